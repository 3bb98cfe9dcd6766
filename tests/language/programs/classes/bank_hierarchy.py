"""A student's program: accounts with inheritance, class attributes, own exceptions, properties and a report."""
class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        self.needed, self.available = needed, available
        super().__init__(f"needed {needed:.2f}, available {available:.2f}")


class Account:
    next_id = 1

    def __init__(self, owner, balance=0.0):
        self.owner, self._balance = owner, balance
        self.id = Account.next_id
        Account.next_id += 1
        self.history = []

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("the amount must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self.limit():
            raise InsufficientFunds(amount, self.limit())
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def limit(self):
        return self._balance

    def __lt__(self, other):
        return self.balance < other.balance

    def __repr__(self):
        return f"<{self.__class__.__name__} #{self.id} {self.owner}: {self.balance:.2f}>"


class Checking(Account):
    overdraft = 100

    def limit(self):
        return super().limit() + self.overdraft


class Savings(Account):
    def __init__(self, owner, balance=0.0, rate=0.05):
        super().__init__(owner, balance)
        self.rate = rate

    def add_interest(self):
        self.deposit(self.balance * self.rate)


accounts = [Account("Ann", 50), Checking("Bob", 20), Savings("Cyd", 1000)]
for account in accounts:
    for amount in (30, 75, -1):
        try:
            if amount < 0:
                account.deposit(amount)
            else:
                account.withdraw(amount)
            print(account)
        except InsufficientFunds as e:
            print("refused:", e, e.needed - e.available)
        except ValueError as e:
            print("error:", e)
accounts[2].add_interest()
print(sorted(accounts), max(accounts).owner, sum(a.balance for a in accounts), {a.owner: len(a.history) for a in accounts})
Checking.overdraft = 0
try:
    accounts[1].withdraw(1)
except InsufficientFunds as e:
    print(e.args)
