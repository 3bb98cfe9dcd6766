#include "app/gui/knobs/number_field.h"
#include "app/gui/panels/predict_card.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace makespan;
using namespace makespan::gui;

namespace {

/// One task of 10 ms; the file says nothing of the machine.
const char* const kProgram = R"py(# /// script
# [[tool.makespan.predict]]
# ask = "How long?"
# answer = "round(makespan * 1000, 1)"
# tolerance = "1 %"
# ///
import time
import ray
ray.init(num_cpus=1)
@ray.remote
def nap():
    time.sleep(0.01)
ray.get(nap.remote())
)py";

/// What the card says to a guess; empty until it says it.
QString verdict(const PredictCard& card)
{
    for (const auto* label : card.findChildren<QLabel*>()) {
        if (label->isVisible()
            && (label->text().startsWith(u'✓') || label->text().startsWith(u'✗'))) {
            return label->text();
        }
    }
    return {};
}

void guess(const PredictCard& card, const QString& keys)
{
    auto* field = card.findChild<NumberField*>();
    field->selectAll();
    QTest::keyClicks(field, keys);
    for (auto* button : card.findChildren<QPushButton*>()) {
        if (button->text().remove(u'&') == QStringLiteral("Check")) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
}

} // namespace

class tst_PredictCard : public QObject
{
    Q_OBJECT

private slots:

    void theAnswerComesFromTheMachineOnScreen()
    {
        PredictCard card;
        card.setScenario(scenario::Scenario::fromSource(kProgram, "a.py"));
        card.show();
        guess(card, QStringLiteral("10"));
        QTRY_COMPARE(verdict(card), QStringLiteral("✓ Right: it is 10."));

        experiment::MachineRequest slow;
        slow.values["submit"] = "10 ms";
        card.setMachine(slow);
        guess(card, QStringLiteral("10"));
        QTRY_VERIFY2(
            verdict(card).startsWith(QStringLiteral("✗ Not quite: it is 20, you said 10.")),
            qPrintable(verdict(card)));
    }

    void aGuessMayHaveAPointOrAComma_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("shown");
        for (const QString& keys : {QStringLiteral("9.95"), QStringLiteral("9,95")}) {
            QTest::addRow("%s in English", qPrintable(keys))
                << QLocale(QLocale::English) << keys << QStringLiteral("9.95");
            QTest::addRow("%s in German", qPrintable(keys))
                << QLocale(QLocale::German) << keys << QStringLiteral("9,95");
        }
    }

    void aGuessMayHaveAPointOrAComma()
    {
        QFETCH(const QLocale, locale);
        QFETCH(const QString, keys);
        QFETCH(const QString, shown);
        const QLocale before;
        QLocale::setDefault(locale);
        PredictCard card;
        card.setScenario(scenario::Scenario::fromSource(kProgram, "a.py"));
        card.show();
        guess(card, keys);
        auto* field = card.findChild<NumberField*>();
        QCOMPARE(field->value(), 9.95);
        QCOMPARE(field->text(), shown);
        QTRY_COMPARE(verdict(card), QStringLiteral("✓ Right: it is 10."));
        QLocale::setDefault(before);
    }
};

QTEST_MAIN(tst_PredictCard)
#include "tst_predict_card.moc"
