d={1:2,3:4}
print(d.keys() <= {1,3,5}, d.keys() < {1,3}, d.keys() >= {1}, d.keys() > {1}, d.keys()=={1,3}, d.items() <= {(1,2),(3,4)}, d.keys() & {1}, d.keys() | {9}, d.keys() - {1}, d.keys() ^ {1, 7}, d.items() & {(1,2)}, d.keys().isdisjoint({9}))
print({1,3}==d.keys(), {1} <= d.keys())
print({5,3,1,100,-1,7,64,8}, {3,2,1}, set(range(10,0,-1)), {i*i for i in range(12)}, set([1000,10,1]))
s={1,2,3,33,65}; s.remove(2); s.add(97); print(s); print(s|{4,40}, s&{1,33,97}, s-{1}, s^{3,4})
print(frozenset([8,16,0]), {True, 2, 0.5 if 0 else 3})
print({1.5, 2.0, 3}, {None} )
s=set()
for i in range(50,0,-3): s.add(i)
print(s, s.pop())
l=[1,2,3,4]
l[1:2]=(i*i for i in range(3)); print(l)
l[::2]=(0 for i in range(3)); print(l)
l[:]=map(str,l); print(l)
l[0:0]="ab"; print(l)
l+= (i for i in "xy"); print(l)
s = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
print(s | {20, 30, 40}, s & {9, 1, 33}, s - {1, 2}, s ^ {10, 11, 12}, {40, 1, 8} | s, set(s), s.copy(), frozenset(s))
t = {100, 50, 25, 12, 6, 3, 1}
t.update({7, 9}); t.discard(50); t.add(49); print(t, t.union([5]), t.intersection({1, 3, 49, 77}), t.symmetric_difference({1, 2}))
print({"a": 1}.items() == {("a", 1)}, {}.keys() == set(), {1: 2}.keys() == {1: 3}.keys(), {1: 2}.values() == {1: 2}.values())
