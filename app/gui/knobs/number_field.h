#pragma once

#include <QDoubleSpinBox>

namespace makespan::gui {

/// An exact field: shows as many decimals as the value has, not a fixed number of zeros, and takes a point or a comma
/// as the decimal sign, whatever the language; it shows the one of its locale.
class NumberField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    QValidator::State validate(QString& text, int& position) const override;
};

} // namespace makespan::gui
