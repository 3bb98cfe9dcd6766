#include "engine/experiment/sweep_csv.h"

#include "engine/scenario/literal.h"
#include "engine/trace/formats/names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ostream>

namespace makespan::experiment {

namespace {

constexpr std::array<std::string_view, 18> kColumns{
    "repetition",     "seed",        "on",           "makespan",       "serial",
    "speedup",        "efficiency",  "loss_serial",  "loss_overhead",  "loss_dependency",
    "loss_imbalance", "loss_unused", "loss_blocked", "loss_inflation", "work",
    "span",           "tasks_run",   "status"};

// RFC 4180: in quotes when it holds a comma, a quote or a line end; quotes doubled.
void writeCell(std::ostream& out, std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out << text;
        return;
    }
    out << '"';
    for (const char c : text) {
        if (c == '"')
            out << '"';
        out << c;
    }
    out << '"';
}

// Twelve decimals at most, never an exponent, whatever the stream's locale: what is below is rounding.
void writeNumber(std::ostream& out, double value)
{
    char digits[400];
    const auto end =
        std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 12);
    std::string_view text(digits, static_cast<std::size_t>(end.ptr - digits));
    if (text.find('.') != std::string_view::npos) {
        text = text.substr(0, text.find_last_not_of('0') + 1);
        if (text.back() == '.')
            text.remove_suffix(1);
    }
    out << (text == "-0" ? "0" : text);
}

} // namespace

bool isSweepColumn(std::string_view name)
{
    return std::find(kColumns.begin(), kColumns.end(), name) != kColumns.end();
}

// The names of the tables are literals, so they end with a zero.
const char* statusName(trace::Status status)
{
    return trace::nameOf(status, trace::kStatusNames).data();
}

const char* clockName(trace::Clock clock)
{
    return trace::nameOf(clock, trace::kClockNames).data();
}

std::optional<trace::Clock> runClockNamed(std::string_view name)
{
    const auto clock = trace::valueNamed<trace::Clock>(name, trace::kClockNames);
    return clock == trace::Clock::Imported ? std::nullopt : clock;
}

void writeSweepCsvHeader(std::ostream& out, const std::vector<scenario::SweepAxis>& axes)
{
    for (const scenario::SweepAxis& axis : axes) {
        writeCell(out,
                  isSweepColumn(axis.name) ? std::string(kSweptPrefix) + axis.name : axis.name);
        out << ',';
    }
    for (const std::string_view column : kColumns)
        out << column << (column == kColumns.back() ? '\n' : ',');
}

void writeSweepCsvRow(std::ostream& out, const SweepRow& row)
{
    for (const std::string& value : row.run.values) {
        writeCell(out, scenario::unquoted(value).value_or(value));
        out << ',';
    }
    out << row.run.repetition << ',' << row.run.seed << ',' << clockName(row.clock);
    const analysis::Measures& measures = row.measures;
    const analysis::Losses& losses = row.losses;
    const auto write = [&out, &row](double number, bool hasValue) {
        out << ',';
        if (hasValue && row.status == trace::Status::Finished)
            writeNumber(out, number);
    };
    write(trace::seconds(measures.makespan), true);
    write(trace::seconds(measures.serial), true);
    for (const double ratio :
         {measures.speedup, measures.efficiency, losses.serial, losses.overhead, losses.dependency,
          losses.imbalance, losses.unused, losses.blocked, losses.inflation})
        write(ratio, measures.hasSpeedup());
    write(trace::seconds(measures.work), true);
    write(trace::seconds(measures.span), true);
    write(static_cast<double>(row.tasks), true);
    out << ',' << statusName(row.status) << '\n';
}

void writeSweepCsv(std::ostream& out, const SweepResult& result)
{
    writeSweepCsvHeader(out, result.axes);
    for (const SweepRow& row : result.rows)
        writeSweepCsvRow(out, row);
}

} // namespace makespan::experiment
