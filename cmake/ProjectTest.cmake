# makespan_add_test(<name> SOURCES ... LIBRARIES ... [GUI] [BENCHMARK] [TIMEOUT seconds])
#
# One executable per test class. GUI tests run on the offscreen platform, so they need no display;
# benchmarks carry the label that every ordinary test preset excludes. Tests find the repository's
# files through the definition MAKESPAN_SOURCE_DIR.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)

function(makespan_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "GUI;BENCHMARK" "TIMEOUT" "SOURCES;LIBRARIES")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "makespan_add_test(${name}): unknown arguments ${arg_UNPARSED_ARGUMENTS}")
    endif()
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_compile_definitions(${name} PRIVATE MAKESPAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} Qt6::Test makespan_options)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    if(SANITIZER)
        math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 6") # what is watched is that much slower
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT})
    if(arg_GUI)
        set_property(TEST ${name} PROPERTY ENVIRONMENT
            "QT_QPA_PLATFORM=offscreen" "QT_SCALE_FACTOR=1" "LC_ALL=C.UTF-8" "QT_LOGGING_RULES=*.debug=false")
    endif()
    if(arg_BENCHMARK)
        set_property(TEST ${name} PROPERTY LABELS benchmark)
    endif()
endfunction()
