#pragma once

#include <cstdint>

/// What theory says about a speedup: small formulas, each with its source. S is a speedup, E = S / W an
/// efficiency, W the number of workers (>= 1), n a number of tasks. Times are in any one unit.
namespace makespan::analysis::laws {

/// Linear speedup, the ideal: S = W.
double linear(double workers);

/// n equal tasks on W workers run in rounds: S = n / ceil(n / W). A sawtooth over n, a staircase over
/// W. (Counting.) 0 when there are no tasks.
double rounds(std::uint64_t tasks, std::uint64_t workers);

/// The work law: T_P >= T_1 / P, whatever the schedule. (Brent 1974; Cormen et al., chapter 26.)
double workLaw(double work, double workers);

/// The span law: T_P >= T_inf, however many workers. (Brent 1974.)
double spanLaw(double span);

/// The larger of the two: no schedule is shorter.
double lowerBound(double work, double span, double workers);

/// No greedy schedule (one that leaves no worker idle while a task is ready) is longer than
/// T_P <= T_1 / P + T_inf (1 - 1 / P). (Graham 1966, "Bounds for certain multiprocessing anomalies";
/// Brent 1974.) Overheads come on top.
double greedyBound(double work, double span, double workers);

/// Amdahl's law: with a share f of the serial run that cannot be parallelized, S = 1 / (f + (1 - f) / W);
/// limit 1 / f. (Amdahl 1967.) \param serialShare f in [0, 1]
double amdahl(double serialShare, double workers);

/// Gustafson's law: when the problem grows with the workers and the *parallel* run spends a share f
/// serially, S = W - f (W - 1). (Gustafson 1988.) \param serialShare f in [0, 1]
double gustafson(double serialShare, double workers);

/// Karp-Flatt metric: the serial share that Amdahl's law would need to explain a speedup,
/// e = (1 / S - 1 / W) / (1 - 1 / W). (Karp & Flatt 1990.) Never to be shown alone: imbalance, overhead
/// and waiting look like a serial part in it. NaN for one worker or a speedup of 0.
double karpFlatt(double speedup, double workers);

/// Universal scalability law: S = W / (1 + a (W - 1) + b W (W - 1)), with contention a and coherency
/// b; for b > 0 it falls again beyond sqrt((1 - a) / b). (Gunther 1993, 2007.)
double universalScalability(double contention, double coherency, double workers);

/// Merge sort of n elements by a tree of W = 2^k leaves on W workers, with cost n log2 n to sort and n
/// to merge: S = L / ((L - k) / W + 2 (1 - 1 / W)), L = log2 n; limit L / 2. (Sum of the geometric
/// series of merges along the critical path.)
double mergeSort(double elements, double workers);

} // namespace makespan::analysis::laws
