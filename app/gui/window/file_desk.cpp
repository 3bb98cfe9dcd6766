#include "app/gui/window/file_desk.h"

#include "app/gui/document/document.h"
#include "app/gui/window/export.h"
#include "app/gui/window/recent_files.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace makespan::gui {
namespace {

constexpr int kKeepDelayMs = 1500; ///< between the last key and the recovery copy

const QString kRecordingEnding = QStringLiteral(".json");
const QString kLastFileKey = QStringLiteral("lastFile");
const QString kLastShippedKey = QStringLiteral("lastShipped");

} // namespace

FileDesk::FileDesk(Document& document, const QString& recoveryFolder, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
    , m_recovery(recoveryFolder)
    , m_watch(document)
{
    connect(&m_watch, &FileWatch::message, this, &FileDesk::message);
    connect(this, &FileDesk::opened, &m_watch, &FileWatch::remember);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(kKeepDelayMs);
    connect(&document, &Document::scenarioChanged, &m_keepSoon, qOverload<>(&QTimer::start));
    connect(&m_keepSoon, &QTimer::timeout, this, [this] {
        if (m_document.isModified()) {
            m_recovery.keep({m_document.displayName(), m_document.source(), m_document.path(),
                             m_document.origin()});
        }
    });
}

bool FileDesk::succeeded(const QString& error)
{
    if (!error.isEmpty()) {
        emit message(error);
    }
    return error.isEmpty();
}

bool FileDesk::open(const QString& path)
{
    if (path.endsWith(kRecordingEnding, Qt::CaseInsensitive)) {
        emit recordingChosen(path);
        return true;
    }
    if (!mayLeave() || !succeeded(m_document.open(path, false))) {
        return false;
    }
    emit opened();
    remember(path);
    return true;
}

void FileDesk::openRecording(const QString& path)
{
    if (mayLeave()) {
        m_document.openRecording(QFileInfo(path).fileName());
        emit opened();
        RecentFiles::remember(path);
    }
}

bool FileDesk::openShipped(const QString& path)
{
    if (path == m_document.origin() && !m_document.isModified()) {
        return true;
    }
    if (!mayLeave()) {
        emit stayed();
        return false;
    }
    if (!succeeded(m_document.open(path, true))) {
        return false;
    }
    emit opened();
    QSettings().setValue(kLastShippedKey, path);
    return true;
}

void FileDesk::openNew()
{
    if (mayLeave()) {
        m_document.openText(newScenarioText(), tr("untitled.py"));
        emit opened();
    }
}

void FileDesk::openFirst(const QString& firstLesson)
{
    if (const auto kept = m_recovery.take()) {
        m_document.restore(kept->source, kept->name, kept->path, kept->origin);
        emit opened();
        const bool isOlder =
            !kept->path.isEmpty() && QFileInfo(kept->path).lastModified() > kept->kept;
        emit message(
            (isOlder
                 ? tr(
                     "This is your unsaved text from last time, \"%1\". Its file was changed after that: Save writes "
                     "your text over it; Save as keeps both.")
                 : tr(
                     "This is your unsaved text from last time, \"%1\". Save it, or open something else."))
                .arg(kept->name));
        return;
    }
    const QSettings settings;
    const QString shipped = settings.value(kLastShippedKey).toString();
    if (!shipped.isEmpty() && QFileInfo::exists(shipped) && openShipped(shipped)) {
        return;
    }
    const QString last = settings.value(kLastFileKey).toString();
    if (shipped.isEmpty() && !last.isEmpty() && QFileInfo::exists(last) && open(last)) {
        return;
    }
    if (firstLesson.isEmpty()) {
        openNew();
    } else {
        openShipped(firstLesson);
    }
}

void FileDesk::tellOfUnsavedText()
{
    if (const auto name = m_recovery.waiting()) {
        emit message(
            tr("Your unsaved text from last time, \"%1\", is kept: start Makespan without a "
               "file to see it.")
                .arg(*name));
    }
}

void FileDesk::openChosen()
{
    const QString path =
        QFileDialog::getOpenFileName(m_window, tr("Open a program or a recorded run"), {},
                                     tr("Programs and recorded runs (*.py *.json)"));
    if (!path.isEmpty()) {
        open(path);
    }
}

void FileDesk::remember(const QString& path)
{
    QSettings().setValue(kLastFileKey, path);
    QSettings().remove(kLastShippedKey);
    RecentFiles::remember(path);
}

bool FileDesk::save()
{
    if (m_document.path().isEmpty()) {
        return saveAs();
    }
    if (!succeeded(m_document.save(m_document.path()))) {
        return false;
    }
    m_watch.remember();
    m_recovery.discard();
    emit saved();
    return true;
}

bool FileDesk::saveAs()
{
    if (m_document.isRecording()) {
        emit message(tr("This is a recorded run, not a program: its timeline can be exported."));
        return false;
    }
    QString suggested = m_document.path();
    if (suggested.isEmpty()) {
        const QString name = m_document.origin().isEmpty()
                                 ? tr("my_program.py")
                                 : QFileInfo(m_document.origin()).fileName();
        suggested =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + name;
    }
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save the program"), suggested,
                                                      tr("Python (*.py)"));
    if (path.isEmpty() || !succeeded(m_document.save(path))) {
        return false;
    }
    m_watch.remember();
    remember(path);
    m_recovery.discard();
    emit saved();
    return true;
}

bool FileDesk::mayLeave()
{
    if (!m_document.isModified()) {
        return true;
    }
    const auto answer = QMessageBox::question(
        m_window, tr("Unsaved text"), tr("Save your changes to %1?").arg(m_document.displayName()),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Save) {
        return save();
    }
    if (answer == QMessageBox::Discard) {
        m_recovery.discard();
        return true;
    }
    return false;
}

void FileDesk::leave()
{
    m_keepSoon.stop();
    m_recovery.discard();
}

QString FileDesk::askExportPath(const QString& what, const QString& filters) const
{
    const QString name =
        QFileInfo(m_document.path().isEmpty() ? m_document.origin() : m_document.path())
            .completeBaseName();
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString chosen;
    QString path = QFileDialog::getSaveFileName(
        m_window, what, folder + u'/' + (name.isEmpty() ? tr("program") : name), filters, &chosen);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty()) {
        // "PNG picture (*.png)" -> ".png"
        path += chosen.mid(chosen.indexOf(u'*') + 1).chopped(1);
    }
    return path;
}

} // namespace makespan::gui
