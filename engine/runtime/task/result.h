#pragma once

#include "engine/runtime/memory/room.h"
#include "engine/runtime/task/errors.h"
#include "engine/runtime/task/task.h"

#include <exception>
#include <type_traits>
#include <utility>

namespace makespan::runtime {

/// A task with a place for its error. The typed layer keeps errors as exceptions.
class Fallible : public Task
{
public:
    /// The error of a failed or cancelled task; valid when isDone().
    const std::exception_ptr& error() const { return m_error; }

protected:
    void inherit(Task& failed) noexcept final
    {
        // Futures are the only dependencies of the typed layer, so the cast cannot go wrong.
        m_error = static_cast<Fallible&>(failed).m_error;
        discard();
    }

    void abandon(AbandonReason reason) noexcept final
    {
        switch (reason) {
        case AbandonReason::Cancelled:
            m_error = std::make_exception_ptr(Cancelled{});
            break;
        case AbandonReason::Stopped:
            m_error = std::make_exception_ptr(Stopped{});
            break;
        case AbandonReason::ActorKilled:
            m_error = std::make_exception_ptr(ActorDied("the actor was killed"));
            break;
        }
        discard();
    }

    /// Destroys the function and its arguments: they go with the call, not with the last future.
    virtual void discard() noexcept = 0;

    /// Before another attempt.
    void forgetError() noexcept { m_error = nullptr; }

    /// Runs the body; what it throws becomes the error.
    template <class Body>
    Outcome attempt(Body&& body) noexcept
    {
        try {
            body();
            return Outcome::Finished;
        } catch (const Cancelled&) {
            m_error = std::current_exception();
            return Outcome::Cancelled;
        } catch (...) {
            m_error = std::current_exception();
            return Outcome::Failed;
        }
    }

    // They say what is in the derived classes' rooms: here they fill up what the base leaves of a word.
    bool m_hasValue = false;
    bool m_hasWork = false;

private:
    std::exception_ptr m_error;
};

/// A task whose result is a T.
template <class T>
class Result : public Fallible
{
public:
    ~Result() override
    {
        if (m_hasValue)
            m_value.destroy();
    }

    /// The value of a finished task. \throws what the task threw, Cancelled, Stopped.
    T& value()
    {
        if (error())
            std::rethrow_exception(error());
        return *m_value;
    }

protected:
    template <class Call>
    void fill(Call&& call)
    {
        m_value.make(std::forward<Call>(call)());
        m_hasValue = true;
    }

private:
    detail::Room<T> m_value;
};

template <>
class Result<void> : public Fallible
{
public:
    void value() const
    {
        if (error())
            std::rethrow_exception(error());
    }

protected:
    template <class Call>
    void fill(Call&& call)
    {
        std::forward<Call>(call)();
    }
};

} // namespace makespan::runtime
