def joined(n):
    text = ""
    for i in range(n):
        text += f"{i},"
    return text


def table(n):
    lines = []
    for i in range(n):
        lines.append(f"{i:>6} {i / 7:10.3f} {'even' if i % 2 == 0 else 'odd'}")
    return "\n".join(lines)


text = joined(200000)
lines = table(50000)
print(len(text), text.count("7"), len(lines), lines.split("\n")[-1])
