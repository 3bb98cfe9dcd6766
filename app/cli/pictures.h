#pragma once

#include "engine/experiment/single_run.h"
#include "engine/experiment/sweep.h"
#include "engine/scenario/scenario.h"

#include <memory>
#include <string>

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

/// Both return one sentence when it did not work, else nothing. They need a Pictures that draws.
std::string writeTimelinePicture(const std::string& path, const experiment::SingleRun& run);
std::string writeSweepChart(const std::string& path,
                            const scenario::Scenario& scenario,
                            const experiment::SweepResult& result,
                            std::uint64_t seed);

} // namespace makespan::cli
