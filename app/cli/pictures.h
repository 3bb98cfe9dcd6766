#pragma once

#include "app/render/chart/chart_choice.h"
#include "engine/experiment/single_run.h"
#include "engine/experiment/sweep_record.h"
#include "engine/scenario/scenario.h"

#include <memory>
#include <string>
#include <vector>

class QCoreApplication;

namespace makespan::cli {

/// The Qt application object of a command. Drawing needs one that knows fonts, on a platform without a display.
class Pictures
{
public:
    explicit Pictures(bool drawing);
    ~Pictures();

private:
    std::unique_ptr<QCoreApplication> m_application;
};

/// One sentence when no picture can be written there: a wrong ending, or a place that cannot be written. Else empty.
std::string picturePathError(const std::string& path);

/// Each returns one sentence when it did not work, else nothing. They need a Pictures that draws.
std::string writeTimelinePicture(const std::string& path, const experiment::SingleRun& run);
std::string writeSweepChart(const std::string& path,
                            const experiment::SweepRecord& record,
                            const render::ChartChoice& choice);

/// One sentence when no report can be written there. Else empty.
std::string reportPathError(const std::string& path);

/// \param runs those that were made; a prediction first. \param record of the sweep; null: there was none
std::string writeReportPage(const std::string& path,
                            const scenario::Scenario& scenario,
                            const experiment::MachineRequest& machine,
                            const std::vector<experiment::SingleRun>& runs,
                            const experiment::SweepRecord* record,
                            const render::ChartChoice& choice);

} // namespace makespan::cli
