// The help says everything that the window shows: every control, measure, loss, law, state and cause.
#include "app/gui/window/help_swatches.h"
#include "app/gui/window/help_window.h"
#include "app/render/timeline/legend.h"
#include "app/words/losses.h"

#include <QImage>
#include <QTest>
#include <QTextBrowser>
#include <QUrl>

using namespace makespan;
using namespace makespan::gui;

class tst_HelpWindow : public QObject
{
    Q_OBJECT

private slots:

    void everyMeasureAndLawStandsThereWithItsFormula_data()
    {
        QTest::addColumn<QString>("formula");
        for (const char* formula :
             {"T_seq / T_P", "S / W", "T_1 / T_∞", "P − S = Σ", "S = n / ⌈n / W⌉",
              "T_P ≤ T_1 / W + T_∞ (1 − 1 / W)", "S = 1 / (f + (1 − f) / W)", "S = W − f (W − 1)",
              "S = W / (1 + a (W − 1) + b W (W − 1))"}) {
            QTest::newRow(formula) << QString::fromUtf8(formula);
        }
    }

    void everyMeasureAndLawStandsThereWithItsFormula()
    {
        QFETCH(const QString, formula);
        const HelpWindow help(render::Theme::light());
        QVERIFY(help.findChild<QTextBrowser*>()->toPlainText().contains(formula));
    }

    void everyLossStateAndCauseIsExplained()
    {
        const HelpWindow help(render::Theme::light());
        const QString text = help.findChild<QTextBrowser*>()->toPlainText();
        for (const auto loss : words::kLosses) {
            QVERIFY2(text.contains(words::meaning(loss)), qPrintable(words::name(loss)));
        }
        for (const auto state : kHelpStates) {
            QVERIFY2(text.contains(render::stateText(state)), qPrintable(render::stateText(state)));
        }
        for (const auto cause : kHelpCauses) {
            QVERIFY2(text.contains(render::causeSentence(cause)),
                     qPrintable(render::causeText(cause)));
        }
    }

    void thePatternsAreThoseOfTheThemeAndAllDifferent()
    {
        for (const auto& theme :
             {render::Theme::light(), render::Theme::dark(), render::Theme::projector()}) {
            const HelpWindow help(theme);
            const QTextDocument* page = help.findChild<QTextBrowser*>()->document();
            QList<QImage> seen;
            const auto look = [&](const QString& name) {
                const auto image =
                    page->resource(QTextDocument::ImageResource, QUrl(name)).value<QImage>();
                QVERIFY2(!image.isNull(), qPrintable(name));
                QVERIFY2(!seen.contains(image), qPrintable(name));
                seen << image;
            };
            for (const auto state : kHelpStates) {
                if (state != trace::State::Wait) { // it waits, as in get
                    look(swatchName(state));
                }
            }
            for (const auto cause : kHelpCauses) {
                look(swatchName(cause));
            }
        }
    }
};

QTEST_MAIN(tst_HelpWindow)
#include "tst_help_window.moc"
