"""statistics of ints, floats, big and mixed data, of one and of no value, regressions and quantiles."""
import statistics as st

a = [2.5, 3.25, 5.5, 11.25, 11.75]
b = [1, 2, 3, 4, 4, 4, 10**20]
print(st.mean(a), st.mean(b), st.mean([1, 2]), st.mean([1, 2, 3]), st.fmean(b), st.fmean([1, 2], weights=[3, 1]), st.median([3, 1, 2]), st.median([4, 1, 2, 3]), st.median_low([1, 4]), st.median_high([1, 4]), st.mode("aabbb"), st.mode([3, 3, 1, 1]), st.multimode([1, 1, 2, 2, 3]), st.multimode([]))
print(st.stdev(a), st.pstdev(a), st.variance(a), st.pvariance(a), st.variance([1, 2, 3, 4]), st.stdev([1, 1, 1]), st.pvariance([5]), st.variance([0.1, 0.2, 0.3], xbar=0.2), st.stdev([10**9 + 4, 10**9 + 7, 10**9 + 13, 10**9 + 16]))
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.quantiles(range(1, 11)), st.quantiles([1, 2, 3, 4, 5], n=4, method="inclusive"), st.quantiles(a, n=3), st.covariance([1, 2, 3, 4], [1, 2, 3, 1]), st.correlation([1, 2, 3], [3, 2, 1]), st.correlation([1, 2, 3, 5], [2, 4, 5, 9]))
slope, intercept = st.linear_regression([1, 2, 3, 4], [3, 5, 7, 9.5])
print(slope, intercept, st.linear_regression([1, 2], [1, 3]))
for call in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.mode([]), lambda: st.mean(["a"]), lambda: st.quantiles([1]), lambda: st.correlation([1, 2], [1]), lambda: st.geometric_mean([0, 1]), lambda: st.harmonic_mean([-1, 1]), lambda: st.fmean([]), lambda: st.correlation([1, 1], [1, 2]), lambda: st.linear_regression([1], [1]), lambda: st.quantiles([1, 2], n=0)):
    try:
        print(call())
    except (st.StatisticsError, TypeError) as e:
        print(type(e).__name__, e)
