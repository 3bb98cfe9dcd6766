#pragma once

#include <QString>

#include <optional>

namespace makespan::gui {

/// The unsaved text of a window that ended without its leave. Lies in the application's data folder, never beside
/// the student's own file. Threads: the GUI's.
class Recovery
{
public:
    struct Text
    {
        QString name;
        QString source;
    };

    /// \param folder where the file lies; empty: the application's data folder
    explicit Recovery(const QString& folder = {});

    /// What an earlier window left behind, if any. Stays until discard().
    std::optional<Text> found() const;

    /// Replaces what is kept; a failure is not reported: the text is still in the window.
    void keep(const Text& text) const;
    void discard() const;

private:
    QString m_path;
};

} // namespace makespan::gui
