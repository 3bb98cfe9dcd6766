#include "app/gui/timeline/key_place.h"

#include <QKeyEvent>

namespace makespan::gui {
namespace {

// The codes of the first IBM keyboards; X11 and Wayland add 8.
enum Place : quint32 { PlaceW = 17, PlaceA = 30, PlaceS = 31, PlaceD = 32 };

quint32 placeOf(const QKeyEvent& event)
{
#if defined(Q_OS_WIN)
    return event.nativeScanCode();
#elif defined(Q_OS_LINUX)
    constexpr quint32 kFirst = 8;
    return event.nativeScanCode() > kFirst ? event.nativeScanCode() - kFirst : 0;
#else
    static_cast<void>(event);
    return 0;
#endif
}

} // namespace

int keyByPlace(const QKeyEvent& event)
{
    const quint32 place = placeOf(event);
    switch (place) {
    case PlaceW:
        return Qt::Key_W;
    case PlaceA:
        return Qt::Key_A;
    case PlaceS:
        return Qt::Key_S;
    case PlaceD:
        return Qt::Key_D;
    default:
        break;
    }
    const int key = event.key();
    const bool elsewhere =
        place != 0
        && (key == Qt::Key_W || key == Qt::Key_A || key == Qt::Key_S || key == Qt::Key_D);
    return elsewhere ? int{Qt::Key_unknown} : key;
}

} // namespace makespan::gui
