#include "app/words/engine_text.h"

#include "app/words/engine_sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace makespan::words {
namespace {

using Arguments = std::vector<std::string_view>;

constexpr int kDeepest = 4; ///< a sentence in a sentence in …
constexpr std::string_view kBetweenSteps = "; ";

/// A sentence of the engine, cut at its placeholders.
struct Pattern
{
    const char* source = nullptr;
    std::vector<std::string_view> pieces; ///< one more than it has placeholders
    std::size_t letters = 0;              ///< of the pieces together
};

Pattern patternOf(const char* source)
{
    Pattern pattern{source, {}, 0};
    std::string_view rest = source;
    for (;;) {
        std::size_t at = rest.find('%');
        while (at != std::string_view::npos
               && (at + 1 >= rest.size() || rest[at + 1] < '1' || rest[at + 1] > '9')) {
            at = rest.find('%', at + 1);
        }
        pattern.pieces.push_back(rest.substr(0, at));
        pattern.letters += pattern.pieces.back().size();
        if (at == std::string_view::npos) {
            return pattern;
        }
        rest.remove_prefix(at + 2);
    }
}

/// Those that begin with more words of their own come first, so that a sentence is not taken for one that stands in it;
/// then those that say more: "%1 can be one of %2" before "%1 can be %2".
const std::vector<Pattern>& patterns()
{
    static const std::vector<Pattern> kAll = [] {
        std::vector<Pattern> all;
        for (const char* sentence : engineSentences()) {
            all.push_back(patternOf(sentence));
        }
        std::stable_sort(all.begin(), all.end(), [](const Pattern& a, const Pattern& b) {
            return std::pair(a.pieces.front().size(), a.letters)
                   > std::pair(b.pieces.front().size(), b.letters);
        });
        return all;
    }();
    return kAll;
}

/// What stands where the placeholders are; nothing when the text is another sentence.
std::optional<Arguments> match(const Pattern& pattern, std::string_view text)
{
    const std::string_view first = pattern.pieces.front();
    const std::string_view last = pattern.pieces.back();
    if (pattern.pieces.size() == 1) {
        return text == first ? std::optional(Arguments()) : std::nullopt;
    }
    if (text.size() <= first.size() + last.size() || text.substr(0, first.size()) != first
        || text.substr(text.size() - last.size()) != last) {
        return std::nullopt;
    }
    std::string_view rest = text.substr(first.size(), text.size() - first.size() - last.size());
    Arguments arguments;
    for (std::size_t i = 1; i + 1 < pattern.pieces.size(); ++i) {
        const std::size_t at = rest.find(pattern.pieces[i], 1); // no argument is empty
        if (at == std::string_view::npos) {
            return std::nullopt;
        }
        arguments.push_back(rest.substr(0, at));
        rest.remove_prefix(at + pattern.pieces[i].size());
    }
    if (rest.empty()) {
        return std::nullopt;
    }
    arguments.push_back(rest);
    return arguments;
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::optional<QString> recognised(std::string_view english, int depth);

/// Steps of an explanation that stand one after the other; nothing when one of them is not the engine's.
std::optional<QString> recognisedSteps(std::string_view english, int depth)
{
    QStringList steps;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = english.find(kBetweenSteps);
        const auto step = recognised(english.substr(0, end), depth);
        if (!step) {
            return std::nullopt;
        }
        steps << *step;
        english.remove_prefix(end == std::string_view::npos ? english.size()
                                                            : end + kBetweenSteps.size());
    }
    return steps.join(toText(kBetweenSteps));
}

/// What was put into a sentence.
QString translatedArgument(std::string_view argument, int depth)
{
    if (argument.find(kBetweenSteps) != std::string_view::npos) {
        if (const auto steps = recognisedSteps(argument, depth)) {
            return *steps;
        }
    }
    return recognised(argument, depth).value_or(toText(argument));
}

/// Not arg(): what is put in may itself hold a "%1".
QString filled(const QString& text, const Arguments& arguments, int depth)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int digit = at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        if (text[at] == u'%' && digit >= 1 && static_cast<std::size_t>(digit) <= arguments.size()) {
            result += translatedArgument(arguments[static_cast<std::size_t>(digit) - 1], depth + 1);
            ++at;
        } else {
            result += text[at];
        }
    }
    return result;
}

std::optional<QString> recognised(std::string_view english, int depth)
{
    if (depth > kDeepest) {
        return std::nullopt;
    }
    for (const Pattern& pattern : patterns()) {
        if (const auto arguments = match(pattern, english)) {
            return filled(QCoreApplication::translate("Engine", pattern.source), *arguments, depth);
        }
    }
    return std::nullopt;
}

} // namespace

QString engineText(const std::string& english)
{
    return recognised(english, 0).value_or(toText(english));
}

} // namespace makespan::words
