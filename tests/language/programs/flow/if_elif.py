def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10 and n % 2 == 0:
        return "small even"
    elif n < 10 or n == 100:
        return "small odd or hundred"
    else:
        return "large"


for n in (-5, 0, 4, 7, 100, 50):
    print(n, kind(n))
if not [] and not "" and not 0 and not None and not {}:
    print("all empty")
x = 5
print("yes" if 1 < x < 10 else "no", "a" if x > 9 else "b" if x > 4 else "c")
