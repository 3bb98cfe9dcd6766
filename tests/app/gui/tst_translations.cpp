#include "app/gui/language/language.h"
#include "app/gui/window/main_window.h"
#include "app/shipped/shipped_scenarios.h"
#include "app/words/lesson_text.h"
#include "app/words/quantities.h"
#include "tests/app/gui/settings_for_tests.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>
#include <QXmlStreamReader>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>

using namespace makespan;
using namespace makespan::gui;

namespace {

std::unique_ptr<QTranslator> translation(const QString& code)
{
    if (code == QStringLiteral("pseudo")) {
        return std::make_unique<PseudoTranslation>();
    }
    return std::make_unique<Translation>(code);
}

QString nameOf(const QWidget& widget, const QString& text)
{
    return QStringLiteral("%1 \"%2\" needs %3, has %4")
        .arg(QString::fromLatin1(widget.metaObject()->className()), text.left(60))
        .arg(widget.sizeHint().width())
        .arg(widget.width());
}

/// Texts of visible controls that do not fit into them.
QStringList cutTexts(const QWidget& window)
{
    QStringList cut;
    const auto check = [&](const QWidget& widget, const QString& text) {
        if (!text.isEmpty()
            && (widget.width() < widget.sizeHint().width()
                || widget.height() < widget.minimumSizeHint().height())) {
            cut << nameOf(widget, text);
        }
    };
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && !label->wordWrap()) {
            check(*label, label->text());
        }
    }
    for (const auto* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->window() == &window) {
            check(*button, button->text());
        }
    }
    for (const auto* bar : window.findChildren<QTabBar*>()) {
        if (bar->isVisible()) {
            check(*bar, bar->tabText(0));
        }
    }
    for (const auto* box : window.findChildren<QComboBox*>()) {
        const int needed = box->fontMetrics().horizontalAdvance(box->currentText());
        if (box->isVisible() && box->width() < needed + 20) {
            cut << nameOf(*box, box->currentText());
        }
    }
    for (const auto* bar : window.findChildren<QToolBar*>()) {
        for (auto* action : bar->actions()) {
            const auto* widget = bar->widgetForAction(action);
            if (action->isVisible() && widget != nullptr && !widget->isVisible()) {
                cut << QStringLiteral("pushed out of the tool bar: ") + action->text();
            }
        }
    }
    return cut;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%[0-9]|\\[\\*\\]|</?b>"));
    QSet<QString> found;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        found.insert(match.next().captured());
    }
    return found;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { useSettingsForTests(); }

    void nothingIsCutInTheWindow_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString& language :
             {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("pseudo")}) {
            for (const QSize size : {QSize(1024, 768), QSize(1280, 800), QSize(1920, 1080)}) {
                QTest::addRow("%s at %d x %d", qPrintable(language), size.width(), size.height())
                    << language << size;
            }
        }
    }

    void nothingIsCutInTheWindow()
    {
        QFETCH(const QString, language);
        QFETCH(const QSize, size);
        const auto texts = translation(language);
        QCoreApplication::installTranslator(texts.get());
        QTemporaryDir folder;
        MainWindow window(folder.path());
        window.setTheme(render::ThemeKind::Light);
        window.openFirst();
        window.resize(size);
        window.show();
        QTRY_VERIFY(window.state().prediction());
        QCoreApplication::processEvents();
        const QStringList cut = cutTexts(window);
        QVERIFY2(window.size() == size,
                 qPrintable(QStringLiteral("the window does not become smaller than %1 x %2")
                                .arg(window.width())
                                .arg(window.height())));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }

    void everyMenuIsTranslated()
    {
        for (const char* language : {"de", "pseudo"}) {
            const auto texts = translation(QString::fromLatin1(language));
            QCoreApplication::installTranslator(texts.get());
            QTemporaryDir folder;
            const MainWindow window(folder.path());
            for (const auto* action : window.menuBar()->actions()) {
                QVERIFY2(action->text() != QStringLiteral("&File")
                             && action->text() != QStringLiteral("&Help")
                             && action->text() != QStringLiteral("&View"),
                         language);
            }
        }
    }

    void theGermanIsComplete()
    {
        QFile file(QStringLiteral(TRANSLATIONS "/makespan_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        int texts = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (xml.name() == QStringLiteral("source")) {
                source = xml.readElementText();
            } else if (xml.name() == QStringLiteral("translation")) {
                const bool unfinished = xml.attributes().hasAttribute(QStringLiteral("type"));
                const QString text = xml.readElementText();
                QVERIFY2(!unfinished && !text.isEmpty(), qPrintable(source));
                QVERIFY2(placeholders(text) == placeholders(source), qPrintable(text));
                ++texts;
            }
        }
        QVERIFY(!xml.hasError());
        QVERIFY(texts > 400);
    }

    void everyLessonSpeaksGerman()
    {
        const Translation german(QStringLiteral("de"));
        int texts = 0;
        for (const auto& shipped : app::shippedScenarios()) {
            std::ifstream in(shipped.path, std::ios::binary);
            const std::string source{std::istreambuf_iterator<char>(in), {}};
            for (const std::string& text :
                 words::lessonTexts(scenario::Scenario::fromSource(source, shipped.name))) {
                QVERIFY2(
                    !german.translate("Lessons", text.c_str(), nullptr, -1).isEmpty(),
                    qPrintable(QStringLiteral("%1: \"%2\" has no German: bring the catalogue up to "
                                              "date with the target update_translations")
                                   .arg(QString::fromStdString(shipped.name),
                                        QString::fromStdString(text))));
                ++texts;
            }
        }
        QVERIFY(texts > 150);
    }

    void theWindowShowsLessonsAndNumbersInItsLanguage()
    {
        const QLocale before;
        qputenv("MAKESPAN_LANGUAGE", "de");
        installLanguage();
        qunsetenv("MAKESPAN_LANGUAGE");
        {
            QTemporaryDir folder;
            MainWindow window(folder.path());
            window.setTheme(render::ThemeKind::Light);
            window.openFirst();
            const auto shows = [&window](const QString& text) {
                const auto labels = window.findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
                    return label->text().contains(text);
                });
            };
            QVERIFY(shows(QStringLiteral("Eins nach dem anderen")));
            QVERIFY(shows(QStringLiteral("steht für eine aufwendige Berechnung")));
            QVERIFY(shows(QStringLiteral("8-mal statt 4-mal")));
            QCOMPARE(words::ratioText(3.75), QStringLiteral("3,75"));
        }
        for (auto* translator : QCoreApplication::instance()->findChildren<QTranslator*>()) {
            delete translator; // which also takes it out of use
        }
        QLocale::setDefault(before);
    }

    void aLanguageIsRemembered()
    {
        chooseLanguage(QStringLiteral("de"));
        QCOMPARE(chosenLanguage(), QStringLiteral("de"));
        const Translation german(chosenLanguage());
        QCOMPARE(german.translate("makespan::gui::MainWindow", "&File", nullptr, -1),
                 QStringLiteral("&Datei"));
    }
};

QTEST_MAIN(tst_Translations)
#include "tst_translations.moc"
