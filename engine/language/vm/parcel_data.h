#pragma once

#include "engine/language/vm/effect.h"
#include "engine/language/vm/freezer.h"
#include "engine/language/vm/invocation.h"
#include "engine/language/vm/memory_account.h"
#include "engine/language/vm/object.h"
#include "engine/language/vm/parcel.h"

#include <atomic>
#include <boost/container/small_vector.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace makespan::language {

class Code;
class Isolate;
class TaskDefinition;

/// A value graph outside of any heap. Each object is a node; what it refers to stands in a stretch of
/// `values`, where Tag::Object means the number of a node and Tag::Signal the address of an object that is
/// immortal and the same for the whole process (built-in classes, modules, interned strings), or frozen.
///
/// In a large graph, what never changes and the storages of containers that hold only such things are frozen (Freezer):
/// every reader gets its own list, dict or set object, which shares the storage until it is changed.
class ParcelData
{
public:
    struct Node
    {
        ObjectKind kind = ObjectKind::Free;
        std::uint8_t detail = 0;
        bool isShared =
            false; ///< List, Dict, Set: `extra` is the number of its storage in `shared`
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
    std::vector<FrozenStorage> shared;
    std::vector<FrozenRef> stores; ///< where all that is frozen lives
    FrozenStore::Extent frozen;    ///< of all that is frozen
    Value root;
    std::uint32_t line = 0; ///< of an error: where it was raised

    /// Bytes of a copy of everything.
    std::size_t size() const
    {
        return sizeof(ParcelData) + (nodes.size() + frozen.objects) * sizeof(Node)
               + (values.size() + frozen.values) * sizeof(Value) + text.size() + frozen.text;
    }

    /// Instructions that writing or reading a copy of everything costs, whether what is frozen is copied or shared.
    std::uint64_t cost() const
    {
        return nodes.size() + frozen.objects + (values.size() + frozen.values) / 8
               + (text.size() + frozen.text) / 64;
    }

    ParcelData() = default;
    ParcelData(const ParcelData&) = delete;
    ParcelData& operator=(const ParcelData&) = delete;

    ~ParcelData()
    {
        if (m_account != nullptr)
            m_account->giveBack(m_counted);
    }

    /// Counts it among the memory of a run, which must outlive it; its stores count themselves. False: that has no more.
    bool count(MemoryAccount& account)
    {
        const std::size_t bytes = sizeof(ParcelData) + nodes.size() * sizeof(Node)
                                  + values.size() * sizeof(Value) + text.size();
        if (!account.take(bytes))
            return false;
        m_counted = bytes;
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

/// Copies a graph out of an isolate, without recursion. A large list or dict whose storage is frozen on the way shares it
/// from then on, so that passing it again costs nothing, unless it is one that changes between its journeys.
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

    struct Sharer
    {
        Object* container;
        FrozenStorage storage;
    };

    void start(bool freezes);
    bool writeGraph(Value value, bool& isLarge);
    void keepShares();
    Value encode(Value value);
    Value encodeFrozen(Value value);
    template <typename Container>
    bool writeShared(Node& node, Container& container);
    void addStore(const FrozenStore& store);
    bool writeNode(std::size_t index, Object* object);
    void writeValues(Node& node, std::span<const Value> values);
    void writeText(Node& node, std::string_view text);
    void writeAttributes(Object* object, std::vector<Value>& parts);
    void writeFunction(Node& node, Object* object);
    void writeClass(Node& node, Object* object);
    bool refuse(Object* object);

    Isolate& m_vm;
    boost::intrusive_ptr<ParcelData> m_data;
    ObjectMap m_known;              ///< number of its node + 1
    std::vector<Object*> m_objects; ///< by node
    boost::intrusive_ptr<FrozenStore> m_store;
    std::optional<Freezer> m_freezer; ///< of a large graph
    std::vector<Sharer> m_sharers;
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
    Object* share(const Node& node);
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
    boost::container::small_vector<Object*, 4> m_objects; ///< by node
    std::vector<bool> m_ready; ///< classes: finished, or known before; empty: there are none
};

} // namespace makespan::language
