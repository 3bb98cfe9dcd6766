"""An uncaught error of an actor's method names the class and the method."""
import ray

ray.init()


@ray.remote
class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"only {self.balance} left")
        self.balance -= amount
        return self.balance


a = Account.remote(100)
print(ray.get(a.withdraw.remote(30)))
ray.get(a.withdraw.remote(80))
