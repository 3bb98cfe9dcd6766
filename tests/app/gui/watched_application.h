#pragma once

#include <QApplication>
#include <QString>
#include <QStringList>

namespace makespan::test {

/// An application that times every event in the window's thread. What counts is the processor time that the thread
/// itself took, so that a busy computer fails no test, and whether it slept inside of an event: then it waited for
/// somebody, and the window stood still as well.
/// Threads: the GUI's.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Times something that a test does without an event.
    template <class Action>
    void timed(const QString& what, const Action& action)
    {
        const Moment begin = now();
        ++m_depth;
        action();
        --m_depth;
        judge(begin, what);
    }

    /// The longest so far and its time, in milliseconds.
    double longest() const { return m_longest; }

    QString longestName() const { return m_longestName; }

    /// Events that took longer than allowed, one line each.
    const QStringList& tooLong() const { return m_tooLong; }

private:
    /// What the thread has used up.
    struct Moment
    {
        double processorMs = 0;
        double wallMs = 0;
        long sleeps = 0; ///< how often it gave its processor away by itself
    };

    static Moment now();
    void judge(const Moment& begin, const QString& what);

    int m_depth = 0;
    double m_longest = 0;
    QString m_longestName;
    QStringList m_tooLong;
};

} // namespace makespan::test
