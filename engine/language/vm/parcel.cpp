#include "engine/language/vm/parcel.h"

#include "engine/language/vm/exception.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/operations.h"
#include "engine/language/vm/parcel_data.h"
#include "engine/language/vm/remote.h"

#include <bit>
#include <utility>

namespace makespan::language {

void intrusive_ptr_add_ref(const ParcelData* data)
{
    data->m_references.fetch_add(1, std::memory_order_relaxed);
}

void intrusive_ptr_release(const ParcelData* data)
{
    if (data->m_references.fetch_sub(1, std::memory_order_acq_rel) == 1)
        delete data;
}

namespace {

template <typename T>
T* addressOf(std::uint64_t bits)
{
    return reinterpret_cast<T*>(static_cast<std::uintptr_t>(bits));
}

} // namespace

void Parcel::retain() const
{
    if (m_form == Form::Future)
        intrusive_ptr_add_ref(addressOf<FutureState>(m_bits));
    else if (m_form == Form::Data)
        intrusive_ptr_add_ref(addressOf<ParcelData>(m_bits));
}

void Parcel::release()
{
    if (m_form == Form::Future)
        intrusive_ptr_release(addressOf<FutureState>(m_bits));
    else if (m_form == Form::Data)
        intrusive_ptr_release(addressOf<ParcelData>(m_bits));
}

Parcel Parcel::text(std::string_view value)
{
    boost::intrusive_ptr<ParcelData> data(new ParcelData);
    data->text = value;
    ParcelData::Node node;
    node.kind = ObjectKind::String;
    node.count = static_cast<std::uint32_t>(value.size());
    data->nodes.push_back(node);
    data->root = {Tag::Object, 0};
    return Parcel::data(data);
}

Parcel Parcel::future(boost::intrusive_ptr<FutureState> future)
{
    Parcel parcel;
    parcel.m_form = Form::Future;
    parcel.m_bits = reinterpret_cast<std::uintptr_t>(future.detach());
    return parcel;
}

Parcel Parcel::data(boost::intrusive_ptr<const ParcelData> data)
{
    Parcel parcel;
    parcel.m_form = Form::Data;
    parcel.m_bits = reinterpret_cast<std::uintptr_t>(data.detach());
    return parcel;
}

std::optional<double> Parcel::number() const
{
    switch (m_form) {
    case Form::Bool:
        return m_bits != 0 ? 1.0 : 0.0;
    case Form::Int:
        return static_cast<double>(static_cast<std::int64_t>(m_bits));
    case Form::Float:
        return std::bit_cast<double>(m_bits);
    case Form::Data: {
        const auto& data = *addressOf<ParcelData>(m_bits);
        const ObjectKind kind = data.root.tag == Tag::Signal
                                    ? addressOf<Object>(data.root.bits)->kind
                                    : data.nodes[data.root.bits].kind;
        Isolate& vm = scratchIsolate();
        double number = 0;
        const bool known = kind == ObjectKind::BigInt && toDouble(unpack(vm, *this), number);
        return known ? std::optional<double>(number) : std::nullopt;
    }
    case Form::None:
    case Form::Shared:
    case Form::Future:
        break;
    }
    return std::nullopt;
}

std::optional<std::int64_t> Parcel::integer() const
{
    if (m_form == Form::Int || m_form == Form::Bool)
        return static_cast<std::int64_t>(m_bits);
    return std::nullopt;
}

std::optional<bool> Parcel::boolean() const
{
    if (m_form == Form::Bool)
        return m_bits != 0;
    return std::nullopt;
}

std::optional<std::string> Parcel::text() const
{
    if (m_form == Form::Shared && addressOf<Object>(m_bits)->kind == ObjectKind::String)
        return std::string(addressOf<StringObject>(m_bits)->view());
    if (m_form != Form::Data)
        return std::nullopt;
    const auto& data = *addressOf<ParcelData>(m_bits);
    if (data.root.tag == Tag::Signal) {
        const auto* object = addressOf<Object>(data.root.bits);
        if (object->kind == ObjectKind::String)
            return std::string(static_cast<const StringObject*>(object)->view());
        return std::nullopt;
    }
    const ParcelData::Node& node = data.nodes[data.root.bits];
    if (node.kind != ObjectKind::String)
        return std::nullopt;
    return data.text.substr(node.first, node.count);
}

std::size_t Parcel::size() const
{
    return m_form == Form::Data ? addressOf<ParcelData>(m_bits)->size() : sizeof(Parcel);
}

Value unpackCounted(Isolate& vm, const Parcel& parcel)
{
    if (parcel.m_form == Parcel::Form::Future)
        return remote::makeObjectRef(vm, FutureRef(addressOf<FutureState>(parcel.m_bits)));
    ParcelReader reader(vm, *addressOf<ParcelData>(parcel.m_bits));
    return reader.read();
}

namespace {

/// Readings outside of a run happen in the thread's scratch isolate, which is cleaned afterwards.
class Scratch
{
public:
    Scratch()
        : m_vm(scratchIsolate())
    {}

    ~Scratch() { m_vm.reset(m_vm.job()); }

    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    Isolate& vm() { return m_vm; }

private:
    Isolate& m_vm;
};

} // namespace

Parcel errorParcel(std::string_view typeName, std::string_view message)
{
    Scratch scratch;
    ClassObject* type = scratch.vm().runtime().typeNamed(typeName);
    if (type == nullptr)
        type = builtinType(TypeId::RuntimeError);
    const Value text = makeString(scratch.vm(), message);
    Parcel parcel;
    pack(scratch.vm(), Value::object(makeException(scratch.vm(), type, {&text, 1})), parcel);
    return parcel;
}

ErrorFacts factsOf(const Parcel& error)
{
    Scratch scratch;
    Isolate& vm = scratch.vm();
    ErrorFacts facts;
    const Value value = unpack(vm, error);
    auto* exception = as<ExceptionObject>(value);
    if (exception == nullptr)
        return facts;
    facts.traceback = formatTraceback(vm, *exception);
    facts.line = lineOfParcel(error);
    facts.text = messageOf(vm, *exception);
    // A task's error is shown as what it was in the task.
    if (auto* cause = as<ExceptionObject>(exception->value);
        cause != nullptr && exception->type->isSubclassOf(vm.type(TypeId::RayTaskError)))
        exception = cause;
    facts.type = exception->type->nameView();
    facts.message = messageOf(vm, *exception);
    return facts;
}

std::uint32_t lineOfParcel(const Parcel& error)
{
    const ParcelData* data = error.dataOrNull();
    return data == nullptr ? 0 : data->line;
}

Parcel withLine(const Parcel& error, std::uint32_t line)
{
    // Only ever called on a parcel that nobody else has seen.
    if (const ParcelData* data = error.dataOrNull())
        const_cast<ParcelData*>(data)->line = line;
    return error;
}

const ParcelData* Parcel::dataOrNull() const
{
    return m_form == Form::Data ? addressOf<ParcelData>(m_bits) : nullptr;
}

std::string reprOf(const Parcel& parcel)
{
    Scratch scratch;
    const Value text = repr(scratch.vm(), unpack(scratch.vm(), parcel));
    if (const auto* string = as<StringObject>(text))
        return std::string(string->view());
    return "<object>";
}

} // namespace makespan::language
