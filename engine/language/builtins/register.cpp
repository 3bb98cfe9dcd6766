#include "engine/language/builtins/prelude/sources.h"
#include "engine/language/builtins/registration.h"
#include "engine/language/vm/runtime.h"

namespace makespan::language {

void registerBuiltins(Registry& registry)
{
    using namespace builtins;
    registerOutput(registry);
    registerObjectFunctions(registry);
    registerNumberFunctions(registry);
    registerIterationFunctions(registry);
    registerSorting(registry);

    registerNumberTypes(registry);
    registerStr(registry);
    registerStrSearch(registry);
    registerStrFormat(registry);
    registerBytes(registry);
    registerList(registry);
    registerTuple(registry);
    registerDict(registry);
    registerSet(registry);
    registerRange(registry);
    registerClasses(registry);
    registerConstruction(registry);
    registerDunders(registry);

    registerTime(registry);
    registerHeapq(registry);
    registerMathFloats(registry);
    registerMathIntegers(registry);
    registerRandom(registry);
    registerSystem(registry);
    registerRay(registry);
    registerAsyncio(registry);
    registerRecords(registry);
    registerHashlib(registry);
    registerTools(registry);

    for (const PreludeSource& source : preludeSources()) {
        registry.prelude(source.module, source.source);
    }
}

} // namespace makespan::language
