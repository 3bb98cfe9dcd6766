#pragma once

#include "app/report/report.h"

#include <QString>

namespace makespan::report {

/// The style sheet, for the screen, in the dark, and on paper.
QString pageStyle();

/// One row of a table; the first cell is its heading. Cells are HTML.
QString tableRow(const QStringList& cells);

/// <section> with a heading; nothing when there is nothing in it.
QString section(const QString& heading, const QString& html, const QString& cssClass = {});

// The parts of a page, each empty when there is nothing to say.
QString waterfalls(const Report& report);  // report_waterfall.cpp
QString sweepCharts(const Report& report); // report_sweep.cpp
QString sweepTable(const Report& report);

} // namespace makespan::report
