#include "engine/experiment/sweep_csv_reader.h"

#include "engine/experiment/sweep_csv.h"
#include "engine/scenario/literal.h"
#include "engine/trace/formats/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <stdexcept>
#include <vector>

namespace makespan::experiment {

namespace {

constexpr std::size_t kMostRows = 1'000'000;
constexpr std::size_t kMostColumns = 64;
constexpr double kMostSeconds = 9e9; // 290 years: what nanoseconds can hold

/// A fault in the text. \see ReadSweep::error
class Fault : public std::runtime_error
{
public:
    Fault(std::size_t line, std::size_t column, const std::string& message)
        : std::runtime_error("line " + std::to_string(line) + ", column " + std::to_string(column)
                             + ": " + message)
    {}
};

struct Cell
{
    std::string text;
    std::size_t line = 0;
    std::size_t column = 0; ///< of its first byte, from 1
};

/// Cuts the text into lines of cells.
class Lines
{
public:
    explicit Lines(std::string_view text)
        : m_text(text)
    {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF"; // spreadsheets write one
        if (m_text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
            m_text.remove_prefix(kByteOrderMark.size());
    }

    bool atEnd() const { return m_at == m_text.size(); }

    /// Whether the line that was read last ended with a line end.
    bool wasTerminated() const { return m_wasTerminated; }

    std::size_t line() const { return m_line; }

    std::vector<Cell> next()
    {
        std::vector<Cell> cells;
        ++m_line;
        m_lineBegin = m_at;
        m_wasTerminated = false;
        while (true) {
            cells.push_back(cell());
            if (cells.size() > kMostColumns)
                throw Fault(m_line, cells.back().column,
                            "there are more than " + std::to_string(kMostColumns) + " columns");
            if (atEnd() || m_text[m_at] != ',')
                break;
            ++m_at;
        }
        m_wasTerminated = !atEnd();
        if (!atEnd() && m_text[m_at] == '\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == '\n')
            ++m_at;
        return cells;
    }

private:
    Cell cell()
    {
        Cell cell{{}, m_line, m_at - m_lineBegin + 1};
        if (atEnd() || m_text[m_at] != '"') {
            const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
            cell.text = m_text.substr(m_at, end - m_at);
            m_at = end;
            return cell;
        }
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '"') {
                if (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"') {
                    ++m_at;
                    if (!atEnd()
                        && std::string_view(",\r\n").find(m_text[m_at]) == std::string_view::npos)
                        throw Fault(m_line, m_at - m_lineBegin + 1,
                                    "after a closing quote there has to be a comma");
                    return cell;
                }
                ++m_at;
            }
            if (m_text[m_at] == '\n')
                break; // no value of a sweep has lines
            cell.text += m_text[m_at];
        }
        throw Fault(cell.line, cell.column, "this quote is never closed");
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
    std::size_t m_lineBegin = 0;
    bool m_wasTerminated = true;
};

constexpr std::array<std::string_view, 4> kNeeded{"on", "makespan", "speedup", "status"};

bool isNumber(const Cell& cell, double& number)
{
    const char* end = cell.text.data() + cell.text.size();
    const auto [rest, error] = std::from_chars(cell.text.data(), end, number);
    return error == std::errc() && rest == end && std::isfinite(number);
}

double numberOf(const Cell& cell)
{
    double number = 0;
    if (!isNumber(cell, number))
        throw Fault(cell.line, cell.column, "'" + cell.text + "' is no number");
    return number;
}

trace::Duration timeOf(const Cell& cell)
{
    const double seconds = numberOf(cell);
    if (seconds < 0 || seconds > kMostSeconds)
        throw Fault(cell.line, cell.column, cell.text + " s is no length of a run");
    return trace::Duration(std::llround(seconds * 1e9));
}

template <typename Integer>
Integer integerOf(const Cell& cell)
{
    Integer number = 0;
    const char* end = cell.text.data() + cell.text.size();
    const auto [rest, error] = std::from_chars(cell.text.data(), end, number);
    if (error != std::errc() || rest != end)
        throw Fault(cell.line, cell.column, "'" + cell.text + "' is no whole number from 0");
    return number;
}

trace::Status statusOf(const Cell& cell)
{
    if (const auto status = trace::valueNamed<trace::Status>(cell.text, trace::kStatusNames))
        return *status;
    throw Fault(cell.line, cell.column,
                "'" + cell.text
                    + "' is no status: finished, failed, deadlock, timeout or cancelled");
}

trace::Clock clockOf(const Cell& cell)
{
    if (const auto clock = runClockNamed(cell.text))
        return *clock;
    throw Fault(cell.line, cell.column, "'" + cell.text + "' is no clock: threads or virtual");
}

/// Which column is what, from the header line.
class Header
{
public:
    explicit Header(const std::vector<Cell>& cells)
        : m_count(cells.size())
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const Cell& cell = cells[i];
            if (!isSweepColumn(cell.text)) {
                if (cell.text.empty())
                    throw Fault(cell.line, cell.column, "a column has no name");
                m_axes.push_back(i);
            } else if (!m_known.emplace(cell.text, i).second) {
                throw Fault(cell.line, cell.column, "there are two columns " + cell.text);
            }
        }
        for (const std::string_view name : kNeeded) {
            if (!m_known.contains(std::string(name)))
                throw Fault(
                    1, 1,
                    "there is no column '" + std::string(name)
                        + "'; is this the table of a sweep, with commas between the columns?");
        }
    }

    const std::vector<std::size_t>& axes() const { return m_axes; }

    SweepRow rowOf(const std::vector<Cell>& cells) const
    {
        if (cells.size() != m_count)
            throw Fault(cells.front().line, cells.back().column,
                        "there are " + std::to_string(cells.size()) + " columns instead of "
                            + std::to_string(m_count));
        SweepRow row;
        for (const std::size_t axis : m_axes) {
            const std::string& text = cells[axis].text;
            row.run.values.push_back(scenario::parseLiteral(text) ? text : scenario::quoted(text));
        }
        if (const Cell* cell = find(cells, "repetition"))
            row.run.repetition = integerOf<std::uint32_t>(*cell);
        if (const Cell* cell = find(cells, "seed"))
            row.run.seed = integerOf<std::uint64_t>(*cell);
        row.clock = clockOf(*find(cells, "on"));
        row.status = statusOf(*find(cells, "status"));
        if (row.status != trace::Status::Finished)
            return row;
        analysis::Measures& measures = row.measures;
        measures.makespan = timeOf(*find(cells, "makespan"));
        if (const Cell* cell = find(cells, "serial"))
            measures.serial = timeOf(*cell);
        const auto set = [&](const char* name, double& value) {
            if (const Cell* cell = find(cells, name))
                value = numberOf(*cell);
        };
        if (const Cell* cell = find(cells, "work"))
            measures.work = timeOf(*cell);
        if (const Cell* cell = find(cells, "span"))
            measures.span = timeOf(*cell);
        if (const Cell* cell = find(cells, "tasks_run"))
            row.tasks = integerOf<std::size_t>(*cell);
        if (!measures.hasSpeedup())
            return row;
        measures.speedup = numberOf(*find(cells, "speedup"));
        set("efficiency", measures.efficiency);
        set("loss_serial", row.losses.serial);
        set("loss_overhead", row.losses.overhead);
        set("loss_dependency", row.losses.dependency);
        set("loss_imbalance", row.losses.imbalance);
        set("loss_unused", row.losses.unused);
        set("loss_blocked", row.losses.blocked);
        set("loss_inflation", row.losses.inflation);
        return row;
    }

private:
    const Cell* find(const std::vector<Cell>& cells, const char* name) const
    {
        const auto known = m_known.find(name);
        return known == m_known.end() ? nullptr : &cells[known->second];
    }

    std::size_t m_count;
    std::vector<std::size_t> m_axes;
    std::map<std::string, std::size_t> m_known;
};

std::string axisName(const std::string& column)
{
    const bool isPrefixed = column.compare(0, kSweptPrefix.size(), kSweptPrefix) == 0
                            && isSweepColumn(std::string_view(column).substr(kSweptPrefix.size()));
    return isPrefixed ? column.substr(kSweptPrefix.size()) : column;
}

SweepResult read(std::string_view text)
{
    Lines lines(text);
    if (lines.atEnd())
        throw Fault(1, 1, "the table is empty");
    const std::vector<Cell> names = lines.next();
    const Header header(names);
    SweepResult result;
    for (const std::size_t axis : header.axes())
        result.axes.push_back({axisName(names[axis].text), {}});
    while (!lines.atEnd()) {
        try {
            const std::vector<Cell> cells = lines.next();
            if (cells.size() == 1 && cells.front().text.empty())
                continue; // an empty line
            result.rows.push_back(header.rowOf(cells));
        } catch (const Fault&) {
            if (!lines.atEnd() || lines.wasTerminated())
                throw;
            break; // it was being written when the run was killed
        }
        if (result.rows.size() > kMostRows)
            throw Fault(lines.line(), 1, "there are more than a million rows");
    }
    return result;
}

} // namespace

ReadSweep readSweepCsv(std::string_view text)
{
    try {
        return {read(text), {}};
    } catch (const Fault& fault) {
        return {std::nullopt, fault.what()};
    }
}

} // namespace makespan::experiment
