#include "app/gui/run/recording_reader.h"

#include "app/words/engine_text.h"
#include "engine/trace/formats/chrome_json.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <functional>
#include <istream>
#include <stop_token>
#include <streambuf>
#include <vector>

namespace makespan::gui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kProgressInterval = std::chrono::milliseconds(100);
constexpr std::size_t kPiece = std::size_t{1} << 18;

/// A file that tells how far it was read, and that ends early when it is asked to stop.
class WatchedFile : public std::streambuf
{
public:
    using Progress = std::function<void(qint64 read)>;

    WatchedFile(QFile& file, std::stop_token stop, Progress progress)
        : m_file(file)
        , m_stop(std::move(stop))
        , m_progress(std::move(progress))
        , m_piece(kPiece)
    {}

protected:
    int_type underflow() override
    {
        if (m_stop.stop_requested()) {
            return traits_type::eof();
        }
        const qint64 size = m_file.read(m_piece.data(), static_cast<qint64>(m_piece.size()));
        if (size <= 0) {
            return traits_type::eof();
        }
        m_read += size;
        m_progress(m_read);
        setg(m_piece.data(), m_piece.data(), m_piece.data() + size);
        return traits_type::to_int_type(m_piece.front());
    }

private:
    QFile& m_file;
    std::stop_token m_stop;
    Progress m_progress;
    std::vector<char> m_piece;
    qint64 m_read = 0;
};

} // namespace

RecordingReader::RecordingReader(QObject* parent)
    : QObject(parent)
{}

RecordingReader::~RecordingReader() = default;

void RecordingReader::read(const QString& path)
{
    m_reading = true;
    const auto tell = m_newest.begin();
    m_job.start([this, path, tell](const std::stop_token& stop) {
        const auto refuse = [&](const QString& sentence) {
            tell([this, sentence] {
                m_reading = false;
                emit refused(sentence);
            });
        };
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            refuse(tr("%1 cannot be read: %2. Check that the file exists and that you may read it.")
                       .arg(path, file.errorString()));
            return;
        }
        const auto begin = Clock::now();
        auto lastTold = begin;
        const auto whole = static_cast<double>(std::max<qint64>(1, file.size()));
        WatchedFile watched(file, stop, [&](qint64 read) {
            const auto now = Clock::now();
            if (now - lastTold < kProgressInterval) {
                return;
            }
            lastTold = now;
            const double share = std::min(1.0, static_cast<double>(read) / whole);
            const double took = std::chrono::duration<double>(now - begin).count();
            tell([this, path, share, remaining = took * (1 - share) / share] {
                emit progressed(path, share, remaining);
            });
        });
        std::istream in(&watched);
        auto result = trace::readTrace(in, QFileInfo(path).fileName().toStdString());
        if (stop.stop_requested()) {
            refuse(tr("Reading %1 was stopped.").arg(QFileInfo(path).fileName()));
            return;
        }
        if (!result.trace) {
            refuse(tr("%1 is no recorded run that can be shown: %2.")
                       .arg(QFileInfo(path).fileName(), words::engineText(result.error)));
            return;
        }
        const RunFactsPtr facts =
            recordedFactsOf(std::move(*result.trace), QFileInfo(path).fileName());
        tell([this, path, facts] {
            m_reading = false;
            emit finished(path, facts);
        });
    });
}

void RecordingReader::stop()
{
    m_job.stop();
}

} // namespace makespan::gui
