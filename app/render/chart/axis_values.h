#pragma once

#include "engine/experiment/sweep.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace makespan::render {

/// The number that a Python literal is; nothing for texts and words.
std::optional<double> numberOf(const std::string& literal);

/// A text without the quotes that Python needs.
QString plainText(const std::string& literal);

/// The values of an axis that occur, as positions: numbers stand for themselves, anything else is a category.
class AxisValues
{
public:
    AxisValues(const std::vector<const experiment::SweepResult*>& sweeps, std::size_t axis);

    /// Numbers ascending, words in the order in which they came.
    const std::vector<std::string>& literals() const { return m_literals; }

    bool numeric() const { return m_numeric; }

    /// Whether all are whole numbers.
    bool integral() const { return m_integral; }

    double position(const std::string& literal) const;
    QStringList categories() const;
    /// All values as texts, numbers too.
    QStringList names() const;

private:
    std::vector<std::string> m_literals;
    bool m_numeric = false;
    bool m_integral = false;
};

} // namespace makespan::render
