#pragma once

#include <QObject>

#include <string>

namespace makespan::gui {

class Document;
class LossPanel;
class MachineChooser;
class TimelineView;
class VerdictStrip;
class ViewState;

/// Lays the runs one under the other on one time axis, each with what it is: the prediction, the real run while it goes
/// on or when it has ended, or a recorded one. Obeys ViewState. Threads: the GUI's.
class RunStage : public QObject
{
    Q_OBJECT

public:
    /// Whose contents are shown, and where; they outlive the stage.
    struct Parts
    {
        const Document& document;
        ViewState& state;
        const MachineChooser* machine;
        TimelineView* timeline;
        VerdictStrip* verdict;
        LossPanel* losses;
    };

    RunStage(const Parts& parts, QObject* parent);

    /// Another file is open: its first picture is shown as a whole.
    void expectNewFile() { m_newFile = true; }

    /// The present text is run for real now, or belongs to no run (a recorded one was opened).
    void noteMeasured(bool present);
    /// The text was changed while the last real run was under way.
    bool isOfEarlierText() const;

    void show();

private:
    void showLive();

    Parts m_parts;
    std::string m_measuredSource; ///< the text of the last real run
    bool m_newFile = true;
};

} // namespace makespan::gui
