#include "app/gui/document/document.h"

#include "app/files/whole_file.h"
#include "app/words/engine_text.h"

#include <QFile>
#include <QFileInfo>
#include <QPlainTextDocumentLayout>
#include <QTextCursor>

#include <algorithm>
#include <optional>
#include <utility>

namespace makespan::gui {
namespace {

/// Characters of a text that is put in and read in one go: that takes some milliseconds.
constexpr qsizetype kAtOnce = 64 * 1024;
constexpr int kLookDelayMs = 40; ///< between a change of a longer one and reading it

/// Nothing when it is no text in UTF-8.
std::optional<QString> textOf(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.contains(QChar::ReplacementCharacter) || text.contains(QChar::Null)) {
        return std::nullopt;
    }
    return text;
}

/// What differs between two texts: [begin, oldEnd) of the one stands as [begin, newEnd) in the other.
struct Difference
{
    qsizetype begin = 0;
    qsizetype oldEnd = 0;
    qsizetype newEnd = 0;
};

Difference difference(const QString& before, const QString& after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    Difference result;
    while (result.begin < shorter && before[result.begin] == after[result.begin]) {
        ++result.begin;
    }
    qsizetype tail = 0;
    while (tail < shorter - result.begin
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    result.oldEnd = before.size() - tail;
    result.newEnd = after.size() - tail;
    return result;
}

} // namespace

Document::Document(QObject* parent)
    : QObject(parent)
    , m_scenario(scenario::Scenario::fromSource({}, "untitled.py"))
    , m_name(tr("untitled.py"))
{
    m_text.setDocumentLayout(new QPlainTextDocumentLayout(&m_text));
    connect(&m_text, &QTextDocument::contentsChanged, this, &Document::onContentsChanged);
    connect(&m_text, &QTextDocument::modificationChanged, this, &Document::identityChanged);
    connect(&m_filler, &TextFiller::finished, this, &Document::onFilled);
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(kLookDelayMs);
    connect(&m_lookSoon, &QTimer::timeout, this, &Document::look);
}

QString Document::source() const
{
    // Not toPlainText(): that one turns no-break spaces into spaces.
    QString text = m_text.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

QString Document::displayName() const
{
    return m_path.isEmpty() && !m_origin.isEmpty() && isModified() ? tr("%1 (my copy)").arg(m_name)
                                                                   : m_name;
}

std::string Document::fileName() const
{
    return m_name.toStdString();
}

QString Document::open(const QString& path, bool shipped)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return tr("%1 cannot be read: %2. Check that the file exists and that you may read it.")
            .arg(path, file.errorString());
    }
    if (file.size() > kLargestText) {
        return tr("%1 is larger than 1 MB: that is no scenario.").arg(path);
    }
    const std::optional<QString> source = textOf(file.readAll());
    if (!source) {
        return tr("%1 is not a text in UTF-8. Save it as UTF-8 in your editor first.").arg(path);
    }
    m_path = shipped ? QString() : path;
    m_origin = shipped ? path : QString();
    m_name = QFileInfo(path).fileName();
    setText(*source);
    return {};
}

void Document::openText(const QString& source, const QString& name, bool modified)
{
    m_path.clear();
    m_origin.clear();
    m_name = name;
    setText(source, modified);
}

void Document::restore(const QString& source,
                       const QString& name,
                       const QString& path,
                       const QString& origin)
{
    m_path = path;
    m_origin = path.isEmpty() ? origin : QString();
    const QString& file = path.isEmpty() ? origin : path;
    m_name = file.isEmpty() ? name : QFileInfo(file).fileName();
    setText(source, true);
}

void Document::openRecording(const QString& name)
{
    m_path.clear();
    m_origin.clear();
    m_name = name;
    setText({}, false, true);
}

bool Document::follow(const QByteArray& bytes)
{
    settle();
    auto text = textOf(bytes);
    if (!text) {
        return false;
    }
    m_carriageReturns = text->contains(QStringLiteral("\r\n"));
    text->replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const bool isOther = *text != source();
    changeTo(*text, false);
    m_text.setModified(false);
    return isOther;
}

QString Document::save(const QString& path)
{
    settle();
    QString written = source();
    if (m_carriageReturns) {
        written.replace(u'\n', QStringLiteral("\r\n"));
    }
    const QString failed = files::writeWhole(path, written.toUtf8());
    if (!failed.isEmpty()) {
        return tr("%1 cannot be written: %2. Your text is still here: make room, or save it in another folder.")
            .arg(path, failed);
    }
    m_path = path;
    m_origin.clear();
    m_name = QFileInfo(path).fileName();
    m_text.setModified(false);
    emit identityChanged();
    return {};
}

QString Document::setKnob(const QString& name, const QString& value, bool continued)
{
    settle();
    const auto changed = m_scenario.withKnob(name.toStdString(), value.toStdString());
    if (!changed.scenario) {
        return words::engineText(changed.error);
    }
    changeTo(QString::fromStdString(changed.scenario->source()), continued);
    return {};
}

void Document::changeTo(const QString& after, bool continued)
{
    const QString before = source();
    if (before == after) {
        return;
    }
    const Difference where = difference(before, after);
    QTextCursor cursor(&m_text);
    if (continued) {
        cursor.joinPreviousEditBlock();
    } else {
        cursor.beginEditBlock();
    }
    cursor.setPosition(static_cast<int>(where.begin));
    cursor.setPosition(static_cast<int>(where.oldEnd), QTextCursor::KeepAnchor);
    cursor.insertText(after.mid(where.begin, where.newEnd - where.begin));
    cursor.endEditBlock();
}

void Document::setText(const QString& source, bool modified, bool recording)
{
    m_filler.cancel();
    m_lookSoon.stop();
    m_recording = recording;
    m_loading = true;
    m_modifiedByLoading = modified;
    m_carriageReturns = source.contains(QStringLiteral("\r\n"));
    m_text.setUndoRedoEnabled(false); // also forgets what was done to another text
    const qsizetype lineEnd = source.size() > kAtOnce ? source.indexOf(u'\n', kAtOnce) : -1;
    m_text.setPlainText(lineEnd < 0 ? source : source.left(lineEnd + 1));
    if (lineEnd < 0) {
        onFilled();
    } else {
        QTextCursor end(&m_text);
        end.movePosition(QTextCursor::End);
        m_filler.begin(end, source.mid(lineEnd + 1));
        emit fillingChanged();
    }
    emit identityChanged();
}

void Document::insert(QTextCursor at, const QString& text)
{
    settle();
    if (text.size() <= kAtOnce) {
        at.insertText(text);
        return;
    }
    m_filler.begin(at, text);
    emit fillingChanged();
}

/// The text is complete.
void Document::onFilled()
{
    if (std::exchange(m_loading, false)) {
        m_text.setUndoRedoEnabled(true);
        m_text.setModified(m_modifiedByLoading);
        read(source());
    } else {
        onContentsChanged();
    }
    emit fillingChanged();
}

void Document::onContentsChanged()
{
    if (m_loading || isFilling()) {
        return;
    }
    if (m_text.characterCount() > kAtOnce) {
        m_lookSoon.start(); // even to copy it takes a while
    } else {
        look();
    }
}

void Document::look()
{
    m_lookSoon.stop();
    QString present = source();
    if (present == m_lastSource) {
        return; // colours changed, not the text
    }
    read(std::move(present));
}

void Document::read(QString source)
{
    m_lastSource = std::move(source);
    m_isRead = false;
    if (m_lastSource.size() <= kAtOnce) {
        readNow();
        return;
    }
    m_reading.start([this, text = m_lastSource.toStdString(), name = fileName(),
                     tell = m_newest.begin()](const std::stop_token&) {
        tell([this, scenario = scenario::Scenario::fromSource(text, name)] {
            m_scenario = scenario;
            m_isRead = true;
            emit scenarioChanged();
        });
    });
}

void Document::readNow()
{
    m_newest.forget();
    m_scenario = scenario::Scenario::fromSource(m_lastSource.toStdString(), fileName());
    m_isRead = true;
    emit scenarioChanged();
}

void Document::undo()
{
    settle();
    m_text.undo();
}

void Document::redo()
{
    settle();
    m_text.redo();
}

void Document::settle()
{
    m_filler.finish();
    if (m_lookSoon.isActive()) {
        look();
    }
    if (!m_isRead) {
        readNow();
    }
}

} // namespace makespan::gui
