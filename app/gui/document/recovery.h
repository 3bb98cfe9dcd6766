#pragma once

#include <QLockFile>
#include <QString>

#include <optional>

namespace makespan::gui {

/// The unsaved text of a window that ended without its leave. Every window has a copy of its own, in the application's
/// data folder and never beside the student's file; a lock tells the copies of running windows from those that were left
/// behind. Threads: the GUI's.
class Recovery
{
public:
    struct Text
    {
        QString name;
        QString source;
    };

    /// \param folder where the copies lie; empty: the application's data folder
    explicit Recovery(const QString& folder = {});

    /// The latest text that an earlier window left behind, if any; it is this window's own copy from now on.
    std::optional<Text> take();

    /// The name of the text that take() would give.
    std::optional<QString> waiting() const;

    /// Replaces this window's copy; a failure is not reported: the text is still in the window.
    void keep(const Text& text);
    /// Of this window; what others left behind stays.
    void discard() const;

private:
    QString leftBehind() const;

    QString m_folder;
    QString m_path;
    QLockFile m_lock;
};

} // namespace makespan::gui
