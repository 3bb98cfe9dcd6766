#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace makespan::tests {

/// What the program left behind.
struct Outcome
{
    int code = -1; ///< exit code; -1: it crashed, did not start, or did not end within a minute
    QString out;
    QString err;
};

struct Invocation
{
    QStringList arguments;
    QString folder;     ///< working directory; empty: this one
    QString stdoutFile; ///< where its output goes instead of Outcome::out
    /// Sends a signal as soon as this is true, given what was printed until then; empty: never.
    std::function<bool(const QByteArray& out, const QByteArray& err)> signalWhen;
    int signal = 2; ///< SIGINT: Ctrl-C
};

Outcome run(const Invocation& invocation);
Outcome run(const QStringList& arguments);

/// A folder with files, which is gone after the test.
class Folder
{
public:
    /// Writes a file. \returns its path.
    QString write(const QString& name, const QByteArray& text);

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString path() const { return m_folder.path(); }

    QByteArray read(const QString& name) const;
    /// The names of all files in it, hidden ones too, sorted.
    QStringList files() const;

private:
    QTemporaryDir m_folder;
};

/// The path of a shipped scenario: "lecture/02_parallel_tasks".
QString shipped(const QString& name);

} // namespace makespan::tests
