for a in (1, 2, 3):
    for b in (1, 2):
        print(a, b, 0 < a < b < 3, a == b == 1, a != b != a, 1 <= a <= 2 > b)
print(1 < 2 in [2, 3], "a" in "abc" in ["abc"], 3 is 3 is not None if False else True)
print(not 1 < 2 < 3, (1 < 2) < 3)
x = 5
if 3 < x < 7 and not 5 < x < 7:
    print("in")
while 0 < x <= 5:
    x -= 2
print(x)
