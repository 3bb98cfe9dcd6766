#pragma once

#include "app/gui/run/newest_job.h"
#include "app/gui/run/newest_request.h"
#include "app/gui/run/run_facts.h"

#include <QObject>
#include <QString>

namespace makespan::gui {

/// Reads a recorded run (a trace file of ours, of Ray, Dask or any other in the Trace Event Format) in the background,
/// the newest file wins, and prepares it for the panels. Threads: the GUI's; the signals come there too.
class RecordingReader : public QObject
{
    Q_OBJECT

public:
    explicit RecordingReader(QObject* parent = nullptr);
    ~RecordingReader() override;

    bool isReading() const { return m_reading; }

    void read(const QString& path);
    /// Nothing is shown of a file that is not read to its end.
    void stop();

signals:
    /// \param share of the file that was read, 0 to 1. \param remaining in seconds, what is left of reading
    void progressed(const QString& path, double share, double remaining);
    void finished(const QString& path, RunFactsPtr facts);
    /// It cannot be shown: why, in one sentence.
    void refused(const QString& sentence);

private:
    bool m_reading = false;
    NewestRequest m_newest{this};
    NewestJob m_job;
};

} // namespace makespan::gui
