#pragma once

#include <QByteArray>
#include <QString>

namespace makespan::files {

/// Writes a file whole, or leaves it as it was: also when the disk is full, which QSaveFile alone does not notice for
/// what was still in its buffer, and then puts an empty file in the place of the old one.
/// \returns why it failed, in the system's words; empty: done. Threads: any.
QString writeWhole(const QString& path, const QByteArray& bytes);

} // namespace makespan::files
