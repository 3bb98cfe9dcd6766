#pragma once

#include <QCoreApplication>

namespace makespan::render {

/// The translation context of all texts that are drawn.
class RenderText
{
    Q_DECLARE_TR_FUNCTIONS(makespan::render::RenderText)
};

} // namespace makespan::render
