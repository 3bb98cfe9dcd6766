#pragma once

#include <QColor>

namespace makespan::test {

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };

/// How far apart two colours look, as CIEDE2000 (Sharma, Wu, Dalal 2005): about 1 can just be seen side by side,
/// 10 is told apart at a glance. Dichromacy by Machado, Oliveira and Fernandes (2009), severity 1.
double colourDistance(const QColor& a, const QColor& b, Vision vision);

} // namespace makespan::test
