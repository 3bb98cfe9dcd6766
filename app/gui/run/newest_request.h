#pragma once

#include <QMetaObject>
#include <QObject>

namespace makespan::gui {

/// Tells apart what belongs to the newest request of an object and what a background job still has to say about an
/// older one, which nobody wants to hear any more. Threads: the object's; what begin() returns may be called from any.
class NewestRequest
{
public:
    /// The object whose member this is.
    explicit NewestRequest(QObject* object)
        : m_object(object)
    {}

    /// Another request begins. \returns a function that runs what it is given in the object's thread, later, unless
    /// a newer request has begun by then or the object is gone.
    auto begin()
    {
        return [this, number = ++m_number](auto what) {
            QMetaObject::invokeMethod(
                m_object,
                [this, number, what] {
                    if (number == m_number) {
                        what();
                    }
                },
                Qt::QueuedConnection);
        };
    }

    /// Nothing is wanted any more.
    void forget() { ++m_number; }

private:
    QObject* m_object;
    quint64 m_number = 0;
};

} // namespace makespan::gui
