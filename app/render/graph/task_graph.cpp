#include "app/render/graph/task_graph.h"

#include "app/render/look/render_text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace makespan::render {
namespace {

using trace::TaskId;
using Edge = TaskGraph::Edge;
using Node = TaskGraph::Node;
using Number = std::uint32_t;

/// The graph with a node for every task: tasks first, by their ids, then the driver's stretches.
struct Whole
{
    std::vector<const trace::Call*>
        stretches;                 ///< the get or wait that each begins with; null: the first
    std::vector<Number> stretchOf; ///< by task: who submitted it, when it was the driver
    std::vector<Edge> edges;
    std::vector<Number> layer; ///< by node
    std::vector<bool> critical;
};

/// The get or wait calls of the driver that waited for tasks, by index into calls(), in the order of their return.
std::vector<std::size_t> joinsOfDriver(const trace::Trace& trace)
{
    const auto calls = trace.calls();
    std::vector<std::size_t> joins;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const auto& call = calls[i];
        const bool joinsTasks =
            call.kind == trace::CallKind::Get || call.kind == trace::CallKind::Wait;
        if (joinsTasks && call.caller == trace::kNoTask && call.end != trace::kNever
            && !trace.callTasks(i).empty()) {
            joins.push_back(i);
        }
    }
    std::stable_sort(joins.begin(), joins.end(),
                     [&](std::size_t a, std::size_t b) { return calls[a].end < calls[b].end; });
    return joins;
}

/// Which stretch of the driver submitted each task. By time; where a submission and a return share the instant, a
/// task that a get asked for was submitted before it, and so was every task with a lower number.
std::vector<Number> submittingStretches(const trace::Trace& trace,
                                        const std::vector<std::size_t>& joins)
{
    const auto calls = trace.calls();
    const std::size_t tasks = trace.taskCount();
    std::vector<Number> stretchOf(tasks, static_cast<Number>(joins.size()));
    for (std::size_t join = 0; join < joins.size(); ++join) {
        for (TaskId task : trace.callTasks(joins[join])) {
            while (trace.task(task).parent != trace::kNoTask) {
                task = trace.task(task).parent;
            }
            Number& stretch = stretchOf[trace::index(task)];
            stretch = std::min(stretch, static_cast<Number>(join));
        }
    }
    auto latest = static_cast<Number>(joins.size());
    for (std::size_t i = tasks; i-- > 0;) {
        const auto task = trace.task(TaskId{static_cast<Number>(i)});
        if (task.parent != trace::kNoTask) {
            continue;
        }
        const auto after = std::partition_point(joins.begin(), joins.end(), [&](std::size_t join) {
            return calls[join].end <= task.submitted;
        });
        latest = std::min({latest, stretchOf[i], static_cast<Number>(after - joins.begin())});
        stretchOf[i] = latest;
    }
    return stretchOf;
}

/// Longest chains (Kahn 1962). Edges that would close a circle, which no true run has, are left out.
void setLayers(Whole& whole, std::size_t nodes)
{
    std::vector<Number> waitsFor(nodes, 0);
    std::vector<std::size_t> first(nodes + 1, 0);
    std::sort(whole.edges.begin(), whole.edges.end(), [](const Edge& a, const Edge& b) {
        return std::tie(a.from, a.to, a.kind) < std::tie(b.from, b.to, b.kind);
    });
    for (const Edge& edge : whole.edges) {
        ++waitsFor[edge.to];
        ++first[edge.from + 1];
    }
    for (std::size_t node = 0; node < nodes; ++node) {
        first[node + 1] += first[node];
    }
    whole.layer.assign(nodes, 0);
    std::vector<bool> placed(nodes, false);
    std::vector<Number> next;
    std::size_t scan = 0;
    std::size_t done = 0;
    for (Number node = 0; node < nodes; ++node) {
        if (waitsFor[node] == 0) {
            next.push_back(node);
        }
    }
    while (done < nodes) {
        if (next.empty()) {
            while (placed[scan]) {
                ++scan;
            }
            next.push_back(static_cast<Number>(scan));
        }
        const Number node = next.back();
        next.pop_back();
        if (placed[node]) {
            continue;
        }
        placed[node] = true;
        ++done;
        for (std::size_t e = first[node]; e < first[node + 1]; ++e) {
            const Edge& edge = whole.edges[e];
            if (!placed[edge.to]) {
                whole.layer[edge.to] = std::max(whole.layer[edge.to], whole.layer[node] + 1);
                if (--waitsFor[edge.to] == 0) {
                    next.push_back(edge.to);
                }
            }
        }
    }
}

void addEdges(Whole& whole, const trace::Trace& trace, const std::vector<std::size_t>& joins)
{
    const auto tasks = static_cast<Number>(trace.taskCount());
    std::map<trace::LaneId, std::vector<TaskId>> callsOfActor;
    for (Number i = 0; i < tasks; ++i) {
        const auto task = trace.task(TaskId{i});
        for (const TaskId on : trace.dependencies(TaskId{i})) {
            whole.edges.push_back({static_cast<Number>(on), i, Edge::Kind::Input, false});
        }
        const Number submitter = task.parent == trace::kNoTask ? tasks + whole.stretchOf[i]
                                                               : static_cast<Number>(task.parent);
        whole.edges.push_back({submitter, i, Edge::Kind::Submit, false});
        if (task.actor != trace::kNoLane && task.started != trace::kNever) {
            callsOfActor[task.actor].push_back(TaskId{i});
        }
    }
    for (auto& [actor, calls] : callsOfActor) {
        std::stable_sort(calls.begin(), calls.end(), [&](TaskId a, TaskId b) {
            return trace.task(a).started < trace.task(b).started;
        });
        for (std::size_t i = 1; i < calls.size(); ++i) {
            whole.edges.push_back({static_cast<Number>(calls[i - 1]), static_cast<Number>(calls[i]),
                                   Edge::Kind::Order, false});
        }
    }
    for (Number join = 0; join < joins.size(); ++join) {
        whole.edges.push_back({tasks + join, tasks + join + 1, Edge::Kind::Order, false});
        for (const TaskId task : trace.callTasks(joins[join])) {
            whole.edges.push_back(
                {static_cast<Number>(task), tasks + join + 1, Edge::Kind::Result, false});
        }
    }
}

/// Marks the nodes and edges along the critical path.
void markCritical(Whole& whole, const TimelineData& data, const std::vector<std::size_t>& joins)
{
    const auto& trace = data.trace();
    const auto tasks = static_cast<Number>(trace.taskCount());
    whole.critical.assign(tasks + joins.size() + 1, false);
    // The driver's first and last stretch belong to it even where they took no time.
    std::vector<Number> path{tasks};
    for (const auto& step : data.analysis().criticalPath) {
        auto node = static_cast<Number>(step.task);
        if (step.task == trace::kNoTask) {
            const auto after =
                std::partition_point(joins.begin(), joins.end(), [&](std::size_t join) {
                    return trace.calls()[join].end <= step.begin;
                });
            node = tasks + static_cast<Number>(after - joins.begin());
        }
        path.push_back(node);
    }
    if (path.size() == 1) {
        return; // it was not computed
    }
    path.push_back(tasks + static_cast<Number>(joins.size()));
    std::vector<std::pair<Number, Number>> pairs;
    for (std::size_t i = 0; i < path.size(); ++i) {
        whole.critical[path[i]] = true;
        if (i > 0 && path[i] != path[i - 1]) {
            pairs.emplace_back(path[i - 1], path[i]);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    for (Edge& edge : whole.edges) {
        edge.critical =
            std::binary_search(pairs.begin(), pairs.end(), std::pair(edge.from, edge.to));
    }
}

QString driverText(const trace::Call* call)
{
    if (call == nullptr) {
        return RenderText::tr("driver");
    }
    const QString name =
        call->kind == trace::CallKind::Get ? RenderText::tr("get") : RenderText::tr("wait");
    return call->line == 0 ? name : RenderText::tr("%1, line %2").arg(name).arg(call->line);
}

/// Takes nodes together: by function (or the driver) and by layer, \p layersPerColumn of them as one.
class Grouping
{
public:
    Grouping(const TimelineData& data, const Whole& whole, Number layersPerColumn)
        : m_data(data)
        , m_whole(whole)
    {
        const auto& trace = data.trace();
        const auto tasks = static_cast<Number>(trace.taskCount());
        m_graph.grouped = layersPerColumn > 0;
        m_newOf.reserve(whole.layer.size());
        for (Number old = 0; old < whole.layer.size(); ++old) {
            const bool isTask = old < tasks;
            if (!m_graph.grouped) {
                m_newOf.push_back(add(old, isTask, whole.layer[old]));
                continue;
            }
            const Number column = whole.layer[old] / layersPerColumn;
            const Number function =
                isTask ? static_cast<Number>(trace.task(TaskId{old}).function) + 1 : 0;
            const auto [at, isNew] =
                m_groups.try_emplace({column, function}, static_cast<Number>(m_graph.nodes.size()));
            if (isNew) {
                add(old, isTask, column);
            } else if (isTask) {
                ++m_graph.nodes[at->second].tasks;
            }
            m_newOf.push_back(at->second);
            m_graph.nodes[at->second].critical |= whole.critical[old];
        }
        m_graph.nodeOf.assign(m_newOf.begin(), m_newOf.begin() + tasks);
        for (Node& node : m_graph.nodes) {
            if (node.tasks > 1) {
                node.kind = Node::Kind::Group;
                const auto& function =
                    trace.functions()[trace::index(trace.task(node.task).function)];
                node.text = RenderText::tr("%1 × %2")
                                .arg(node.tasks)
                                .arg(QString::fromStdString(function.name));
            }
        }
        addEdges();
    }

    TaskGraph take() { return std::move(m_graph); }

private:
    Number add(Number old, bool isTask, Number layer)
    {
        Node node;
        node.layer = layer;
        node.critical = m_whole.critical[old];
        m_graph.layers = std::max(m_graph.layers, layer + 1);
        if (isTask) {
            node.tasks = 1;
            node.task = TaskId{old};
            node.hue = m_data.hue(node.task);
            node.text = m_data.taskName(node.task);
        } else {
            const auto* call = m_whole.stretches[old - m_data.trace().taskCount()];
            node.kind = Node::Kind::Driver;
            node.line = call == nullptr ? 0 : call->line;
            node.text = driverText(call);
        }
        m_graph.nodes.push_back(std::move(node));
        return static_cast<Number>(m_graph.nodes.size() - 1);
    }

    void addEdges()
    {
        auto& edges = m_graph.edges;
        for (Edge edge : m_whole.edges) {
            // Who submitted a task is told by what it waited for, unless there was nothing else.
            const bool told = edge.kind == Edge::Kind::Submit
                              && m_whole.layer[edge.to] > m_whole.layer[edge.from] + 1;
            edge.from = m_newOf[edge.from];
            edge.to = m_newOf[edge.to];
            if (!told && m_graph.nodes[edge.from].layer < m_graph.nodes[edge.to].layer) {
                edges.push_back(edge);
            }
        }
        // Of several between the same two, the one that says most; critical if one of them is.
        std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) {
            return std::tuple(a.from, a.to, !a.critical, a.kind == Edge::Kind::Submit, a.kind)
                   < std::tuple(b.from, b.to, !b.critical, b.kind == Edge::Kind::Submit, b.kind);
        });
        const auto samePair = [](const Edge& a, const Edge& b) {
            return a.from == b.from && a.to == b.to;
        };
        edges.erase(std::unique(edges.begin(), edges.end(), samePair), edges.end());
    }

    const TimelineData& m_data;
    const Whole& m_whole;
    TaskGraph m_graph;
    std::map<std::pair<Number, Number>, Number> m_groups;
    std::vector<Number> m_newOf; ///< by the node's number in the whole graph
};

} // namespace

TaskGraph taskGraphOf(const TimelineData& data, std::size_t mostNodes)
{
    const auto& trace = data.trace();
    const auto joins = joinsOfDriver(trace);
    Whole whole;
    whole.stretches.push_back(nullptr);
    for (const std::size_t join : joins) {
        whole.stretches.push_back(&trace.calls()[join]);
    }
    whole.stretchOf = submittingStretches(trace, joins);
    addEdges(whole, trace, joins);
    const std::size_t nodes = trace.taskCount() + whole.stretches.size();
    setLayers(whole, nodes);
    markCritical(whole, data, joins);
    if (nodes <= mostNodes) {
        return Grouping(data, whole, 0).take();
    }
    Number together = 1;
    TaskGraph graph = Grouping(data, whole, together).take();
    while (graph.nodes.size() > mostNodes && together < nodes) {
        together *= 2;
        graph = Grouping(data, whole, together).take();
    }
    return graph;
}

} // namespace makespan::render
