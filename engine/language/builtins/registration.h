#pragma once

namespace makespan::language {
class Registry;
} // namespace makespan::language

/// The parts of registerBuiltins(), one for each file.
namespace makespan::language::builtins {

void registerOutput(Registry& registry);
void registerObjectFunctions(Registry& registry);
void registerNumberFunctions(Registry& registry);
void registerIterationFunctions(Registry& registry);
void registerSorting(Registry& registry);

void registerNumberTypes(Registry& registry);
void registerStr(Registry& registry);
void registerStrSearch(Registry& registry);
void registerStrFormat(Registry& registry);
void registerBytes(Registry& registry);
void registerList(Registry& registry);
void registerTuple(Registry& registry);
void registerDict(Registry& registry);
void registerSet(Registry& registry);
void registerRange(Registry& registry);
void registerClasses(Registry& registry);
void registerConstruction(Registry& registry);
void registerDunders(Registry& registry);
void registerTools(Registry& registry);

void registerTime(Registry& registry);
void registerHeapq(Registry& registry);
void registerMathFloats(Registry& registry);
void registerMathIntegers(Registry& registry);
void registerRandom(Registry& registry);
void registerSystem(Registry& registry);
void registerRay(Registry& registry);
void registerAsyncio(Registry& registry);
void registerRecords(Registry& registry);
void registerHashlib(Registry& registry);

} // namespace makespan::language::builtins
