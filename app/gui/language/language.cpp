#include "app/gui/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>

#include <cstring>

namespace makespan::gui {
namespace {

const QString kLanguageKey = QStringLiteral("language");
/// Of Qt's own dialogs: for computers where Qt's translations are not installed.
[[maybe_unused]] constexpr const char* kQtTexts[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),      QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),  QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"), QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),     QT_TRANSLATE_NOOP("QPlatformTheme", "Open")};

constexpr int kLonger = 3; ///< every third letter is doubled

/// The context without its namespace.
const char* className(const char* context)
{
    const char* name = context;
    while (const char* colons = std::strstr(name, "::")) {
        name = colons + 2;
    }
    return name;
}

QChar accented(QChar letter)
{
    static const QString kPlain = QStringLiteral("aceinouyACEINOUY");
    static const QString kAccents = QStringLiteral("åçéîñöûýÅÇÉÎÑÖÛÝ");
    const auto at = kPlain.indexOf(letter);
    return at < 0 ? letter : kAccents.at(at);
}

/// What has to stay as it is at this place: a placeholder, a tag, an entity, a mnemonic, a file pattern.
qsizetype fixedLength(const QString& text, qsizetype at)
{
    const QChar first = text.at(at);
    const QChar next = at + 1 < text.size() ? text.at(at + 1) : QChar();
    if (first == u'<') {
        return text.indexOf(u'>', at) - at + 1;
    }
    if (first == u'%' || first == u'[' || first == u'&') {
        const bool placeholder = first == u'[' && next == u'*';
        return placeholder ? 3 : first == u'[' ? 0 : 2;
    }
    if (first == u'(' && next == u'*') {
        return text.indexOf(u')', at) - at + 1;
    }
    return 0;
}

} // namespace

std::vector<Language> languages()
{
    return {{QString(), QString()},
            {QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

QString chosenLanguage()
{
    return QSettings().value(kLanguageKey).toString();
}

void chooseLanguage(const QString& code)
{
    QSettings().setValue(kLanguageKey, code);
}

Translation::Translation(const QString& code, QObject* parent)
    : QTranslator(parent)
{
    // Without texts it stays empty, and the source's are shown.
    static_cast<void>(load(QStringLiteral(":/makespan/translations/makespan_%1.qm").arg(code)));
}

QString Translation::translate(const char* context,
                               const char* source,
                               const char* disambiguation,
                               int n) const
{
    return QTranslator::translate(className(context), source, disambiguation, n);
}

QString
PseudoTranslation::translate(const char* context, const char* source, const char*, int) const
{
    if (std::strcmp(context, "QShortcut") == 0 || std::strncmp(source, "Ctrl+", 5) == 0) {
        return {}; // names of keys
    }
    const QString text = QString::fromUtf8(source);
    QString result;
    int letters = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (const auto fixed = fixedLength(text, at); fixed > 0) {
            result += text.mid(at, fixed);
            at += fixed;
            continue;
        }
        const QChar letter = accented(text.at(at++));
        result += letter;
        if (letter.isLetter() && ++letters % kLonger == 0) {
            result += letter;
        }
    }
    return result;
}

void installLanguage()
{
    QString code = qEnvironmentVariable("MAKESPAN_LANGUAGE", chosenLanguage());
    auto* application = QCoreApplication::instance();
    if (code == QStringLiteral("pseudo")) {
        QLocale::setDefault(QLocale(QLocale::German)); // commas show where a number does not fit
        QCoreApplication::installTranslator(new PseudoTranslation(application));
        return;
    }
    if (code.isEmpty()) {
        code = QLocale::system().name().section(u'_', 0, 0);
    }
    auto* own = new QTranslator(application);
    if (own->load(QStringLiteral("qtbase_") + code,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(own);
    }
    auto* ours = new Translation(code, application);
    // Numbers are written as the texts are: with the country's signs where its language is spoken, else with a point.
    const QLocale system = QLocale::system();
    QLocale::setDefault(ours->isEmpty()                  ? QLocale(QLocale::English)
                        : system.name().startsWith(code) ? system
                                                         : QLocale(code));
    if (!ours->isEmpty()) {
        QCoreApplication::installTranslator(ours);
    }
}

} // namespace makespan::gui
