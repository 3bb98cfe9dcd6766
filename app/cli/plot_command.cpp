#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/render/chart_from_sweep.h"
#include "app/render/chart_image.h"
#include "engine/experiment/sweep_csv_reader.h"
#include "engine/scenario/literal.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>

namespace makespan::cli {

namespace {

using experiment::SweepResult;
using experiment::SweepRow;

struct PlotArguments
{
    std::vector<std::string> files;
    std::string chart;
    std::string y = "speedup";
    std::string x;
    std::string series;
    std::string title;
    bool logarithmic = false;
    bool noLaws = false;
};

/// What several files are told apart by.
constexpr const char* kFileAxis = "file";

const std::map<std::string, render::ChartQuantity>& quantities()
{
    static const std::map<std::string, render::ChartQuantity> kQuantities{
        {"speedup", render::ChartQuantity::Speedup},
        {"efficiency", render::ChartQuantity::Efficiency},
        {"makespan", render::ChartQuantity::Makespan},
        {"serial", render::ChartQuantity::Serial},
        {"loss", render::ChartQuantity::Loss}};
    return kQuantities;
}

/// \throws std::runtime_error with one sentence.
SweepResult readTable(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file.good() && !file.eof()) {
        throw std::runtime_error("cannot read '" + path + "'");
    }
    experiment::ReadSweep read = experiment::readSweepCsv(text);
    if (!read.sweep) {
        throw std::runtime_error("'" + path + "', " + read.error);
    }
    if (read.sweep->axes.empty() || read.sweep->rows.empty()) {
        throw std::runtime_error("'" + path + "' has nothing to plot: no swept column or no row");
    }
    return std::move(*read.sweep);
}

/// All tables as one; the file is an axis of its own when there are several.
SweepResult readTables(const std::vector<std::string>& paths)
{
    SweepResult all = readTable(paths.front());
    if (paths.size() == 1) {
        return all;
    }
    const auto mark = [](std::vector<SweepRow>& rows, const std::string& path) {
        const std::string name = scenario::quoted(std::filesystem::path(path).stem().string());
        for (SweepRow& row : rows) {
            row.run.values.push_back(name);
        }
    };
    mark(all.rows, paths.front());
    for (std::size_t i = 1; i < paths.size(); ++i) {
        SweepResult next = readTable(paths[i]);
        if (!std::equal(all.axes.begin(), all.axes.end(), next.axes.begin(), next.axes.end(),
                        [](const auto& a, const auto& b) { return a.name == b.name; })) {
            throw std::runtime_error("'" + paths[i] + "' cannot stand in one chart with '"
                                     + paths.front() + "': other quantities were swept");
        }
        mark(next.rows, paths[i]);
        std::move(next.rows.begin(), next.rows.end(), std::back_inserter(all.rows));
    }
    all.axes.push_back({kFileAxis, {}});
    return all;
}

/// The rows of one clock.
SweepResult rowsOf(const SweepResult& sweep, trace::Clock clock)
{
    SweepResult result;
    result.axes = sweep.axes;
    std::copy_if(sweep.rows.begin(), sweep.rows.end(), std::back_inserter(result.rows),
                 [clock](const SweepRow& row) { return row.clock == clock; });
    return result;
}

/// \throws std::runtime_error with one sentence.
std::size_t axisNamed(const SweepResult& sweep, const std::string& name)
{
    std::string names;
    for (std::size_t i = 0; i < sweep.axes.size(); ++i) {
        if (sweep.axes[i].name == name) {
            return i;
        }
        names += (i == 0 ? "" : ", ") + sweep.axes[i].name;
    }
    throw std::runtime_error("'" + name + "' was not swept; there is " + names);
}

render::ChartChoice choiceOf(const PlotArguments& arguments, const SweepResult& sweep)
{
    render::ChartChoice choice;
    choice.y = quantities().at(arguments.y);
    choice.laws = !arguments.noLaws;
    choice.logX = arguments.logarithmic;
    if (!arguments.x.empty()) {
        choice.xAxis = axisNamed(sweep, arguments.x);
    }
    if (!arguments.series.empty()) {
        choice.seriesAxis = axisNamed(sweep, arguments.series);
        if (choice.seriesAxis == choice.xAxis) {
            throw std::runtime_error("--x and --series are the same");
        }
    } else if (sweep.axes.back().name == kFileAxis) {
        choice.seriesAxis = sweep.axes.size() - 1;
    }
    return choice;
}

int plot(const PlotArguments& arguments)
{
    const Pictures pictures(true);
    std::string error = picturePathError(arguments.chart);
    if (!error.empty()) {
        complain(error);
        return kUsage;
    }
    render::ChartModel model;
    try {
        const SweepResult all = readTables(arguments.files);
        const SweepResult measured = rowsOf(all, trace::Clock::Threads);
        const SweepResult predicted = rowsOf(all, trace::Clock::Virtual);
        const bool both = !measured.rows.empty() && !predicted.rows.empty();
        render::ChartContext context;
        context.title = QString::fromStdString(
            !arguments.title.empty()
                ? arguments.title
                : std::filesystem::path(arguments.files.front()).stem().string());
        context.seed = all.rows.front().run.seed;
        model =
            render::chartFromSweep(measured.rows.empty() ? predicted : measured,
                                   choiceOf(arguments, all), context, both ? &predicted : nullptr);
    } catch (const std::runtime_error& fault) {
        complain(fault.what());
        return kUsage;
    }
    error = render::writeChart(QString::fromStdString(arguments.chart), model).toStdString();
    if (!error.empty()) {
        complain(error);
        return kFailed;
    }
    return kDone;
}

} // namespace

void addPlotCommand(CLI::App& app, Action& action)
{
    CLI::App* const command =
        app.add_subcommand("plot", "draws the chart of tables that sweeps have written");
    command->footer(
        "Several tables of the same sweep are compared, a line for each. Rows on threads are points, "
        "rows on virtual\ntime beside them their prediction.");
    const auto arguments = std::make_shared<PlotArguments>();
    std::vector<std::string> names;
    for (const auto& [name, quantity] : quantities()) {
        names.push_back(name);
    }
    command->add_option("FILE", arguments->files, "tables of 'makespan sweep --csv'")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--chart", arguments->chart, "the picture: .png, .svg or .pdf")->required();
    command->add_option("--y", arguments->y, "speedup, efficiency, makespan, serial or loss")
        ->check(CLI::IsMember(names))
        ->capture_default_str();
    command->add_option("--x", arguments->x,
                        "the swept quantity along the axis; default: the first");
    command->add_option("--series", arguments->series,
                        "the swept quantity that makes the lines; default: the file, or the next");
    command->add_option("--title", arguments->title,
                        "stands above the chart; default: the file's name");
    command->add_flag("--log", arguments->logarithmic, "a logarithmic x axis");
    command->add_flag("--no-laws", arguments->noLaws, "without the ideal curves");
    command->callback([arguments, &action] { action = [arguments] { return plot(*arguments); }; });
}

} // namespace makespan::cli
