#pragma once

#include <QCoreApplication>

namespace makespan::words {

/// The context of all sentences of this folder for the translators: Words::tr("…").
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace makespan::words
