#include "app/gui/knobs/knob_panel.h"

#include "app/gui/knobs/knob_row.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace makespan::gui {
namespace {

/// The same controls serve both: only the values may differ.
bool sameControls(const scenario::Knob& a, const scenario::Knob& b)
{
    return a.name == b.name && a.kind == b.kind && a.unit == b.unit && a.text == b.text
           && a.range.minimum == b.range.minimum && a.range.maximum == b.range.maximum
           && a.range.step == b.range.step && a.range.logarithmic == b.range.logarithmic
           && a.range.choices == b.range.choices;
}

} // namespace

KnobPanel::KnobPanel(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
}

void KnobPanel::show(const scenario::Scenario& scenario)
{
    auto knobs = scenario.knobs();
    for (std::size_t i = 0; i < knobs.size(); ++i) {
        auto& range = knobs[i].range;
        if (&scenario.knobs()[i] == &scenario.workers() && !knobs[i].rangeGiven
            && range.maximum < m_mostWorkers) {
            range.maximum = m_mostWorkers;
            range.logarithmic = true;
        }
    }
    const bool same =
        m_inside != nullptr
        && std::equal(knobs.begin(), knobs.end(), m_knobs.begin(), m_knobs.end(), sameControls);
    m_knobs = std::move(knobs);
    if (!same) {
        rebuild();
        return;
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(m_knobs[i]);
    }
}

void KnobPanel::rebuild()
{
    delete m_inside;
    m_rows.clear();
    m_inside = new QWidget;
    auto* grid = new QGridLayout(m_inside);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (const auto& knob : m_knobs) {
        auto* row = new KnobRow(knob, grid, static_cast<int>(m_rows.size()), m_inside);
        connect(row, &KnobRow::edited, this, &KnobPanel::edited);
        m_rows.push_back(row);
    }
    if (m_knobs.empty()) {
        grid->addWidget(
            new QLabel(tr("This program has no knobs yet. Add a comment with a range to a "
                          "number, as in:  tasks = 4  #: 1..64")),
            0, 0);
    }
    qobject_cast<QVBoxLayout*>(layout())->insertWidget(0, m_inside);
    // New controls come last in the order of the Tab key, wherever they stand.
    QWidget* before = m_tabAfter;
    for (const KnobRow* row : m_rows) {
        for (QWidget* control : row->controls()) {
            if (before != nullptr) {
                setTabOrder(before, control);
            }
            before = control;
        }
    }
}

} // namespace makespan::gui
