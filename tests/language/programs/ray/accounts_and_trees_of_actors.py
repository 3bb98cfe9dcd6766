import ray
# Tree of actors / tasks, passing handles, method chaining
@ray.remote
class Node:
    def __init__(self, depth):
        self.depth = depth
        self.children = [Node.remote(depth - 1) for _ in range(2)] if depth else []
    def total(self):
        return 1 + sum(ray.get([c.total.remote() for c in self.children]))
print(ray.get(Node.remote(2).total.remote()))
@ray.remote
class Account:
    def __init__(self, owner, balance=0):
        self.owner, self.balance, self.history = owner, balance, []
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("Deposit must be positive")
        self.balance += amount
        self.history.append(("deposit", amount))
        return self.balance
    def withdraw(self, amount):
        if amount > self.balance:
            raise RuntimeError(f"Insufficient funds: {self.balance} < {amount}")
        self.balance -= amount
        self.history.append(("withdraw", amount))
        return self.balance
    @ray.method(num_returns=2)
    def report(self):
        return self.balance, list(self.history)
@ray.remote
def transfer(src, dst, amount):
    try:
        ray.get(src.withdraw.remote(amount))
    except RuntimeError as e:
        return f"failed: {e.cause if hasattr(e, 'cause') else e}"
    return ray.get(dst.deposit.remote(amount))
a, b = Account.remote("ann", 100), Account.remote("bob")
print(ray.get(transfer.remote(a, b, 30)), ray.get(transfer.remote(a, b, 300)))
bal, hist = a.report.remote()
print(ray.get(bal), ray.get(hist))
try:
    ray.get(b.deposit.remote(-1))
except ValueError as e:
    print("ValueError", "Deposit must be positive" in str(e))
