class Account:
    bank = "Makespan"
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1

    def deposit(self, amount):
        self.balance += amount
        return self

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"

    @staticmethod
    def rate():
        return 0.02

    @classmethod
    def empty(cls, owner):
        return cls(owner)

    @property
    def rich(self):
        return self.balance > 100


a = Account("Anna")
b = Account.empty("Bob")
a.deposit(50).deposit(70)
print(a, b, Account.count, a.bank, Account.rate(), a.rate(), a.rich, b.rich)
a.bank = "other"
print(a.bank, b.bank, Account.bank)
print(a.__class__.__name__, type(a) is Account, isinstance(a, Account), isinstance(a, object), hasattr(a, "x"))
print(getattr(a, "balance"), getattr(a, "x", "default"))
setattr(a, "x", 5)
print(a.x, sorted(vars(a)), a.__dict__ == vars(a))
delattr(a, "x")
try:
    a.x
except AttributeError as e:
    print(e)
try:
    Account.nothing
except AttributeError as e:
    print(e)
try:
    a.rich = 3
except AttributeError as e:
    print(e)
try:
    Account()
except TypeError as e:
    print(e)
m = a.deposit
print(m(1), Account.deposit(a, 2))
print(Account.__name__, Account.__doc__, Account.__mro__ == (Account, object))
