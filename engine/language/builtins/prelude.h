#pragma once

#include <string_view>

/// Functions of the prelude (scenario Python, hidden frames) that do what C++ may not: call a program's
/// code. A native, or the interpreter, that got NeedsCall hands over to them:
/// `return vm.tailCall(vm.prelude(prelude::kRepr), {value})`. They accept any values, plain ones too.
namespace makespan::language::builtins::prelude {

inline constexpr std::string_view kRepr = "_repr";       ///< (x) -> str
inline constexpr std::string_view kStr = "_str";         ///< (x) -> str
inline constexpr std::string_view kFormat = "_format";   ///< (x, spec) -> str
inline constexpr std::string_view kPercent = "_percent"; ///< (text, arguments) -> str
inline constexpr std::string_view kTruth = "_truth";     ///< (x) -> bool

/// list, tuple, dict, set … whose items are compared by a program's code; also two plain objects.
inline constexpr std::string_view kEqual = "_equal";                ///< (a, b) -> bool
inline constexpr std::string_view kNotEqual = "_not_equal";         ///< (a, b) -> bool
inline constexpr std::string_view kLess = "_less";                  ///< (a, b) -> bool
inline constexpr std::string_view kLessEqual = "_less_equal";       ///< (a, b) -> bool
inline constexpr std::string_view kGreater = "_greater";            ///< (a, b) -> bool
inline constexpr std::string_view kGreaterEqual = "_greater_equal"; ///< (a, b) -> bool
inline constexpr std::string_view kContains = "_contains";          ///< (container, item) -> bool

/// Keys with a program's __hash__ or __eq__ (also inside tuples and frozensets).
inline constexpr std::string_view kHash = "_hash";                  ///< (x) -> int
inline constexpr std::string_view kDictGet = "_dict_get";           ///< (d, key) -> value; KeyError
inline constexpr std::string_view kDictSet = "_dict_set";           ///< (d, key, value) -> None
inline constexpr std::string_view kDictDelete = "_dict_delete";     ///< (d, key) -> None; KeyError
inline constexpr std::string_view kDictContains = "_dict_contains"; ///< (d, key) -> bool
inline constexpr std::string_view kSetAdd = "_set_add";             ///< (s, x) -> None
inline constexpr std::string_view kSetContains = "_set_contains";   ///< (s, x) -> bool
inline constexpr std::string_view kBuildSet = "_build_set";         ///< (items: list) -> set
inline constexpr std::string_view kBuildDict =
    "_build_dict"; ///< (pairs: flat list key, value, …) -> dict

/// Everything that an iterable gives, as a list: unpacking, *args, list.extend of generators.
inline constexpr std::string_view kToList = "_to_list"; ///< (iterable) -> list

} // namespace makespan::language::builtins::prelude
