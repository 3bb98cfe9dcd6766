#pragma once

#include "engine/runtime/memory/room.h"
#include "engine/runtime/task/future.h"
#include "engine/runtime/task/result.h"

#include <array>
#include <functional>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace makespan::runtime::detail {

/// How an argument reaches the function: a future as its value, everything else moved.
template <class Stored>
decltype(auto) unwrap(Stored& stored)
{
    if constexpr (IsFuture<Stored>::value) {
        static_assert(!std::is_void_v<typename Stored::Value>,
                      "a Future<void> has no value to pass on");
        return std::as_const(stored.result().value());
    } else {
        return std::move(stored);
    }
}

template <class Stored>
using Unwrapped = decltype(unwrap(std::declval<Stored&>()));

template <class Function, class... Arguments>
using ReturnOf =
    std::invoke_result_t<std::decay_t<Function>, Unwrapped<std::decay_t<Arguments>>...>;

/// The arguments of a call, and the links to those of them that are futures.
template <class... Stored>
class Arguments
{
public:
    explicit Arguments(Stored... arguments)
        : m_values(std::move(arguments)...)
    {}

    std::span<Link> links()
    {
        std::size_t next = 0;
        std::apply([&](auto&... argument) { (link(argument, next), ...); }, m_values);
        return m_links;
    }

    template <class Function>
    decltype(auto) applyTo(Function&& function)
    {
        return std::apply(
            [&](auto&... argument) -> decltype(auto) {
                return std::invoke(std::forward<Function>(function), unwrap(argument)...);
            },
            m_values);
    }

private:
    template <class Argument>
    void link(Argument& argument, std::size_t& next)
    {
        if constexpr (IsFuture<Argument>::value)
            m_links[next++].on = &argument.task();
    }

    std::tuple<Stored...> m_values;
    std::array<Link, (std::size_t{IsFuture<Stored>::value} + ... + 0)> m_links;
};

/// fn(args…) as a task. The arguments are destroyed with the call, not with the last future.
template <class Return, class Function, class... Stored>
class FunctionCall final : public Result<Return>
{
public:
    FunctionCall(Function function, Stored... arguments)
    {
        m_work.make(std::move(function), std::move(arguments)...);
        this->m_hasWork = true;
    }

    ~FunctionCall() override { FunctionCall::discard(); }

    std::span<Link> links() { return m_work->arguments.links(); }

private:
    struct Work
    {
        Work(Function f, Stored... a)
            : function(std::move(f))
            , arguments(std::move(a)...)
        {}

        [[no_unique_address]] Function function;
        [[no_unique_address]] Arguments<Stored...> arguments;
    };

    Outcome execute() noexcept override
    {
        const Outcome outcome = this->attempt([this] {
            this->fill([this]() -> decltype(auto) {
                return m_work->arguments.applyTo(std::move(m_work->function));
            });
        });
        discard();
        return outcome;
    }

    void discard() noexcept override
    {
        if (this->m_hasWork)
            m_work.destroy();
        this->m_hasWork = false;
    }

    Room<Work> m_work;
};

/// An actor's object: made, used and (unless the pool ends first) destroyed on its own thread. The actor keeps it for
/// as long as there can be calls.
template <class T>
using ActorObject = std::optional<T>;

/// T(args…) on the actor's thread: the first of its tasks.
template <class T, class... Stored>
class ConstructorCall final : public Result<void>
{
public:
    ConstructorCall(ActorObject<T>& object, Stored... arguments)
        : m_object(object)
        , m_arguments(std::in_place, std::move(arguments)...)
    {}

    std::span<Link> links() { return m_arguments->links(); }

private:
    Outcome execute() noexcept override
    {
        const Outcome outcome = attempt([this] {
            m_arguments->applyTo([this](auto&&... argument) {
                m_object.emplace(std::forward<decltype(argument)>(argument)...);
            });
        });
        discard();
        return outcome;
    }

    void discard() noexcept override { m_arguments.reset(); }

    ActorObject<T>& m_object;
    std::optional<Arguments<Stored...>> m_arguments;
};

/// object.method(args…) on the actor's thread.
template <class Return, class T, class Method, class... Stored>
class MethodCall final : public Result<Return>
{
public:
    MethodCall(ActorObject<T>& object, Method method, Stored... arguments)
        : m_object(object)
        , m_method(std::move(method))
        , m_arguments(std::in_place, std::move(arguments)...)
    {}

    std::span<Link> links() { return m_arguments->links(); }

private:
    Outcome execute() noexcept override
    {
        const Outcome outcome = this->attempt([this] {
            if (!m_object)
                throw ActorDied("the actor does not exist: its constructor failed");
            this->fill([this]() -> decltype(auto) {
                return m_arguments->applyTo([this](auto&&... argument) -> decltype(auto) {
                    return std::invoke(m_method, *m_object,
                                       std::forward<decltype(argument)>(argument)...);
                });
            });
        });
        discard();
        return outcome;
    }

    void discard() noexcept override { m_arguments.reset(); }

    ActorObject<T>& m_object;
    Method m_method;
    std::optional<Arguments<Stored...>> m_arguments;
};

} // namespace makespan::runtime::detail
