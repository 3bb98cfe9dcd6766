#pragma once

#include "app/gui/run/run_facts.h"

#include <QLabel>

namespace makespan::gui {

/// The numbers of the prediction and of the measurement in one line, with their difference.
class VerdictStrip : public QLabel
{
    Q_OBJECT

public:
    explicit VerdictStrip(QWidget* parent = nullptr);

    void setRuns(const RunFactsPtr& prediction, const RunFactsPtr& measurement);
};

} // namespace makespan::gui
