#include "engine/trace/formats/chrome_json.h"
#include "engine/trace/formats/foreign_events.h"
#include "engine/trace/formats/json_splitter.h"
#include "engine/trace/formats/no_trace.h"
#include "engine/trace/formats/own_events.h"

#include <istream>
#include <new>
#include <stdexcept>

namespace makespan::trace {

namespace {

class Reader
{
public:
    Reader(std::istream& in, const std::string& name, const ReadLimits& limits)
        : m_limits(limits)
        , m_name(name)
        , m_json(in, limits.bytes)
        , m_own(limits)
        , m_foreign(limits)
    {}

    // A bare array of events (Ray, Dask), or an object with "traceEvents" in it (everybody else).
    Trace read()
    {
        if (const std::string why = whyNoTrace(m_json.ahead()); !why.empty())
            m_json.fail(why);
        if (m_json.peek() == '[')
            readEvents(Closing::Optional);
        else
            readObject();
        if (m_json.peek() != '\0')
            m_json.fail(
                "the trace has ended before this, yet more follows: are these two files in one?");
        return m_isOwn ? m_own.finish() : m_foreign.finish(m_name);
    }

private:
    /// Of an array's bracket.
    enum class Closing { Required, Optional };

    // Gives faults of a value the position of the value.
    template <typename Read>
    auto located(Read read)
    {
        try {
            return read();
        } catch (const JsonFault& fault) {
            m_json.fail(fault.what());
        }
    }

    void readObject()
    {
        bool hasEvents = false;
        m_json.expect('{');
        if (m_json.peek() == '}')
            m_json.fail("this object is empty, and has no traceEvents");
        do {
            if (m_json.peek() != '"')
                m_json.expect('"');
            const std::string key(m_json.value());
            m_json.expect(':');
            if (key == "\"traceEvents\"") {
                hasEvents = true;
                readEvents(Closing::Required);
            } else {
                const std::string_view text = m_json.value();
                if (key == "\"otherData\"" && !m_isOwn)
                    m_isOwn = located([&] { return m_own.readHead(text); });
            }
        } while (m_json.goesOn('}'));
        if (!hasEvents)
            m_json.fail("this object ends without traceEvents, so it is no trace");
    }

    void readEvents(Closing closing)
    {
        // Who writes events while they happen may have ended before the bracket, and the format allows that; most write a
        // comma behind every event, the last one too, and the format's viewers take that.
        const auto endsHere = [this, closing] {
            return closing == Closing::Optional && m_json.peek() == '\0';
        };
        m_json.expect('[');
        if (m_json.takes(']'))
            return;
        do {
            if (++m_events > m_limits.events)
                m_json.fail("there are more events than " + std::to_string(m_limits.events)
                            + ", the most that is read");
            readEvent();
        } while (!endsHere() && m_json.goesOn(']') && !endsHere() && !m_json.takes(']'));
    }

    void readEvent()
    {
        if (!m_isOwn) {
            const std::string_view ahead = m_json.ahead();
            const std::size_t length = located([&] { return m_foreign.readPlain(ahead); });
            if (length > 0) {
                m_json.take(length);
                return;
            }
        }
        const std::string_view text = m_json.value();
        located([&] {
            if (m_isOwn)
                m_own.readEvent(text);
            else
                m_foreign.readEvent(text);
        });
    }

    const ReadLimits& m_limits;
    const std::string& m_name;
    JsonSplitter m_json;
    OwnEvents m_own;
    ForeignEvents m_foreign;
    bool m_isOwn = false;
    std::uint64_t m_events = 0;
};

} // namespace

ReadResult readTrace(std::istream& in, const std::string& name, const ReadLimits& limits)
{
    try {
        return {Reader(in, name, limits).read(), {}};
    } catch (const JsonFault& fault) {
        return {std::nullopt, fault.what()};
    } catch (const std::invalid_argument& fault) {
        return {std::nullopt, "the events do not fit together: " + std::string(fault.what())};
    } catch (const std::bad_alloc&) {
        return {std::nullopt, "there is not enough memory for this trace"};
    }
}

} // namespace makespan::trace
