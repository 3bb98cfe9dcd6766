#pragma once

#include "engine/language/vm/string.h"

/// Names that the interpreter itself looks up: X(identifier, text).
#define MAKESPAN_NAMES(X)                       \
    X(init, "__init__")                         \
    X(new_, "__new__")                          \
    X(eq, "__eq__")                             \
    X(ne, "__ne__")                             \
    X(lt, "__lt__")                             \
    X(le, "__le__")                             \
    X(gt, "__gt__")                             \
    X(ge, "__ge__")                             \
    X(hash, "__hash__")                         \
    X(bool_, "__bool__")                        \
    X(len, "__len__")                           \
    X(call, "__call__")                         \
    X(iter, "__iter__")                         \
    X(next, "__next__")                         \
    X(getitem, "__getitem__")                   \
    X(setitem, "__setitem__")                   \
    X(delitem, "__delitem__")                   \
    X(contains, "__contains__")                 \
    X(enter, "__enter__")                       \
    X(exit, "__exit__")                         \
    X(getattr, "__getattr__")                   \
    X(getattribute, "__getattribute__")         \
    X(setattr, "__setattr__")                   \
    X(delattr, "__delattr__")                   \
    X(repr, "__repr__")                         \
    X(str, "__str__")                           \
    X(format, "__format__")                     \
    X(add, "__add__")                           \
    X(radd, "__radd__")                         \
    X(iadd, "__iadd__")                         \
    X(sub, "__sub__")                           \
    X(rsub, "__rsub__")                         \
    X(isub, "__isub__")                         \
    X(mul, "__mul__")                           \
    X(rmul, "__rmul__")                         \
    X(imul, "__imul__")                         \
    X(truediv, "__truediv__")                   \
    X(rtruediv, "__rtruediv__")                 \
    X(itruediv, "__itruediv__")                 \
    X(floordiv, "__floordiv__")                 \
    X(rfloordiv, "__rfloordiv__")               \
    X(ifloordiv, "__ifloordiv__")               \
    X(mod, "__mod__")                           \
    X(rmod, "__rmod__")                         \
    X(imod, "__imod__")                         \
    X(pow, "__pow__")                           \
    X(rpow, "__rpow__")                         \
    X(ipow, "__ipow__")                         \
    X(lshift, "__lshift__")                     \
    X(rlshift, "__rlshift__")                   \
    X(ilshift, "__ilshift__")                   \
    X(rshift, "__rshift__")                     \
    X(rrshift, "__rrshift__")                   \
    X(irshift, "__irshift__")                   \
    X(and_, "__and__")                          \
    X(rand, "__rand__")                         \
    X(iand, "__iand__")                         \
    X(or_, "__or__")                            \
    X(ror, "__ror__")                           \
    X(ior, "__ior__")                           \
    X(xor_, "__xor__")                          \
    X(rxor, "__rxor__")                         \
    X(ixor, "__ixor__")                         \
    X(matmul, "__matmul__")                     \
    X(rmatmul, "__rmatmul__")                   \
    X(imatmul, "__imatmul__")                   \
    X(neg, "__neg__")                           \
    X(pos, "__pos__")                           \
    X(invert, "__invert__")                     \
    X(abs, "__abs__")                           \
    X(index, "__index__")                       \
    X(int_, "__int__")                          \
    X(float_, "__float__")                      \
    X(round, "__round__")                       \
    X(reversed, "__reversed__")                 \
    X(get, "__get__")                           \
    X(set, "__set__")                           \
    X(delete_, "__delete__")                    \
    X(set_name, "__set_name__")                 \
    X(init_subclass, "__init_subclass__")       \
    X(class_getitem, "__class_getitem__")       \
    X(dict, "__dict__")                         \
    X(class_, "__class__")                      \
    X(doc, "__doc__")                           \
    X(name, "__name__")                         \
    X(qualname, "__qualname__")                 \
    X(module, "__module__")                     \
    X(annotations, "__annotations__")           \
    X(slots, "__slots__")                       \
    X(match_args, "__match_args__")             \
    X(mro, "__mro__")                           \
    X(bases, "__bases__")                       \
    X(missing, "__missing__")                   \
    X(wrapped, "__wrapped__")                   \
    X(await, "__await__")                       \
    X(aiter, "__aiter__")                       \
    X(anext, "__anext__")                       \
    X(aenter, "__aenter__")                     \
    X(aexit, "__aexit__")                       \
    X(subclasses, "__subclasses__")             \
    X(instancecheck, "__instancecheck__")       \
    X(fspath, "__fspath__")                     \
    X(divmod, "__divmod__")                     \
    X(rdivmod, "__rdivmod__")                   \
    X(trunc, "__trunc__")                       \
    X(floor, "__floor__")                       \
    X(ceil, "__ceil__")                         \
    X(complex_, "__complex__")                  \
    X(bytes, "__bytes__")                       \
    X(dir, "__dir__")                           \
    X(del, "__del__")                           \
    X(reduce, "__reduce__")                     \
    X(getstate, "__getstate__")                 \
    X(setstate, "__setstate__")                 \
    X(copy, "__copy__")                         \
    X(deepcopy, "__deepcopy__")                 \
    X(post_init, "__post_init__")               \
    X(length_hint, "__length_hint__")           \
    X(code, "__code__")                         \
    X(defaults, "__defaults__")                 \
    X(kwdefaults, "__kwdefaults__")             \
    X(closure, "__closure__")                   \
    X(self, "__self__")                         \
    X(func, "__func__")                         \
    X(traceback, "__traceback__")               \
    X(cause, "__cause__")                       \
    X(context, "__context__")                   \
    X(suppress_context, "__suppress_context__") \
    X(classcell, "__classcell__")               \
    X(main, "__main__")                         \
    X(closeName, "close")                       \
    X(sendName, "send")                         \
    X(throwName, "throw")                       \
    X(valueName, "value")                       \
    X(argsName, "args")                         \
    X(keyName, "key")                           \
    X(remoteName, "remote")                     \
    X(optionsName, "options")                   \
    X(functionName, "_function")                \
    X(startName, "start")                       \
    X(stopName, "stop")                         \
    X(stepName, "step")                         \
    X(realName, "real")                         \
    X(imagName, "imag")                         \
    X(appendName, "append")                     \
    X(keysName, "keys")

namespace makespan::language {

/// Interned once; immutable. Threads: any.
struct Names
{
#define MAKESPAN_X(identifier, text) StringObject* identifier = intern(text);
    MAKESPAN_NAMES(MAKESPAN_X)
#undef MAKESPAN_X
};

inline const Names& names()
{
    static const Names instance;
    return instance;
}

} // namespace makespan::language
