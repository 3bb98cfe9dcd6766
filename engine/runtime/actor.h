#pragma once

#include "engine/runtime/pool.h"

#include <functional>
#include <memory>
#include <stdexcept>
#include <utility>

namespace makespan::runtime {

/// A handle of an actor: an object that only its own thread touches. Copies are handles of the same actor;
/// with the last of them the actor ends, after its last call. Must not outlive the pool.
/// Threads: any; each caller's calls run in the order in which it made them.
template <class T>
class Actor
{
public:
    /// object.method(arguments…) on the actor's thread; futures among the arguments are dependencies, and
    /// hold back the caller's later calls on this actor too.
    /// \throws nothing itself; its future throws ActorDied when the constructor failed.
    template <class Method, class... Args>
    auto call(Method method, Args&&... arguments) const
    {
        using Return = std::invoke_result_t<Method, T&, detail::Unwrapped<std::decay_t<Args>>...>;
        using Call = detail::MethodCall<Return, T, Method, std::decay_t<Args>...>;
        auto task = TaskPtr<Call>::adopt(
            new Call(m_handle->object, std::move(method), std::forward<Args>(arguments)...));
        m_handle->pool.submitCall(*task, CallOptions{}, task->links(), m_handle->core);
        return Future<Return>(TaskPtr<Result<Return>>(std::move(task)));
    }

    /// Ends the actor at once; calls that have not started are cancelled.
    void kill() const { m_handle->pool.killActor(*m_handle->core); }

    /// Ends all calls made so far as kill() does, and makes the object anew, from copies of the arguments that it was
    /// made from. Later calls are calls on the new one. Not after kill().
    /// \throws std::logic_error when they cannot be copied.
    void restart() const
    {
        if (!m_handle->construct)
            throw std::logic_error(
                "this actor cannot be restarted: it was made from what cannot be copied");
        m_handle->pool.restartActor(*m_handle->core);
        m_handle->construct();
    }

private:
    friend class Pool;

    struct Handle
    {
        Handle(Pool& p, ActorCore* c)
            : pool(p)
            , core(c)
            , object(*keepObject(*c))
        {}

        Handle(const Handle&) = delete;
        Handle& operator=(const Handle&) = delete;

        ~Handle() { pool.retireActor(*core); }

        Pool& pool;
        ActorCore* core;
        detail::ActorObject<T>& object;
        std::function<void()> construct; ///< empty: only once
    };

    static std::shared_ptr<detail::ActorObject<T>> keepObject(ActorCore& core)
    {
        auto object = std::make_shared<detail::ActorObject<T>>();
        Pool::keepObject(core, object);
        return object;
    }

    template <class... Args>
    Actor(Pool& pool, const ActorOptions& options, Args&&... arguments)
        : m_handle(std::make_shared<Handle>(pool, pool.createActorAs(options)))
    {
        using Call = detail::ConstructorCall<T, std::decay_t<Args>...>;
        const auto construct = [handle = m_handle.get(),
                                demand = options.demand](auto&&... argument) {
            auto task = TaskPtr<Call>::adopt(
                new Call(handle->object, std::forward<decltype(argument)>(argument)...));
            handle->pool.submitCreation(*task, demand, task->links(), *handle->core);
        };
        if constexpr ((std::is_copy_constructible_v<std::decay_t<Args>> && ...))
            m_handle->construct = [construct, ... copies = std::decay_t<Args>(arguments)] {
                construct(copies...);
            };
        construct(std::forward<Args>(arguments)...);
    }

    std::shared_ptr<Handle> m_handle;
};

template <class T, class... Args>
Actor<T> Pool::actor(Args&&... arguments)
{
    return Actor<T>(*this, ActorOptions{}, std::forward<Args>(arguments)...);
}

template <class T, class... Args>
Actor<T> Pool::actorAs(const ActorOptions& options, Args&&... arguments)
{
    return Actor<T>(*this, options, std::forward<Args>(arguments)...);
}

} // namespace makespan::runtime
