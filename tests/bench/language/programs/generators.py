def numbers(n):
    for i in range(n):
        yield i

def squares(it):
    for x in it:
        yield x * x

print(sum(squares(numbers(300000))))
print(sum(x for x in range(300000) if x & 1))
