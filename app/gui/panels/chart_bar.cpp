#include "app/gui/panels/chart_bar.h"

#include "app/gui/panels/chart_options.h"
#include "app/gui/panels/third_value_chooser.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace makespan::gui {

ChartBar::ChartBar(QWidget* parent)
    : QWidget(parent)
{
    m_quantity = new QComboBox;
    fillQuantities();
    m_quantity->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quantity->setMinimumContentsLength(8);
    m_quantity->setAccessibleName(tr("What the chart shows"));
    auto* against = new QLabel(tr("&against"));
    m_knob = new QComboBox;
    m_knob->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_knob->setMinimumContentsLength(7);
    m_knob->setAccessibleName(tr("The knob along the x axis"));
    against->setBuddy(m_knob);
    m_third = new ThirdValueChooser;
    auto* axes = new QHBoxLayout;
    axes->setSpacing(6);
    axes->addWidget(m_quantity);
    axes->addWidget(against);
    axes->addWidget(m_knob);
    axes->addWidget(m_third);
    axes->addStretch();

    m_shortcuts = new QHBoxLayout;
    m_shortcuts->setSpacing(2);
    m_options = new ChartOptions;
    auto* more = new QHBoxLayout; // all in one row would be too wide for a small window
    more->setSpacing(6);
    more->addLayout(m_shortcuts);
    more->addStretch();
    more->addWidget(m_options);
    more->addWidget(compareButton());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 0);
    layout->setSpacing(4);
    layout->addLayout(axes);
    layout->addLayout(more);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ChartBar::choiceChanged);
    connect(m_third, &QComboBox::currentIndexChanged, this, &ChartBar::choiceChanged);
    connect(m_options, &ChartOptions::changed, this, &ChartBar::choiceChanged);
    connect(m_knob, &QComboBox::currentIndexChanged, this, [this] {
        checkShortcut();
        emit knobChosen();
    });
}

void ChartBar::fillQuantities()
{
    const auto quantity = [this](const QString& name, render::ChartQuantity which) {
        m_quantity->addItem(name, static_cast<int>(which));
    };
    quantity(tr("Speedup"), render::ChartQuantity::Speedup);
    quantity(tr("Efficiency"), render::ChartQuantity::Efficiency);
    quantity(tr("Makespan"), render::ChartQuantity::Makespan);
    quantity(tr("Throughput"), render::ChartQuantity::Throughput);
    quantity(tr("Losses"), render::ChartQuantity::Losses);
}

QWidget* ChartBar::compareButton()
{
    auto* button = new QPushButton(tr("&Compare"));
    button->setToolTip(tr("Several sweeps in one chart: two edits, two machines, two results"));
    auto* menu = new QMenu(button);
    menu->addAction(tr("&Keep this sweep in the chart"), this, &ChartBar::keepAsked);
    menu->addAction(tr("&Add a table…"), this, &ChartBar::tableAsked);
    menu->addAction(tr("&Only the present one"), this, &ChartBar::clearAsked);
    button->setMenu(menu);
    return button;
}

bool ChartBar::offerKnobs(const QStringList& names, const QString& first)
{
    QStringList present;
    for (int i = 0; i < m_knob->count(); ++i) {
        present << m_knob->itemText(i);
    }
    if (names == present) {
        return false;
    }
    const QSignalBlocker quiet(m_knob);
    m_knob->clear();
    m_knob->addItems(names);
    m_knob->setCurrentIndex(m_knob->findText(first));
    fillShortcuts();
    return true;
}

QString ChartBar::knob() const
{
    return m_knob->currentText();
}

void ChartBar::offerThird(const experiment::SweepResult& sweep)
{
    m_third->offer(sweep);
}

render::ChartChoice ChartBar::choice() const
{
    render::ChartChoice choice;
    choice.y = static_cast<render::ChartQuantity>(m_quantity->currentData().toInt());
    m_options->apply(choice);
    m_third->apply(choice);
    return choice;
}

/// The lecture's three charts are one click each: against the tasks, their length, and the workers.
void ChartBar::fillShortcuts()
{
    while (QLayoutItem* item = m_shortcuts->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& name :
         {QStringLiteral("tasks"), QStringLiteral("nap"), QStringLiteral("workers")}) {
        const int index = m_knob->findText(name);
        if (index < 0) {
            continue;
        }
        auto* button = new QToolButton;
        button->setText(name);
        button->setObjectName(QStringLiteral("against_") + name);
        button->setToolTip(tr("The chart against %1").arg(name));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, m_knob, [this, index] {
            m_knob->setCurrentIndex(index);
            checkShortcut(); // a second click unchecks nothing
        });
        m_shortcuts->addWidget(button);
    }
    checkShortcut();
}

void ChartBar::checkShortcut()
{
    for (int i = 0; i < m_shortcuts->count(); ++i) {
        auto* button = qobject_cast<QToolButton*>(m_shortcuts->itemAt(i)->widget());
        button->setChecked(button->text() == knob());
    }
}

} // namespace makespan::gui
