#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <utility>

namespace makespan::runtime {

class ActorCore;
class Scheduler;
class Task;
struct Waiter;
class ThreadedActorCore;

/// Added to Submission::slotUnits of the call that makes an actor: it starts when so many are free, in its turn among the
/// tasks that are ready, and the actor keeps them for as long as it lives.
inline constexpr std::uint32_t kHeldForLife = 0x80000000U;

/// How a task ended; Pending: it has not.
enum class Outcome : std::uint8_t { Pending, Finished, Failed, Cancelled };

/// Why a task is given up without having been started.
enum class AbandonReason : std::uint8_t {
    Cancelled,  ///< by Pool::cancel
    Stopped,    ///< the pool is being stopped
    ActorKilled ///< a call on an actor that is no more
};

/// Ties a task to one that it needs, or a blocked caller to one that it waits for. Lives inside the
/// one who waits; the one waited for keeps a list of them.
struct Link
{
    /// A dependent task owns it.
    void setOwner(Task& task) { owner = reinterpret_cast<std::uintptr_t>(&task); }

    /// A blocked caller does.
    void setOwner(Waiter& waiter) { owner = reinterpret_cast<std::uintptr_t>(&waiter) | kWaiter; }

    /// Null: a Waiter owns it.
    Task* dependent() const
    {
        return (owner & kWaiter) == 0 ? reinterpret_cast<Task*>(owner) : nullptr;
    }

    Waiter& waiter() const { return *reinterpret_cast<Waiter*>(owner & ~kWaiter); }

    static constexpr std::uintptr_t kWaiter = 1;

    Link* next = nullptr;
    Task* on = nullptr;       ///< the task waited for
    std::uintptr_t owner = 0; ///< a pointer, its lowest bit says to what: this saves a cache line
};

/// The control block of one task: derive from it, and hand it to Pool::submit(). It carries the result
/// too, so that a task is one allocation; Task's operator new recycles the memory through per-thread
/// free lists.
///
/// Life: created with one reference (its TaskPtr); the pool holds a second one from submit() until the
/// task is done. States: pending → ready → running → finished | failed | cancelled, in one direction, but that a task
/// that is tried again is ready once more.
/// Threads: execute(), inherit() and abandon() are called by one thread at a time, each of which sees what the one before
/// it wrote, and what they write may be read by everybody who has seen isDone().
class Task
{
public:
    Task() = default;
    Task(const Task&) = delete;
    Task& operator=(const Task&) = delete;

    static void* operator new(std::size_t bytes);
    static void operator delete(void* memory, std::size_t bytes) noexcept;

    /// Of a task that is not submitted.
    static constexpr std::uint32_t kUnsubmitted = 0xFFFFFFFEU;

    /// Submission number, counted from 0 within the pool; valid once submitted.
    std::uint32_t number() const { return m_number; }

    /// Whether the result (or error) is there. Acquires it.
    bool isDone() const { return m_links.load(std::memory_order_acquire) == kDone; }

    /// Valid when isDone(); else Pending.
    Outcome outcome() const { return isDone() ? m_outcome : Outcome::Pending; }

    /// Whether somebody asked a running task to give up: sleeping and waiting end at once, computing
    /// tasks have to ask.
    bool cancelRequested() const { return m_cancelRequested.load(std::memory_order_relaxed); }

    /// For the one who is cancelled: it has been told, and what it does from now on is not interrupted any more.
    void forgetCancel() noexcept { m_cancelRequested.store(false, std::memory_order_relaxed); }

    void retain() noexcept { m_references.fetch_add(1, std::memory_order_relaxed); }

    void release() noexcept
    {
        if (dropReference())
            destroy();
    }

    /// Whether the caller holds the only reference.
    bool isUnshared() const { return m_references.load(std::memory_order_acquire) == 1; }

protected:
    virtual ~Task() = default;

    /// Does the work, on a worker's or the actor's thread, when all dependencies are done and none of
    /// them failed. Keeps the result or the error in the derived class. \returns Pending when it failed and is to be
    /// tried again: then it is ready once more, and execute() or abandon() is called again.
    virtual Outcome execute() noexcept = 0;
    /// Instead of execute(): `failed`, the first failed one of the dependencies in their order, makes
    /// this task fail with the same error.
    virtual void inherit(Task& failed) noexcept = 0;
    /// Instead of execute(): keeps the error that this reason is to be for those who get the result.
    virtual void abandon(AbandonReason reason) noexcept = 0;

    /// How often it was tried before, at most 65 535; during execute().
    std::uint16_t repeats() const { return m_attempt; }

private:
    friend class ActorCore;
    friend class ThreadedActorCore;
    friend class Scheduler;
    friend class TaskList;
    friend class DeadlockSearch;

    /// m_links: a list of Link with the lowest bit as its lock, or this when the task is done.
    static constexpr std::uintptr_t kDone = 2;
    static constexpr std::uintptr_t kLocked = 1;

    /// \returns whether it was the last one: destroy() is to follow.
    bool dropReference() noexcept
    {
        // The last owner needs no read-modify-write: nobody else can make a new reference from none.
        return isUnshared() || m_references.fetch_sub(1, std::memory_order_acq_rel) == 1;
    }

    void destroy() noexcept;

    std::span<Link> dependencies() const { return {m_firstDependency, m_dependencyCount}; }

    /// Whether it makes an actor that keeps its slots: see kHeldForLife.
    bool isPlacement() const { return (m_slotUnits & kHeldForLife) != 0; }

    /// How many it has to find free before it starts.
    std::uint32_t units() const { return m_slotUnits & ~kHeldForLife; }

    /// As long as nobody but the caller knows the task.
    void retainUnshared() noexcept
    {
        m_references.store(m_references.load(std::memory_order_relaxed) + 1,
                           std::memory_order_relaxed);
    }

    /// Adds a link; false when the task is done already.
    bool addLink(Link& link) noexcept;
    /// Takes a link out; false when the task is done, and whoever completed it has or will have it.
    bool removeLink(Link& link) noexcept;
    /// Publishes the result; gives back those who wait for it.
    Link* complete(Outcome outcome) noexcept;

    /// complete() and the release of the pool's reference, as long as nobody but the caller knows the task.
    void completeUnshared(Outcome outcome) noexcept
    {
        m_outcome = outcome;
        m_links.store(kDone, std::memory_order_relaxed);
        m_references.store(m_references.load(std::memory_order_relaxed) - 1,
                           std::memory_order_relaxed);
    }

    /// Open → running or given up: exactly one caller gets true, unless the task is opened again.
    bool claim() noexcept
    {
        if (!isUnshared())
            return !m_claimed.exchange(true, std::memory_order_acq_rel);
        // Nobody but the caller can reach the task: what others did to it was before they gave their references back.
        const bool isOpen = !m_claimed.load(std::memory_order_relaxed);
        m_claimed.store(true, std::memory_order_relaxed);
        return isOpen;
    }

    /// Running → open: it is to be tried again. By its thread, which nobody else may have the task in a row for.
    void reopen() noexcept { m_claimed.store(false, std::memory_order_release); }

    /// Under which number the trace shows the attempt that runs or is to run: each is a task of its own there.
    std::uint32_t shownNumber() const { return m_attempt == 0 ? m_number : m_repeatNumber; }

    std::atomic<std::uintptr_t> m_links{0};
    Task* m_next = nullptr; ///< in a ready queue
    ActorCore* m_actor = nullptr;
    Link* m_firstDependency = nullptr;
    std::uint32_t m_dependencyCount = 0;
    std::atomic<std::uint32_t> m_references{1};
    /// Dependencies that have not ended, plus one while being submitted.
    std::atomic<std::uint32_t> m_missing{1};
    std::uint32_t m_number = kUnsubmitted;
    std::uint32_t m_slotUnits = 0;
    std::uint32_t m_line = 0;
    std::uint32_t m_caller = 0;       ///< whose call it is, for the order of an actor's calls
    std::uint32_t m_repeatNumber = 0; ///< of the last repetition
    std::uint16_t m_attempt = 0;
    std::atomic<bool> m_claimed{false};
    std::atomic<bool> m_cancelRequested{false};
    Outcome m_outcome = Outcome::Pending;
    bool m_isReady = false; ///< an actor's call; guarded by the actor's lock
};

/// Owning pointer to a task or to a class derived from it.
template <class T>
class TaskPtr
{
public:
    TaskPtr() = default;

    /// Takes over the reference that the task was created with, or that the caller retained.
    static TaskPtr adopt(T* task) noexcept
    {
        TaskPtr pointer;
        pointer.m_task = task;
        return pointer;
    }

    TaskPtr(const TaskPtr& other) noexcept
        : m_task(other.m_task)
    {
        if (m_task)
            m_task->retain();
    }

    TaskPtr(TaskPtr&& other) noexcept
        : m_task(std::exchange(other.m_task, nullptr))
    {}
    template <class U>
        requires(!std::is_same_v<U, T> && std::is_convertible_v<U*, T*>)
    // NOLINTNEXTLINE(google-explicit-constructor): converts like a pointer
    TaskPtr(TaskPtr<U>&& other)
    noexcept
        : m_task(other.leak())
    {}

    template <class U>
        requires(!std::is_same_v<U, T> && std::is_convertible_v<U*, T*>)
    // NOLINTNEXTLINE(google-explicit-constructor): converts like a pointer
    TaskPtr(const TaskPtr<U>& other)
    noexcept
        : m_task(other.get())
    {
        if (m_task)
            m_task->retain();
    }

    TaskPtr& operator=(TaskPtr other) noexcept
    {
        std::swap(m_task, other.m_task);
        return *this;
    }

    ~TaskPtr()
    {
        if (m_task)
            m_task->release();
    }

    T* get() const { return m_task; }

    /// Hands the reference to the caller.
    T* leak() noexcept { return std::exchange(m_task, nullptr); }

    T& operator*() const { return *m_task; }

    T* operator->() const { return m_task; }

    explicit operator bool() const { return m_task != nullptr; }

private:
    T* m_task = nullptr;
};

} // namespace makespan::runtime
