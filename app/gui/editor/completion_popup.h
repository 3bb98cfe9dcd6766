#pragma once

#include <QObject>

class QCompleter;
class QStandardItemModel;

namespace makespan::gui {

class CodeEditor;

/// Offers names while one types: after a point, after two letters of a word, or at once with Ctrl+Space. Enter or Tab
/// takes the marked one, Escape none; whatever else is typed goes into the text.
class CompletionPopup : public QObject
{
    Q_OBJECT

public:
    explicit CompletionPopup(CodeEditor& editor);

    bool isVisible() const;
    /// The names on offer; for tests and for assistive technology.
    QStringList names() const;

    /// \returns whether the key is the popup's, not the text's
    bool takesKey(int key) const;
    /// After a key went into the text. \param typed what it typed
    void afterTyping(const QString& typed);
    void offer();
    void hide();

private:
    void insert(const QString& name);

    CodeEditor& m_editor;
    QStandardItemModel* m_model;
    QCompleter* m_completer;
};

} // namespace makespan::gui
