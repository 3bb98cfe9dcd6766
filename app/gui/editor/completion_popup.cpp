#include "app/gui/editor/completion_popup.h"

#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/code_help.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTextBlock>

namespace makespan::gui {
namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr qsizetype kLettersBeforeOffer = 2;
constexpr int kWidest = 460;
constexpr int kMostVisible = 10;

} // namespace

CompletionPopup::CompletionPopup(CodeEditor& editor)
    : QObject(&editor)
    , m_editor(editor)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&editor);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(kNameRole);
    m_completer->setMaxVisibleItems(kMostVisible);
    m_completer->popup()->setAccessibleName(tr("Names that fit here"));
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { insert(index.data(kNameRole).toString()); });
}

bool CompletionPopup::isVisible() const
{
    return m_completer->popup()->isVisible();
}

QStringList CompletionPopup::names() const
{
    QStringList result;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        result << m_model->item(row)->data(kNameRole).toString();
    }
    return result;
}

bool CompletionPopup::takesKey(int key) const
{
    return isVisible()
           && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab
               || key == Qt::Key_Escape);
}

void CompletionPopup::hide()
{
    m_completer->popup()->hide();
}

void CompletionPopup::afterTyping(const QString& typed)
{
    const bool inWord =
        !typed.isEmpty() && (typed.back().isLetterOrNumber() || typed.back() == u'_');
    const bool afterPoint = typed == QStringLiteral(".");
    if (isVisible() && !inWord && !afterPoint && !typed.isEmpty()) {
        hide();
        return;
    }
    const QTextCursor cursor = m_editor.textCursor();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    qsizetype letters = 0;
    while (letters < line.size()
           && (line[line.size() - 1 - letters].isLetterOrNumber()
               || line[line.size() - 1 - letters] == u'_')) {
        ++letters;
    }
    const bool afterOwner = letters < line.size() && line[line.size() - 1 - letters] == u'.';
    if (isVisible() || afterPoint
        || (inWord && (letters >= kLettersBeforeOffer || (afterOwner && letters > 0)))) {
        if (letters == 0 && !afterOwner) {
            hide();
        } else {
            offer();
        }
    }
}

void CompletionPopup::offer()
{
    const CodeHelp help(m_editor.toPlainText());
    const auto found = help.completions(m_editor.textCursor().position());
    m_model->clear();
    for (const NameHelp& name : found) {
        auto* item = new QStandardItem(name.signature);
        item->setData(name.name, kNameRole);
        item->setToolTip(name.description);
        m_model->appendRow(item);
    }
    if (found.empty()) {
        hide();
        return;
    }
    auto* popup = m_completer->popup();
    QRect place = m_editor.cursorRect();
    place.translate(m_editor.viewportMargins().left(), 0);
    place.setWidth(std::min(kWidest, popup->sizeHintForColumn(0)
                                         + popup->verticalScrollBar()->sizeHint().width() + 8));
    m_completer->complete(place);
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void CompletionPopup::insert(const QString& name)
{
    QTextCursor cursor = m_editor.textCursor();
    const QString line = cursor.block().text();
    int letters = 0;
    while (letters < cursor.positionInBlock()) {
        const QChar before = line[cursor.positionInBlock() - 1 - letters];
        if (!before.isLetterOrNumber() && before != u'_') {
            break;
        }
        ++letters;
    }
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, letters);
    cursor.insertText(name);
    m_editor.setTextCursor(cursor);
}

} // namespace makespan::gui
