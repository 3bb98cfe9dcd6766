#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <ucontext.h>
#include <utility>
#include <vector>

/// Tries out the orders in which a few threads can meet: a small model checker.
///
/// The threads are fibers of the calling thread: they run one at a time, and only at their accesses to model atomics may another one come on. Starting from
/// the run in which everybody goes on for as long as he can, all runs with at most so many preemptions are
/// made, by replaying the choices of the last run and changing the last of them that can be changed (as CHESS does:
/// Musuvathi and Qadeer, "Iterative context bounding", 2007). Accesses are sequentially consistent: what
/// weaker memory orders do is left to ThreadSanitizer and to the arguments in the comments.
class Interleaving
{
public:
    using Body = std::function<void()>;

    struct Scene
    {
        std::vector<Body> threads;
        Body check; ///< when all have ended; reports by itself
    };

    struct Result
    {
        int runs = 0;
        bool sleepsForever = false; ///< in some run nobody could go on; the exploration ends there
    };

    explicit Interleaving(int preemptions)
        : m_mostPreemptions(preemptions)
    {}

    Interleaving(const Interleaving&) = delete;
    Interleaving& operator=(const Interleaving&) = delete;

    /// \param set makes a new scene, for every run.
    Result explore(const std::function<Scene()>& set);

    // For the model's parts, on its fibers; elsewhere they do nothing.

    /// Another thread may come on here.
    static void step();
    /// Sleeps until wake() of the same thing.
    static void sleepOn(const void* thing);
    static void wake(const void* thing);

private:
    struct Choice
    {
        std::size_t taken;
        std::size_t count;
    };

    struct Abandoned
    {};

    struct Fiber
    {
        ucontext_t context{};
        std::vector<char> stack;
        Body body;
        const void* asleepOn = nullptr;
        bool isDone = true;
    };

    static void play();
    void run(Scene& scene);
    void goOn(bool canGoOn);
    std::size_t choose(std::size_t count);
    bool nextRun();

    const int m_mostPreemptions;
    std::vector<std::unique_ptr<Fiber>> m_fibers;
    std::size_t m_current = 0;
    ucontext_t m_explorer{};
    std::vector<Choice> m_choices;
    std::size_t m_position = 0;
    int m_preemptions = 0;
    bool m_isStuck = false;
};

/// Atomics for the model, in place of the processor's.
struct ModelAtomics
{
    template <class T>
    class Atomic
    {
    public:
        Atomic() = default;

        Atomic(T value)
            : m_value(value)
        {}

        T load(std::memory_order = std::memory_order_seq_cst) const
        {
            Interleaving::step();
            return m_value;
        }

        void store(T value, std::memory_order = std::memory_order_seq_cst)
        {
            Interleaving::step();
            m_value = value;
        }

        T exchange(T value, std::memory_order = std::memory_order_seq_cst)
        {
            Interleaving::step();
            return std::exchange(m_value, value);
        }

        T fetch_add(T value, std::memory_order = std::memory_order_seq_cst)
        {
            Interleaving::step();
            return std::exchange(m_value, m_value + value);
        }

        bool compare_exchange_strong(T& expected,
                                     T value,
                                     std::memory_order = std::memory_order_seq_cst,
                                     std::memory_order = std::memory_order_seq_cst)
        {
            Interleaving::step();
            if (m_value != expected) {
                expected = m_value;
                return false;
            }
            m_value = value;
            return true;
        }

        bool compare_exchange_weak(T& expected,
                                   T value,
                                   std::memory_order = std::memory_order_seq_cst,
                                   std::memory_order = std::memory_order_seq_cst)
        {
            return compare_exchange_strong(expected, value);
        }

        /// For sleepers: the kernel looks at the word without giving way.
        T peek() const { return m_value; }

    private:
        T m_value{};
    };
};

/// A lock for the model.
class ModelLock
{
public:
    void lock()
    {
        Interleaving::step();
        while (m_isLocked)
            Interleaving::sleepOn(this);
        m_isLocked = true;
    }

    void unlock()
    {
        m_isLocked = false;
        Interleaving::wake(this);
    }

private:
    bool m_isLocked = false;
};

/// A futex for the model.
class ModelSleep
{
public:
    using Word = ModelAtomics::Atomic<std::uint32_t>;

    void wait(const Word& word, std::uint32_t value)
    {
        Interleaving::step();
        if (word.peek() == value)
            Interleaving::sleepOn(&word);
    }

    void wake(const Word& word)
    {
        Interleaving::step();
        Interleaving::wake(&word);
    }
};
