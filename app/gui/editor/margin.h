#pragma once

#include "app/gui/look.h"
#include "engine/language/diagnostic.h"

#include <QWidget>

#include <map>
#include <vector>

namespace makespan::gui {

class CodeEditor;

/// A small sign that stands in a line's margin instead of its number.
struct LineBadge
{
    int line = 0; ///< counted from 1
    QString text;
    QColor colour;

    friend bool operator==(const LineBadge&, const LineBadge&) = default;
};

/// The strip on the left of the editor: line numbers, marks of errors and hints, and badges.
class Margin : public QWidget
{
    Q_OBJECT

public:
    explicit Margin(CodeEditor& editor);

    void setLook(const Look& look);
    void setDiagnostics(const language::Diagnostics& diagnostics);
    void setBadges(std::vector<LineBadge> badges);

    const std::vector<LineBadge>& badges() const { return m_badges; }

    int neededWidth() const;

    QSize sizeHint() const override { return {neededWidth(), 0}; }

signals:
    /// The pointer is on this line's number; 0: on none any more.
    void hovered(int line);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void hover(int line);

    CodeEditor& m_editor;
    Look m_look;
    std::map<int, language::Severity> m_marks; ///< by line; the worst of each
    std::vector<LineBadge> m_badges;
    int m_hovered = 0;
};

} // namespace makespan::gui
