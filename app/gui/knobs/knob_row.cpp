#include "app/gui/knobs/knob_row.h"

#include "app/gui/knobs/knob_scale.h"
#include "app/gui/knobs/number_field.h"
#include "app/words/lesson_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace makespan::gui {
namespace {

constexpr int kFinestDecimals = 12; ///< a picosecond, where the unit is a second

QString literalText(const std::string& literal)
{
    QString text = QString::fromStdString(literal);
    if (text.size() >= 2 && (text.front() == u'\'' || text.front() == u'"')) {
        text = text.mid(1, text.size() - 2);
    }
    return text;
}

} // namespace

KnobRow::KnobRow(const scenario::Knob& knob, QGridLayout* grid, int row, QObject* parent)
    : QObject(parent)
    , m_knob(knob)
{
    const QString name = QString::fromStdString(knob.name);
    const QString meaning = words::lessonText(knob.text);
    auto* label = new QLabel(name);
    label->setToolTip(meaning);
    grid->addWidget(label, row, 0);
    switch (knob.kind) {
    case scenario::KnobKind::Bool:
        makeTick(grid, row);
        label->setBuddy(m_tick);
        break;
    case scenario::KnobKind::Choice:
        makeChoice(grid, row);
        label->setBuddy(m_choice);
        break;
    case scenario::KnobKind::Integer:
    case scenario::KnobKind::Real:
        makeNumber(grid, row);
        label->setBuddy(m_field);
        break;
    }
    for (QWidget* widget : std::initializer_list<QWidget*>{m_slider, m_field, m_choice, m_tick}) {
        if (widget != nullptr) {
            widget->setToolTip(meaning);
            widget->setAccessibleName(name);
            widget->setAccessibleDescription(meaning);
        }
    }
    show(knob);
}

std::vector<QWidget*> KnobRow::controls() const
{
    std::vector<QWidget*> controls;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_slider, m_field, m_choice, m_tick}) {
        if (widget != nullptr) {
            controls.push_back(widget);
        }
    }
    return controls;
}

void KnobRow::show(const scenario::Knob& knob)
{
    m_knob = knob;
    m_showing = true;
    const double value = QString::fromStdString(knob.value).remove(u'_').toDouble();
    if (m_field != nullptr) {
        if (!m_field->hasFocus() || std::abs(m_field->value() - value) > 0.5e-12) {
            m_field->setValue(value);
        }
        if (!m_slider->isSliderDown()) {
            m_slider->setValue(KnobScale(m_knob).position(value));
        }
    }
    if (m_choice != nullptr) {
        m_choice->setCurrentIndex(m_choice->findData(QString::fromStdString(knob.value)));
    }
    if (m_tick != nullptr) {
        m_tick->setChecked(knob.value == "True");
        m_tick->setText(QString::fromStdString(knob.value));
    }
    m_showing = false;
}

void KnobRow::makeNumber(QGridLayout* grid, int row)
{
    const KnobScale scale(m_knob);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, scale.positions());
    m_slider->setPageStep(std::max(1, scale.positions() / 10));
    m_slider->setMinimumWidth(70);
    m_field = new NumberField;
    m_field->setLocale(QLocale::c()); // it is the literal that stands in the code
    m_field->setDecimals(m_knob.kind == scenario::KnobKind::Integer ? 0 : kFinestDecimals);
    m_field->setRange(m_knob.range.minimum, m_knob.range.maximum);
    m_field->setSingleStep(scale.step());
    m_field->setKeyboardTracking(false);
    m_field->setCorrectionMode(QAbstractSpinBox::CorrectToNearestValue);
    m_field->setMinimumWidth(m_field->fontMetrics().horizontalAdvance(QStringLiteral("0.0000 ms"))
                             + 24);
    if (!m_knob.unit.empty()) {
        m_field->setSuffix(u' ' + QString::fromStdString(m_knob.unit));
    }
    grid->addWidget(m_slider, row, 1);
    grid->addWidget(m_field, row, 2);
    connect(m_slider, &QSlider::sliderPressed, this, [this] { m_dragged = false; });
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) {
        const KnobScale now(m_knob);
        edit(now.literal(now.value(position)), m_slider->isSliderDown() && m_dragged);
        m_dragged = true;
    });
    connect(m_field, &NumberField::valueChanged, this,
            [this](double value) { edit(KnobScale(m_knob).literal(value), false); });
}

void KnobRow::makeChoice(QGridLayout* grid, int row)
{
    m_choice = new QComboBox;
    for (const auto& choice : m_knob.range.choices) {
        m_choice->addItem(literalText(choice), QString::fromStdString(choice));
    }
    grid->addWidget(m_choice, row, 1, 1, 2);
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int at) { edit(m_choice->itemData(at).toString(), false); });
}

void KnobRow::makeTick(QGridLayout* grid, int row)
{
    m_tick = new QCheckBox;
    grid->addWidget(m_tick, row, 1, 1, 2);
    connect(m_tick, &QCheckBox::toggled, this, [this](bool on) {
        edit(on ? QStringLiteral("True") : QStringLiteral("False"), false);
    });
}

void KnobRow::edit(const QString& literal, bool continued)
{
    if (!m_showing && !literal.isEmpty() && literal.toStdString() != m_knob.value) {
        emit edited(QString::fromStdString(m_knob.name), literal, continued);
    }
}

} // namespace makespan::gui
