#include "engine/language/vm/suggestion.h"

#include "engine/language/builtins/names.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/exception.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/runtime.h"

#include <set>
#include <string_view>
#include <vector>

namespace makespan::language {

namespace {

using NameSet = std::set<std::string_view>;

/// Above so many names CPython does not look.
constexpr std::size_t kMostNames = 750;

void addKeys(NameSet& names, const DictObject* dict)
{
    if (dict == nullptr)
        return;
    for (std::uint32_t i = 0; i < dict->filled; ++i) {
        if (const auto* key = as<StringObject>(const_cast<DictObject*>(dict)->entries()[i].key))
            names.insert(key->view());
    }
}

NameSet attributesOf(Isolate& vm, Value object)
{
    NameSet names;
    if (const auto* module = as<ModuleObject>(object)) {
        addKeys(names, module->attributes);
        return names;
    }
    if (isKind(object, ObjectKind::Instance) || isKind(object, ObjectKind::Exception))
        addKeys(names, instanceAttributes(vm, object.asObject()));
    const auto* type = as<ClassObject>(object);
    for (const Value owner : (type == nullptr ? typeOf(object) : type)->order->values())
        addKeys(names, to<ClassObject>(owner).attributes);
    return names;
}

std::string nearest(std::string_view wrong, const NameSet& names)
{
    if (names.size() >= kMostNames)
        return {};
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    return std::string(builtins::suggest(wrong, candidates));
}

/// The last word in quotes: what was not found.
std::string_view quotedEnd(std::string_view message)
{
    if (message.size() < 3 || message.back() != '\'')
        return {};
    const std::size_t begin = message.find_last_of('\'', message.size() - 2);
    return begin == std::string_view::npos ? std::string_view{}
                                           : message.substr(begin + 1, message.size() - begin - 2);
}

std::string meantAttribute(Isolate& vm, ExceptionObject& exception, std::string_view message)
{
    return exception.value.isUndefined() || exception.traceLength == 0
               ? std::string()
               : nearest(quotedEnd(message), attributesOf(vm, exception.value));
}

std::string meantName(Isolate& vm, ExceptionObject& exception, std::string_view message)
{
    constexpr std::string_view kHead = "name '";
    constexpr std::string_view kTail = "' is not defined";
    if (exception.traceLength == 0 || message.size() < kHead.size() + kTail.size()
        || message.substr(0, kHead.size()) != kHead
        || message.substr(message.size() - kTail.size()) != kTail)
        return {};
    const std::string_view wrong =
        message.substr(kHead.size(), message.size() - kHead.size() - kTail.size());
    const Code& code = *exception.trace()[0].code;
    NameSet locals;
    for (const StringObject* name : code.localNames)
        locals.insert(name->view());
    if (std::string meant = nearest(wrong, locals); !meant.empty())
        return meant;
    NameSet globals;
    for (std::size_t slot = 0; slot < code.globals->size(); ++slot) {
        if (slot < vm.globalCount() && !vm.globals()[slot].isUndefined())
            globals.insert(code.globals->name(slot)->view());
    }
    if (std::string meant = nearest(wrong, globals); !meant.empty())
        return meant;
    return std::string(builtins::suggestBuiltin(wrong));
}

} // namespace

std::string suggestionFor(Isolate& vm, ExceptionObject& exception)
{
    const TypeId type = exception.type->builtin;
    if (exception.args->length != 1
        || (type != TypeId::AttributeError && type != TypeId::NameError))
        return {};
    const auto* message = as<StringObject>(exception.args->items()[0]);
    if (message == nullptr)
        return {};
    return type == TypeId::NameError ? meantName(vm, exception, message->view())
                                     : meantAttribute(vm, exception, message->view());
}

} // namespace makespan::language
