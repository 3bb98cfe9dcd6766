#include "engine/language/vm/heap.h"

#include "engine/language/vm/stop.h"
#include "engine/language/vm/string.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

namespace makespan::language {

constexpr std::array<std::uint16_t, 27> kCellSizes{
    32,  48,  64,  80,  96,   112,  128,  160,  192,  224,  256,  320,  384, 448,
    512, 640, 768, 896, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 3584, 4096};

namespace {

constexpr std::array<std::uint8_t, 257> makeClassTable()
{
    std::array<std::uint8_t, 257> table{};
    std::uint8_t sizeClass = 0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        while (kCellSizes[sizeClass] < i * 16)
            ++sizeClass;
        table[i] = sizeClass;
    }
    return table;
}

constexpr std::size_t kFirstBlock = 2048;
constexpr std::size_t kLargestBlock = std::size_t{64} << 10;
constexpr std::size_t kFirstThreshold = std::size_t{8} << 20;
/// What a pooled isolate may keep between tasks.
constexpr std::size_t kKeptBlocks = 8;
/// Of one object.
constexpr std::size_t kMostBytes = 0xffff'fff0;

} // namespace

constexpr std::array<std::uint8_t, 257> kClassTable = makeClassTable();
const std::array<std::uint8_t, 257> kClassOfSize = kClassTable;

struct Heap::Block
{
    std::byte* begin = nullptr;
    std::byte* end = nullptr;

    explicit Block(std::size_t bytes)
        : begin(static_cast<std::byte*>(::operator new(bytes)))
        , end(begin + bytes)
    {}

    ~Block() { ::operator delete(begin); }

    std::size_t size() const { return static_cast<std::size_t>(end - begin); }

    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;
};

Heap::Heap()
    : m_threshold(kFirstThreshold)
    , m_limit(std::size_t{4} << 30)
{}

Heap::~Heap()
{
    letGo();
    giveBack(m_fetched);
    finalizeAll();
    for (Object* object : m_large)
        std::free(object);
    for (SizeClass& cells : m_classes) {
        for (Block* block : cells.blocks)
            delete block;
    }
}

void Heap::setAccount(MemoryAccount& account)
{
    if (m_account == &account)
        return;
    if (m_account != nullptr)
        m_account->giveBack(m_fetched);
    m_account = &account;
    m_account->add(m_fetched);
}

/// Throws MemoryExhausted when the run has no more.
void Heap::fetch(std::size_t bytes)
{
    if (m_account != nullptr && !m_account->take(bytes)) {
        if (!m_allowsExcess)
            throw MemoryExhausted{};
        m_account->add(bytes);
    }
    m_fetched += bytes;
}

void Heap::giveBack(std::size_t bytes)
{
    m_fetched -= bytes;
    if (m_account != nullptr)
        m_account->giveBack(bytes);
}

void Heap::dropLarge(Object* object)
{
    giveBack(object->size);
    std::free(object);
}

Object* Heap::allocateSlow(std::size_t bytes, std::uint8_t sizeClass)
{
    if (bytesInUse() + bytes > m_limit)
        throw MemoryExhausted{};
    SizeClass& cells = m_classes[sizeClass];
    const std::size_t cellSize = kCellSizes[sizeClass];
    const bool isFirst = cells.bump == nullptr;
    if (isFirst)
        m_touched.push_back(sizeClass);
    if (isFirst && !cells.blocks.empty()) {
        cells.current = 0;
    } else if (cells.current + 1 < cells.blocks.size()) {
        ++cells.current;
    } else {
        const std::size_t last =
            cells.blocks.empty()
                ? kFirstBlock / 2
                : static_cast<std::size_t>(cells.blocks.back()->end - cells.blocks.back()->begin);
        const std::size_t size = std::max(std::min(last * 2, kLargestBlock), cellSize * 4);
        fetch(size / cellSize * cellSize);
        cells.blocks.push_back(new Block(size / cellSize * cellSize));
        cells.current = cells.blocks.size() - 1;
    }
    Block* block = cells.blocks[cells.current];
    cells.bump = block->begin + cellSize;
    cells.end = block->end;
    m_sinceCollection += cellSize;
    return reinterpret_cast<Object*>(block->begin);
}

/// The system takes longer to find pages than anybody needs to fill them: large memory is fetched here, heeding a stop.
void Heap::fetchPages(void* memory, std::size_t bytes)
{
    constexpr std::size_t kPage = 4096;
    if (bytes <= kBytesAtOnce)
        return;
    auto* place = static_cast<volatile std::byte*>(memory);
    inPieces(bytes / kPage, kBytesAtOnce / kPage, [place](std::size_t begin, std::size_t end) {
        for (std::size_t page = begin; page < end; ++page)
            place[page * kPage] = std::byte{};
    });
}

Object* Heap::allocateLarge(std::size_t bytes)
{
    const std::size_t size = (bytes + 15) / 16 * 16;
    if (size > kMostBytes || bytesInUse() + size > m_limit)
        throw MemoryExhausted{};
    fetch(size);
    auto* object = static_cast<Object*>(std::malloc(size));
    if (object == nullptr) {
        giveBack(size);
        throw MemoryExhausted{};
    }
    try {
        fetchPages(object, size);
    } catch (const StopRequested&) {
        giveBack(size);
        std::free(object);
        throw;
    }
    object->size = static_cast<std::uint32_t>(size);
    object->sizeClass = 0xff;
    m_large.push_back(object);
    m_sinceCollection += size;
    return object;
}

/// Among the latest large objects; m_large.size(): it is not. Containers give back and let grow what they got lately; what
/// is further down waits for the collector.
std::size_t Heap::placeOfLarge(const Object* object) const
{
    constexpr std::size_t kLook = 8;
    for (std::size_t i = m_large.size(), tries = 0; i-- > 0 && tries < kLook; ++tries) {
        if (m_large[i] == object)
            return i;
    }
    return m_large.size();
}

BufferObject* Heap::grow(BufferObject* buffer, std::size_t bytes)
{
    if (buffer->sizeClass != 0xff || (buffer->flags & Object::kImmortal) != 0)
        return nullptr;
    const std::size_t place = placeOfLarge(buffer);
    const std::size_t size = (sizeof(BufferObject) + bytes + 15) / 16 * 16;
    if (place == m_large.size() || size > kMostBytes || size <= buffer->size)
        return nullptr;
    const std::size_t more = size - buffer->size;
    if (bytesInUse() + more > m_limit)
        throw MemoryExhausted{};
    fetch(more);
    auto* moved = static_cast<BufferObject*>(std::realloc(static_cast<void*>(buffer), size));
    if (moved == nullptr) {
        giveBack(more);
        throw MemoryExhausted{};
    }
    moved->size = static_cast<std::uint32_t>(size);
    m_large[place] = moved;
    m_sinceCollection += more;
    return moved;
}

void Heap::release(BufferObject* buffer)
{
    if ((buffer->flags & Object::kImmortal) != 0)
        return;
    const std::size_t size = buffer->size;
    if (buffer->sizeClass == 0xff) {
        const std::size_t place = placeOfLarge(buffer);
        if (place < m_large.size()) {
            m_large[place] = m_large.back();
            m_large.pop_back();
            dropLarge(buffer);
            m_sinceCollection -= std::min(m_sinceCollection, size);
        }
        return;
    }
    SizeClass& cells = m_classes[buffer->sizeClass];
    auto* cell = static_cast<FreeCell*>(static_cast<Object*>(buffer));
    cell->kind = ObjectKind::Free;
    cell->next = cells.free;
    cells.free = cell;
    m_sinceCollection -= std::min(m_sinceCollection, size);
}

void Heap::hold(const FrozenStore& store)
{
    if (!m_marker.m_held.try_emplace(&store, std::uint8_t{0}).second)
        return;
    intrusive_ptr_add_ref(&store);
    // What a heap keeps alive makes it collect as what it allocates does.
    m_threshold -= std::min(m_threshold, store.bytes());
}

void Heap::letGo()
{
    if (m_marker.m_held.empty())
        return;
    for (const auto& [store, epoch] : m_marker.m_held)
        intrusive_ptr_release(store);
    m_marker.m_held.clear();
}

void Heap::finalizeAll()
{
    while (m_finalizable != nullptr)
        finalize(std::exchange(m_finalizable, m_finalizable->nextFinalizable));
}

void Heap::trace(Marker& marker)
{
    StopCheck check;
    while (!marker.m_pending.empty()) {
        check();
        Object* object = marker.m_pending.back();
        marker.m_pending.pop_back();
        traceChildren(marker, object);
    }
}

void Heap::sweep()
{
    ++m_collections;
    for (FinalizableObject** link = &m_finalizable; *link != nullptr;) {
        FinalizableObject* const object = *link;
        if (object->mark == m_epoch) {
            link = &object->nextFinalizable;
        } else {
            *link = object->nextFinalizable;
            finalize(object);
        }
    }
    std::size_t live = 0;
    std::erase_if(m_large, [&](Object* object) {
        if (object->mark == m_epoch || (object->flags & Object::kImmortal) != 0) {
            live += object->size;
            return false;
        }
        dropLarge(object);
        return true;
    });
    for (std::size_t c = 0; c < kClasses; ++c) {
        SizeClass& cells = m_classes[c];
        if (cells.bump == nullptr)
            continue;
        const std::size_t cellSize = kCellSizes[c];
        cells.free = nullptr;
        FreeCell** tail = &cells.free;
        for (std::size_t b = 0; b < cells.blocks.size() && b <= cells.current; ++b) {
            heedStop();
            Block* block = cells.blocks[b];
            std::byte* end = b == cells.current ? cells.bump : block->end;
            for (std::byte* place = block->begin; place < end; place += cellSize) {
                auto* cell = reinterpret_cast<FreeCell*>(place);
                if (cell->kind != ObjectKind::Free
                    && (cell->mark == m_epoch || (cell->flags & Object::kImmortal) != 0)) {
                    live += cellSize;
                    continue;
                }
                if (m_stress)
                    std::memset(place, 0xdb, cellSize);
                cell->kind = ObjectKind::Free;
                cell->flags = 0;
                *tail = cell;
                tail = &cell->next;
            }
        }
        *tail = nullptr;
    }
    std::size_t held = 0;
    for (auto place = m_marker.m_held.begin(); place != m_marker.m_held.end();) {
        if (place->second == m_epoch) {
            held += place->first->bytes();
            ++place;
        } else {
            intrusive_ptr_release(place->first);
            place = m_marker.m_held.erase(place);
        }
    }
    m_liveBytes = live;
    m_sinceCollection = 0;
    m_threshold = std::max(kFirstThreshold, live + held);
}

void Heap::reset()
{
    letGo();
    finalizeAll();
    for (Object* object : m_large)
        dropLarge(object);
    m_large.clear();
    for (const std::uint8_t touched : m_touched) {
        SizeClass& cells = m_classes[touched];
        while (cells.blocks.size() > kKeptBlocks) {
            giveBack(cells.blocks.back()->size());
            delete cells.blocks.back();
            cells.blocks.pop_back();
        }
        cells.free = nullptr;
        cells.bump = nullptr;
        cells.end = nullptr;
    }
    m_touched.clear();
    m_liveBytes = 0;
    m_sinceCollection = 0;
    m_threshold = kFirstThreshold;
}

void Heap::makeImmortal()
{
    const auto keep = [](Object* object) {
        if (object->kind == ObjectKind::Free)
            return;
        object->flags = static_cast<std::uint8_t>(object->flags | Object::kImmortal);
        // From now on many threads read it: nothing may be filled in lazily.
        if (object->kind == ObjectKind::String) {
            auto& text = *static_cast<StringObject*>(object);
            text.cachedHash = hashOfText(text.view());
        }
    };
    for (Object* object : m_large)
        keep(object);
    for (std::size_t c = 0; c < kClasses; ++c) {
        SizeClass& cells = m_classes[c];
        if (cells.bump == nullptr)
            continue;
        for (std::size_t b = 0; b < cells.blocks.size() && b <= cells.current; ++b) {
            std::byte* end = b == cells.current ? cells.bump : cells.blocks[b]->end;
            for (std::byte* place = cells.blocks[b]->begin; place < end; place += kCellSizes[c])
                keep(reinterpret_cast<Object*>(place));
        }
    }
}

} // namespace makespan::language
