#include "app/render/chart/axis_values.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace makespan::render {

using experiment::SweepResult;
using experiment::SweepRow;

std::optional<double> numberOf(const std::string& literal)
{
    double value = 0;
    const char* end = literal.data() + literal.size();
    const auto [rest, error] = std::from_chars(literal.data(), end, value);
    if (error != std::errc() || rest != end) {
        return {};
    }
    return value;
}

QString plainText(const std::string& literal)
{
    const bool quoted = literal.size() >= 2 && (literal.front() == '\'' || literal.front() == '"')
                        && literal.back() == literal.front();
    return QString::fromStdString(quoted ? literal.substr(1, literal.size() - 2) : literal);
}

AxisValues::AxisValues(const std::vector<const SweepResult*>& sweeps, std::size_t axis)
{
    std::set<std::string> seen;
    for (const SweepResult* sweep : sweeps) {
        for (const SweepRow& row : sweep->rows) {
            if (axis < row.run.values.size() && seen.insert(row.run.values[axis]).second) {
                m_literals.push_back(row.run.values[axis]);
            }
        }
    }
    m_numeric = !m_literals.empty()
                && std::all_of(m_literals.begin(), m_literals.end(),
                               [](const std::string& one) { return numberOf(one).has_value(); });
    if (m_numeric) {
        std::sort(
            m_literals.begin(), m_literals.end(),
            [](const std::string& a, const std::string& b) { return *numberOf(a) < *numberOf(b); });
    }
    m_integral =
        m_numeric && std::all_of(m_literals.begin(), m_literals.end(), [](const std::string& one) {
            return one.find_first_of(".eE") == std::string::npos;
        });
}

double AxisValues::position(const std::string& literal) const
{
    if (m_numeric) {
        return *numberOf(literal);
    }
    return static_cast<double>(std::find(m_literals.begin(), m_literals.end(), literal)
                               - m_literals.begin());
}

QStringList AxisValues::names() const
{
    QStringList names;
    for (const std::string& literal : m_literals) {
        names += plainText(literal);
    }
    return names;
}

QStringList AxisValues::categories() const
{
    return m_numeric ? QStringList() : names();
}

} // namespace makespan::render
