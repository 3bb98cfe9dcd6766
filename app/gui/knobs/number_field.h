#pragma once

#include <QDoubleSpinBox>

namespace makespan::gui {

/// An exact field: shows as many decimals as the value has, not a fixed number of zeros, and takes a point or a comma
/// as the decimal sign, whatever the language; it shows the one of its locale. Very small and very large numbers are
/// shown and taken with an exponent, as in programs: "2e-6".
class NumberField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;

private:
    /// The number without the unit, with a point.
    QString bare(const QString& text) const;
};

} // namespace makespan::gui
