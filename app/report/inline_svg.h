#pragma once

#include <QByteArray>
#include <QString>

namespace makespan::report {

/// A drawing as a part of an HTML page: without the XML declaration and the document type, as wide as there is room,
/// and with ids that do not meet those of other drawings on the page.
/// \param prefix different for each drawing: letters and digits \param name what a screen reader says
QString inlineSvg(const QByteArray& svg, const QString& prefix, const QString& name);

} // namespace makespan::report
