#pragma once

#include <QObject>

namespace makespan::gui {

class ChartPanel;
class Document;
class FileDesk;
class GraphPanel;
class MachineChooser;
class TimelineView;
class ViewState;

/// Writes what the window shows into files, whose names it asks for: pictures, tables, a report.
/// Threads: the GUI's.
class ExportDesk : public QObject
{
    Q_OBJECT

public:
    /// Whose contents are written; they outlive the desk.
    struct Parts
    {
        FileDesk& files;
        Document& document;
        ViewState& state;
        const TimelineView* timeline;
        const ChartPanel* chart;
        const GraphPanel* graph;
        const MachineChooser* machine;
    };

    ExportDesk(const Parts& parts, QObject* parent);

    void timeline();
    void chart();
    void graph();
    void table();
    void report();

signals:
    /// What went wrong, in one sentence.
    void failed(const QString& sentence);
    /// The graph has to be looked at to be made.
    void graphWanted();

private:
    Parts m_parts;
};

} // namespace makespan::gui
