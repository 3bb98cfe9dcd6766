// The quick reader of plain events says what the general one says, and leaves to it what is not plain.
#include "engine/trace/formats/foreign_fields.h"
#include "engine/trace/formats/json_splitter.h"

#include <QtTest>

#include <algorithm>
#include <string>

using namespace makespan::trace;

namespace {

// Backticks for quotes: JSON that can be read in a C++ text (and moc loses its way in raw ones).
std::string json(QByteArray text)
{
    text.replace('`', '"');
    return text.toStdString();
}

QString told(const ForeignFields& fields)
{
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? QString::number(*value) : QString("none");
    };
    return QString("%1|%2|%3|%4|%5|%6|%7|%8|%9")
        .arg(fields.phase == '\0' ? QString("none") : QString(QChar(fields.phase)),
             text(fields.category), text(fields.name), text(fields.process), text(fields.thread),
             text(fields.argsName), number(fields.time), number(fields.length),
             text(fields.argsTask));
}

QString toldByTheGeneralReader(const std::string& event)
{
    ForeignFieldsReader reader;
    ForeignFields fields;
    const std::string padded = event + std::string(JsonSplitter::kPadding, ' ');
    reader.read(std::string_view(padded).substr(0, event.size()), fields);
    return told(fields);
}

} // namespace

class TestPlainEvent : public QObject
{
    Q_OBJECT

private slots:

    void plainEventsAreReadLikeAllOthers_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QString>("fields");
        QTest::newRow("complete") << QByteArray(
            "{`ph`:`X`,`pid`:1,`tid`:7,`ts`:1000.5,`dur`:2,`name`:`f`,`cat`:`task`,`args`:{}}")
                                  << "X|task|f|1|7||1000500|2000|";
        QTest::newRow("spaces and line ends")
            << QByteArray("{ `ph` : `B` ,\r\n\t`ts`: 3\t, `tid` : `a b`}")
            << "B||||a b||3000|none|";
        QTest::newRow("arguments")
            << QByteArray("{`args`:{`x`:[1,{`y`:`}`}],`name`:`g`,`z`:-1.5e3},`ph`:`M`}")
            << "M|||||g|none|none|";
        QTest::newRow("a task's name and number")
            << QByteArray("{`args`:{`task_id`:`a1`,`name`:`g`},`ph`:`X`,`ts`:1,`dur`:2}")
            << "X|||||g|1000|2000|a1";
        QTest::newRow("arguments that are none")
            << QByteArray("{`args`:[`name`,1],`ph`:`M`}") << "M||||||none|none|";
        QTest::newRow("a name that is a number")
            << QByteArray("{`name`:12,`tid`:true,`pid`:null}") << "none||12|null|true||none|none|";
        QTest::newRow("a phase of two letters")
            << QByteArray("{`ph`:`XX`}") << "none||||||none|none|";
        QTest::newRow("twice: the last one")
            << QByteArray("{`name`:`a`,`name`:`b`}") << "none||b||||none|none|";
        QTest::newRow("other words for rows")
            << QByteArray("{`worker`:`w`,`thread`:3}") << "none|||w|3||none|none|";
        QTest::newRow("nothing in it") << QByteArray("{}") << "none||||||none|none|";
        QTest::newRow("times below zero and rounded")
            << QByteArray("{`ts`:-0.0015,`dur`:1e-2}") << "none||||||-2|10|";
    }

    void plainEventsAreReadLikeAllOthers()
    {
        QFETCH(QByteArray, event);
        QFETCH(QString, fields);
        const std::string text = json(event);
        ForeignFields found;
        // What follows does not matter.
        const std::string file = text + ",\n{`ph`";
        QCOMPARE(readPlainEvent(file, found), text.size());
        QCOMPARE(told(found), fields);
        QCOMPARE(toldByTheGeneralReader(text), fields);
    }

    void whatIsNotPlainIsLeftToTheGeneralReader_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::newRow("an escape") << QByteArray("{`name`:`a\\nb`}");
        QTest::newRow("an umlaut") << QByteArray("{`name`:`\xC3\xA4`}");
        QTest::newRow("a line end in a string") << QByteArray("{`name`:`a\nb`}");
        QTest::newRow("an escape in what is skipped") << QByteArray("{`x`:{`y`:`\\``}}");
        QTest::newRow("Dask's parts") << QByteArray("{`startstops`:[]}");
        QTest::newRow("Dask's key") << QByteArray("{`key`:`a`}");
        QTest::newRow("a time that is none") << QByteArray("{`ts`:NaN}");
        QTest::newRow("a time in quotes") << QByteArray("{`ts`:`12`}");
        QTest::newRow("a time too late") << QByteArray("{`ts`:1e30}");
        QTest::newRow("a comma too many") << QByteArray("{`ts`:1,}");
        QTest::newRow("a comma too few") << QByteArray("{`ts`:1 `dur`:2}");
        QTest::newRow("no colon") << QByteArray("{`ts` 1}");
        QTest::newRow("no event") << QByteArray("[1]");
        QTest::newRow("nothing") << QByteArray("");
    }

    void whatIsNotPlainIsLeftToTheGeneralReader()
    {
        QFETCH(QByteArray, event);
        ForeignFields found;
        QCOMPARE(readPlainEvent(json(event), found), std::size_t{0});
    }

    void anEventThatIsNotThereToItsEndIsNotRead()
    {
        const std::string whole =
            json("{`ph`:`X`,`ts`:12.5,`args`:{`a`:[1,2],`name`:`n`},`tid`:true}");
        ForeignFields found;
        for (std::size_t length = 0; length < whole.size(); ++length)
            QCOMPARE(readPlainEvent(std::string_view(whole).substr(0, length), found),
                     std::size_t{0});
        QCOMPARE(readPlainEvent(whole, found), whole.size());
    }
};

QTEST_GUILESS_MAIN(TestPlainEvent)
#include "tst_plain_event.moc"
