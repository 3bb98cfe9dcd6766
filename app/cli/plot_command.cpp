#include "app/cli/chart_arguments.h"
#include "app/cli/command.h"
#include "app/cli/exit_code.h"
#include "app/cli/messages.h"
#include "app/cli/pictures.h"
#include "app/render/chart/chart_from_sweep.h"
#include "app/render/chart/chart_image.h"
#include "engine/experiment/sweep_compare.h"
#include "engine/experiment/sweep_csv_reader.h"
#include "engine/experiment/sweep_record.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <stdexcept>

namespace makespan::cli {

namespace {

using experiment::SweepResult;

struct PlotArguments
{
    std::vector<std::string> files;
    std::string picture;
    ChartArguments chart;
    std::string x;
    std::string series;
    std::string title;
    bool noLaws = false;
};

/// A table, or what `--save` wrote. \throws std::runtime_error with one sentence.
/// \param context what is printed on the chart; a saved sweep knows it
SweepResult readTable(const std::string& path, render::ChartContext& context)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    if (!file.good() && !file.eof()) {
        throw std::runtime_error("cannot read '" + path + "'");
    }
    std::string error;
    std::optional<SweepResult> sweep;
    if (std::filesystem::path(path).extension() == ".json") {
        experiment::ReadRecord read = experiment::readRecord(text);
        error = read.error;
        if (read.record) {
            sweep = std::move(read.record->result);
            context = render::chartContext(read.record->request.scenario, *sweep, 0);
            context.date = QString::fromStdString(read.record->origin.date).left(10);
            if (!context.host.isEmpty()) {
                context.host = QString::fromStdString(read.record->origin.host);
            }
        }
    } else {
        experiment::ReadSweep read = experiment::readSweepCsv(text);
        error = read.error;
        sweep = std::move(read.sweep);
    }
    if (!sweep) {
        throw std::runtime_error("'" + path + "', " + error);
    }
    if (sweep->axes.empty() || sweep->rows.empty()) {
        throw std::runtime_error("'" + path + "' has nothing to plot: no swept column or no row");
    }
    return std::move(*sweep);
}

/// All tables as one. \throws std::runtime_error or std::invalid_argument with one sentence.
SweepResult readTables(const std::vector<std::string>& paths, render::ChartContext& context)
{
    std::vector<experiment::NamedSweep> sweeps;
    for (const std::string& path : paths) {
        sweeps.push_back({std::filesystem::path(path).stem().string(), readTable(path, context)});
    }
    if (paths.size() > 1) {
        context = {}; // what is true of one of them need not be of the others
    }
    return experiment::joined(std::move(sweeps));
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
    render::ChartChoice choice = arguments.chart.choice();
    if (arguments.noLaws) {
        choice.curves.clear();
    }
    if (!arguments.x.empty()) {
        choice.xAxis = axisNamed(sweep, arguments.x);
    }
    if (!arguments.series.empty()) {
        choice.seriesAxis = axisNamed(sweep, arguments.series);
        if (choice.seriesAxis == choice.xAxis) {
            throw std::runtime_error("--x and --series are the same");
        }
    } else if (sweep.axes.back().name == experiment::kSweepAxis) {
        choice.seriesAxis = sweep.axes.size() - 1;
    }
    return choice;
}

int plot(const PlotArguments& arguments)
{
    const Pictures pictures(true);
    std::string error = picturePathError(arguments.picture);
    if (!error.empty()) {
        complain(error);
        return kUsage;
    }
    render::ChartPanels panels;
    try {
        render::ChartContext context;
        const SweepResult all = readTables(arguments.files, context);
        const SweepResult measured = experiment::rowsOn(all, trace::Clock::Threads);
        const SweepResult predicted = experiment::rowsOn(all, trace::Clock::Virtual);
        const bool both = !measured.rows.empty() && !predicted.rows.empty();
        if (!arguments.title.empty()) {
            context.title = QString::fromStdString(arguments.title);
        } else if (context.title.isEmpty()) {
            context.title = QString::fromStdString(
                std::filesystem::path(arguments.files.front()).stem().string());
        }
        context.seed = all.rows.front().run.seed;
        panels =
            render::panelsFromSweep(measured.rows.empty() ? predicted : measured,
                                    choiceOf(arguments, all), context, both ? &predicted : nullptr);
    } catch (const std::exception& fault) {
        complain(fault.what());
        return kUsage;
    }
    error = render::writeChart(QString::fromStdString(arguments.picture), panels).toStdString();
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
    command
        ->add_option("FILE", arguments->files,
                     "tables of 'makespan sweep --csv', or what its --save wrote")
        ->required()
        ->check(CLI::ExistingFile);
    command->add_option("--chart", arguments->picture, "the picture: .png, .svg or .pdf")
        ->required();
    addChartArguments(*command, arguments->chart);
    command->add_option("--x", arguments->x,
                        "the swept quantity along the axis; default: the first");
    command->add_option("--series", arguments->series,
                        "the swept quantity that makes the lines; default: the file, or the next");
    command->add_option("--title", arguments->title,
                        "stands above the chart; default: the file's name");
    command->add_flag("--no-laws", arguments->noLaws, "without the ideal curves");
    command->callback([arguments, &action] { action = [arguments] { return plot(*arguments); }; });
}

} // namespace makespan::cli
