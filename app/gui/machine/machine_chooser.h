#pragma once

#include "app/gui/machine/machine_choice.h"

#include <QComboBox>

namespace makespan::gui {

/// The choice of what the programs run on; remembered for the next start.
class MachineChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit MachineChooser(QWidget* parent = nullptr);

    MachineChoice choice() const;
    void setChoice(const MachineChoice& choice);

signals:
    void chosen(const MachineChoice& choice);

private:
    void add(const QString& text, const MachineChoice& choice, const QString& tip);
};

} // namespace makespan::gui
