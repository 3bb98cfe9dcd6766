#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/memory_account.h"
#include "engine/language/vm/object.h"
#include "engine/language/vm/parcel.h"

#include <atomic>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace makespan::language {

class Code;
class Isolate;
class TaskDefinition;

/// A value graph outside of any heap. Each object is a node; what it refers to stands in a stretch of
/// `values`, where Tag::Object means the number of a node and Tag::Signal the address of an object that is
/// immortal and the same for the whole process (built-in classes, modules, interned strings).
class ParcelData
{
public:
    struct Node
    {
        ObjectKind kind = ObjectKind::Free;
        std::uint8_t detail = 0;
        std::uint32_t count = 0; ///< of values, or bytes of text
        std::uint32_t first = 0; ///< in values, or in text
        std::uint64_t extra =
            0; ///< address of code or definition, id of a class, number of a future …
    };

    std::vector<Node> nodes;
    std::vector<Value> values;
    std::string text;
    std::vector<FutureRef> futures;
    std::vector<ActorRef> actors;
    std::vector<std::shared_ptr<const TaskOptions>> options;
    Value root;
    std::uint32_t line = 0; ///< of an error: where it was raised

    std::size_t size() const
    {
        return sizeof(ParcelData) + nodes.size() * sizeof(Node) + values.size() * sizeof(Value)
               + text.size();
    }

    ParcelData() = default;
    ParcelData(const ParcelData&) = delete;
    ParcelData& operator=(const ParcelData&) = delete;

    ~ParcelData()
    {
        if (m_account != nullptr)
            m_account->giveBack(m_counted);
    }

    /// Counts it among the memory of a run, which must outlive it. False: that has no more.
    bool count(MemoryAccount& account)
    {
        if (!account.take(size()))
            return false;
        m_counted = size();
        m_account = &account;
        return true;
    }

private:
    friend void intrusive_ptr_add_ref(const ParcelData* data);
    friend void intrusive_ptr_release(const ParcelData* data);
    mutable std::atomic<std::uint32_t> m_references{0};
    MemoryAccount* m_account = nullptr;
    std::size_t m_counted = 0;
};

/// Copies a graph out of an isolate, without recursion.
class ParcelWriter
{
public:
    explicit ParcelWriter(Isolate& vm)
        : m_vm(vm)
    {}

    /// Functions come with the globals that they use (for data); without, they find them in the snapshot.
    bool withGlobals = true;
    /// It stays after the run: it does not count among its memory.
    bool outlivesRun = false;
    /// What was met on the way: for snapshots.
    std::vector<const Code*> codes;
    std::vector<Object*> remotes;

    /// False: raised.
    bool write(Value value, Parcel& out);

private:
    using Node = ParcelData::Node;

    Value encode(Value value);
    bool writeNode(std::size_t index, Object* object);
    void writeValues(Node& node, std::span<const Value> values);
    void writeText(Node& node, std::string_view text);
    void writeAttributes(Object* object, std::vector<Value>& parts);
    void writeFunction(Node& node, Object* object);
    void writeClass(Node& node, Object* object);
    bool refuse(Object* object);

    Isolate& m_vm;
    boost::intrusive_ptr<ParcelData> m_data;
    std::unordered_map<Object*, std::uint32_t> m_known;
    std::vector<Object*> m_objects; ///< by node
};

/// Makes the objects of a parcel in an isolate, without recursion (but for the bases of classes).
class ParcelReader
{
public:
    ParcelReader(Isolate& vm, const ParcelData& data)
        : m_vm(vm)
        , m_data(data)
    {}

    Value read();

private:
    using Node = ParcelData::Node;

    Value decode(Value value) const;
    Object* allocate(const Node& node);
    Object* knownMember(const Node& node) const;
    std::string_view textBehind(Value value) const;
    void fill(const Node& node, Object* object);
    void fillTable(const Node& node, Object* object);
    void fillAttributes(const Node& node, Object* object);
    void finishClass(std::size_t index);

    Value at(const Node& node, std::size_t place) const
    {
        return decode(m_data.values[node.first + place]);
    }

    template <typename T>
    T* objectAt(const Node& node, std::size_t place) const
    {
        const Value value = at(node, place);
        return value.isObject() ? static_cast<T*>(value.asObject()) : nullptr;
    }

    std::string_view textOf(const Node& node) const
    {
        return std::string_view(m_data.text).substr(node.first, node.count);
    }

    Isolate& m_vm;
    const ParcelData& m_data;
    std::vector<Object*> m_objects;
    std::vector<bool> m_ready; ///< classes: finished, or known before; empty: there are none
};

} // namespace makespan::language
