#include "engine/language/bytecode/code.h"
#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/dict.h"
#include "engine/language/vm/immortal.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/string.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace makespan::language {

struct ConstantArena::Impl
{
    ImmortalHeap heap;
};

ConstantArena::ConstantArena()
    : m_impl(std::make_unique<Impl>())
{}

ConstantArena::~ConstantArena() = default;

Value ConstantArena::string(std::string_view text)
{
    constexpr std::size_t kLongestName = 40;
    const bool isName =
        text.size() <= kLongestName && std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || c == '_';
        });
    return Value::object(isName ? intern(text) : m_impl->heap.string(text));
}

Value ConstantArena::bytes(std::string_view data)
{
    return m_impl->heap.bytes(data);
}

Value ConstantArena::tuple(const std::vector<Value>& values)
{
    return m_impl->heap.tuple(values);
}

Value ConstantArena::frozenSet(const std::vector<Value>& values)
{
    return m_impl->heap.frozenSet(values);
}

Value ConstantArena::integer(std::string_view digits, int base)
{
    std::int64_t small = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), small, base);
    if (error == std::errc() && end == digits.data() + digits.size())
        return Value::integer(small);
    return m_impl->heap.integer(digits, base);
}

} // namespace makespan::language
