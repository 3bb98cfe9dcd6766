#include "app/gui/run_gui.h"

#include "app/gui/language/language.h"
#include "app/gui/look_style.h"
#include "app/gui/window/main_window.h"

#include <QApplication>
#include <QIcon>

// The resources lie in a static library, where nobody else would load them; the macro wants the global namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace makespan::gui {

int runGui(int argc, char** argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("makespan"));
    QCoreApplication::setOrganizationName(QStringLiteral("makespan"));
    QApplication::setApplicationDisplayName(QStringLiteral("Makespan"));
    QApplication::setStyle(new LookStyle);
    loadResources();
    installLanguage();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/makespan/makespan.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("makespan"));
    MainWindow window;
    window.restoreTheme();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() >= 2 && window.openFile(arguments.at(1))) {
        window.tellOfUnsavedText();
    } else {
        window.openFirst();
    }
    window.show();
    window.calibrateOnFirstUse();
    return QApplication::exec();
}

} // namespace makespan::gui
