#pragma once

#include "app/render/look/theme.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace makespan::render {

struct ChartAxis
{
    QString title; ///< "speedup"
    QString unit;  ///< "s"; empty: a number
    bool logarithmic = false;
    QStringList categories; ///< not empty: x is an index into these
    bool integral = false;  ///< only whole numbers mean something: tasks, workers
};

/// The runs at one x. A point of one run has low == median == high.
struct ChartPoint
{
    double x = 0;
    double median = 0;
    double low = 0; ///< of the interval band
    double high = 0;
    std::vector<double> single; ///< every repetition
};

enum class SeriesKind : std::uint8_t { Measured, Predicted };

/// How neighbouring points are joined: only where what lies between them is meant.
enum class Join : std::uint8_t {
    None,  ///< categories
    Guide, ///< a thin line that only leads the eye: the truth between the points is unknown
    Line,  ///< every value between is (nearly) on the line
    Step   ///< constant until the next point
};

struct ChartSeries
{
    QString name; ///< "4 workers"; shown at its end
    SeriesKind kind = SeriesKind::Measured;
    Join join = Join::Guide;
    int hue = 1;                    ///< into Theme::hues
    std::vector<ChartPoint> points; ///< sorted by x
};

/// A thin labelled curve to compare with.
struct ChartLaw
{
    QString name;                 ///< "rounds"
    QString formula;              ///< "S = n/⌈n/W⌉", on hover
    std::vector<QPointF> points;  ///< sorted by x
    bool step = false;            ///< constant until the next point
    std::vector<QPointF> upper{}; ///< not empty: a band from points up to these, at the same x
};

/// A part of a stack of bars.
struct ChartLayer
{
    QString name;
    int hue = 0; ///< into Theme::hues; 0: the colour of what is lost
    Pattern pattern = Pattern::Solid;
    std::vector<double> heights; ///< by category; below zero: hangs down
};

/// Everything that a chart shows. A pure value; what draws it knows nothing of sweeps.
struct ChartModel
{
    QString title;
    QString subtitle; ///< knobs that were held, machine
    ChartAxis x;
    ChartAxis y;
    std::vector<ChartSeries> series;
    std::vector<ChartLaw> laws;
    std::vector<ChartLayer>
        layers; ///< bars over the categories of x, from the bottom up; then there are no series
    QString footnote;  ///< n, kind of interval, host, seed
    QString emptyText; ///< shown while there is no point
};

} // namespace makespan::render
