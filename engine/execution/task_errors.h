#pragma once

#include "engine/language/vm/parcel.h"

#include <string_view>

/// What Ray's system says about tasks and actors, in its words; the same on every clock.
namespace makespan::execution {

language::Parcel taskCancelledError();
language::Parcel workerCrashedError();
/// A call on an actor that has died, or that it died of.
language::Parcel actorDiedError();
/// The same where its __init__ raised. \param cause what the creation's task failed with.
language::Parcel actorNotMadeError(const language::Parcel& cause);
language::Parcel getTimeoutError();
language::Parcel nameTakenError(std::string_view name);
language::Parcel noSuchActorError(std::string_view name);
language::Parcel forcedActorCancelError();
/// What a task is interrupted with by ray.cancel().
language::Parcel interruptError();

} // namespace makespan::execution
