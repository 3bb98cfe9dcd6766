#include "engine/language/vm/invocation_writer.h"

#include "engine/language/vm/dict.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/remote.h"
#include "engine/language/vm/sequence.h"

#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <memory>
#include <utility>
#include <vector>

namespace makespan::language {

inline Invocation* Invocation::make(Job& job, std::size_t arguments)
{
    const std::size_t few = arguments <= kFew ? arguments : 0;
    void* memory = job.calls.take(sizeof(Invocation) + few * sizeof(Parcel));
    auto* made = ::new (memory) Invocation(few, job.threads());
    std::uninitialized_default_construct_n(reinterpret_cast<Parcel*>(made + 1), few);
    if (arguments > kFew)
        made->rest().arguments.resize(arguments);
    return made;
}

void InvocationWriter::setMethod(const TaskDefinitionMethod& method)
{
    m_method = &method;
}

void InvocationWriter::setOptions(std::shared_ptr<const TaskOptions> options)
{
    m_options = std::move(options);
}

/// The call itself, with so many parcels of None. False: raised.
[[gnu::always_inline]] inline bool InvocationWriter::start(std::size_t parcels)
{
    m_invocation.reset(Invocation::make(m_vm.job(), parcels));
    Invocation& call = *m_invocation;
    call.m_kind = m_kind;
    call.m_submitLine = m_vm.currentLine();
    call.m_definition = &m_definition;
    if (m_method != nullptr)
        call.m_method = static_cast<std::uint32_t>(m_method - m_definition.methods().data());
    if (!m_vm.job().memory.take(call.booked())) {
        m_vm.raiseWith(TypeId::MemoryError, {});
        return false;
    }
    call.m_isBooked = true;
    if (m_options != nullptr)
        call.rest().options = std::move(m_options);
    return true;
}

bool InvocationWriter::writeArguments(std::span<const Value> positional, DictObject* keywords)
{
    if (keywords != nullptr
        || !std::all_of(positional.begin(), positional.end(), &Parcel::isOwnCopy))
        return writeObjects(positional, keywords);
    if (!start(positional.size()))
        return false;
    const std::span<Parcel> arguments = m_invocation->arguments();
    for (std::size_t i = 0; i < positional.size(); ++i)
        arguments[i] = Parcel::ofOwnCopy(positional[i]);
    return true;
}

bool InvocationWriter::writeObjects(std::span<const Value> positional, DictObject* keywords)
{
    boost::container::small_vector<Value, 8> values(positional.begin(), positional.end());
    std::vector<StringObject*> names;
    if (keywords != nullptr) {
        for (std::uint32_t i = 0; i < keywords->filled; ++i) {
            const DictEntry& entry = keywords->entries()[i];
            if (entry.key.isUndefined())
                continue;
            names.push_back(intern(to<StringObject>(entry.key).view()));
            values.push_back(entry.value);
        }
    }
    const auto onHeap = std::count_if(values.begin(), values.end(), [](Value value) {
        return value.isObject() && !isKind(value, ObjectKind::ObjectRef);
    });
    const bool together = onHeap > 1;
    if (!start(together ? 1 : values.size()))
        return false;
    Invocation& call = *m_invocation;
    call.m_together = together;
    if (!names.empty())
        call.rest().keywords = std::move(names);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (const auto* ref = as<ObjectRefObject>(values[i])) {
            call.rest().dependencies.emplace_back(ref->state);
            call.rest().dependencyPlaces.push_back(static_cast<std::uint32_t>(i));
            values[i] = Value::none();
        }
    }
    const std::span<Parcel> arguments = call.arguments();
    if (together)
        return pack(m_vm, Value::object(makeTuple(m_vm, {values.data(), values.size()})),
                    arguments[0]);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!pack(m_vm, values[i], arguments[i]))
            return false;
    }
    return true;
}

} // namespace makespan::language
