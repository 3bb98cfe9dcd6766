#pragma once

#include <string>

namespace makespan::language {

class Isolate;
struct ExceptionObject;

/// The name that was probably meant where an attribute or a name was not found; empty: none is near. As
/// CPython 3.11, which looks when it prints the report: among dir(object); among the names of the function,
/// the globals, the built-ins.
std::string suggestionFor(Isolate& vm, ExceptionObject& exception);

} // namespace makespan::language
