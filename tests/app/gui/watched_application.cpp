#include "tests/app/gui/watched_application.h"

#include <QEvent>
#include <QMetaEnum>

#include <chrono>
#include <ctime>

#if defined(__linux__)
#include <sys/resource.h>
#endif

namespace makespan::test {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(NDEBUG)
constexpr double kSlower = 8; ///< than what is shipped
#else
constexpr double kSlower = 1;
#endif
constexpr double kMostMs = 50 * kSlower;
/// A thread that sleeps for a moment may be kept from going on by others; this long it really waited.
constexpr double kAsleepMs = 500 * kSlower;

double milliseconds(const timespec& time)
{
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

WatchedApplication::Moment WatchedApplication::now()
{
    Moment moment;
    moment.wallMs = std::chrono::duration<double, std::milli>(
                        std::chrono::steady_clock::now().time_since_epoch())
                        .count();
#if defined(__linux__)
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    moment.processorMs = milliseconds(time);
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    moment.sleeps = usage.ru_nvcsw;
#else
    moment.processorMs = moment.wallMs;
#endif
    return moment;
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    const QString what =
        QStringLiteral("%1 to %2 %3")
            .arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type())),
                 QString::fromLatin1(receiver->metaObject()->className()), receiver->objectName());
    const Moment begin = now();
    ++m_depth;
    const bool accepted = QApplication::notify(receiver, event);
    --m_depth;
    judge(begin, what);
    return accepted;
}

void WatchedApplication::judge(const Moment& begin, const QString& what)
{
    const Moment end = now();
    const double took = end.processorMs - begin.processorMs;
    const double passed = end.wallMs - begin.wallMs;
    if (took > m_longest) {
        m_longest = took;
        m_longestName = what;
    }
    if (took > kMostMs) {
        m_tooLong << QStringLiteral("%1: %2 ms").arg(what).arg(took, 0, 'f', 1);
    } else if (end.sleeps > begin.sleeps && passed > kAsleepMs) {
        m_tooLong << QStringLiteral("%1: waited, %2 ms").arg(what).arg(passed, 0, 'f', 1);
    }
}

} // namespace makespan::test
