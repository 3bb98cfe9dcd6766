#include "app/cli/chart_arguments.h"

#include <CLI/CLI.hpp>
#include <map>

namespace makespan::cli {

namespace {

using render::ChartChoice;
using render::ChartCurve;
using render::ChartQuantity;
using render::ChartSpread;

const std::map<std::string, ChartQuantity>& quantities()
{
    static const std::map<std::string, ChartQuantity> kQuantities{
        {"speedup", ChartQuantity::Speedup},       {"efficiency", ChartQuantity::Efficiency},
        {"makespan", ChartQuantity::Makespan},     {"serial", ChartQuantity::Serial},
        {"throughput", ChartQuantity::Throughput}, {"loss", ChartQuantity::Loss},
        {"losses", ChartQuantity::Losses}};
    return kQuantities;
}

const std::map<std::string, ChartCurve>& curveNames()
{
    static const std::map<std::string, ChartCurve> kCurves{
        {"linear", ChartCurve::Linear},  {"rounds", ChartCurve::Rounds},
        {"amdahl", ChartCurve::Amdahl},  {"gustafson", ChartCurve::Gustafson},
        {"greedy", ChartCurve::Greedy},  {"usl", ChartCurve::Usl},
        {"ceiling", ChartCurve::Ceiling}};
    return kCurves;
}

const std::map<std::string, ChartSpread>& spreads()
{
    static const std::map<std::string, ChartSpread> kSpreads{{"interval", ChartSpread::Interval},
                                                             {"quartiles", ChartSpread::Quartiles},
                                                             {"range", ChartSpread::Range}};
    return kSpreads;
}

template <typename Value>
std::vector<std::string> namesOf(const std::map<std::string, Value>& map)
{
    std::vector<std::string> names;
    for (const auto& [name, value] : map) {
        names.push_back(name);
    }
    return names;
}

} // namespace

ChartChoice ChartArguments::choice() const
{
    ChartChoice choice;
    choice.y = quantities().at(y);
    choice.spread = spreads().at(spread);
    choice.logX = logX;
    choice.logY = logY;
    if (curves.empty()) {
        return choice;
    }
    choice.curves.clear();
    for (const std::string& name : curves) {
        const auto known = curveNames().find(name);
        if (known != curveNames().end()) {
            choice.curves.insert(known->second);
        } else if (name == "all") {
            for (const auto& [each, curve] : curveNames()) {
                choice.curves.insert(curve);
            }
        }
    }
    return choice;
}

void addChartArguments(CLI::App& command, ChartArguments& arguments)
{
    command
        .add_option("--y", arguments.y,
                    "speedup, efficiency, makespan, serial, throughput, loss (one line), or losses "
                    "(each one stacked)")
        ->check(CLI::IsMember(namesOf(quantities())))
        ->capture_default_str();
    std::vector<std::string> curves = namesOf(curveNames());
    curves.insert(curves.end(), {"all", "none"});
    command
        .add_option("--curves", arguments.curves,
                    "thin curves to compare with: linear, rounds, amdahl, gustafson, greedy, usl, "
                    "ceiling; all, none; default: linear,rounds,amdahl")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(curves));
    command
        .add_option("--spread", arguments.spread,
                    "around the medians: interval (95 % of the median), quartiles or range")
        ->check(CLI::IsMember(namesOf(spreads())))
        ->capture_default_str();
    command.add_flag("--log,--log-x", arguments.logX, "a logarithmic x axis");
    command.add_flag("--log-y", arguments.logY, "a logarithmic y axis");
}

} // namespace makespan::cli
