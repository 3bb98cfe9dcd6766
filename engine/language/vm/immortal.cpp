#include "engine/language/vm/immortal.h"

#include "engine/language/vm/bigint.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/sequence.h"
#include "engine/language/vm/string.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

namespace makespan::language {

ImmortalHeap::~ImmortalHeap()
{
    for (void* cell : m_cells)
        ::operator delete(cell);
}

void* ImmortalHeap::allocate(std::size_t bytes)
{
    void* memory = ::operator new(bytes);
    m_cells.push_back(memory);
    return memory;
}

StringObject* ImmortalHeap::string(std::string_view text)
{
    auto* object = make<StringObject>(builtinType(TypeId::Str), text.size());
    object->byteLength = static_cast<std::uint32_t>(text.size());
    std::copy(text.begin(), text.end(), object->bytes());
    finishString(object);
    object->cachedHash = hashOfText(object->view());
    return object;
}

Value ImmortalHeap::bytes(std::string_view data)
{
    auto* object = make<BytesObject>(builtinType(TypeId::Bytes), data.size());
    object->byteLength = static_cast<std::uint32_t>(data.size());
    std::copy(data.begin(), data.end(), reinterpret_cast<char*>(object->bytes()));
    object->cachedHash = hashOfText(data);
    return Value::object(object);
}

Value ImmortalHeap::tuple(std::span<const Value> values)
{
    auto* object = make<TupleObject>(builtinType(TypeId::Tuple), values.size() * sizeof(Value));
    object->length = static_cast<std::uint32_t>(values.size());
    std::copy(values.begin(), values.end(), object->items());
    std::uint64_t hash = 0;
    if (plainHash(Value::object(object), hash))
        object->cachedHash = hash;
    return Value::object(object);
}

Value ImmortalHeap::frozenSet(std::span<const Value> values)
{
    Isolate& scratch = scratchIsolate();
    SetObject* set = makeSet(scratch, true);
    for (const Value value : values) {
        std::uint64_t hash = 0;
        if (plainHash(value, hash))
            set->add(scratch, value, hash);
    }
    auto* copy = make<SetObject>(builtinType(TypeId::FrozenSet));
    copy->used = set->used;
    copy->filled = set->filled;
    copy->mask = set->mask;
    if (set->storage != nullptr) {
        const std::size_t size = set->tableSize() * sizeof(SetEntry);
        copy->storage = make<BufferObject>(nullptr, size);
        std::copy_n(static_cast<const char*>(set->storage->data()), size,
                    static_cast<char*>(copy->storage->data()));
    }
    return Value::object(copy);
}

Value ImmortalHeap::integer(std::string_view digits, int base)
{
    const Value value = bigint::fromText(scratchIsolate(), digits, base);
    const auto* big = as<BigIntObject>(value);
    if (big == nullptr)
        return value;
    auto* copy = make<BigIntObject>(builtinType(TypeId::Int), big->length * sizeof(std::uint64_t));
    copy->length = big->length;
    copy->negative = big->negative;
    std::copy_n(big->limbs(), big->length, copy->limbs());
    return Value::object(copy);
}

StringObject* intern(std::string_view text)
{
    static std::mutex mutex;
    static auto& heap = *new ImmortalHeap; // never freed: names live as long as the process
    static auto& table = *new std::unordered_map<std::string_view, StringObject*>;
    const std::lock_guard lock(mutex);
    const auto place = table.find(text);
    if (place != table.end())
        return place->second;
    StringObject* object = heap.string(text);
    object->flags = static_cast<std::uint8_t>(object->flags | Object::kInterned);
    table.emplace(object->view(), object);
    return object;
}

} // namespace makespan::language
