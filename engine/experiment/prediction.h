#pragma once

#include "engine/experiment/machine.h"
#include "engine/experiment/single_run.h"

#include <stop_token>
#include <string>

namespace makespan::experiment {

/// What became of a student's guess.
struct PredictionVerdict
{
    bool right = false; ///< within the question's tolerance
    double answer = 0;  ///< what the virtual clock says
    SingleRun run;      ///< the run that gave the answer
    std::string error;  ///< one sentence when there is no answer
};

/// Sets the question's knobs in a copy of the scenario, runs it on virtual time, evaluates the question's
/// answer over the run and compares the guess with it. Threads: any.
/// \param machine what is simulated where the file says nothing
PredictionVerdict judge(const scenario::Scenario& scenario,
                        const scenario::Prediction& question,
                        double guess,
                        const MachineRequest& machine = {},
                        const std::stop_token& stop = {});

} // namespace makespan::experiment
