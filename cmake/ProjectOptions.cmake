# One INTERFACE target carries everything that all our own targets share; third-party code is never
# linked to it, so our warnings never leak into other people's headers.
set(SANITIZER "" CACHE STRING "Sanitizers to build with: address,undefined or thread (empty: none)")
set_property(CACHE SANITIZER PROPERTY STRINGS "" address,undefined thread)

add_library(makespan_options INTERFACE)
target_compile_features(makespan_options INTERFACE cxx_std_20)
target_include_directories(makespan_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_options(makespan_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wimplicit-fallthrough
    -Wextra-semi -Wundef
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op>
    # g++ 12 warns falsely at std::string's operator+ when it optimises (GCC bug 105651).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(SANITIZER)
    target_compile_options(makespan_options INTERFACE
        -fsanitize=${SANITIZER} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(makespan_options INTERFACE -fsanitize=${SANITIZER})
endif()

# makespan_add_library(<folder name> SOURCES ... DEPENDS <other folders> PRIVATE <libraries>)
#
# A folder of engine/ as a static library makespan_<name>. DEPENDS are the folders that its headers
# may include; third-party libraries stay PRIVATE.
function(makespan_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;PRIVATE")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "makespan_add_library(${name}): unknown ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_library(makespan_${name} STATIC ${arg_SOURCES})
    target_link_libraries(makespan_${name} PUBLIC makespan_options)
    foreach(dependency IN LISTS arg_DEPENDS)
        target_link_libraries(makespan_${name} PUBLIC makespan_${dependency})
    endforeach()
    target_link_libraries(makespan_${name} PRIVATE ${arg_PRIVATE})
endfunction()
