#include "engine/runtime/recording/live_reader.h"

#include "engine/runtime/recording/shown_lane.h"

#include <algorithm>
#include <utility>

namespace makespan::runtime {

namespace {

constexpr std::uint32_t kUnknownFunction = 0xFFFFFFFFU;

} // namespace

LiveReader::LiveReader(std::shared_ptr<PoolRecord> record, Ticks origin)
    : m_record(std::move(record))
    , m_origin(origin)
{}

trace::LiveUpdate LiveReader::read()
{
    trace::LiveUpdate update;
    m_clock.close();
    takeNew(update);
    // First what the lanes do, then what they wrote: whatever ended in between has its event, and is not open.
    std::vector<Glance> glances;
    glances.reserve(m_rows.size());
    for (const Row& row : m_rows) {
        glances.push_back(glanceAt(*row.lane));
        m_isLossy = m_isLossy || row.lane->events.lost() > 0;
    }
    constexpr int kRounds = 2;
    for (int round = 0; round < kRounds; ++round) {
        readForeign();
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            readLane(m_rows[i], glances[i], update);
    }
    update.now = time(now());
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        addOpen(m_rows[i], glances[i], update);
    update.submitted = m_submitted;
    update.finished = m_finished;
    return update;
}

trace::Time LiveReader::time(Ticks ticks) const
{
    return trace::Time(
        trace::Duration(std::max<std::int64_t>(0, m_clock.nanoseconds(m_origin, ticks))));
}

void LiveReader::takeNew(trace::LiveUpdate& update)
{
    const std::lock_guard lock(m_record->mutex);
    for (std::size_t i = m_rows.size(); i < m_record->lanes.size(); ++i) {
        const std::shared_ptr<LaneRecord>& lane = m_record->lanes[i];
        update.lanes.push_back(shownLane(lane->kind, lane->number, lane->name));
        Row& row = m_rows.emplace_back();
        row.lane = lane;
        row.id = trace::LaneId(static_cast<std::uint32_t>(i));
    }
    for (; m_functions < m_record->functions.size(); ++m_functions) {
        const FunctionName& function = m_record->functions[m_functions];
        update.functions.push_back({function.name, function.line});
    }
}

LiveReader::Glance LiveReader::glanceAt(const LaneRecord& lane)
{
    Glance glance;
    glance.bottom = lane.bottom.load(std::memory_order_acquire);
    glance.since = lane.since.load(std::memory_order_acquire);
    glance.pause = lane.pause.load(std::memory_order_acquire);
    glance.pausedSince = lane.pausedSince.load(std::memory_order_acquire);
    return glance;
}

void LiveReader::readForeign()
{
    Event event;
    while (m_record->foreign.next(m_foreign, event)) {
        if (event.kind == EventKind::Submit)
            noteSubmission(event.task, event.value);
    }
}

void LiveReader::readLane(Row& row, Glance& glance, trace::LiveUpdate& update)
{
    row.isHeldBack = false;
    EventBuffer::Cursor ahead = row.cursor;
    Event event;
    while (row.lane->events.next(ahead, event)) {
        if (event.kind == EventKind::Run) {
            if (!isKnown(event.task) && !m_isLossy) {
                row.isHeldBack = true;
                return;
            }
            if (event.task == glance.bottom)
                glance.bottom = kDriver;
        }
        readEvent(row, event, update);
        row.cursor = ahead;
    }
}

void LiveReader::readEvent(Row& row, const Event& event, trace::LiveUpdate& update)
{
    const auto pause = [&](trace::State state) {
        extend(row, time(event.begin), trace::State::Run);
        extend(row, time(event.end), state);
        if (row.lane->kind == LaneKind::Driver) { // nobody's task: it need not end to be shown
            show(row, trace::kNoTask, {}, update.ended);
            row.shownUntil = row.levels.back().until;
            row.pieces.clear();
        }
    };
    switch (event.kind) {
    case EventKind::Submit:
        noteSubmission(event.task, event.value);
        if (event.begin != 0)
            pause(trace::State::Overhead);
        break;
    case EventKind::Repeat:
        noteSubmission(event.task, isKnown(event.value) ? m_functionOf[event.value] : 0);
        break;
    case EventKind::Call:
        pause(trace::State::Overhead);
        break;
    case EventKind::Sleep:
        pause(trace::State::Sleep);
        break;
    case EventKind::Get:
        pause(trace::State::Blocked);
        break;
    case EventKind::Wait:
        pause(trace::State::Wait);
        break;
    case EventKind::Nested:
        extend(row, time(event.begin), trace::State::Run);
        row.levels.push_back({trace::TaskId(event.task), row.levels.back().until});
        break;
    case EventKind::Run:
        endTask(row, event, update);
        break;
    default:
        break;
    }
}

/// The task on top of the stack was in that state until then.
void LiveReader::extend(Row& row, trace::Time end, trace::State state)
{
    Level& top = row.levels.back();
    if (end <= top.until)
        return;
    row.pieces.push_back({top.until, end, top.task, state});
    top.until = end;
}

void LiveReader::endTask(Row& row, const Event& event, trace::LiveUpdate& update)
{
    ++m_finished;
    extend(row, time(event.end), trace::State::Run);
    const trace::Time end = row.levels.back().until;
    if (row.levels.size() > 1) {
        row.levels.pop_back();
    } else {
        show(row, trace::TaskId(event.task), time(event.begin), update.ended);
        row.pieces.clear();
        row.shownUntil = end;
    }
    row.levels.back().until = end;
}

/// The task that runs on the lane, or the driver, and what it did so far.
void LiveReader::addOpen(const Row& row, const Glance& glance, trace::LiveUpdate& update) const
{
    const bool isDriver = row.lane->kind == LaneKind::Driver;
    if (row.isHeldBack || (!isDriver && glance.bottom == kDriver))
        return;
    Row open = row;
    // A pause that ended meanwhile has its event.
    if (glance.pause != LaneState::Running && row.levels.back().until <= time(glance.pausedSince)) {
        extend(open, time(glance.pausedSince), trace::State::Run);
        extend(open, update.now,
               glance.pause == LaneState::Sleeping ? trace::State::Sleep : trace::State::Blocked);
    }
    extend(open, update.now, trace::State::Run);
    show(open, isDriver ? trace::kNoTask : trace::TaskId(glance.bottom),
         isDriver ? trace::Time{} : time(glance.since), update.open);
}

/// \param bottom whose the pieces are that have no task, and when it began.
void LiveReader::show(const Row& row,
                      trace::TaskId bottom,
                      trace::Time begin,
                      std::vector<trace::LiveInterval>& shown) const
{
    for (trace::Interval piece : row.pieces) {
        piece.begin = std::max(piece.begin, begin);
        if (piece.begin >= piece.end)
            continue;
        if (piece.task == trace::kNoTask)
            piece.task = bottom;
        const auto number = static_cast<std::uint32_t>(piece.task);
        shown.push_back(
            {row.id, piece, trace::FunctionId{isKnown(number) ? m_functionOf[number] : 0}});
    }
}

void LiveReader::noteSubmission(std::uint32_t task, std::uint32_t function)
{
    ++m_submitted;
    if (task >= m_functionOf.size())
        m_functionOf.resize(std::size_t{task} + 1, kUnknownFunction);
    m_functionOf[task] = function;
}

bool LiveReader::isKnown(std::uint32_t task) const
{
    return task < m_functionOf.size() && m_functionOf[task] != kUnknownFunction;
}

} // namespace makespan::runtime
