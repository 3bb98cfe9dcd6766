#pragma once

#include "app/gui/document/document.h"
#include "app/gui/window/main_window.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

#include <memory>

namespace makespan::gui {

/// The real window, shown and active, with a folder of its own for what survives a crash. It closes without asking.
struct ShownWindow
{
    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(folder.path());

    ShownWindow()
    {
        window->setTheme(render::ThemeKind::Light);
        window->show();
        window->activateWindow();
        // Keys of the menu reach the active window only.
        QTRY_VERIFY(window->isActiveWindow());
    }

    ShownWindow(const ShownWindow&) = delete;
    ShownWindow& operator=(const ShownWindow&) = delete;

    ~ShownWindow() { window->document().text()->setModified(false); }
};

} // namespace makespan::gui
