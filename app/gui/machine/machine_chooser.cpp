#include "app/gui/machine/machine_chooser.h"

#include <QSettings>

namespace makespan::gui {
namespace {

const QString kMachineKey = QStringLiteral("machine");

} // namespace

MachineChooser::MachineChooser(QWidget* parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("Machine"));
    setFocusPolicy(Qt::StrongFocus);
    const auto cores = experiment::hostCores();
    add(cores == 1 ? tr("This computer (one core)") : tr("This computer (%1 cores)").arg(cores), {},
        tr("Run starts the program's tasks on threads of this computer. The prediction assumes what they cost here."));
    insertSeparator(count());
    add(tr("Virtual: ideal"), {true, "ideal"},
        tr("A simulated machine of up to 1024 workers, each with a core of its own. Nothing costs time but the tasks themselves: the numbers of the lecture."));
    add(tr("Virtual: like this computer"), {true, "host"},
        tr("A simulated machine of up to 1024 workers that submits and starts tasks as fast as this computer does."));
    add(tr("Virtual: like Ray"), {true, "ray"},
        tr("A simulated machine of up to 1024 workers with Ray's published costs: about 1 ms for a task."));
    add(tr("Virtual: like Dask"), {true, "dask"},
        tr("A simulated machine of up to 1024 workers with the measured costs of Dask: about 2 ms for a task."));
    add(tr("Virtual: like multiprocessing"), {true, "multiprocessing"},
        tr("A simulated machine of up to 1024 workers with the measured costs of Python's multiprocessing: about 0.1 ms for a task."));
    setChoice(MachineChoice::ofKey(QSettings().value(kMachineKey).toString()));
    setToolTip(itemData(currentIndex(), Qt::ToolTipRole).toString());
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        QSettings().setValue(kMachineKey, choice().key());
        setToolTip(itemData(currentIndex(), Qt::ToolTipRole).toString());
        emit chosen(choice());
    });
}

void MachineChooser::add(const QString& text, const MachineChoice& choice, const QString& tip)
{
    addItem(text, choice.key());
    setItemData(count() - 1, tip, Qt::ToolTipRole);
}

MachineChoice MachineChooser::choice() const
{
    return MachineChoice::ofKey(currentData().toString());
}

void MachineChooser::setChoice(const MachineChoice& choice)
{
    setCurrentIndex(findData(choice.key()));
}

} // namespace makespan::gui
