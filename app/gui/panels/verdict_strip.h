#pragma once

#include "app/gui/run/run_facts.h"

#include <QLabel>

namespace makespan::gui {

/// Prediction against measurement in one sentence; hidden until there are both (each one's own numbers stand over its
/// lanes).
class VerdictStrip : public QLabel
{
    Q_OBJECT

public:
    explicit VerdictStrip(QWidget* parent = nullptr);

    void setRuns(const RunFactsPtr& prediction, const RunFactsPtr& measurement);

private:
    static QString sentence(const RunFacts& prediction, const RunFacts& measurement);
};

} // namespace makespan::gui
