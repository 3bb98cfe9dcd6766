#include "app/render/look/image_file.h"

#include "app/files/whole_file.h"
#include "app/render/look/render_text.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace makespan::render {

namespace {

// Qt's painter cannot address more.
constexpr double kMostPixels = 32000;
// 400 MB of memory.
constexpr double kMostArea = 1e8;

QString quoted(const QString& path)
{
    return u'"' + path + u'"';
}

QString paintPng(const ImageJob& job, QByteArray& bytes)
{
    if (job.size.width() < 1 || job.size.height() < 1) {
        return RenderText::tr("the picture is empty");
    }
    // A very long picture becomes coarser rather than impossible.
    const double ratio =
        std::min({job.pixelRatio, kMostPixels / std::max(job.size.width(), job.size.height()),
                  std::sqrt(kMostArea / (job.size.width() * job.size.height()))});
    QImage image(static_cast<int>(std::ceil(job.size.width() * ratio)),
                 static_cast<int>(std::ceil(job.size.height() * ratio)), QImage::Format_RGB32);
    if (image.isNull()) {
        return RenderText::tr("the picture is too large for the memory");
    }
    image.setDevicePixelRatio(ratio);
    constexpr double kDotsPerMetre = 96 / 0.0254;
    image.setDotsPerMeterX(static_cast<int>(std::lround(kDotsPerMetre * ratio)));
    image.setDotsPerMeterY(static_cast<int>(std::lround(kDotsPerMetre * ratio)));
    image.setText(QStringLiteral("Title"), job.title);
    image.setText(QStringLiteral("Software"), QStringLiteral("Makespan"));
    image.fill(Qt::white);
    job.paint(image, 1.0);
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG")) {
        return RenderText::tr("the picture cannot be encoded as PNG");
    }
    return {};
}

void paintSvg(const ImageJob& job, QByteArray& bytes)
{
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSize size(static_cast<int>(std::ceil(job.size.width())),
                     static_cast<int>(std::ceil(job.size.height())));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96);
    generator.setDescription(QStringLiteral("Made with Makespan"));
    job.paint(generator, 1.0);
    buffer.close();
    // Some versions of Qt write a title as it is, and "a < b" makes a file that nobody can read.
    const QByteArray title = "<title>" + job.title.toHtmlEscaped().toUtf8() + "</title>\n";
    bytes.insert(bytes.indexOf("<desc>"), title);
}

void paintPdf(const ImageJob& job, QByteArray& bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr double kPointsPerPixel = 72.0 / 96.0;
    writer.setPageSize(
        QPageSize(job.size * kPointsPerPixel, QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(job.title);
    writer.setCreator(QStringLiteral("Makespan"));
    // Finer than the pixels of the layout, because texts are placed in whole units of the device.
    constexpr int kResolution = 1200;
    writer.setResolution(kResolution);
    job.paint(writer, kResolution / 96.0);
}

} // namespace

bool imageFormatOf(const QString& path, ImageFormat& format, QString& error)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("png")) {
        format = ImageFormat::Png;
    } else if (ending == QLatin1String("svg")) {
        format = ImageFormat::Svg;
    } else if (ending == QLatin1String("pdf")) {
        format = ImageFormat::Pdf;
    } else {
        error =
            RenderText::tr("%1 cannot be written: give it a name that ends in .png, .svg or .pdf.")
                .arg(quoted(path));
        return false;
    }
    return true;
}

QByteArray encodeImage(ImageFormat format, const ImageJob& job, QString& error)
{
    QByteArray bytes;
    switch (format) {
    case ImageFormat::Png:
        error = paintPng(job, bytes);
        break;
    case ImageFormat::Svg:
        paintSvg(job, bytes);
        break;
    case ImageFormat::Pdf:
        paintPdf(job, bytes);
        break;
    }
    return bytes;
}

QString writeFile(const QString& path, const QByteArray& bytes)
{
    const QString failed = files::writeWhole(path, bytes);
    if (!failed.isEmpty()) {
        return RenderText::tr(
                   "%1 cannot be written (%2): choose another folder or free some space.")
            .arg(quoted(path), failed);
    }
    return {};
}

QString writeImage(const QString& path, const ImageJob& job)
{
    ImageFormat format{};
    QString error;
    if (!imageFormatOf(path, format, error)) {
        return error;
    }
    const QByteArray bytes = encodeImage(format, job, error);
    if (!error.isEmpty()) {
        return RenderText::tr("%1 cannot be written: %2.").arg(quoted(path), error);
    }
    return writeFile(path, bytes);
}

} // namespace makespan::render
