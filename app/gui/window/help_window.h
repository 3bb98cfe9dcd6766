#pragma once

#include "app/render/look/theme.h"

#include <QDialog>

namespace makespan::gui {

/// The controls, the measures with their formulas, the states and the causes of idleness, on one page. Not modal: it
/// may stay open beside the window.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    /// \param theme in whose colours the patterns are shown
    explicit HelpWindow(const render::Theme& theme, QWidget* parent = nullptr);
};

} // namespace makespan::gui
