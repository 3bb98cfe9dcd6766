#include "app/gui/panels/third_value_chooser.h"

#include <QSignalBlocker>
#include <QStringList>

#include <algorithm>

namespace makespan::gui {

namespace {

constexpr std::size_t kThird = 2; ///< behind x and series

} // namespace

ThirdValueChooser::ThirdValueChooser(QWidget* parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("The value of the third quantity"));
    setToolTip(tr("Two swept quantities are in the chart; of the third it shows this value"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    hide();
}

void ThirdValueChooser::offer(const experiment::SweepResult& sweep)
{
    if (sweep.axes.size() <= kThird) {
        clear();
        hide();
        return;
    }
    const QString name = QString::fromStdString(sweep.axes[kThird].name);
    QStringList texts;
    QStringList values;
    for (const experiment::SweepRow& row : sweep.rows) {
        const QString value = QString::fromStdString(row.run.values[kThird]);
        if (!values.contains(value)) {
            values << value;
            texts << QStringLiteral("%1 = %2").arg(name, value);
        }
    }
    const QSignalBlocker quiet(this);
    const QString before = currentText();
    clear();
    for (int i = 0; i < texts.size(); ++i) {
        addItem(texts[i], values[i]);
    }
    setCurrentIndex(std::max(0, findText(before)));
    setVisible(count() > 1);
}

void ThirdValueChooser::apply(render::ChartChoice& choice) const
{
    if (count() > 1) {
        choice.fixed[kThird] = currentData().toString().toStdString();
    }
}

} // namespace makespan::gui
