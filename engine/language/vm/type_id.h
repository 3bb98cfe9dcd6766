#pragma once

#include <cstdint>

/// Built-in classes: X(identifier, Python's name, base's identifier). A base stands before its heirs.
/// "ray." names are reachable through the module only, the others without a dot are built-in names
/// when BUILTINS says so (Registry::builtin).
#define MAKESPAN_BUILTIN_TYPES(X)                           \
    X(Object, "object", Object)                             \
    X(Type, "type", Object)                                 \
    X(NoneType, "NoneType", Object)                         \
    X(NotImplementedType, "NotImplementedType", Object)     \
    X(EllipsisType, "ellipsis", Object)                     \
    X(Int, "int", Object)                                   \
    X(Bool, "bool", Int)                                    \
    X(Float, "float", Object)                               \
    X(Str, "str", Object)                                   \
    X(Bytes, "bytes", Object)                               \
    X(List, "list", Object)                                 \
    X(Tuple, "tuple", Object)                               \
    X(Dict, "dict", Object)                                 \
    X(Set, "set", Object)                                   \
    X(FrozenSet, "frozenset", Object)                       \
    X(Range, "range", Object)                               \
    X(Slice, "slice", Object)                               \
    X(DictKeys, "dict_keys", Object)                        \
    X(DictValues, "dict_values", Object)                    \
    X(DictItems, "dict_items", Object)                      \
    X(Function, "function", Object)                         \
    X(Method, "method", Object)                             \
    X(NativeFunction, "builtin_function_or_method", Object) \
    X(NativeMethod, "builtin_method", Object)               \
    X(MethodDescriptor, "method_descriptor", Object)        \
    X(GetSetDescriptor, "getset_descriptor", Object)        \
    X(Property, "property", Object)                         \
    X(StaticMethod, "staticmethod", Object)                 \
    X(ClassMethod, "classmethod", Object)                   \
    X(Super, "super", Object)                               \
    X(Generator, "generator", Object)                       \
    X(Map, "map", Generator)                                \
    X(Filter, "filter", Generator)                          \
    X(Coroutine, "coroutine", Object)                       \
    X(Module, "module", Object)                             \
    X(Cell, "cell", Object)                                 \
    X(Code, "code", Object)                                 \
    X(Traceback, "traceback", Object)                       \
    X(Record, "record", Object)                             \
    X(Iterator, "iterator", Object)                         \
    X(ListIterator, "list_iterator", Iterator)              \
    X(TupleIterator, "tuple_iterator", Iterator)            \
    X(StrIterator, "str_iterator", Iterator)                \
    X(BytesIterator, "bytes_iterator", Iterator)            \
    X(RangeIterator, "range_iterator", Iterator)            \
    X(DictKeyIterator, "dict_keyiterator", Iterator)        \
    X(DictValueIterator, "dict_valueiterator", Iterator)    \
    X(DictItemIterator, "dict_itemiterator", Iterator)      \
    X(SetIterator, "set_iterator", Iterator)                \
    X(Enumerate, "enumerate", Iterator)                     \
    X(Zip, "zip", Iterator)                                 \
    X(Reversed, "reversed", Iterator)                       \
    X(ObjectRef, "ObjectRef", Object)                       \
    X(RemoteFunction, "RemoteFunction", Object)             \
    X(ActorClass, "ActorClass", Object)                     \
    X(ActorHandle, "ActorHandle", Object)                   \
    X(ActorMethod, "ActorMethod", Object)                   \
    MAKESPAN_EXCEPTION_TYPES(X)

/// Exceptions, CPython's hierarchy and Ray's.
#define MAKESPAN_EXCEPTION_TYPES(X)                                      \
    X(BaseException, "BaseException", Object)                            \
    X(Exception, "Exception", BaseException)                             \
    X(KeyboardInterrupt, "KeyboardInterrupt", BaseException)             \
    X(SystemExit, "SystemExit", BaseException)                           \
    X(GeneratorExit, "GeneratorExit", BaseException)                     \
    X(ArithmeticError, "ArithmeticError", Exception)                     \
    X(ZeroDivisionError, "ZeroDivisionError", ArithmeticError)           \
    X(OverflowError, "OverflowError", ArithmeticError)                   \
    X(FloatingPointError, "FloatingPointError", ArithmeticError)         \
    X(AssertionError, "AssertionError", Exception)                       \
    X(AttributeError, "AttributeError", Exception)                       \
    X(BufferError, "BufferError", Exception)                             \
    X(EOFError, "EOFError", Exception)                                   \
    X(ImportError, "ImportError", Exception)                             \
    X(ModuleNotFoundError, "ModuleNotFoundError", ImportError)           \
    X(LookupError, "LookupError", Exception)                             \
    X(IndexError, "IndexError", LookupError)                             \
    X(KeyError, "KeyError", LookupError)                                 \
    X(MemoryError, "MemoryError", Exception)                             \
    X(NameError, "NameError", Exception)                                 \
    X(UnboundLocalError, "UnboundLocalError", NameError)                 \
    X(OSError, "OSError", Exception)                                     \
    X(FileNotFoundError, "FileNotFoundError", OSError)                   \
    X(FileExistsError, "FileExistsError", OSError)                       \
    X(PermissionError, "PermissionError", OSError)                       \
    X(ConnectionError, "ConnectionError", OSError)                       \
    X(TimeoutError, "TimeoutError", OSError)                             \
    X(BlockingIOError, "BlockingIOError", OSError)                       \
    X(BrokenPipeError, "BrokenPipeError", ConnectionError)               \
    X(ChildProcessError, "ChildProcessError", OSError)                   \
    X(ConnectionAbortedError, "ConnectionAbortedError", ConnectionError) \
    X(ConnectionRefusedError, "ConnectionRefusedError", ConnectionError) \
    X(ConnectionResetError, "ConnectionResetError", ConnectionError)     \
    X(InterruptedError, "InterruptedError", OSError)                     \
    X(IsADirectoryError, "IsADirectoryError", OSError)                   \
    X(NotADirectoryError, "NotADirectoryError", OSError)                 \
    X(ProcessLookupError, "ProcessLookupError", OSError)                 \
    X(ReferenceError, "ReferenceError", Exception)                       \
    X(RuntimeError, "RuntimeError", Exception)                           \
    X(NotImplementedError, "NotImplementedError", RuntimeError)          \
    X(RecursionError, "RecursionError", RuntimeError)                    \
    X(StopIteration, "StopIteration", Exception)                         \
    X(StopAsyncIteration, "StopAsyncIteration", Exception)               \
    X(SyntaxError, "SyntaxError", Exception)                             \
    X(IndentationError, "IndentationError", SyntaxError)                 \
    X(TabError, "TabError", IndentationError)                            \
    X(SystemError, "SystemError", Exception)                             \
    X(TypeError, "TypeError", Exception)                                 \
    X(ValueError, "ValueError", Exception)                               \
    X(UnicodeError, "UnicodeError", ValueError)                          \
    X(UnicodeDecodeError, "UnicodeDecodeError", UnicodeError)            \
    X(UnicodeEncodeError, "UnicodeEncodeError", UnicodeError)            \
    X(UnicodeTranslateError, "UnicodeTranslateError", UnicodeError)      \
    X(StatisticsError, "StatisticsError", ValueError)                    \
    X(Warning, "Warning", Exception)                                     \
    X(UserWarning, "UserWarning", Warning)                               \
    X(DeprecationWarning, "DeprecationWarning", Warning)                 \
    X(RuntimeWarning, "RuntimeWarning", Warning)                         \
    X(BytesWarning, "BytesWarning", Warning)                             \
    X(EncodingWarning, "EncodingWarning", Warning)                       \
    X(FutureWarning, "FutureWarning", Warning)                           \
    X(ImportWarning, "ImportWarning", Warning)                           \
    X(PendingDeprecationWarning, "PendingDeprecationWarning", Warning)   \
    X(ResourceWarning, "ResourceWarning", Warning)                       \
    X(SyntaxWarning, "SyntaxWarning", Warning)                           \
    X(UnicodeWarning, "UnicodeWarning", Warning)                         \
    X(RayError, "RayError", Exception)                                   \
    X(RayTaskError, "RayTaskError", RayError)                            \
    X(TaskCancelledError, "TaskCancelledError", RayError)                \
    X(GetTimeoutError, "GetTimeoutError", RayError)                      \
    X(WorkerCrashedError, "WorkerCrashedError", RayError)                \
    X(RayActorError, "RayActorError", RayError)                          \
    X(ActorDiedError, "ActorDiedError", RayActorError)                   \
    X(ActorUnavailableError, "ActorUnavailableError", RayActorError)     \
    X(ObjectLostError, "ObjectLostError", RayError)                      \
    X(OutOfMemoryError, "OutOfMemoryError", RayError)                    \
    X(AsyncioActorExit, "AsyncioActorExit", RayError)                    \
    X(PendingCallsLimitExceeded, "PendingCallsLimitExceeded", RayError)  \
    X(TaskUnschedulableError, "TaskUnschedulableError", RayError)

namespace makespan::language {

/// Names a built-in class. Classes of a program have none.
enum class TypeId : std::uint16_t {
#define MAKESPAN_X(identifier, name, base) identifier,
    MAKESPAN_BUILTIN_TYPES(MAKESPAN_X)
#undef MAKESPAN_X
        Count
};

} // namespace makespan::language
