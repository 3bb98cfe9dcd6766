#include "engine/runtime/recording/event_buffer.h"

#include <QTest>

#include <random>
#include <thread>
#include <tuple>
#include <vector>

using namespace makespan::runtime;

namespace {

auto fields(const Event& event)
{
    return std::make_tuple(event.begin, event.end, event.task, event.value, event.line,
                           event.attempt, static_cast<int>(event.kind), int{event.detail});
}

std::vector<Event> read(const EventBuffer& buffer)
{
    std::vector<Event> events;
    buffer.forEach([&](const Event& event) { events.push_back(event); });
    return events;
}

/// Every mixture of fields that are there and that are not, of times that are near and far, before and after.
std::vector<Event> manyKinds(std::size_t count)
{
    std::mt19937_64 random(7);
    std::vector<Event> events;
    Ticks time = 1'000'000'000'000;
    while (events.size() < count) {
        const auto number = [&] {
            return random() % 3 == 0 ? 0U : static_cast<std::uint32_t>(random() >> random() % 64);
        };
        const Ticks step = random() >> (24 + random() % 40);
        time = random() % 16 == 0 ? time - step : time + step;
        Event event;
        event.end = random() % 3 == 0 ? 0 : time;
        event.begin = random() % 3 == 0 ? 0 : time - (random() >> (24 + random() % 40));
        event.task = number();
        event.value = number();
        event.line = random() % 2 == 0 ? 0 : number();
        event.attempt = static_cast<std::uint16_t>(number());
        event.kind = static_cast<EventKind>(random() % (static_cast<int>(EventKind::Call) + 1));
        event.detail = static_cast<std::uint8_t>(number());
        events.push_back(event);
    }
    return events;
}

} // namespace

class TestRuntimeEvents : public QObject
{
    Q_OBJECT

private slots:

    void anEmptyBufferHasNothingToRead()
    {
        const EventBuffer buffer;
        EventBuffer::Cursor cursor;
        Event event;
        QVERIFY(!buffer.next(cursor, event));
        QVERIFY(read(buffer).empty());
    }

    void whatIsPackedComesOutAsItWas()
    {
        const std::vector<Event> events = manyKinds(20'000); // over many chunks
        EventBuffer buffer;
        for (const Event& event : events)
            buffer.push(event);
        const std::vector<Event> unpacked = read(buffer);
        QCOMPARE(unpacked.size(), events.size());
        for (std::size_t i = 0; i < events.size(); ++i)
            QVERIFY2(fields(unpacked[i]) == fields(events[i]), qPrintable(QString::number(i)));
        QCOMPARE(buffer.lost(), std::uint64_t{0});
    }

    void aReaderSeesEveryEventOnceWhileTheyAreWritten()
    {
        const std::vector<Event> events = manyKinds(200'000);
        EventBuffer buffer;
        std::thread writer([&] {
            for (const Event& event : events)
                buffer.push(event);
        });
        EventBuffer::Cursor cursor;
        Event event;
        std::size_t seen = 0;
        std::size_t wrong = 0;
        while (seen < events.size()) {
            if (!buffer.next(cursor, event)) {
                std::this_thread::yield();
                continue;
            }
            wrong += fields(event) == fields(events[seen]) ? 0 : 1;
            ++seen;
        }
        writer.join();
        QCOMPARE(wrong, std::size_t{0});
        QVERIFY(!buffer.next(cursor, event));
    }
};

QTEST_GUILESS_MAIN(TestRuntimeEvents)
#include "tst_runtime_events.moc"
