#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <functional>

class QPaintDevice;

namespace makespan::render {

enum class ImageFormat : std::uint8_t { Png, Svg, Pdf };

/// By the ending of the file's name (.png, .svg, .pdf).
/// \returns false when it is none of them; \p error is then one sentence.
bool imageFormatOf(const QString& path, ImageFormat& format, QString& error);

/// A picture to be written.
struct ImageJob
{
    QSizeF size;             ///< in logical pixels of 1/96 inch
    double pixelRatio = 2.0; ///< PNG: device pixels per logical pixel (3.125: 300 dpi)
    QString title;           ///< metadata of the file
    /// Paints on the device with a painter of its own, every length times \p scale.
    std::function<void(QPaintDevice& device, double scale)> paint;
};

/// The picture as the bytes of a file. \p error is set to a reason when that fails.
QByteArray encodeImage(ImageFormat format, const ImageJob& job, QString& error);

/// Replaces the file only when everything is written. \returns as writeImage()
QString writeFile(const QString& path, const QByteArray& bytes);

/// Writes the picture, in the format of the path's ending. An existing file is replaced only when
/// the new one is complete: nothing is ever half-written.
/// \returns empty on success, else one sentence: what, where, what to do
QString writeImage(const QString& path, const ImageJob& job);

} // namespace makespan::render
