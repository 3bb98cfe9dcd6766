#include "app/gui/editor/code_help.h"

#include "engine/language/builtins/names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace makespan::gui {
namespace {

namespace builtins = language::builtins;

constexpr std::array kKeywords = {
    "and",    "as",     "assert", "break",   "class",    "continue", "def",    "del",  "elif",
    "else",   "except", "False",  "finally", "for",      "from",     "global", "if",   "import",
    "in",     "is",     "lambda", "None",    "nonlocal", "not",      "or",     "pass", "raise",
    "return", "True",   "try",    "while",   "with",     "yield",    "match",  "case"};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

NameHelp helpOf(const builtins::Name& name)
{
    return {text(name.name), text(name.signature), text(name.description)};
}

bool isWordPart(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

/// Marks what is neither comment nor string.
std::vector<bool> codeOf(const QString& source)
{
    std::vector<bool> code(static_cast<std::size_t>(source.size()) + 1, true);
    const auto mark = [&](qsizetype from, qsizetype to) {
        std::fill(code.begin() + from, code.begin() + std::min(to, source.size()), false);
    };
    qsizetype at = 0;
    while (at < source.size()) {
        const QChar character = source[at];
        if (character == u'#') {
            qsizetype end = source.indexOf(u'\n', at);
            end = end < 0 ? source.size() : end;
            mark(at, end);
            code[static_cast<std::size_t>(end)] =
                end < source.size(); // the file's end is in the comment
            at = end;
        } else if (character == u'"' || character == u'\'') {
            const bool triple = source.mid(at, 3) == QString(3, character);
            const QString quote(triple ? 3 : 1, character);
            qsizetype end = at + quote.size();
            while (end < source.size() && source.mid(end, quote.size()) != quote
                   && (triple || source[end] != u'\n')) {
                end += source[end] == u'\\' ? 2 : 1;
            }
            end = std::min(end + quote.size(), source.size());
            mark(at, end);
            at = end;
        } else {
            ++at;
        }
    }
    return code;
}

/// Every name of the language that begins so, from one of its tables.
template <typename Names>
void offer(std::map<QString, NameHelp>& to, const Names& names, const QString& prefix)
{
    for (const auto& name : names) {
        const auto help = helpOf(name);
        if (name.kind != builtins::NameKind::Refused
            && help.name.startsWith(prefix, Qt::CaseInsensitive)) {
            to.emplace(help.name, help);
        }
    }
}

const builtins::Name* findAnyMethod(const std::string& name)
{
    for (const auto& type : builtins::types()) {
        if (const auto* method = builtins::findMethod(type.name, name)) {
            return method;
        }
    }
    return nullptr;
}

} // namespace

CodeHelp::CodeHelp(QString source)
    : m_source(std::move(source))
    , m_code(codeOf(m_source))
{
    readImports();
    readOwnNames();
}

void CodeHelp::readImports()
{
    static const QRegularExpression kWhole(
        QStringLiteral(R"(^[ \t]*import[ \t]+([\w.]+)(?:[ \t]+as[ \t]+(\w+))?)"),
        QRegularExpression::MultilineOption);
    for (auto found = kWhole.globalMatch(m_source); found.hasNext();) {
        const auto match = found.next();
        const QString module = match.captured(1);
        m_modules[match.captured(2).isEmpty() ? module : match.captured(2)] = module;
        if (match.captured(2).isEmpty()) {
            m_modules[module.section(u'.', 0, 0)] = module.section(u'.', 0, 0);
        }
    }
    static const QRegularExpression kPart(
        QStringLiteral(R"(^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+\(?([^\n)#]+))"),
        QRegularExpression::MultilineOption);
    for (auto found = kPart.globalMatch(m_source); found.hasNext();) {
        const auto match = found.next();
        for (const QString& entry : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
            const QStringList words = entry.simplified().split(u' ', Qt::SkipEmptyParts);
            if (words.isEmpty()) {
                continue;
            }
            const QString submodule = match.captured(1) + u'.' + words.front();
            if (builtins::findModule(submodule.toStdString()) != nullptr) {
                m_modules[words.back()] = submodule;
            } else if (const auto* name = builtins::findAttribute(match.captured(1).toStdString(),
                                                                  words.front().toStdString())) {
                m_imported[words.back()] = helpOf(*name);
            }
        }
    }
}

void CodeHelp::readOwnNames()
{
    // A definition with its parameters; a name before "=", "in" or ":="; what follows "as" or "for".
    static const QRegularExpression kDefinition(
        QStringLiteral(R"((?:def|class)[ \t]+(\w+)[ \t]*(\([^)]*\))?)"));
    static const QRegularExpression kAssigned(QStringLiteral(
        R"(\b([A-Za-z_]\w*)[ \t]*(?:=(?!=)|:=|\+=|-=|\*=|,[^=\n()]*=(?!=)|[ \t]in\b))"));
    static const QRegularExpression kWord(QStringLiteral(R"([A-Za-z_]\w*)"));
    for (auto found = kDefinition.globalMatch(m_source); found.hasNext();) {
        const auto match = found.next();
        if (!isCode(match.capturedStart())) {
            continue;
        }
        const QString name = match.captured(1);
        m_own[name] = {name, name + match.captured(2), {}};
        for (auto inside = kWord.globalMatch(match.captured(2)); inside.hasNext();) {
            const QString parameter = inside.next().captured();
            m_own.try_emplace(parameter, NameHelp{parameter, parameter, {}});
        }
    }
    for (auto found = kAssigned.globalMatch(m_source); found.hasNext();) {
        const auto match = found.next();
        if (isCode(match.capturedStart())) {
            m_own.try_emplace(match.captured(1),
                              NameHelp{match.captured(1), match.captured(1), {}});
        }
    }
}

bool CodeHelp::isCode(qsizetype position) const
{
    return position >= 0 && position <= m_source.size()
           && m_code[static_cast<std::size_t>(position)];
}

qsizetype CodeHelp::wordBegin(qsizetype position) const
{
    while (position > 0 && isWordPart(m_source[position - 1])) {
        --position;
    }
    return position;
}

bool CodeHelp::followsPoint(qsizetype begin) const
{
    return begin > 0 && m_source[begin - 1] == u'.';
}

QString CodeHelp::ownerBefore(qsizetype begin) const
{
    if (!followsPoint(begin)) {
        return {};
    }
    qsizetype first = begin - 1;
    while (first > 0 && (isWordPart(m_source[first - 1]) || m_source[first - 1] == u'.')) {
        --first;
    }
    return m_source.mid(first, begin - 1 - first);
}

QString CodeHelp::moduleOf(const QString& owner) const
{
    if (const auto whole = m_modules.find(owner); whole != m_modules.end()) {
        return whole->second;
    }
    const auto first = m_modules.find(owner.section(u'.', 0, 0));
    return first == m_modules.end() || !owner.contains(u'.')
               ? QString()
               : first->second + u'.' + owner.section(u'.', 1);
}

std::vector<NameHelp> CodeHelp::completions(qsizetype position) const
{
    const qsizetype begin = wordBegin(position);
    if (!isCode(begin) || (position > 0 && !isCode(position - 1))
        || (begin < position && m_source[begin].isDigit())) {
        return {};
    }
    const QString prefix = m_source.mid(begin, position - begin);
    const auto fits = [&](const QString& name) {
        return name.startsWith(prefix, Qt::CaseInsensitive);
    };
    std::map<QString, NameHelp> found;
    const qsizetype lineBegin = m_source.lastIndexOf(u'\n', std::max<qsizetype>(begin - 1, 0)) + 1;
    const QString before = m_source.mid(lineBegin, begin - lineBegin);
    static const QRegularExpression kFromImport(
        QStringLiteral(R"(^\s*from\s+([\w.]+)\s+import\s+\(?(?:\w+\s*,\s*)*$)"));
    static const QRegularExpression kImporting(QStringLiteral(R"(^\s*(?:import|from)\s+$)"));
    if (const auto match = kFromImport.match(before); match.hasMatch()) {
        if (const auto* module = builtins::findModule(match.captured(1).toStdString())) {
            offer(found, module->attributes, prefix);
        }
    } else if (kImporting.match(before).hasMatch()) {
        for (const auto& module : builtins::modules()) {
            if (fits(text(module.name))) {
                found.emplace(text(module.name), NameHelp{text(module.name), text(module.name),
                                                          text(module.description)});
            }
        }
    } else if (followsPoint(begin)) {
        const QString owner = ownerBefore(begin);
        if (const auto* module = builtins::findModule(moduleOf(owner).toStdString())) {
            offer(found, module->attributes, prefix);
        } else {
            for (const auto& type : builtins::types()) {
                offer(found, type.methods, prefix);
            }
        }
    } else {
        for (const char* keyword : kKeywords) {
            const QString name = QString::fromLatin1(keyword);
            if (fits(name)) {
                found.emplace(name, NameHelp{name, name, {}});
            }
        }
        offer(found, builtins::builtinNames(), prefix);
        for (const auto* names : {&m_imported, &m_own}) {
            for (const auto& [name, help] : *names) {
                if (fits(name)) {
                    found.insert_or_assign(name, help);
                }
            }
        }
        for (const auto& [name, module] : m_modules) {
            const auto* known = builtins::findModule(module.toStdString());
            if (fits(name) && known != nullptr) {
                found.insert_or_assign(name, NameHelp{name, name, text(known->description)});
            }
        }
    }
    std::vector<NameHelp> result;
    for (auto& [name, help] : found) {
        if (name != prefix || found.size() > 1) {
            result.push_back(help);
        }
    }
    // What the program itself names comes first.
    std::stable_partition(result.begin(), result.end(), [this](const NameHelp& help) {
        return m_own.count(help.name) + m_imported.count(help.name) + m_modules.count(help.name)
               > 0;
    });
    return result;
}

std::optional<NameHelp> CodeHelp::at(qsizetype position) const
{
    if (!isCode(position)) {
        return {};
    }
    const qsizetype begin = wordBegin(position);
    qsizetype end = position;
    while (end < m_source.size() && isWordPart(m_source[end])) {
        ++end;
    }
    const QString word = m_source.mid(begin, end - begin);
    if (word.isEmpty()) {
        return {};
    }
    const std::string name = word.toStdString();
    if (followsPoint(begin)) {
        const QString owner = ownerBefore(begin);
        const auto* found = builtins::findAttribute(moduleOf(owner).toStdString(), name);
        found = found != nullptr ? found : findAnyMethod(name);
        return found != nullptr ? std::optional(helpOf(*found)) : std::nullopt;
    }
    if (const auto own = m_own.find(word); own != m_own.end()) {
        return {}; // the program says itself what it is
    }
    if (const auto imported = m_imported.find(word); imported != m_imported.end()) {
        return imported->second;
    }
    if (const auto module = m_modules.find(word); module != m_modules.end()) {
        const auto* known = builtins::findModule(module->second.toStdString());
        return known != nullptr
                   ? std::optional(NameHelp{word, text(known->name), text(known->description)})
                   : std::nullopt;
    }
    const auto* found = builtins::findBuiltin(name);
    return found != nullptr ? std::optional(helpOf(*found)) : std::nullopt;
}

} // namespace makespan::gui
