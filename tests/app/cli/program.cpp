#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <csignal>
#include <sys/types.h>

namespace makespan::tests {

Outcome run(const Invocation& invocation)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("MAKESPAN_SCENARIOS"),
                       QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(invocation.folder);
    if (!invocation.stdoutFile.isEmpty()) {
        process.setStandardOutputFile(invocation.stdoutFile);
    }
    process.start(QStringLiteral(MAKESPAN_PROGRAM), invocation.arguments);
    if (!process.waitForStarted()) {
        return {};
    }
    QByteArray out;
    QByteArray err;
    if (invocation.signalWhen) {
        while (process.state() == QProcess::Running && !invocation.signalWhen(out, err)) {
            process.waitForReadyRead(10);
            out += process.readAllStandardOutput();
            err += process.readAllStandardError();
        }
        ::kill(static_cast<pid_t>(process.processId()), invocation.signal);
    }
    if (!process.waitForFinished(60'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    Outcome outcome;
    outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = QString::fromUtf8(out + process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(err + process.readAllStandardError());
    return outcome;
}

Outcome run(const QStringList& arguments)
{
    Invocation invocation;
    invocation.arguments = arguments;
    return run(invocation);
}

QString Folder::write(const QString& name, const QByteArray& text)
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write %s", qPrintable(file.fileName()));
    }
    return file.fileName();
}

QByteArray Folder::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList Folder::files() const
{
    return QDir(path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

QString shipped(const QString& name)
{
    return QStringLiteral(MAKESPAN_SOURCE_DIR "/scenarios/%1.py").arg(name);
}

} // namespace makespan::tests
