#include "app/gui/panels/loss_panel.h"

#include "app/numbers/number_text.h"
#include "app/render/look/time_text.h"
#include "app/words/explanation.h"
#include "app/words/losses.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace makespan::gui {
namespace {

/// Losses smaller than this share of a place are not worth a row of their own on a screen.
constexpr double kSmallestShown = 0.00005;
constexpr int kMargin = 12;

/// The cause whose hatching on the timeline belongs to the loss; solid for inflation, which is no idleness.
render::Pattern patternOf(words::Loss loss)
{
    using analysis::Cause;
    for (const Cause cause : {Cause::Overhead, Cause::Serial, Cause::Dependency, Cause::Blocked,
                              Cause::Imbalance, Cause::Unused}) {
        if (words::lossOf(cause) == loss) {
            return render::patternOf(cause);
        }
    }
    return render::Pattern::Solid;
}

/// What this run's explanation says of the loss, with its numbers; else what the loss means in general.
QString sentenceFor(words::Loss loss, const words::Explanation& explanation)
{
    for (const auto& part : explanation.losses) {
        if (part.loss == loss) {
            return part.advice.isEmpty() ? part.sentence : part.sentence + u' ' + part.advice;
        }
    }
    return words::meaning(loss);
}

Qt::BrushStyle brushStyle(render::Pattern pattern)
{
    switch (pattern) {
    case render::Pattern::DiagonalUp:
        return Qt::BDiagPattern;
    case render::Pattern::DiagonalDown:
        return Qt::FDiagPattern;
    case render::Pattern::Vertical:
        return Qt::VerPattern;
    case render::Pattern::Horizontal:
        return Qt::HorPattern;
    case render::Pattern::Cross:
        return Qt::DiagCrossPattern;
    case render::Pattern::Dots:
        return Qt::Dense6Pattern;
    case render::Pattern::Solid:
        break;
    }
    return Qt::SolidPattern;
}

} // namespace

LossPanel::LossPanel(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Where the time went"));
}

void LossPanel::setTheme(const render::Theme& theme)
{
    m_theme = theme;
    placeButtons();
    updateGeometry();
    update();
}

void LossPanel::setFacts(RunFactsPtr facts)
{
    m_facts = std::move(facts);
    for (const auto& step : m_steps) {
        delete step.show;
    }
    m_steps.clear();
    m_current = -1;
    m_pinned = -1;
    if (m_facts && m_facts->status == trace::Status::Finished
        && m_facts->analysis.measures.hasSpeedup()) {
        const analysis::Analysis& analysis = m_facts->analysis;
        double level = analysis.places;
        m_steps.push_back(
            {tr("places"),
             tr("P = %1: so many worker slots and actors could work at once.").arg(analysis.places),
             0,
             level,
             true,
             {},
             nullptr,
             render::Pattern::Solid});
        for (const words::Loss loss : words::kLosses) {
            const double amount = words::amount(analysis.losses, loss);
            if (std::abs(amount) < kSmallestShown) {
                continue;
            }
            m_steps.push_back({words::name(loss), sentenceFor(loss, m_facts->explanation), level,
                               level - amount, false, loss, nullptr, patternOf(loss)});
            level -= amount;
        }
        const auto& measures = analysis.measures;
        m_steps.push_back({tr("speedup"),
                           tr("S = serial time / makespan = %1 / %2")
                               .arg(render::durationText(measures.serial),
                                    render::durationText(measures.makespan)),
                           0,
                           measures.speedup,
                           true,
                           {},
                           nullptr,
                           render::Pattern::Solid});
    }
    QStringList spoken;
    for (const auto& step : m_steps) {
        spoken << QStringLiteral("%1 %2").arg(
            step.name, numbers::fixedText(step.total ? step.to : step.to - step.from, 4));
    }
    setAccessibleDescription(m_steps.empty() ? nothingText() : spoken.join(QStringLiteral(", ")));
    makeButtons();
    updateGeometry();
    update();
}

void LossPanel::makeButtons()
{
    QWidget* before = this;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        auto& step = m_steps[i];
        if (!step.loss) {
            continue;
        }
        step.show = new QToolButton(this);
        step.show->setText(tr("Show me"));
        step.show->setAutoRaise(true);
        step.show->setFocusPolicy(Qt::TabFocus);
        step.show->setAccessibleName(tr("Show me: %1").arg(step.name));
        step.show->setToolTip(tr("Shows on the timeline where most of it is"));
        connect(step.show, &QToolButton::clicked, this, [this, i] {
            m_pinned = static_cast<int>(i);
            setCurrent(m_pinned);
            emit showAsked(*m_steps[i].loss);
        });
        setTabOrder(before, step.show);
        before = step.show;
        step.show->show();
    }
    placeButtons();
}

double LossPanel::buttonWidth() const
{
    int width = 0;
    for (const auto& step : m_steps) {
        width = step.show != nullptr ? std::max(width, step.show->sizeHint().width()) : width;
    }
    return width;
}

void LossPanel::placeButtons()
{
    const int width = static_cast<int>(buttonWidth());
    const int row = static_cast<int>(rowHeight());
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        if (auto* button = m_steps[i].show) {
            button->setGeometry(this->width() - width - kMargin / 2,
                                kMargin + static_cast<int>(i) * row + 1, width, row - 2);
        }
    }
}

void LossPanel::resizeEvent(QResizeEvent*)
{
    placeButtons();
}

double LossPanel::rowHeight() const
{
    return QFontMetricsF(m_theme.font).height() + 12;
}

QString LossPanel::nothingText() const
{
    if (!m_facts) {
        return tr("Nothing has run yet.");
    }
    return m_facts->status == trace::Status::Finished
               ? tr("Nothing in this run took any time, so there is no speedup to explain.")
               : tr("This run did not come to its end, so there is no speedup to explain.");
}

// Of thousands of places, four decimals would say nothing and leave no room for the bars.
QString LossPanel::numberText(const Step& step) const
{
    const double value = step.total ? step.to : step.to - step.from;
    const bool isWhole = &step == &m_steps.front();
    const int decimals = isWhole ? 0 : m_steps.front().to < 1000 ? 4 : 1;
    return (value < 0 ? QStringLiteral("−") : QString())
           + numbers::fixedText(std::abs(value), decimals);
}

QSize LossPanel::minimumSizeHint() const
{
    return {320,
            static_cast<int>(rowHeight() * static_cast<double>(m_steps.size() + 2)) + 2 * kMargin};
}

void LossPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.background);
    painter.setFont(m_theme.font);
    if (m_steps.empty()) {
        painter.setPen(m_theme.mutedText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, nothingText());
        return;
    }
    const QFontMetricsF metrics(m_theme.font);
    double nameWidth = 0;
    double scaleEnd = 0;
    for (const auto& step : m_steps) {
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(step.name));
        scaleEnd = std::max({scaleEnd, step.from, step.to});
    }
    QStringList texts;
    double numberWidth = metrics.horizontalAdvance(QStringLiteral("−00.0000 "));
    for (const auto& step : m_steps) {
        texts << numberText(step);
        numberWidth = std::max(numberWidth, metrics.horizontalAdvance(texts.back() + ' '));
    }
    const double left = kMargin + nameWidth + kMargin;
    const double width =
        std::max(40.0, this->width() - left - numberWidth - buttonWidth() - 2 * kMargin);
    const double unit = scaleEnd > 0 ? width / scaleEnd : 0;
    const double row = rowHeight();
    double top = kMargin;
    for (std::size_t i = 0; i < m_steps.size(); ++i, top += row) {
        const auto& step = m_steps[i];
        if (static_cast<int>(i) == m_current) {
            painter.fillRect(QRectF(0, top, this->width(), row), m_theme.laneAlternate);
        }
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(kMargin, top, nameWidth, row), Qt::AlignRight | Qt::AlignVCenter,
                         step.name);
        const auto [low, high] = std::minmax(step.from, step.to);
        const QRectF bar(left + low * unit, top + 5, std::max(1.0, (high - low) * unit), row - 10);
        if (step.total) {
            painter.fillRect(bar, m_theme.hues[i == 0 ? 0 : 1]);
        } else {
            painter.fillRect(bar, m_theme.lane);
            QBrush brush(m_theme.hatch, brushStyle(step.pattern));
            painter.fillRect(bar, brush);
            painter.setPen(QPen(m_theme.hatch, m_theme.line));
            painter.drawRect(bar);
        }
        painter.setPen(step.total ? m_theme.text : m_theme.mutedText);
        painter.drawText(QRectF(left + width + kMargin, top, numberWidth, row),
                         Qt::AlignLeft | Qt::AlignVCenter, texts[static_cast<qsizetype>(i)]);
    }
    painter.setPen(m_theme.mutedText);
    painter.setFont(m_theme.smallFont);
    const QString sentence =
        m_current >= 0
            ? m_steps[static_cast<std::size_t>(m_current)].sentence
            : tr("What is missing from %1 to the speedup, cause by cause; the parts add up exactly.")
                  .arg(m_facts->analysis.places);
    painter.drawText(QRectF(kMargin, top + 4, this->width() - 2 * kMargin,
                            std::max(row * 2, height() - top - 8)),
                     Qt::TextWordWrap | Qt::AlignTop, sentence);
}

void LossPanel::mouseMoveEvent(QMouseEvent* event)
{
    const int step = static_cast<int>((event->position().y() - kMargin) / rowHeight());
    setCurrent(event->position().y() >= kMargin && step < static_cast<int>(m_steps.size()) ? step
                                                                                           : -1);
}

void LossPanel::leaveEvent(QEvent*)
{
    setCurrent(m_pinned);
}

void LossPanel::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_steps.size()) - 1;
    if (event->key() == Qt::Key_Down && last >= 0) {
        setCurrent(std::min(m_current + 1, last));
    } else if (event->key() == Qt::Key_Up && last >= 0) {
        setCurrent(std::max(m_current - 1, 0));
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && m_current >= 0
               && m_steps[static_cast<std::size_t>(m_current)].show != nullptr) {
        m_steps[static_cast<std::size_t>(m_current)].show->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LossPanel::setCurrent(int step)
{
    if (step != m_current) {
        m_current = step;
        update();
    }
}

} // namespace makespan::gui
