from typing import Dict, List, Optional, Tuple, Union

x: int = 3
y: "anything"
names: List[str] = []


def f(a: int, b: str = "b", *args: float, c: Optional[int] = None, **kw: Dict[str, int]) -> Tuple[int, str]:
    z: int = a + 1
    w: list[int]
    return z, b


class A:
    n: int = 1
    m: "Union[int, str]"

    def g(self, other: "A") -> "A":
        self.q: float = 2.0
        return other


print(f(1), x, A.n, A().g(3))
