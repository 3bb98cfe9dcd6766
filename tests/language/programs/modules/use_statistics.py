import statistics as st

d = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(d), st.median(d), st.mode(d), st.stdev(d), st.pstdev(d), st.variance(d), st.pvariance(d), st.median([1, 2, 3]), st.mean([1.5, 2.5]), st.fmean(d), st.median_low(d), st.median_high(d), st.multimode("aabb"), st.harmonic_mean([1, 2, 4]), st.geometric_mean([1, 2, 4]), st.quantiles(d, n=4))
try:
    st.mean([])
except st.StatisticsError as e:
    print(e)
