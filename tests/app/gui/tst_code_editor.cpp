#include "app/gui/editor/code_editor.h"
#include "app/gui/editor/completion_popup.h"
#include "app/gui/editor/problem_list.h"

#include <QApplication>
#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using makespan::gui::CodeEditor;

namespace {

struct Edited
{
    QTextDocument document;
    std::unique_ptr<CodeEditor> editor;

    explicit Edited(const QString& text)
    {
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        document.setPlainText(text);
        editor = std::make_unique<CodeEditor>(&document);
    }

    QColor colourAt(int line, int column) const
    {
        const QTextBlock block = document.findBlockByNumber(line);
        for (const auto& range : block.layout()->formats()) {
            if (column >= range.start && column < range.start + range.length) {
                return range.format.foreground().color();
            }
        }
        return {};
    }
};

} // namespace

class tst_CodeEditor : public QObject
{
    Q_OBJECT

private slots:

    void enterAfterAColonIndentsOneDeeper()
    {
        Edited edited(QStringLiteral("def f():"));
        edited.editor->moveCursor(QTextCursor::End);
        QTest::keyClick(edited.editor.get(), Qt::Key_Return);
        QTest::keyClicks(edited.editor.get(), QStringLiteral("x"));
        QTest::keyClick(edited.editor.get(), Qt::Key_Return);
        QCOMPARE(edited.document.toPlainText(), QStringLiteral("def f():\n    x\n    "));
    }

    void tabFillsToTheNextFourColumns()
    {
        Edited edited(QStringLiteral("ab"));
        edited.editor->moveCursor(QTextCursor::End);
        QTest::keyClick(edited.editor.get(), Qt::Key_Tab);
        QCOMPARE(edited.document.toPlainText(), QStringLiteral("ab  "));
    }

    void backtabTakesOneLevelFromEverySelectedLine()
    {
        Edited edited(QStringLiteral("    a\n        b\n  c"));
        edited.editor->selectAll();
        QTest::keyClick(edited.editor.get(), Qt::Key_Backtab);
        QCOMPARE(edited.document.toPlainText(), QStringLiteral("a\n    b\nc"));
    }

    void namesAreOfferedWhileTypingAndTabTakesOne()
    {
        Edited edited(QStringLiteral("import ray\n"));
        edited.editor->show();
        edited.editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(edited.editor.get(), QStringLiteral("ray.ge"));
        auto* popup = edited.editor->completion();
        QVERIFY(popup->isVisible());
        QVERIFY(popup->names().contains(QStringLiteral("get")));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Tab);
        QVERIFY(!popup->isVisible());
        QCOMPARE(edited.document.toPlainText(),
                 QStringLiteral("import ray\nray.") + popup->names().front());
    }

    void whatIsTypedOnGoesIntoTheText()
    {
        Edited edited(QStringLiteral("import ray\n"));
        edited.editor->show();
        edited.editor->moveCursor(QTextCursor::End);
        QTest::keyClicks(edited.editor.get(), QStringLiteral("ray."));
        QVERIFY(edited.editor->completion()->isVisible());
        QTest::keyClicks(edited.editor.get(), QStringLiteral("get(x)"));
        QVERIFY(!edited.editor->completion()->isVisible());
        QCOMPARE(edited.document.toPlainText(), QStringLiteral("import ray\nray.get(x)"));
        QTest::keyClicks(edited.editor.get(), QStringLiteral(" ra"));
        QTest::keyClick(edited.editor.get(), Qt::Key_Escape);
        QCOMPARE(edited.document.toPlainText(), QStringLiteral("import ray\nray.get(x) ra"));
    }

    void allErrorsAndHintsAreListedErrorsFirst()
    {
        makespan::language::Diagnostic hint;
        hint.severity = makespan::language::Severity::Hint;
        hint.range.begin = {1, 1, 0};
        hint.message = "get stands inside the loop";
        makespan::language::Diagnostic error;
        error.range.begin = {2, 5, 10};
        error.message = "name 'c' is not defined";
        makespan::gui::ProblemList list;
        QSignalSpy chosen(&list, &makespan::gui::ProblemList::chosen);
        list.setDiagnostics({hint, error});
        QVERIFY(list.isHidden()); // someone may be writing
        QTRY_VERIFY(!list.isHidden());
        QCOMPARE(list.count(), 2);
        QVERIFY(list.item(0)->text().contains(QStringLiteral("line 2: name 'c'")));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualItemRect(list.item(0)).center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0], (QList<QVariant>{2, 5}));
        list.setDiagnostics({});
        QVERIFY(list.isHidden());
    }

    void longStringsKeepTheirColourOverLines()
    {
        Edited edited(QStringLiteral("x = \"\"\"a # no comment\nfor b\n\"\"\" + 1  # comment"));
        const auto look = makespan::gui::lightLook();
        QTRY_COMPARE(edited.colourAt(1, 0), look.string);
        QCOMPARE(edited.colourAt(0, 8), look.string);
        QCOMPARE(edited.colourAt(2, 6), look.number);
        QCOMPARE(edited.colourAt(2, 12), look.comment);
    }

    void knobCommentsHaveAColourOfTheirOwn()
    {
        Edited edited(QStringLiteral("n = 4  #: 1..8\nm = 4  # 1..8"));
        const auto look = makespan::gui::lightLook();
        QTRY_COMPARE(edited.colourAt(0, 8), look.knobComment);
        QCOMPARE(edited.colourAt(1, 8), look.comment);
    }

    void everyErrorIsUnderlinedWhereItStands()
    {
        Edited edited(QStringLiteral("a = 1\nb = c\n"));
        makespan::language::Diagnostic error;
        error.range = {{2, 5, 10}, {2, 6, 11}};
        error.message = "name 'c' is not defined";
        edited.editor->setDiagnostics({error});
        int underlined = 0;
        for (const auto& mark : edited.editor->extraSelections()) {
            if (mark.format.underlineStyle() == QTextCharFormat::WaveUnderline) {
                ++underlined;
                QCOMPARE(mark.cursor.selectedText(), QStringLiteral("c"));
            }
        }
        QCOMPARE(underlined, 1);
    }
};

QTEST_MAIN(tst_CodeEditor)
#include "tst_code_editor.moc"
