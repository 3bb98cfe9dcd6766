#pragma once

#include <QFrame>

class QLabel;

namespace makespan::gui {

class ViewState;

/// The statistics of the measured range, a line for each run; hidden while nothing is measured.
class RangeStrip : public QFrame
{
    Q_OBJECT

public:
    explicit RangeStrip(ViewState& state, QWidget* parent = nullptr);

    /// What it says, without its formatting.
    QString text() const;

private:
    void show();

    ViewState& m_state;
    QLabel* m_text;
};

} // namespace makespan::gui
