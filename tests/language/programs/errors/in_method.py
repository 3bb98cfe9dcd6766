class A:
    def __init__(self, v):
        self.v = v

    def half(self):
        return self.v / 0


A(3).half()
