#pragma once

#include "engine/language/vm/effect.h"

#include <utility>

namespace makespan::execution {

/// A future of an executor that runs everything on one thread.
class LocalFuture : public language::FutureState
{
public:
    explicit LocalFuture(std::uint64_t number)
        : FutureState(number, language::Threads::One)
    {}

    Status status() const override { return m_status; }

    const language::Parcel& result() const override { return m_result; }

    bool isPending() const { return m_status == Status::Pending; }

    bool hasFailed() const { return m_status == Status::Error; }

    void setValue(language::Parcel value) { settle(Status::Value, std::move(value)); }

    void setError(language::Parcel error) { settle(Status::Error, std::move(error)); }

private:
    void settle(Status status, language::Parcel result)
    {
        m_status = status;
        m_result = std::move(result);
    }

    Status m_status = Status::Pending;
    language::Parcel m_result;
};

} // namespace makespan::execution
