#include "app/render/graph/graph_layout.h"
#include "app/render/graph/graph_painter.h"
#include "app/render/graph/task_phase.h"
#include "tests/app/render/scenes.h"
#include "tests/support/run_program.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace makespan;
using namespace makespan::render;

namespace {

using Edge = TaskGraph::Edge;
using Node = TaskGraph::Node;

std::shared_ptr<const TimelineData> runOf(const char* body)
{
    const std::string source = std::string("import time\nimport ray\n"
                                           "@ray.remote\n"
                                           "def f(*x):\n"
                                           "    time.sleep(1)\n"
                                           "    return 1\n")
                               + body;
    return test::dataOf(test::runProgram(source, test::slideMachine(4)).trace);
}

/// "f #0 -> f #1" for every edge, in the order of the graph.
QStringList edgesOf(const TaskGraph& graph)
{
    QStringList result;
    for (const Edge& edge : graph.edges) {
        result << graph.nodes[edge.from].text + QStringLiteral(" -> ") + graph.nodes[edge.to].text;
    }
    result.sort();
    return result;
}

bool goForward(const TaskGraph& graph)
{
    return std::all_of(graph.edges.begin(), graph.edges.end(), [&](const Edge& edge) {
        return graph.nodes[edge.from].layer < graph.nodes[edge.to].layer;
    });
}

bool overlap(const GraphLayout& layout)
{
    for (std::size_t a = 0; a < layout.nodes.size(); ++a) {
        for (std::size_t b = a + 1; b < layout.nodes.size(); ++b) {
            if (layout.nodes[a].intersects(layout.nodes[b])) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class tst_TaskGraph : public QObject
{
    Q_OBJECT

private slots:

    void independentTasksStandBetweenTheDriverAndItsGet()
    {
        const auto data = runOf("ray.get([f.remote() for i in range(3)])\n");
        const auto graph = taskGraphOf(*data);
        QCOMPARE(edgesOf(graph), (QStringList{"driver -> f #0", "driver -> f #1", "driver -> f #2",
                                              "driver -> get, line 7", "f #0 -> get, line 7",
                                              "f #1 -> get, line 7", "f #2 -> get, line 7"}));
        QCOMPARE(graph.layers, 3U);
        QVERIFY(!graph.grouped);
    }

    void aGetInsideTheLoopMakesAChain()
    {
        const auto data = runOf("for i in range(3):\n    ray.get(f.remote())\n");
        const auto graph = taskGraphOf(*data);
        QCOMPARE(graph.layers, 7U);
        QCOMPARE(graph.nodes[graph.nodeOf[2]].layer, 5U);
        QVERIFY(goForward(graph));
    }

    void anArgumentSaysMoreThanWhoSubmitted()
    {
        const auto data = runOf("a = f.remote()\nb = f.remote(a)\nray.get(b)\n");
        const auto graph = taskGraphOf(*data);
        const auto edges = edgesOf(graph);
        QVERIFY(edges.contains("f #0 -> f #1"));
        QVERIFY2(!edges.contains("driver -> f #1"), qPrintable(edges.join(", ")));
    }

    void callsOfAnActorFollowOneAnother()
    {
        const auto data = runOf("@ray.remote\n"
                                "class A:\n"
                                "    def m(self):\n"
                                "        time.sleep(1)\n"
                                "a = A.remote()\n"
                                "ray.get([a.m.remote() for i in range(3)])\n");
        const auto graph = taskGraphOf(*data);
        const auto orders =
            std::count_if(graph.edges.begin(), graph.edges.end(),
                          [](const Edge& e) { return e.kind == Edge::Kind::Order; });
        QVERIFY(orders >= 3); // the calls, and the driver with itself
        QVERIFY(goForward(graph));
    }

    void theCriticalPathIsMarkedAlongItsEdges()
    {
        const auto run = test::runProgram("import time\nimport ray\n"
                                          "@ray.remote\n"
                                          "def f(x):\n"
                                          "    time.sleep(x)\n"
                                          "    return x\n"
                                          "ray.get([f.remote(1), f.remote(3), f.remote(2)])\n",
                                          test::slideMachine(4));
        const TimelineData data(run.trace, analysis::analyse(run.trace),
                                FunctionHues::of({&run.trace, 1}));
        const auto graph = taskGraphOf(data);
        QVERIFY(graph.nodes[graph.nodeOf[1]].critical);
        QVERIFY(!graph.nodes[graph.nodeOf[0]].critical);
        for (const Edge& edge : graph.edges) {
            const auto task = graph.nodeOf[1];
            QCOMPARE(edge.critical, edge.from == task || edge.to == task);
        }
    }

    void tooManyTasksAreGroupedByFunctionAndLayer()
    {
        const auto data = runOf("ray.get([f.remote() for i in range(100)])\n");
        const auto graph = taskGraphOf(*data, 50);
        QVERIFY(graph.grouped);
        QCOMPARE(graph.nodes.size(), std::size_t{3});
        const auto& group = graph.nodes[graph.nodeOf[0]];
        QCOMPARE(group.tasks, 100U);
        QCOMPARE(group.text, QStringLiteral("100 × f"));
        QCOMPARE(graph.nodeOf[99], graph.nodeOf[0]);
    }

    void aChainThatIsTooLongIsTakenTogetherToo()
    {
        const auto data = runOf("x = f.remote()\n"
                                "for i in range(200):\n"
                                "    x = f.remote(x)\n"
                                "ray.get(x)\n");
        const auto graph = taskGraphOf(*data, 40);
        QVERIFY(graph.nodes.size() <= 40);
        QVERIFY(graph.nodes.size() > 20);
        QVERIFY(goForward(graph));
        std::uint32_t tasks = 0;
        for (const Node& node : graph.nodes) {
            tasks += node.tasks;
        }
        QCOMPARE(tasks, 201U);
    }

    void boxesNeverOverlap()
    {
        for (const char* body :
             {"ray.get([f.remote() for i in range(100)])\n",
              "a = [f.remote() for i in range(8)]\n"
              "while len(a) > 1:\n    a = [f.remote(*a[i:i + 2]) for i in range(0, len(a), 2)]\n"
              "ray.get(a)\n"}) {
            const auto data = runOf(body);
            const auto layout = layoutGraph(taskGraphOf(*data), Theme::light());
            QVERIFY(!overlap(layout));
            for (const QRectF& box : layout.nodes) {
                QVERIFY(QRectF(QPointF(), layout.size).contains(box));
            }
        }
    }

    void aTreeIsDrawnWithEachParentBetweenItsChildren()
    {
        const auto data = runOf("a = [f.remote() for i in range(4)]\n"
                                "b = [f.remote(a[0], a[1]), f.remote(a[2], a[3])]\n"
                                "ray.get(f.remote(*b))\n");
        const auto graph = taskGraphOf(*data);
        const auto layout = layoutGraph(graph, Theme::light());
        const auto y = [&](std::size_t task) {
            return layout.nodes[graph.nodeOf[task]].center().y();
        };
        QVERIFY(y(4) > std::min(y(0), y(1)) && y(4) < std::max(y(0), y(1)));
        QVERIFY(y(5) > std::min(y(2), y(3)) && y(5) < std::max(y(2), y(3)));
    }

    void aNodeFillsUpAsItsTaskDoes()
    {
        const auto data = runOf("ray.get([f.remote()])\n");
        const auto graph = taskGraphOf(*data);
        const Theme theme = Theme::light();
        const auto layout = layoutGraph(graph, theme);
        const QRectF box = layout.nodes[graph.nodeOf[0]];
        const auto colourAt = [&](double seconds, double share) {
            QImage image(layout.size.toSize() + QSize(1, 1), QImage::Format_RGB32);
            QPainter painter(&image);
            GraphOptions options;
            options.instant = trace::Time{trace::Duration(std::llround(seconds * 1e9))};
            paintGraph(painter, *data, graph, layout, theme, options, 1.0);
            painter.end();
            return image.pixelColor(
                QPointF(box.left() + share * box.width(), box.top() + 3).toPoint());
        };
        QCOMPARE(colourAt(0.5, 0.2), theme.hues[1]);
        QCOMPARE(colourAt(0.5, 0.8), theme.lane);
        QCOMPARE(colourAt(1.0, 0.8), theme.hues[1]);
    }

    void phasesFollowTheTask()
    {
        trace::Task task;
        const auto at = [](int s) { return trace::Time{std::chrono::seconds(s)}; };
        task.submitted = at(1);
        task.ready = at(2);
        task.started = at(3);
        task.ended = at(5);
        QCOMPARE(phaseAt(task, at(0)), TaskPhase::Unborn);
        QCOMPARE(phaseAt(task, at(1)), TaskPhase::Pending);
        QCOMPARE(phaseAt(task, at(4)), TaskPhase::Running);
        QCOMPARE(phaseAt(task, at(5)), TaskPhase::Ended);
        QCOMPARE(progressAt(task, at(4), at(9)), 0.5);
        task.ended = trace::kNever;
        QCOMPARE(phaseAt(task, at(9)), TaskPhase::Running);
        QCOMPARE(progressAt(task, at(6), at(9)), 0.5);
    }
};

QTEST_MAIN(tst_TaskGraph)
#include "tst_task_graph.moc"
