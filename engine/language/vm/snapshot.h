#pragma once

#include "engine/language/vm/invocation.h"
#include "engine/language/vm/value.h"

namespace makespan::language {

class Isolate;
class TaskDefinition;

/// Fills in what a new remote function or actor class is: name, line, methods, options.
void describe(Isolate& vm, TaskDefinition& definition, Value target, const TaskOptions& options);
/// Takes the snapshot of the callable and of all globals that it uses, if that was not done before. False:
/// raised (a global that cannot travel).
bool ensureSnapshot(Isolate& vm, TaskDefinition& definition, Value target);

} // namespace makespan::language
