"""An exception in a case block and in a guard."""
def handle(message):
    match message:
        case {"op": "div", "args": [a, b]} if a / b >= 0:
            return a / b
        case {"op": op}:
            return handlers[op](message)


handlers = {"neg": lambda m: -m["value"]}
print(handle({"op": "div", "args": [6, 3]}), handle({"op": "neg", "value": 4}))
try:
    handle({"op": "div", "args": [1, 0]})
except ZeroDivisionError as e:
    print("guard:", e)
handle({"op": "neg"})
