class M:
    def __enter__(self):
        print("enter")

    def __exit__(self, *a):
        print("exit")


with M():
    raise KeyError("k")
