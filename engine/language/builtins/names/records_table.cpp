#include "engine/language/builtins/names/tables.h"

/// Modules that tell what happened, and when.
namespace makespan::language::builtins {

namespace {

using enum NameKind;

constexpr Name kTraceback[] = {
    {"print_exc", "print_exc(limit=None, file=None)", Function,
     "Prints the exception that is being handled, with its traceback."},
    {"format_exc", "format_exc(limit=None)", Function, "The text that print_exc() prints."},
    {"print_exception", "print_exception(error, /, value, tb, limit=None, file=None)", Function,
     "Prints an exception with its traceback."},
    {"format_exception", "format_exception(error, /, value, tb, limit=None)", Function,
     "The lines that print_exception() prints."},
    {"format_exception_only", "format_exception_only(error, /, value)", Function,
     "The last lines: the exception without its traceback."},
    {"print_tb", "print_tb(tb, limit=None, file=None)", Function, "Prints the traceback alone."},
    {"format_tb", "format_tb(tb, limit=None)", Function, "The lines that print_tb() prints."},
    {"extract_tb", "extract_tb(tb, limit=None)", Function, "The calls of a traceback, as a list."},
    {"format_list", "format_list(extracted_list)", Function, "Lines for what extract_tb() gave."},
    {"FrameSummary", "FrameSummary(filename, lineno, name)", Type, "One call of a traceback."},
    {"print_stack", "print_stack", Refused, "Raise an exception and print its traceback."},
    {"format_stack", "format_stack", Refused, "Raise an exception and print its traceback."},
};

constexpr Name kLogging[] = {
    {"basicConfig", "basicConfig(*, level, format, datefmt, style, stream, handlers, force)",
     Function, "Says what is shown, and how."},
    {"getLogger", "getLogger(name=None)", Function, "The logger of that name."},
    {"debug", "debug(msg, *args)", Function, "Logs a detail."},
    {"info", "info(msg, *args)", Function, "Logs what happens."},
    {"warning", "warning(msg, *args)", Function, "Logs what may be wrong."},
    {"error", "error(msg, *args)", Function, "Logs a failure."},
    {"exception", "exception(msg, *args)", Function, "Logs a failure with its traceback."},
    {"critical", "critical(msg, *args)", Function, "Logs a bad failure."},
    {"log", "log(level, msg, *args)", Function, "Logs with that level."},
    {"disable", "disable(level=CRITICAL)", Function, "Shows nothing up to that level."},
    {"getLevelName", "getLevelName(level)", Function, "'INFO' of 20, and 20 of 'INFO'."},
    {"shutdown", "shutdown()", Function, "Accepted; nothing is left to be written."},
    {"Logger", "Logger(name, level=NOTSET)", Type, "What getLogger() gives."},
    {"Handler", "Handler(level=NOTSET)", Type, "Where records go; a class of your own derives."},
    {"StreamHandler", "StreamHandler(stream=None)", Type, "Writes records to stderr or stdout."},
    {"NullHandler", "NullHandler()", Type, "Drops records."},
    {"Formatter", "Formatter(fmt=None, datefmt=None, style='%')", Type, "A record as text."},
    {"LogRecord", "LogRecord", Type, "What is logged: level, message, time …"},
    {"BASIC_FORMAT", "BASIC_FORMAT", Constant, "'%(levelname)s:%(name)s:%(message)s'"},
    {"CRITICAL", "CRITICAL", Constant, "50"},
    {"FATAL", "FATAL", Constant, "50"},
    {"ERROR", "ERROR", Constant, "40"},
    {"WARNING", "WARNING", Constant, "30"},
    {"WARN", "WARN", Constant, "30"},
    {"INFO", "INFO", Constant, "20"},
    {"DEBUG", "DEBUG", Constant, "10"},
    {"NOTSET", "NOTSET", Constant, "0"},
    {"FileHandler", "FileHandler", Refused, "Scenarios use no files; use StreamHandler."},
};

constexpr Name kDatetime[] = {
    {"datetime", "datetime(year, month, day, hour=0, minute=0, second=0, microsecond=0)", Type,
     "A date with a time; datetime.now() is the run's clock."},
    {"timedelta", "timedelta(days=0, seconds=0, microseconds=0, …)", Type, "A length of time."},
    {"date", "date(year, month, day)", Type, "A date."},
    {"time", "time(hour=0, minute=0, second=0, microsecond=0)", Type, "A time of the day."},
    {"MINYEAR", "MINYEAR", Constant, "1"},
    {"MAXYEAR", "MAXYEAR", Constant, "9999"},
    {"timezone", "timezone", Refused, "The run's clock has no time zone; leave it out."},
    {"tzinfo", "tzinfo", Refused, "The run's clock has no time zone; leave it out."},
    {"UTC", "UTC", Refused, "The run's clock has no time zone; leave it out."},
};

constexpr ModuleNames kModules[] = {
    {"traceback", "Exceptions as text.", kTraceback},
    {"logging", "Messages with levels, on stderr.", kLogging},
    {"datetime", "Dates and lengths of time.", kDatetime},
};

} // namespace

std::span<const ModuleNames> recordModules()
{
    return kModules;
}

} // namespace makespan::language::builtins
