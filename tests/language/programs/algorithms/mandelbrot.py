def escape(cx, cy, limit=30):
    x = y = 0.0
    for i in range(limit):
        x, y = x * x - y * y + cx, 2 * x * y + cy
        if x * x + y * y > 4:
            return i
    return limit


for row in range(-10, 11, 2):
    print("".join(" .:-=+*#%@"[min(9, escape(col / 20, row / 10) // 3)] for col in range(-40, 21, 2)))
