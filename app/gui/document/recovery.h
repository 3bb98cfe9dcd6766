#pragma once

#include "app/gui/run/newest_job.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>

#include <mutex>
#include <optional>

namespace makespan::gui {

/// The unsaved text of a window that ended without its leave. Every window has a copy of its own, in the application's
/// data folder and never beside the student's file; a lock tells the copies of running windows from those that were left
/// behind. Copies are written in the background. Threads: the GUI's.
class Recovery
{
public:
    struct Text
    {
        QString name;
        QString source;
        QString path{};   ///< where it was stored; empty: nowhere yet
        QString origin{}; ///< the shipped file whose copy it is; empty: none
        QDateTime kept{}; ///< when; set by take()
    };

    /// \param folder where the copies lie; empty: the application's data folder
    explicit Recovery(const QString& folder = {});
    /// What was to be kept is written.
    ~Recovery();
    Recovery(const Recovery&) = delete;
    Recovery& operator=(const Recovery&) = delete;

    /// The latest text that an earlier window left behind, if any; it is this window's own copy from now on.
    std::optional<Text> take();

    /// The name of the text that take() would give.
    std::optional<QString> waiting() const;

    /// Replaces this window's copy, soon; a failure is not reported: the text is still in the window.
    void keep(Text text);
    /// Of this window, also one that is still to be written; what others left behind stays.
    void discard();

private:
    QString leftBehind() const;
    void write();

    QString m_folder;
    QString m_path;
    QLockFile m_lock;
    std::mutex m_fileMutex;     ///< locked before m_nextMutex: the copy is in one thread's hands
    std::mutex m_nextMutex;     ///< of m_next, for a moment only
    std::optional<Text> m_next; ///< to be written
    NewestJob m_writing;        ///< last: it uses the others
};

} // namespace makespan::gui
