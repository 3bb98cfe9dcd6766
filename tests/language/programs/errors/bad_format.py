print("%d" % 3)
print("%d" % "three")
