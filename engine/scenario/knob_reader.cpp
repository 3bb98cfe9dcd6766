#include "engine/scenario/knob_reader.h"

#include "engine/scenario/literal.h"
#include "engine/scenario/range.h"
#include "engine/scenario/workers_argument.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <set>
#include <thread>

namespace makespan::scenario {

namespace {

using language::Severity;
using language::syntax::Comment;
using language::syntax::Token;
using language::syntax::TokenKind;

/// How far the proposed range of the workers goes at least.
constexpr unsigned kProposedWorkers = 64;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
           || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Whether `name` stands as a whole word in `text`.
bool hasWord(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != std::string_view::npos;
         at = text.find(name, at + 1)) {
        const std::size_t after = at + name.size();
        if ((at == 0 || !isNameCharacter(text[at - 1]))
            && (after == text.size() || !isNameCharacter(text[after]))) {
            return true;
        }
    }
    return false;
}

/// A literal at the beginning of some tokens, perhaps with a sign before it.
struct LiteralTokens
{
    Literal literal;
    language::Range range;
    std::size_t count = 0;
};

class KnobReader
{
public:
    KnobReader(std::string_view source, const language::syntax::TokenStream& stream)
        : m_source(source)
        , m_tokens(stream.tokens)
    {
        for (const Comment& comment : stream.comments) {
            if (!comment.ownLine && comment.text(source).substr(0, 2) == "#:") {
                m_comments.push_back(&comment);
            }
        }
    }

    KnobReading read() &&
    {
        readAssignments();
        readWorkers();
        reportLeftOverComments();
        reportUnused();
        return std::move(m_result);
    }

private:
    TokenKind kind(std::size_t i) const
    {
        return i < m_tokens.size() ? m_tokens[i].kind : TokenKind::EndOfFile;
    }

    std::string_view text(std::size_t i) const { return m_tokens[i].text(m_source); }

    const Comment* commentOfLine(std::uint32_t line) const
    {
        const auto found =
            std::find_if(m_comments.begin(), m_comments.end(), [line](const Comment* comment) {
                return comment->range.begin.line == line;
            });
        return found == m_comments.end() ? nullptr : *found;
    }

    std::optional<LiteralTokens> literalAt(std::size_t i) const
    {
        const bool sign = kind(i) == TokenKind::Minus || kind(i) == TokenKind::Plus;
        const std::size_t last = sign ? i + 1 : i;
        switch (kind(last)) {
        case TokenKind::Integer:
        case TokenKind::Float:
            break;
        case TokenKind::String:
        case TokenKind::KwTrue:
        case TokenKind::KwFalse:
            if (sign) {
                return std::nullopt;
            }
            break;
        default:
            return std::nullopt;
        }
        LiteralTokens result;
        result.range = {m_tokens[i].range.begin, m_tokens[last].range.end};
        result.count = last - i + 1;
        const auto literal = parseLiteral(m_source.substr(
            result.range.begin.offset, result.range.end.offset - result.range.begin.offset));
        if (!literal) {
            return std::nullopt;
        }
        result.literal = *literal;
        return result;
    }

    void readAssignments()
    {
        int depth = 0;
        bool atStart = true;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            switch (kind(i)) {
            case TokenKind::Indent:
                ++depth;
                continue;
            case TokenKind::Dedent:
                --depth;
                continue;
            case TokenKind::Newline:
                atStart = true;
                continue;
            case TokenKind::Name:
                if (atStart && depth == 0) {
                    readAssignment(i);
                }
                break;
            default:
                break;
            }
            atStart = false;
        }
    }

    void readAssignment(std::size_t name)
    {
        std::size_t i = name + 1;
        if (kind(i) == TokenKind::Colon && kind(i + 1) == TokenKind::Name) {
            i += 2; // tasks: int = 4
        }
        if (kind(i) != TokenKind::Equal) {
            return;
        }
        const Comment* comment = commentOfLine(m_tokens[name].range.begin.line);
        if (comment == nullptr) {
            return;
        }
        const auto literal = literalAt(i + 1);
        if (!literal || kind(i + 1 + literal->count) != TokenKind::Newline) {
            return; // the comment is left over and reported as such
        }
        m_used.insert(comment);
        addKnob(std::string(text(name)), m_tokens[name].range, *literal, *comment);
    }

    void addKnob(std::string name,
                 language::Range place,
                 const LiteralTokens& literal,
                 const Comment& comment)
    {
        KnobComment parsed = parseKnobComment(comment.text(m_source).substr(2));
        if (!parsed.error.empty()) {
            report(Severity::Error, comment.range,
                   "the range of '" + name + "' is not valid: " + parsed.error, "");
            return;
        }
        Knob knob{std::move(name), KnobKind::Integer, literal.literal.text, {}, true,
                  parsed.unit,     parsed.text,       literal.range};
        if (literal.literal.kind == LiteralKind::Bool) {
            knob.kind = KnobKind::Bool;
            knob.range = {0, 1, 0, false, {"False", "True"}};
        } else if (!parsed.range) {
            report(Severity::Hint, comment.range,
                   "'" + knob.name + "' has no range, so it is not a knob",
                   "begin the comment with one, such as '#: 1..64'");
            return;
        } else {
            knob.range = *parsed.range;
            if (!knob.range.choices.empty()) {
                knob.kind = KnobKind::Choice;
            } else if (literal.literal.kind == LiteralKind::Text) {
                report(Severity::Error, comment.range,
                       "'" + knob.name + "' is a text, and '" + rangeText(knob.range)
                           + "' a range of numbers",
                       "list what it can be, such as '#: {get, wait}'");
                return;
            } else if (literal.literal.kind == LiteralKind::Real || !isWhole(knob.range)) {
                knob.kind = KnobKind::Real;
            }
        }
        if (isTaken(knob.name, place)) {
            return;
        }
        if (!contains(knob.range, literal.literal)) {
            report(Severity::Hint, literal.range,
                   knob.name + " = " + knob.value + " is outside its range "
                       + rangeText(knob.range),
                   "change the value or the range");
        }
        m_places.push_back(place);
        m_result.knobs.push_back(std::move(knob));
    }

    bool isTaken(const std::string& name, language::Range place)
    {
        const auto same = std::find_if(m_result.knobs.begin(), m_result.knobs.end(),
                                       [&name](const Knob& knob) { return knob.name == name; });
        if (same != m_result.knobs.end()) {
            report(Severity::Error, place,
                   "'" + name + "' is a knob already, in line "
                       + std::to_string(same->literal.begin.line),
                   "give each knob one assignment with '#:'");
            return true;
        }
        if (m_result.knobs.size() == kMaximumKnobs) {
            if (!m_tooMany) {
                report(Severity::Error, place,
                       "a file can have " + std::to_string(kMaximumKnobs)
                           + " knobs, and this is one more",
                       "");
            }
            m_tooMany = true;
            return true;
        }
        return false;
    }

    void readWorkers()
    {
        const auto named = std::find_if(m_result.knobs.begin(), m_result.knobs.end(),
                                        [](const Knob& knob) { return knob.name == "workers"; });
        const auto argument = findWorkersArgument(m_source, m_tokens);
        if (argument && readWorkersArgument(*argument, named != m_result.knobs.end())) {
            return;
        }
        if (named != m_result.knobs.end()) {
            m_result.workers = static_cast<std::size_t>(named - m_result.knobs.begin());
            return;
        }
        const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
        addWorkers(std::to_string(cores), {});
    }

    /// \returns whether the argument settles which knob it is.
    bool readWorkersArgument(const WorkersArgument& argument, bool nameTaken)
    {
        const language::Range place{m_tokens[argument.begin].range.begin,
                                    m_tokens[argument.end - 1].range.end};
        if (argument.end == argument.begin + 1 && kind(argument.begin) == TokenKind::Name) {
            const std::string_view name = text(argument.begin);
            const auto same = std::find_if(m_result.knobs.begin(), m_result.knobs.end(),
                                           [name](const Knob& knob) { return knob.name == name; });
            if (same != m_result.knobs.end()) {
                m_result.workers = static_cast<std::size_t>(same - m_result.knobs.begin());
                return true;
            }
        }
        const auto literal = literalAt(argument.begin);
        if (!literal || argument.begin + literal->count != argument.end
            || literal->literal.kind != LiteralKind::Integer) {
            if (kind(argument.begin) != TokenKind::KwNone) {
                report(Severity::Hint, place,
                       "the number of workers cannot be changed from outside: it is computed here",
                       "write a number, or a knob, as in ray.init(num_cpus=4)");
            }
            return false;
        }
        if (nameTaken) {
            report(Severity::Error, place,
                   "the number of workers stands here and in the knob 'workers'",
                   "write ray.init(num_cpus=workers)");
            return false;
        }
        if (literal->literal.number < 1 || literal->literal.number > kMaximumWorkers) {
            report(Severity::Error, place, "the number of workers has to be from 1 to 100000", "");
        }
        addWorkers(literal->literal.text, literal->range);
        if (const Comment* comment = commentOfLine(argument.line)) {
            readWorkersComment(*comment);
        }
        return true;
    }

    void addWorkers(std::string value, language::Range literal)
    {
        const double number = parseNumber(value).value_or(1);
        const auto shown = static_cast<unsigned>(std::clamp(number, 1.0, kMaximumWorkers));
        Knob knob{"workers", KnobKind::Integer, std::move(value), {}, false, {}, {}, literal};
        knob.range.minimum = 1;
        knob.range.maximum = std::bit_ceil(std::max(kProposedWorkers, shown));
        // In the order of the file: the workers usually stand below the other knobs, but need not.
        auto place = m_result.knobs.end();
        if (literal.end.offset != 0) {
            place =
                std::find_if(m_result.knobs.begin(), m_result.knobs.end(), [&](const Knob& other) {
                    return other.literal.begin.offset > literal.begin.offset;
                });
        }
        m_result.workers = static_cast<std::size_t>(place - m_result.knobs.begin());
        m_result.knobs.insert(place, std::move(knob));
    }

    void readWorkersComment(const Comment& comment)
    {
        m_used.insert(&comment);
        Knob& knob = m_result.knobs[m_result.workers];
        const KnobComment parsed = parseKnobComment(comment.text(m_source).substr(2));
        if (!parsed.error.empty()) {
            report(Severity::Error, comment.range,
                   "the range of the workers is not valid: " + parsed.error, "");
            return;
        }
        knob.text = parsed.text;
        if (parsed.range) {
            knob.range = *parsed.range;
            knob.rangeGiven = true;
            knob.kind = knob.range.choices.empty() ? KnobKind::Integer : KnobKind::Choice;
        }
    }

    void reportLeftOverComments()
    {
        for (const Comment* comment : m_comments) {
            if (!m_used.contains(comment)) {
                report(
                    Severity::Hint, comment->range,
                    "'#:' makes a knob only behind an assignment of a literal",
                    "write one at the left margin, such as 'tasks = 4  #: 1..64', or take a plain '#'");
            }
        }
    }

    void reportUnused()
    {
        for (std::size_t i = 0, place = 0; i < m_result.knobs.size(); ++i) {
            const Knob& knob = m_result.knobs[i];
            if (i == m_result.workers && (knob.literal.end.offset == 0 || !isAssigned(knob))) {
                continue; // it stands in ray.init, or nowhere
            }
            if (!isUsed(knob.name)) {
                report(Severity::Hint, m_places[place],
                       "the knob '" + knob.name + "' is never used: changing it changes nothing",
                       "");
            }
            ++place;
        }
    }

    bool isAssigned(const Knob& knob) const
    {
        return std::any_of(m_places.begin(), m_places.end(), [&](const language::Range& place) {
            return m_source.substr(place.begin.offset, place.end.offset - place.begin.offset)
                   == knob.name;
        });
    }

    bool isUsed(std::string_view name) const
    {
        std::size_t count = 0;
        for (const Token& token : m_tokens) {
            const std::string_view word = token.text(m_source);
            if (token.kind == TokenKind::Name && word == name) {
                ++count;
            } else if (token.kind == TokenKind::String && isFormatted(word)
                       && hasWord(word, name)) {
                ++count;
            }
        }
        return count > 1;
    }

    static bool isFormatted(std::string_view literal)
    {
        return literal.substr(0, literal.find_first_of("'\"")).find_first_of("fF")
               != std::string_view::npos;
    }

    void
    report(Severity severity, language::Range range, std::string message, std::string suggestion)
    {
        m_result.diagnostics.push_back({severity, range,
                                        severity == Severity::Error ? "SettingsError" : "Hint",
                                        std::move(message), std::move(suggestion)});
    }

    std::string_view m_source;
    const std::vector<Token>& m_tokens;
    std::vector<const Comment*> m_comments; ///< those with "#:" behind code
    std::set<const Comment*> m_used;
    std::vector<language::Range> m_places; ///< the names of the assigned knobs
    bool m_tooMany = false;
    KnobReading m_result;
};

} // namespace

KnobReading readKnobs(std::string_view source, const language::syntax::TokenStream& stream)
{
    return KnobReader(source, stream).read();
}

} // namespace makespan::scenario
