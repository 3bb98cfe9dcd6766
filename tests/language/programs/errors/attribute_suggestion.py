"""AttributeError of an own class names the class and the attribute, with Python's suggestion."""
class Robot:
    def __init__(self):
        self.battery = 100

    def charge(self):
        self.battery += 10


r = Robot()
r.charge()
print(r.battery)
r.chargee()
