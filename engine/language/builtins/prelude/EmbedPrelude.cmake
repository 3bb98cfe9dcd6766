# Writes the prelude's Python files into a C++ source: cmake -D OUTPUT=... -D "FILES=module=path;..." -P
# As single characters, because compilers limit the length of string literals.
set(arrays "")
set(entries "")
set(number 0)
foreach(pair IN LISTS FILES)
    string(REGEX MATCH "^([^=]*)=(.*)$" _ "${pair}")
    set(module "${CMAKE_MATCH_1}")
    file(READ "${CMAKE_MATCH_2}" bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char kSource${number}[] = {${bytes}'\\0'};\n")
    string(APPEND entries "    {\"${module}\", {kSource${number}, sizeof(kSource${number}) - 1}},\n")
    math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"engine/language/builtins/prelude/sources.h\"

namespace makespan::language::builtins {

namespace {

${arrays}
constexpr PreludeSource kSources[] = {
${entries}};

} // namespace

std::span<const PreludeSource> preludeSources()
{
    return kSources;
}

} // namespace makespan::language::builtins
")
