#pragma once

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace makespan::gui {

/// A name that may stand in a program, and what it is.
struct NameHelp
{
    QString name;
    QString signature;   ///< "sleep(seconds)"; the name itself where nothing is called
    QString description; ///< one sentence; empty for names of the program itself
};

/// What the language's own list of names knows about a program's text: names that fit at a place, and what the name at a
/// place means. Imports (also "as" and "from") are read from the text; names of the program are its definitions,
/// parameters and assigned names. It reads text, not a syntax tree, so that it works while a line is half written.
class CodeHelp
{
public:
    explicit CodeHelp(QString source);

    /// Where the word begins that ends at \p position.
    qsizetype wordBegin(qsizetype position) const;
    /// Names that fit at \p position and begin with the word before it (in any case); sorted, those of the program
    /// first. Nothing inside comments and strings.
    std::vector<NameHelp> completions(qsizetype position) const;
    /// What the name around \p position means, when the language knows it.
    std::optional<NameHelp> at(qsizetype position) const;

private:
    void readImports();
    void readOwnNames();
    bool isCode(qsizetype position) const;
    /// The dotted name before a point that stands just before \p begin; empty: no point stands there.
    QString ownerBefore(qsizetype begin) const;
    bool followsPoint(qsizetype begin) const;
    /// The module that a dotted name of the program stands for; empty: none.
    QString moduleOf(const QString& owner) const;

    QString m_source;
    std::vector<bool> m_code;               ///< by character: neither comment nor string
    std::map<QString, QString> m_modules;   ///< name in the program -> module
    std::map<QString, NameHelp> m_imported; ///< from ... import ...
    std::map<QString, NameHelp> m_own;
};

} // namespace makespan::gui
