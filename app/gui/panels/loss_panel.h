#pragma once

#include "app/gui/run/run_facts.h"
#include "app/render/look/theme.h"
#include "app/words/losses.h"

#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace makespan::gui {

/// Where the time went: the waterfall from the places P through each loss down to the speedup S, a sentence for the loss
/// under the pointer or the keyboard's focus, and a button that shows on the timeline where most of it is.
class LossPanel : public QWidget
{
    Q_OBJECT

public:
    explicit LossPanel(QWidget* parent = nullptr);

    void setFacts(RunFactsPtr facts);
    void setTheme(const render::Theme& theme);

    QSize minimumSizeHint() const override;

signals:
    /// Show where most of this loss is.
    void showAsked(words::Loss loss);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString nothingText() const;

    struct Step
    {
        QString name;
        QString sentence;
        double from = 0; ///< in units of speedup
        double to = 0;
        bool total = false;
        std::optional<words::Loss> loss; ///< none: a total
        QToolButton* show = nullptr;
        render::Pattern pattern = render::Pattern::Solid;
    };

    QString numberText(const Step& step) const;
    void setCurrent(int step);
    double rowHeight() const;
    double buttonWidth() const;
    void makeButtons();
    void placeButtons();

    RunFactsPtr m_facts;
    render::Theme m_theme = render::Theme::light();
    std::vector<Step> m_steps;
    int m_current = -1;
    int m_pinned = -1; ///< shown on the timeline: its sentence stays
};

} // namespace makespan::gui
