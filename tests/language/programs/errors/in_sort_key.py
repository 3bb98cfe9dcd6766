"""An exception in a key function, called by sorted."""
def key(row):
    return row["age"] + row["bonus"]


rows = [{"age": 1, "bonus": 2}, {"age": 5}]
print(sorted(rows[:1], key=key))
print(sorted(rows, key=key))
