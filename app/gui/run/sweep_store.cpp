#include "app/gui/run/sweep_store.h"

#include "app/files/whole_file.h"
#include "engine/experiment/sweep_csv.h"
#include "engine/experiment/sweep_csv_reader.h"
#include "engine/experiment/sweep_record.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <sstream>

namespace makespan::gui {

SweepStore::SweepStore(const QString& path)
    : m_file(path)
{}

QString SweepStore::pathFor(const QString& folder, const experiment::SweepRequest& request)
{
    // The record without rows, date and host says all that makes the sweep what it is.
    const std::string text = experiment::recordJson({request, {}, {}});
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha1).toHex();
    return folder + QStringLiteral("/sweep-") + QString::fromLatin1(hash) + QStringLiteral(".csv");
}

std::vector<experiment::SweepRow> SweepStore::rows() const
{
    QFile file(m_file.fileName());
    if (m_file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return {};
    }
    experiment::ReadSweep read = experiment::readSweepCsv(file.readAll().toStdString());
    return read.sweep ? std::move(read.sweep->rows) : std::vector<experiment::SweepRow>();
}

void SweepStore::begin(const std::vector<scenario::SweepAxis>& axes,
                       const std::vector<experiment::SweepRow>& known)
{
    if (m_file.fileName().isEmpty()) {
        return;
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    experiment::SweepResult begun;
    begun.axes = axes;
    begun.rows = known;
    std::ostringstream text;
    experiment::writeSweepCsv(text, begun);
    // What is known is never lost on the way.
    if (files::writeWhole(m_file.fileName(), QByteArray::fromStdString(text.str())).isEmpty()) {
        m_file.open(QIODevice::WriteOnly | QIODevice::Append);
    }
}

void SweepStore::add(const experiment::SweepRow& row)
{
    if (m_file.isOpen()) {
        std::ostringstream text;
        experiment::writeSweepCsvRow(text, row);
        m_file.write(QByteArray::fromStdString(text.str()));
        m_file.flush();
    }
}

void SweepStore::discard()
{
    if (!m_file.fileName().isEmpty()) {
        m_file.remove(); // closes it first
    }
}

} // namespace makespan::gui
