#include "app/gui/document/document.h"
#include "app/gui/document/recovery.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using makespan::gui::Document;
using makespan::gui::Recovery;

namespace {

const QString kProgram =
    QStringLiteral("tasks = 4   #: 1..64   how many\nnap = 1.0   #: 0..10 s   how long\n"
                   "print(tasks, nap)  # caf\u00e9\u00a0\u2603\n");

} // namespace

class tst_Document : public QObject
{
    Q_OBJECT

private slots:

    void aKnobRewritesItsLiteralAndNothingElse()
    {
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        QCOMPARE(document.setKnob(QStringLiteral("tasks"), QStringLiteral("15"), false), QString());
        QString expected = kProgram;
        expected.replace(QStringLiteral("tasks = 4 "), QStringLiteral("tasks = 15 "));
        QCOMPARE(document.source(), expected);
        QCOMPARE(document.scenario().knob("tasks")->value, std::string("15"));
    }

    void aKnobOutOfItsRangeChangesNothingAndSaysWhy()
    {
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        const QString error =
            document.setKnob(QStringLiteral("tasks"), QStringLiteral("65"), false);
        QVERIFY2(error.contains(QStringLiteral("64")), qPrintable(error));
        QCOMPARE(document.source(), kProgram);
    }

    void typingAndKnobsShareOneUndoHistory()
    {
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        QTextCursor cursor(document.text());
        cursor.insertText(QStringLiteral("# mine\n"));
        document.setKnob(QStringLiteral("tasks"), QStringLiteral("8"), false);
        document.text()->undo();
        QCOMPARE(document.source(), QStringLiteral("# mine\n") + kProgram);
        document.text()->undo();
        QCOMPARE(document.source(), kProgram);
        document.text()->redo();
        document.text()->redo();
        QCOMPARE(document.scenario().knob("tasks")->value, std::string("8"));
    }

    void oneDragOfASliderIsOneStepOfUndo()
    {
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        document.setKnob(QStringLiteral("tasks"), QStringLiteral("5"), false);
        document.setKnob(QStringLiteral("tasks"), QStringLiteral("16"), true);
        document.setKnob(QStringLiteral("tasks"), QStringLiteral("7"), true);
        QCOMPARE(document.scenario().knob("tasks")->value, std::string("7"));
        document.text()->undo();
        QCOMPARE(document.source(), kProgram);
    }

    void aSavedFileKeepsItsLineEndsAndItsSpecialSpaces()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("windows.py"));
        QString text = kProgram;
        text.replace(u'\n', QStringLiteral("\r\n"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        Document document;
        QCOMPARE(document.open(path, false), QString());
        QCOMPARE(document.save(path), QString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), text);
    }

    void anUnreadableFileLeavesTheTextAlone()
    {
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        const QString error = document.open(QStringLiteral("/nowhere/b.py"), false);
        QVERIFY2(error.contains(QStringLiteral("/nowhere/b.py")), qPrintable(error));
        QCOMPARE(document.source(), kProgram);
    }

    void aFileThatIsNoTextIsRefused()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("picture.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\xff\xfe\x00\x01", 4);
        file.close();
        Document document;
        QVERIFY(document.open(file.fileName(), false).contains(QStringLiteral("UTF-8")));
    }

    void aShippedScenarioBecomesMyCopyOnTheFirstEdit()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("02_parallel.py")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kProgram.toUtf8());
        file.close();
        Document document;
        QCOMPARE(document.open(file.fileName(), true), QString());
        QCOMPARE(document.displayName(), QStringLiteral("02_parallel.py"));
        QVERIFY(document.path().isEmpty());
        document.setKnob(QStringLiteral("tasks"), QStringLiteral("8"), false);
        QVERIFY(document.displayName().contains(QStringLiteral("my copy")));
    }

    void aFailedSaveSaysSoAndKeepsTheTextModified()
    {
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        QTextCursor(document.text()).insertText(QStringLiteral("#"));
        const QString error = document.save(QStringLiteral("/nowhere/a.py"));
        QVERIFY2(error.contains(QStringLiteral("/nowhere/a.py")), qPrintable(error));
        QVERIFY(document.isModified());
    }

#ifdef Q_OS_UNIX
    void aFileOnAFullDiskKeepsWhatItHadAndOneIsTold()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.py"));
        Document document;
        document.openText(kProgram, QStringLiteral("a.py"));
        QCOMPARE(document.save(path), QString());
        QTextCursor(document.text()).insertText(QStringLiteral("#"));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit full{0, before.rlim_max}; // nothing more can be written, as on a full disk
        auto* ended = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        const QString error = document.save(path);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, ended);
        QVERIFY2(error.contains(QStringLiteral("still here")), qPrintable(error));
        QVERIFY(document.isModified());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), kProgram);
    }
#endif

    void recoveryKeepsTheLastTextUntilItIsDiscarded()
    {
        QTemporaryDir folder;
        {
            Recovery crashed(folder.path());
            QVERIFY(!crashed.take());
            crashed.keep({QStringLiteral("a.py"), QStringLiteral("old")});
            crashed.keep({QStringLiteral("a.py"), kProgram});
        }
        Recovery recovery(folder.path());
        QCOMPARE(recovery.waiting(), QStringLiteral("a.py"));
        const auto taken = recovery.take();
        QVERIFY(taken);
        QCOMPARE(taken->source, kProgram);
        QCOMPARE(taken->name, QStringLiteral("a.py"));
        QVERIFY(!recovery.waiting());
        recovery.discard();
        QVERIFY(!Recovery(folder.path()).take());
    }

    void recoveryKnowsWhereATextBelongs()
    {
        QTemporaryDir folder;
        {
            Recovery crashed(folder.path());
            crashed.keep({QStringLiteral("a.py"), kProgram, QStringLiteral("/home/me/a.py"), {}});
        }
        Recovery recovery(folder.path());
        const auto taken = recovery.take();
        QVERIFY(taken);
        QCOMPARE(taken->path, QStringLiteral("/home/me/a.py"));
        QVERIFY(taken->kept.isValid());
        Document document;
        document.restore(taken->source, taken->name, taken->path, taken->origin);
        QCOMPARE(document.path(), QStringLiteral("/home/me/a.py"));
        QCOMPARE(document.displayName(), QStringLiteral("a.py"));
        QVERIFY(document.isModified());
        document.restore(kProgram, QStringLiteral("old name"), {},
                         QStringLiteral("/usr/share/01_first.py"));
        QCOMPARE(document.path(), QString());
        QCOMPARE(document.origin(), QStringLiteral("/usr/share/01_first.py"));
        QCOMPARE(document.displayName(), QStringLiteral("01_first.py (my copy)"));
    }

    void whatIsDiscardedIsNotWrittenAfterAll()
    {
        QTemporaryDir folder;
        Recovery recovery(folder.path());
        for (int round = 0; round < 50; ++round) {
            recovery.keep({QStringLiteral("a.py"), QString(100'000, u'#')});
            recovery.discard();
        }
        recovery.keep({QStringLiteral("a.py"), kProgram});
        const QDir copies(folder.filePath(QStringLiteral("recovery")));
        QTRY_COMPARE(copies.entryList({QStringLiteral("*.json")}, QDir::Files).size(), 1);
        recovery.discard();
        QCOMPARE(copies.entryList({QStringLiteral("*.json")}, QDir::Files).size(), 0);
    }

    void aWindowLeavesTheTextsOfOthersAlone()
    {
        QTemporaryDir folder;
        {
            Recovery crashed(folder.path());
            crashed.keep({QStringLiteral("a.py"), kProgram});
        }
        Recovery running(folder.path());
        running.keep({QStringLiteral("b.py"), QStringLiteral("still open")});
        {
            // Opened with a file, changed and closed in good order.
            Recovery other(folder.path());
            QCOMPARE(other.waiting(), QStringLiteral("a.py")); // not that of the running one
            other.keep({QStringLiteral("c.py"), QStringLiteral("saved later")});
            other.discard();
        }
        Recovery next(folder.path());
        const auto taken = next.take();
        QVERIFY(taken);
        QCOMPARE(taken->name, QStringLiteral("a.py"));
        QVERIFY(!next.take());
        running.discard();
    }
};

QTEST_MAIN(tst_Document)
#include "tst_document.moc"
