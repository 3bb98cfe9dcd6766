#include "app/gui/panels/sweep_dialog.h"

#include "app/words/engine_text.h"
#include "engine/scenario/machine_keys.h"
#include "engine/scenario/range.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <stdexcept>

namespace makespan::gui {
namespace {

/// A point on the screen is not worth more; the row says "timeout".
constexpr trace::Duration kPatiencePerRun = std::chrono::seconds(120);

enum Clocks { kThreads, kVirtual, kBoth };

/// For keys of the machine, which have no range of their own in the file.
QString proposedValues(const std::string& key)
{
    if (key == "cores") {
        return QStringLiteral("1, 2, 4, 8");
    }
    if (key == "queue") {
        return QStringLiteral("{fifo, lifo, longest, shortest, random, steal}");
    }
    if (key == "nested_get") {
        return QStringLiteral("{release, hold}");
    }
    if (key == "preset") {
        return QStringLiteral("{ideal, ray, dask, multiprocessing}");
    }
    if (key == "seed") {
        return QStringLiteral("1..10");
    }
    return QStringLiteral("{0, 0.1 ms, 1 ms, 10 ms}");
}

} // namespace

SweepDialog::SweepDialog(const scenario::Scenario& scenario,
                         const scenario::SweepSettings& settings,
                         QWidget* parent)
    : QDialog(parent)
    , m_scenario(scenario)
{
    setWindowTitle(tr("Sweep"));
    auto* layout = new QVBoxLayout(this);
    auto* grid = new QGridLayout;
    grid->addWidget(new QLabel(tr("What is changed")), 0, 0);
    grid->addWidget(
        new QLabel(tr("Its values, such as 1..8, 0.1..2 step 0.1, 1..64 log or 1, 2, 4")), 0, 1);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < static_cast<int>(m_axes.size()); ++row) {
        addAxis(grid, row);
    }
    layout->addLayout(grid);
    auto* form = new QFormLayout;
    m_clock = new QComboBox;
    m_clock->addItems({tr("For real, on this computer's threads"), tr("On virtual time"),
                       tr("Both: points over the prediction")});
    m_clock->setObjectName(QStringLiteral("clock"));
    form->addRow(tr("&Runs"), m_clock);
    m_repeat = new QSpinBox;
    m_repeat->setRange(1, 10'000);
    m_repeat->setValue(static_cast<int>(settings.repeat));
    m_repeat->setObjectName(QStringLiteral("repeat"));
    form->addRow(tr("R&epetitions of each point"), m_repeat);
    m_warmup = new QSpinBox;
    m_warmup->setRange(0, 1'000);
    m_warmup->setValue(static_cast<int>(settings.warmup));
    m_warmup->setObjectName(QStringLiteral("warmup"));
    form->addRow(tr("&Warm-up runs before, not counted"), m_warmup);
    layout->addLayout(form);
    m_verdict = new QLabel;
    m_verdict->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("verdict"));
    layout->addWidget(m_verdict);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&Start"));
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_clock, &QComboBox::currentIndexChanged, this, &SweepDialog::check);
    connect(m_repeat, &QSpinBox::valueChanged, this, &SweepDialog::check);
    connect(m_warmup, &QSpinBox::valueChanged, this, &SweepDialog::check);
    for (std::size_t i = 0; i < m_axes.size() && i < settings.axes.size(); ++i) {
        m_axes[i].name->setCurrentText(QString::fromStdString(settings.axes[i].name));
        m_axes[i].values->setText(
            QString::fromStdString(scenario::rangeText(settings.axes[i].range)));
    }
    resize(620, sizeHint().height());
    check();
}

void SweepDialog::addAxis(QGridLayout* grid, int row)
{
    Axis& axis = m_axes[static_cast<std::size_t>(row)];
    axis.name = new QComboBox;
    if (row > 0) {
        axis.name->addItem(tr("nothing else"));
    }
    for (const scenario::Knob& knob : m_scenario.knobs()) {
        axis.name->addItem(QString::fromStdString(knob.name), true);
    }
    axis.name->insertSeparator(axis.name->count());
    for (const std::string_view key : scenario::machineKeys()) {
        const std::string name(key);
        if (m_scenario.knob(name) == nullptr) {
            axis.name->addItem(QString::fromStdString(name), true);
        }
    }
    axis.name->setObjectName(QStringLiteral("name%1").arg(row));
    axis.name->setAccessibleName(row == 0   ? tr("Along the x axis")
                                 : row == 1 ? tr("A line of the chart for each")
                                            : tr("The third"));
    axis.values = new QLineEdit;
    axis.values->setObjectName(QStringLiteral("values%1").arg(row));
    axis.values->setAccessibleName(tr("Values"));
    grid->addWidget(axis.name, row + 1, 0);
    grid->addWidget(axis.values, row + 1, 1);
    proposeValues(axis);
    connect(axis.name, &QComboBox::currentIndexChanged, this, [this, row] {
        proposeValues(m_axes[static_cast<std::size_t>(row)]);
        check();
    });
    connect(axis.values, &QLineEdit::textChanged, this, &SweepDialog::check);
}

void SweepDialog::proposeValues(const Axis& axis)
{
    const bool isUsed = axis.name->currentData().toBool();
    axis.values->setEnabled(isUsed);
    const std::string name = axis.name->currentText().toStdString();
    const scenario::Knob* knob = m_scenario.knob(name);
    axis.values->setText(!isUsed ? QString()
                         : knob  ? QString::fromStdString(scenario::rangeText(knob->range))
                                 : proposedValues(name));
}

experiment::SweepRequest SweepDialog::readRequest() const
{
    experiment::SweepRequest request{m_scenario, {}, {}, {}, kPatiencePerRun};
    for (const Axis& axis : m_axes) {
        if (!axis.name->currentData().toBool()) {
            continue;
        }
        scenario::SweepAxis swept{axis.name->currentText().toStdString(), {}};
        const std::string text = axis.values->text().trimmed().toStdString();
        if (!text.empty()) {
            const scenario::ParsedRange range = scenario::parseRange(text);
            if (!range.range) {
                throw std::invalid_argument(swept.name + ": "
                                            + words::engineText(range.error).toStdString());
            }
            swept.range = *range.range;
        }
        request.settings.axes.push_back(std::move(swept));
    }
    request.settings.repeat = static_cast<std::uint32_t>(m_repeat->value());
    request.settings.warmup = static_cast<std::uint32_t>(m_warmup->value());
    request.settings.order = m_scenario.settings().sweep.order;
    if (m_clock->currentIndex() != kThreads) {
        request.clocks.push_back(trace::Clock::Virtual);
    }
    if (m_clock->currentIndex() != kVirtual) {
        request.clocks.push_back(trace::Clock::Threads);
    }
    return request;
}

void SweepDialog::check()
{
    bool isFine = true;
    try {
        const std::size_t runs = experiment::runsOf(experiment::planParts(readRequest()));
        m_verdict->setText(runs == 1 ? tr("1 run") : tr("%1 runs").arg(runs));
    } catch (const std::invalid_argument& error) {
        m_verdict->setText(words::engineText(error.what()));
        isFine = false;
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isFine);
}

std::optional<experiment::SweepRequest> SweepDialog::request() const
{
    try {
        experiment::SweepRequest request = readRequest();
        request.settings.axes = experiment::planParts(request).front().plan.axes;
        return request;
    } catch (const std::invalid_argument&) {
        return std::nullopt;
    }
}

} // namespace makespan::gui
