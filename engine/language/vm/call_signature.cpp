#include "engine/language/vm/call_signature.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/isolate.h"

#include <algorithm>
#include <fmt/format.h>

namespace makespan::language {

CallSignature::CallSignature(const FunctionObject& function, bool isMethod)
    : m_code(function.code)
    , m_own(isMethod && function.code->positional > 0 ? 1 : 0)
    , m_required(function.code->positional
                 - (function.defaults == nullptr ? 0 : function.defaults->length))
{
    if (function.code->keywordOnly == 0)
        m_usual = function.code->positional - m_own;
    if (function.keywordDefaults == nullptr)
        return;
    for (std::uint32_t i = 0; i < function.keywordDefaults->filled; ++i) {
        const Value key = function.keywordDefaults->entries()[i].key;
        if (!key.isUndefined())
            m_keywordDefaults.push_back(intern(to<StringObject>(key).view()));
    }
}

bool CallSignature::decide(Isolate& vm, std::size_t positional, DictObject* keywords) const
{
    if (m_code == nullptr)
        return true;
    const auto fail = [&vm](const std::string& text) {
        vm.raise(TypeId::TypeError, text);
        return false;
    };
    const std::size_t given = positional + m_own;
    if (given > m_code->positional && !m_code->has(Code::kExtra))
        return fail("too many positional arguments");
    const auto* names = m_code->localNames.data();
    const auto isGiven = [keywords](const StringObject* name) {
        return keywords != nullptr && keywords->find(const_cast<StringObject*>(name)) != nullptr;
    };
    for (std::uint32_t i = m_own; i < m_code->positional; ++i) {
        const bool byName = i >= m_code->positionalOnly && isGiven(names[i]);
        if (i < given && byName)
            return fail(fmt::format("multiple values for argument '{}'", names[i]->view()));
        if (i >= given && i < m_required && !byName)
            return fail(fmt::format("missing a required argument: '{}'", names[i]->view()));
    }
    const std::uint32_t named = m_code->positional + m_code->keywordOnly;
    for (std::uint32_t i = m_code->positional; i < named; ++i) {
        if (!isGiven(names[i])
            && std::find(m_keywordDefaults.begin(), m_keywordDefaults.end(), names[i])
                   == m_keywordDefaults.end())
            return fail(fmt::format("missing a required argument: '{}'", names[i]->view()));
    }
    if (keywords == nullptr || m_code->has(Code::kKeywords))
        return true;
    for (std::uint32_t i = 0; i < keywords->filled; ++i) {
        const Value key = keywords->entries()[i].key;
        if (key.isUndefined())
            continue;
        const std::string_view name = to<StringObject>(key).view();
        const auto isName = [name](const StringObject* each) { return each->view() == name; };
        if (!std::any_of(names + std::max(m_own, m_code->positionalOnly), names + named, isName))
            return fail(fmt::format("got an unexpected keyword argument '{}'", name));
    }
    return true;
}

} // namespace makespan::language
