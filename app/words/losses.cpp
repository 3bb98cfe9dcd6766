#include "app/words/losses.h"

#include "app/words/translate.h"

namespace makespan::words {

double amount(const analysis::Losses& losses, Loss loss)
{
    switch (loss) {
    case Loss::Serial:
        return losses.serial;
    case Loss::Overhead:
        return losses.overhead;
    case Loss::Dependency:
        return losses.dependency;
    case Loss::Imbalance:
        return losses.imbalance;
    case Loss::Unused:
        return losses.unused;
    case Loss::Blocked:
        return losses.blocked;
    case Loss::Inflation:
        return losses.inflation;
    }
    return 0;
}

Loss lossOf(analysis::Cause cause)
{
    switch (cause) {
    case analysis::Cause::Overhead:
        return Loss::Overhead;
    case analysis::Cause::Serial:
        return Loss::Serial;
    case analysis::Cause::Dependency:
        return Loss::Dependency;
    case analysis::Cause::Blocked:
        return Loss::Blocked;
    case analysis::Cause::Imbalance:
        return Loss::Imbalance;
    case analysis::Cause::Unused:
        return Loss::Unused;
    }
    return Loss::Imbalance;
}

QString name(Loss loss)
{
    switch (loss) {
    case Loss::Serial:
        return Words::tr("serial part");
    case Loss::Overhead:
        return Words::tr("overhead");
    case Loss::Dependency:
        return Words::tr("dependencies");
    case Loss::Imbalance:
        return Words::tr("imbalance");
    case Loss::Unused:
        return Words::tr("unused workers");
    case Loss::Blocked:
        return Words::tr("blocked in get");
    case Loss::Inflation:
        return Words::tr("slower tasks");
    }
    return {};
}

QString meaning(Loss loss)
{
    switch (loss) {
    case Loss::Serial:
        return Words::tr("Workers were idle while only the driver worked.");
    case Loss::Overhead:
        return Words::tr("The system was busy submitting, starting and handing over tasks.");
    case Loss::Dependency:
        return Words::tr("Workers were idle because the next tasks waited for a result.");
    case Loss::Imbalance:
        return Words::tr("Workers were idle while the last tasks ran on others.");
    case Loss::Unused:
        return Words::tr("Workers never got anything to do.");
    case Loss::Blocked:
        return Words::tr("Tasks held their worker while they waited in get.");
    case Loss::Inflation:
        return Words::tr("Tasks took longer than in the serial run: they shared cores or memory.");
    }
    return {};
}

QString reasonText(analysis::WaitReason reason)
{
    switch (reason) {
    case analysis::WaitReason::Nothing:
        return {};
    case analysis::WaitReason::Driver:
        return Words::tr("the driver had not submitted it earlier");
    case analysis::WaitReason::Dependency:
        return Words::tr("it waited for its input");
    case analysis::WaitReason::Worker:
        return Words::tr("it waited for a free worker");
    case analysis::WaitReason::ActorQueue:
        return Words::tr("it waited for an earlier call of its actor");
    }
    return {};
}

} // namespace makespan::words
