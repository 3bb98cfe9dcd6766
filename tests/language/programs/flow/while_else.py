n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    print(n)
else:
    print("done", n)
while True:
    n += 1
    if n > 3:
        break
else:
    print("never")
print(n)
i = 0
while i < 3:
    j = 0
    while j < 3:
        if j == i:
            break
        print(i, j)
        j += 1
    else:
        print("no break")
    i += 1
