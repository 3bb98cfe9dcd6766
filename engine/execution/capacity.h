#pragma once

#include <cstdint>
#include <vector>

namespace makespan::execution {

/// What computing tasks get out of a computer's cores together, in cores: two tasks on two cores may be worth 1.6, because
/// cores share caches, memory and heat, or are two threads of one.
class Capacity
{
public:
    struct Point
    {
        std::uint32_t tasks = 1; ///< that compute at the same time
        double cores = 1;        ///< that they are worth together, 1 … tasks

        friend bool operator==(const Point& a, const Point& b)
        {
            return a.tasks == b.tasks && a.cores == b.cores;
        }
    };

    /// Not measured: n tasks are worth n cores.
    Capacity() = default;
    /// \param measured in any order; one task is worth one core whatever it says, and what is outside 1 … tasks is cut
    explicit Capacity(std::vector<Point> measured);

    bool isMeasured() const { return !m_points.empty(); }

    /// What so many (>= 1) tasks are worth: linear between the points, and after the last one as there.
    double of(double tasks) const;

    /// What was measured, by number of tasks; empty or beginning with one task.
    const std::vector<Point>& points() const { return m_points; }

private:
    std::vector<Point> m_points;
};

} // namespace makespan::execution
