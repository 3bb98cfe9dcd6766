#include "app/gui/editor/code_help.h"

#include <QTest>

using namespace makespan::gui;

namespace {

/// The text with '|' taken out, and where it stood.
struct Place
{
    QString text;
    qsizetype position = 0;

    explicit Place(QString marked)
        : position(marked.indexOf(u'|'))
    {
        text = marked.remove(position, 1);
    }
};

QStringList namesAt(const QString& marked)
{
    const Place place(marked);
    QStringList names;
    for (const auto& help : CodeHelp(place.text).completions(place.position)) {
        names << help.name;
    }
    return names;
}

} // namespace

class tst_CodeHelp : public QObject
{
    Q_OBJECT

private slots:

    void offersWhatFits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<QString>("notOffered");
        QTest::newRow("attributes of a module") << "import ray\nray.|"
                                                << "get"
                                                << "print";
        QTest::newRow("by their beginning") << "import ray\nray.g|"
                                            << "get_actor"
                                            << "wait";
        QTest::newRow("of a renamed module") << "import ray as r\nr.wa|"
                                             << "wait"
                                             << "get";
        QTest::newRow("of a module that is not imported") << "ray.wa|"
                                                          << ""
                                                          << "wait";
        QTest::newRow("imported names") << "from time import sleep\nsl|"
                                        << "sleep"
                                        << "slice_it";
        QTest::newRow("what a module has") << "from time import sl|"
                                           << "sleep"
                                           << "get";
        QTest::newRow("after a comma too") << "from time import time, sl|"
                                           << "sleep"
                                           << "get";
        QTest::newRow("modules") << "import ti|"
                                 << "time"
                                 << "ray";
        QTest::newRow("built-ins") << "pri|"
                                   << "print"
                                   << "range";
        QTest::newRow("keywords") << "whi|"
                                  << "while"
                                  << "with";
        QTest::newRow("own functions") << "def compute(idx):\n    pass\nco|"
                                       << "compute"
                                       << "idx";
        QTest::newRow("parameters") << "def compute(idx):\n    id|"
                                    << "idx"
                                    << "compute";
        QTest::newRow("variables") << "tasks = 4\nta|"
                                   << "tasks"
                                   << "print";
        QTest::newRow("a method of a value") << "x = []\nx.app|"
                                             << "append"
                                             << "abs";
        QTest::newRow("a task's call") << "import ray\nf.rem|"
                                       << "remote"
                                       << "range";
        QTest::newRow("nothing in a comment") << "# pri|"
                                              << ""
                                              << "print";
        QTest::newRow("nothing in a string") << "x = 'pri|"
                                             << ""
                                             << "print";
        QTest::newRow("nothing in a docstring") << "\"\"\"a\npri|\n\"\"\""
                                                << ""
                                                << "print";
        QTest::newRow("nothing for a number") << "x = 1|"
                                              << ""
                                              << "print";
    }

    void offersWhatFits()
    {
        QFETCH(QString, text);
        QFETCH(QString, offered);
        QFETCH(QString, notOffered);
        const auto names = namesAt(text);
        if (offered.isEmpty()) {
            QVERIFY2(names.isEmpty(), qPrintable(names.join(u' ')));
        } else {
            QVERIFY2(names.contains(offered), qPrintable(names.join(u' ')));
        }
        QVERIFY(!names.contains(notOffered));
    }

    void saysWhatANameMeans()
    {
        const auto meaning = [](const QString& marked) {
            const Place place(marked);
            return CodeHelp(place.text).at(place.position);
        };
        QCOMPARE(meaning("import time\ntime.sl|eep(1)")->name, QStringLiteral("sleep"));
        QVERIFY(!meaning("import time\ntime.sl|eep(1)")->description.isEmpty());
        QVERIFY(!meaning("import ray\nr|ay.get(x)")->description.isEmpty());
        QVERIFY(meaning("pri|nt(1)")->signature.startsWith(QStringLiteral("print(")));
        QVERIFY(!meaning("def pri|nt(x): pass")); // the program's own
        QVERIFY(!meaning("# pri|nt"));
    }
};

QTEST_GUILESS_MAIN(tst_CodeHelp)
#include "tst_code_help.moc"
