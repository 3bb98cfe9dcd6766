#include "app/gui/window/help_window.h"

#include "app/gui/window/help_page.h"
#include "app/gui/window/help_swatches.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace makespan::gui {

HelpWindow::HelpWindow(const render::Theme& theme, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    auto* text = new QTextBrowser;
    addSwatches(*text->document(), theme);
    text->setHtml(helpPage());
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(tr("Help"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
    resize(680, 680);
}

} // namespace makespan::gui
