#pragma once

#include "app/gui/run/run_facts.h"
#include "app/render/theme.h"

#include <QWidget>

#include <vector>

namespace makespan::gui {

/// Where the time went: the waterfall from the places P through each loss down to the speedup S, and a sentence
/// for the loss under the pointer or the keyboard's focus.
class LossPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LossPanel(QWidget* parent = nullptr);

    void setFacts(RunFactsPtr facts);
    void setTheme(const render::Theme& theme);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Step
    {
        QString name;
        QString sentence;
        double from = 0; ///< in units of speedup
        double to = 0;
        bool total = false;
        render::Pattern pattern = render::Pattern::Solid;
    };

    void setCurrent(int step);
    double rowHeight() const;

    RunFactsPtr m_facts;
    render::Theme m_theme = render::Theme::light();
    std::vector<Step> m_steps;
    int m_current = -1;
};

} // namespace makespan::gui
