#include "engine/language/vm/snapshot.h"

#include "engine/language/bytecode/code.h"
#include "engine/language/vm/class.h"
#include "engine/language/vm/function.h"
#include "engine/language/vm/interpreter.h"
#include "engine/language/vm/isolate.h"
#include "engine/language/vm/job.h"
#include "engine/language/vm/names.h"
#include "engine/language/vm/parcel_data.h"
#include "engine/language/vm/remote.h"

#include <fmt/format.h>
#include <mutex>
#include <set>

namespace makespan::language {

/// Packs a callable and, transitively, the globals that its code uses.
class SnapshotWriter
{
public:
    SnapshotWriter(Isolate& vm, TaskDefinition& definition)
        : m_vm(vm)
        , m_definition(definition)
    {}

    bool write(Value target)
    {
        // Marked before its globals are looked at: a recursive function is among them.
        m_definition.m_underWay = true;
        if (!packed(target, m_definition.m_callable))
            return fail();
        m_definition.m_plain = plainOf(m_definition.m_callable);
        m_definition.m_modules.clear();
        m_definition.m_globals.clear();
        m_definition.m_globals.resize(m_vm.globalCount());
        while (!m_pending.empty()) {
            const std::uint32_t slot = *m_pending.begin();
            m_pending.erase(m_pending.begin());
            if (!m_seen.insert(slot).second)
                continue;
            const Value value = m_vm.interpreter().globalAt(slot);
            if (value.isUndefined())
                continue; // not assigned yet: the task will say NameError when it needs it
            TaskDefinition::Global& global = m_definition.m_globals[slot];
            if (!packed(value, global.value))
                return fail();
            global.used = true;
            if (isKind(value, ObjectKind::Module))
                m_definition.m_modules.push_back({slot, value});
        }
        m_definition.m_underWay = false;
        m_definition.m_ready.store(true, std::memory_order_release);
        for (Object* object : m_remotes) {
            auto* remote = static_cast<RemoteObject*>(object);
            if (!ensureSnapshot(m_vm, *remote->definition, remote->target))
                return false;
        }
        return true;
    }

private:
    bool fail()
    {
        m_definition.m_underWay = false;
        return false;
    }

    static TaskDefinition::Plain plainOf(const Parcel& callable)
    {
        const ParcelData* data = callable.dataOrNull();
        if (data == nullptr || data->nodes.size() != 1 || !data->stores.empty())
            return {};
        const ParcelData::Node& node = data->nodes.front();
        if (node.kind != ObjectKind::Function)
            return {};
        const auto* code = reinterpret_cast<const Code*>(static_cast<std::uintptr_t>(node.extra));
        return code->isSimple() ? TaskDefinition::Plain{code, data->cost()}
                                : TaskDefinition::Plain{};
    }

    bool packed(Value value, Parcel& out)
    {
        ParcelWriter writer(m_vm);
        writer.withGlobals = false;
        if (!writer.write(value, out))
            return false;
        for (const Code* code : writer.codes) {
            // Only code of the scenario itself uses its globals.
            if (code->globals == m_vm.job().program().module().globals)
                m_pending.insert(code->usedGlobals.begin(), code->usedGlobals.end());
        }
        m_remotes.insert(m_remotes.end(), writer.remotes.begin(), writer.remotes.end());
        return true;
    }

    Isolate& m_vm;
    TaskDefinition& m_definition;
    std::set<std::uint32_t> m_pending;
    std::set<std::uint32_t> m_seen;
    std::vector<Object*> m_remotes;
};

bool ensureSnapshot(Isolate& vm, TaskDefinition& definition, Value target)
{
    if (definition.hasSnapshot())
        return true;
    const std::lock_guard lock(vm.job().mutex());
    if (definition.hasSnapshot() || definition.isUnderWay())
        return true;
    if (target.isUndefined())
        return true; // it travelled here, so its snapshot is being made by who sent it
    SnapshotWriter writer(vm, definition);
    return writer.write(target);
}

void describe(Isolate& vm, TaskDefinition& definition, Value target, const TaskOptions& options)
{
    const auto yields = [](const FunctionObject& function) {
        return function.code->has(Code::kGenerator) && !function.code->has(Code::kCoroutine);
    };
    TaskOptions own = options;
    if (const auto* function = as<FunctionObject>(target))
        own.streams = own.streams || (yields(*function) && !own.returnsGiven);
    definition.m_options = std::make_shared<const TaskOptions>(std::move(own));
    if (const auto* function = as<FunctionObject>(target)) {
        definition.m_name = function->name->view();
        definition.m_line = function->code->firstLine;
        definition.m_signature = CallSignature(*function, false);
        return;
    }
    auto& type = to<ClassObject>(target);
    definition.m_isActor = true;
    definition.m_name = type.nameView();
    for (const Value entry : type.order->values()) {
        DictObject& attributes = *to<ClassObject>(entry).attributes;
        for (std::uint32_t i = 0; i < attributes.filled; ++i) {
            const DictEntry& attribute = attributes.entries()[i];
            Value callable = attribute.value;
            const bool takesSelf = !isKind(callable, ObjectKind::StaticMethod);
            if (isKind(callable, ObjectKind::StaticMethod)
                || isKind(callable, ObjectKind::ClassMethod))
                callable = static_cast<WrapperObject*>(callable.asObject())->function;
            const auto* method = as<FunctionObject>(callable);
            if (method == nullptr
                || definition.method(to<StringObject>(attribute.key).view()) != nullptr)
                continue;
            definition.m_isAsync = definition.m_isAsync || method->code->has(Code::kCoroutine);
            std::int64_t returns = yields(*method) ? ActorMethodObject::kStreams : 1;
            if (method->attributes != nullptr) {
                const Value* given = method->attributes->find(intern("__ray_num_returns__"));
                if (given != nullptr && given->isInt())
                    returns = given->asInt();
            }
            StringObject* const name = intern(to<StringObject>(attribute.key).view());
            definition.m_methods.push_back(
                {name, method->code->firstLine, returns, CallSignature(*method, takesSelf),
                 fmt::format("{}.{}", definition.m_name, name->view()),
                 remote::optionsOfCall(returns, definition.m_options->maxTaskRetries)});
            if (definition.m_methods.back().name->view() == "__init__")
                definition.m_signature = definition.m_methods.back().signature;
            const std::uint32_t line = method->code->firstLine;
            definition.m_line = definition.m_line == 0 ? line : std::min(definition.m_line, line);
        }
    }
    (void)vm;
}

} // namespace makespan::language
