print(f"{3:>5}")
print(f"{'a':d}")
