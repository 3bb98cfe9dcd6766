class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return "..."

    def intro(self):
        return f"{self.name} says {self.speak()}"


class Dog(Animal):
    def speak(self):
        return "Wuff"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().lower() + "!"


class Robot:
    def speak(self):
        return "beep " + super().__repr__()[:1]


for x in (Animal("A"), Dog("D"), Puppy("P", 1)):
    print(x.intro(), isinstance(x, Animal), isinstance(x, Dog))
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(bool, int), Robot().speak())


class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


print(D().who(), [k.__name__ for k in D.__mro__])
print(super(D, D()).who(), A.who(D()))
try:
    class Bad(A, D):
        pass
except TypeError as e:
    print(str(e).split("\n")[0])


class Mixin:
    def describe(self):
        return type(self).__name__ + str(self.value)


class Item(Mixin):
    value = 3


print(Item().describe(), Item.__bases__[0].__name__)
