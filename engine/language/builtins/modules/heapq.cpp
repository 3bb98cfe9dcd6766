#include "engine/language/builtins/registration.h"
#include "engine/language/builtins/types/self.h"
#include "engine/language/vm/runtime.h"
#include "engine/language/vm/sequence.h"

/// heappush, heappop and heapify for plain data; items with a program's __lt__ go to the prelude. Each
/// step first finds its way by comparing and moves items only then, so that giving up changes nothing.
namespace makespan::language::builtins {

namespace {

/// a < b. False: `signal`.
bool isLess(Isolate& vm, Value a, Value b, bool& answer, Value& signal)
{
    const Answer order = less(vm, a, b);
    answer = order == Answer::Yes;
    if (order == Answer::NeedsCall || order == Answer::Raised) {
        signal = answerValue(order);
        return false;
    }
    return true;
}

/// Where `item` belongs between `place` and `start` above it; moves nothing.
bool placeUpwards(Isolate& vm,
                  const Value* heap,
                  std::size_t start,
                  std::size_t& place,
                  Value item,
                  Value& signal)
{
    while (place > start) {
        bool before = false;
        const std::size_t parent = (place - 1) / 2;
        if (!isLess(vm, item, heap[parent], before, signal)) {
            return false;
        }
        if (!before) {
            break;
        }
        place = parent;
    }
    return true;
}

/// Puts `item` at `start` of a heap of `count` items whose two halves below are heaps: down to a leaf
/// along the smaller children, then up again, as CPython does it.
bool siftDown(
    Isolate& vm, Value* heap, std::size_t count, std::size_t start, Value item, Value& signal)
{
    std::vector<std::size_t> path{start};
    for (std::size_t child = 2 * start + 1; child < count; child = 2 * child + 1) {
        if (child + 1 < count) {
            bool leftFirst = false;
            if (!isLess(vm, heap[child], heap[child + 1], leftFirst, signal)) {
                return false;
            }
            child += leftFirst ? 0 : 1;
        }
        path.push_back(child);
    }
    // The children on the path move up by one; the item stops below the first that is not greater.
    std::size_t stop = path.size() - 1;
    for (; stop > 0; --stop) {
        bool before = false;
        if (!isLess(vm, item, heap[path[stop]], before, signal)) {
            return false;
        }
        if (!before) {
            break;
        }
    }
    for (std::size_t i = 0; i < stop; ++i) {
        heap[path[i]] = heap[path[i + 1]];
    }
    heap[path[stop]] = item;
    return true;
}

ListObject* heapArgument(Isolate& vm, Value value, Value& signal)
{
    auto* heap = as<ListObject>(plain(value));
    if (heap == nullptr) {
        signal = vm.raise(TypeId::TypeError,
                          fmt::format("heap argument must be a list, not {}", typeName(value)));
    }
    return heap;
}

Value heapPush(Isolate& vm, const Arguments& args)
{
    Value signal;
    ListObject* heap = heapArgument(vm, args[0], signal);
    if (heap == nullptr) {
        return signal;
    }
    std::size_t place = heap->length;
    vm.charge(4);
    if (!placeUpwards(vm, heap->items(), 0, place, args[1], signal)) {
        return signal.needsCall() ? callPrelude(vm, "_heappush", {args[0], args[1]}) : signal;
    }
    heap->append(vm, args[1]);
    Value* items = heap->ownItems(vm);
    for (std::size_t i = heap->length - 1; i > place; i = (i - 1) / 2) {
        items[i] = items[(i - 1) / 2];
    }
    items[place] = args[1];
    return Value::none();
}

Value heapPop(Isolate& vm, const Arguments& args)
{
    Value signal;
    ListObject* heap = heapArgument(vm, args[0], signal);
    if (heap == nullptr) {
        return signal;
    }
    if (heap->length == 0) {
        return vm.raise(TypeId::IndexError, "index out of range");
    }
    const std::size_t rest = heap->length - 1;
    const Value last = heap->items()[rest];
    const Value smallest = heap->items()[0];
    vm.charge(8);
    if (rest > 0 && !siftDown(vm, heap->ownItems(vm), rest, 0, last, signal)) {
        return signal.needsCall() ? callPrelude(vm, "_heappop", {args[0]}) : signal;
    }
    heap->erase(vm, heap->length - 1, heap->length);
    return smallest;
}

Value heapify(Isolate& vm, const Arguments& args)
{
    Value signal;
    ListObject* heap = heapArgument(vm, args[0], signal);
    if (heap == nullptr) {
        return signal;
    }
    chargeItems(vm, heap->length * 8);
    for (std::size_t i = heap->length / 2; i-- > 0;) {
        if (!siftDown(vm, heap->ownItems(vm), heap->length, i, heap->items()[i], signal)) {
            return signal.needsCall() ? callPrelude(vm, "_heapify", {args[0]}) : signal;
        }
    }
    return Value::none();
}

} // namespace

void registerHeapq(Registry& registry)
{
    registry.function("heapq", "heappush", "heap, item, /", &heapPush);
    registry.function("heapq", "heappop", "heap, /", &heapPop);
    registry.function("heapq", "heapify", "heap, /", &heapify);
}

} // namespace makespan::language::builtins
