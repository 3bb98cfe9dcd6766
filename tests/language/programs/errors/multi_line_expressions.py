"""Which line of an expression over several lines is named: the operator's or the call's."""
values = [1, 2, 3]
limits = {"low": 0}


def clamp(v, low, high):
    return max(low, min(v, high))


print(
    clamp(
        values[0],
        limits["low"],
        high=2,
    )
)
result = (
    values[0]
    + values[1]
    + clamp(
        values[2],
        limits["low"],
        limits[
            "high"
        ],
    )
)
