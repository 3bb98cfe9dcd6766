#include "app/gui/timeline/range_strip.h"

#include "app/gui/run/range_facts.h"
#include "app/gui/run/view_state.h"
#include "app/render/look/time_text.h"
#include "app/words/quantities.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace makespan::gui {

RangeStrip::RangeStrip(ViewState& state, QWidget* parent)
    : QFrame(parent)
    , m_state(state)
    , m_text(new QLabel)
{
    setAccessibleName(tr("Measured range"));
    setToolTip(tr(
        "Busy: what all workers and actors did of what they could have done. The median is that of the tasks that ended in the range."));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);
    close->setAccessibleName(tr("Stop measuring"));
    close->setToolTip(tr("Stop measuring (Esc in the timeline)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, [this] { m_state.setRange({}); });
    connect(&state, &ViewState::rangeChanged, this, &RangeStrip::show);
    connect(&state, &ViewState::runsChanged, this, &RangeStrip::show);
    hide();
}

QString RangeStrip::text() const
{
    return isHidden() ? QString() : QTextDocumentFragment::fromHtml(m_text->text()).toPlainText();
}

void RangeStrip::show()
{
    const auto& range = m_state.range();
    setVisible(range && m_state.shown());
    if (isHidden()) {
        return;
    }
    QStringList lines;
    const auto add = [&](const RunFactsPtr& run, const QString& name) {
        if (!run) {
            return;
        }
        const RangeFacts facts = rangeFactsOf(*run, range->first, range->second);
        QString line =
            tr("<b>%1</b> of %2: %3 busy, tasks begun %4, ended %5")
                .arg(render::durationText(facts.length), name, words::percentText(facts.busyShare))
                .arg(facts.begun)
                .arg(facts.ended);
        if (facts.medianTask) {
            line += tr(", median task %1%2")
                        .arg(facts.sampled ? QStringLiteral("≈ ") : QString(),
                             render::durationText(*facts.medianTask));
        }
        lines << line;
    };
    add(m_state.prediction(), tr("the prediction"));
    add(m_state.measurement(), tr("the measurement"));
    m_text->setText(lines.join(QStringLiteral("<br>")));
    setAccessibleDescription(text());
}

} // namespace makespan::gui
