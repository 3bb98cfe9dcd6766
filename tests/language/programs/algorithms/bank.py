class Bank:
    def __init__(self):
        self.accounts = {}

    def move(self, a, b, amount):
        if self.accounts.get(a, 0) < amount:
            raise ValueError(f"{a} has only {self.accounts.get(a, 0)}")
        self.accounts[a] -= amount
        self.accounts[b] = self.accounts.get(b, 0) + amount


bank = Bank()
bank.accounts["x"] = 100
for amount in (30, 50, 40):
    try:
        bank.move("x", "y", amount)
    except ValueError as e:
        print("refused:", e)
print(bank.accounts)
