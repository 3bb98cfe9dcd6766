"""A calculator: tokenizer, recursive descent parser, tree of classes, evaluation, errors with positions."""
class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")
        self.position = position


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield "number", text[start:i], start
        elif c.isalpha():
            start = i
            while i < len(text) and text[i].isalnum():
                i += 1
            yield "name", text[start:i], start
        elif c in "+-*/^()=,":
            yield c, c, i
            i += 1
        else:
            raise ParseError(f"unexpected {c!r}", i)
    yield "end", "", len(text)


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def kind(self):
        return self.tokens[self.at][0]

    def take(self, *kinds):
        if self.kind not in kinds:
            kind, value, position = self.tokens[self.at]
            raise ParseError(f"expected {' or '.join(kinds)}, got {value or 'the end'}", position)
        self.at += 1
        return self.tokens[self.at - 1][1]

    def parse(self):
        tree = self.sum()
        self.take("end")
        return tree

    def sum(self):
        left = self.product()
        while self.kind in ("+", "-"):
            left = (self.take("+", "-"), left, self.product())
        return left

    def product(self):
        left = self.unary()
        while self.kind in ("*", "/"):
            left = (self.take("*", "/"), left, self.unary())
        return left

    def unary(self):
        if self.kind == "-":
            self.take("-")
            return ("neg", self.unary())
        base = self.atom()
        if self.kind == "^":
            self.take("^")
            return ("^", base, self.unary())
        return base

    def atom(self):
        if self.kind == "number":
            text = self.take("number")
            return float(text) if "." in text else int(text)
        if self.kind == "name":
            return ("var", self.take("name"))
        self.take("(")
        inner = self.sum()
        self.take(")")
        return inner


def evaluate(tree, variables):
    match tree:
        case int() | float():
            return tree
        case ("var", name):
            return variables[name]
        case ("neg", x):
            return -evaluate(x, variables)
        case (op, a, b):
            a, b = evaluate(a, variables), evaluate(b, variables)
            return {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "^": lambda: a**b}[op]()


for text in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - x", "2 * (x + y) / 4", "1.5 * 4", "1 +", "2 ) 3", "3 $ 4", "1 / (2 - 2)", "z * 2", "((1))", ""):
    try:
        tree = Parser(text).parse()
        print(text, "->", tree, "=", evaluate(tree, {"x": 3, "y": 5}))
    except ParseError as e:
        print(text, "-> error:", e, e.position)
    except (ZeroDivisionError, KeyError) as e:
        print(text, "->", type(e).__name__, e)
