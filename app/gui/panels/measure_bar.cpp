#include "app/gui/panels/measure_bar.h"

#include "app/render/look/time_text.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace makespan::gui {
namespace {

constexpr int kMostRepetitions = 99;
constexpr int kUsualRepetitions = 3;

} // namespace

MeasureBar::MeasureBar(QWidget* parent)
    : QWidget(parent)
{
    auto* sweep = new QPushButton(tr("S&weep…"));
    sweep->setToolTip(tr("Change up to three knobs, on threads or on virtual time"));
    m_progress = new QProgressBar;
    m_progress->setMaximumWidth(320);
    m_progress->setMinimumWidth(160);
    m_repeat = new QSpinBox;
    m_repeat->setRange(1, kMostRepetitions);
    m_repeat->setValue(kUsualRepetitions);
    m_repeat->setToolTip(tr("How often each point is measured"));
    m_repeat->setSuffix(QStringLiteral("×"));
    m_repeat->setAccessibleName(tr("Repetitions"));
    m_measure = new QPushButton(tr("&Measure"));
    m_pause = new QPushButton(tr("Pause"));
    m_pause->setToolTip(tr("After the run under way"));
    m_stop = new QPushButton(tr("Stop"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 4);
    layout->setSpacing(6);
    layout->addWidget(sweep);
    layout->addStretch();
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_progress, m_repeat, m_measure, m_pause, m_stop}) {
        layout->addWidget(part);
    }
    connect(sweep, &QPushButton::clicked, this, &MeasureBar::sweepAsked);
    connect(m_measure, &QPushButton::clicked, this, &MeasureBar::measureAsked);
    connect(m_pause, &QPushButton::clicked, this, &MeasureBar::pauseAsked);
    connect(m_stop, &QPushButton::clicked, this, &MeasureBar::stopAsked);
    connect(m_repeat, &QSpinBox::valueChanged, this, &MeasureBar::repeatChanged);
    showIdle(0);
}

std::uint32_t MeasureBar::repeat() const
{
    return static_cast<std::uint32_t>(m_repeat->value());
}

void MeasureBar::setRepeat(std::uint32_t repeat)
{
    const QSignalBlocker quiet(m_repeat);
    m_repeat->setValue(static_cast<int>(std::clamp<std::uint32_t>(repeat, 1, kMostRepetitions)));
}

void MeasureBar::showIdle(std::size_t madeBefore)
{
    m_progress->hide();
    m_pause->hide();
    m_stop->hide();
    m_measure->setText(madeBefore > 0 ? tr("Go on &measuring") : tr("&Measure"));
    m_measure->setToolTip(
        madeBefore > 0
            ? tr("%1 runs were made before it was stopped; the others are made now").arg(madeBefore)
            : tr("Run every point for real, on this computer's threads"));
    m_measure->show();
}

void MeasureBar::showBegun()
{
    m_progress->setRange(0, 0);
    m_progress->setFormat(QString());
    m_progress->show();
    m_measure->hide();
    showPaused(false);
    m_pause->show();
    m_stop->show();
}

void MeasureBar::showProgress(int done, int total, double remainingSeconds)
{
    const auto left = std::chrono::duration_cast<trace::Duration>(
        std::chrono::duration<double>(std::ceil(remainingSeconds)));
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->setFormat(
        tr("%1 of %2 runs, about %3 left").arg(done).arg(total).arg(render::durationText(left)));
}

void MeasureBar::showPaused(bool paused)
{
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
}

} // namespace makespan::gui
