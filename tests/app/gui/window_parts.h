#pragma once

#include "app/gui/run/run_facts.h"
#include "tests/app/gui/shown_window.h"

#include <QAction>
#include <QString>
#include <QWidget>

namespace makespan::gui {

/// Four short tasks.
inline const QString kQuickProgram = QStringLiteral(R"("""Quick

Four short tasks.
"""
import time
import ray

tasks = 4   #: 1..64      how often
nap = 0.02  #: 0..10 s    how long

ray.init(num_cpus=4)


@ray.remote
def compute(i):
    time.sleep(nap)
    return i * i


print(ray.get([compute.remote(i) for i in range(tasks)]))
)");

/// The real window, with ways to its parts.
struct WindowParts : ShownWindow
{
    QAction* action(const QString& text) const
    {
        for (auto* found : window->findChildren<QAction*>()) {
            if (found->text() == text) {
                return found;
            }
        }
        return nullptr;
    }

    template <typename Widget>
    Widget* named(const QString& name) const
    {
        for (auto* widget : window->findChildren<Widget*>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        return nullptr;
    }

    template <typename Widget>
    Widget* part() const
    {
        return window->findChild<Widget*>();
    }
};

/// In seconds; -1: there is no run.
inline double makespanOf(const RunFactsPtr& facts)
{
    return facts ? trace::seconds(facts->trace.makespan()) : -1;
}

} // namespace makespan::gui
