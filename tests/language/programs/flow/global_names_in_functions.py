"""Names are looked up when they are needed: functions before their helpers, shadowed built-ins, globals changed."""
def uses_later():
    return later() + CONSTANT


def later():
    return 1


CONSTANT = 10
print(uses_later())
CONSTANT = 20
print(uses_later())


def later():
    return 100


print(uses_later())
try:
    missing()
except NameError as e:
    print(e)


def shadow():
    len = lambda x: "my len"
    return len([1])


print(shadow(), len([1]))
max = min
print(max(1, 2))
del max
print(max(1, 2))
list_ = list
list = "shadowed"
print(list, list_("ab"))
del list
total = 0


def add(n):
    global total, fresh
    total += n
    fresh = total


add(3)
add(4)
print(total, fresh, __name__)


def both(x):
    print(x)
    for x in range(2):
        pass
    return x


print(both("param"))


def conditional(flag):
    if flag:
        value = 1
    return value


print(conditional(True))
try:
    conditional(False)
except UnboundLocalError as e:
    print(e)
