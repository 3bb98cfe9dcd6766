#pragma once

#include <QString>
#include <QTranslator>

#include <vector>

namespace makespan::gui {

struct Language
{
    QString code; ///< "de"; empty: the system's; "en": the texts as they stand in the source
    QString name; ///< in the language itself; empty for the system's
};

/// In the order in which to offer them.
std::vector<Language> languages();

/// The one chosen by the user; empty: as the system.
QString chosenLanguage();
/// Takes effect at the next start.
void chooseLanguage(const QString& code);

/// The texts of one language, from the application's resources. lupdate names the contexts by the class alone, moc with
/// its namespace: here the class alone counts.
class Translation : public QTranslator
{
    Q_OBJECT

public:
    /// \param code as in Language. Where there are no such texts, isEmpty() stays true.
    explicit Translation(const QString& code, QObject* parent = nullptr);

    QString translate(const char* context,
                      const char* source,
                      const char* disambiguation,
                      int n) const override;
};

/// Every text with accents and a third longer, to find what is not translated and what does not fit.
class PseudoTranslation : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }

    QString translate(const char* context,
                      const char* source,
                      const char* disambiguation,
                      int n) const override;
};

/// Installs the chosen language for the application, with Qt's own texts in it. MAKESPAN_LANGUAGE=pseudo in the
/// environment gives the pseudo translation, any code that language. Once, before the first window.
void installLanguage();

} // namespace makespan::gui
