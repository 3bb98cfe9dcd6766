"""KeyError shows the key's repr, whatever it is."""
grid = {(0, 0): "start"}
for key in ((0, 0), (3, "x")):
    print(grid[key])
