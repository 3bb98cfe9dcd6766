"""A vending machine, tic-tac-toe by minimax, a text adventure from a table, rock-paper-scissors, Nim, a turtle on a grid."""
from itertools import cycle

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(b):
    for x, y, z in LINES:
        if b[x] != " " and b[x] == b[y] == b[z]:
            return b[x]
    return None if " " in b else "draw"


def minimax(b, player, memo={}):
    key = "".join(b) + player
    if key not in memo:
        w = winner(b)
        if w:
            memo[key] = ({"X": 1, "O": -1, "draw": 0}[w], None)
        else:
            scores = []
            for i in range(9):
                if b[i] == " ":
                    b[i] = player
                    scores.append((minimax(b, "O" if player == "X" else "X")[0], i))
                    b[i] = " "
            memo[key] = (max if player == "X" else min)(scores, key=lambda s: s[0])
    return memo[key]


board, players, moves = [" "] * 9, cycle("XO"), []
board[0], board[4] = "X", "O"
while not winner(board):
    p = next(players)
    _, i = minimax(board, p)
    board[i] = p
    moves.append(i)
print(moves, winner(board), *("|".join(board[r : r + 3]) for r in (0, 3, 6)), sep="\n")


class Vending:
    prices = {"tea": 150, "gum": 60}

    def __init__(self):
        self.state, self.money = self.idle, 0

    def idle(self, event, *args):
        if event == "coin":
            self.money += args[0]
            return self.paid
        return self.idle

    def paid(self, event, *args):
        if event == "coin":
            self.money += args[0]
        elif event == "choose":
            price = self.prices.get(args[0])
            if price is None:
                print("no", args[0])
            elif price > self.money:
                print(f"{price - self.money} more for {args[0]}")
            else:
                self.money -= price
                print("here is your", args[0])
        elif event == "refund":
            print("back:", self.money)
            self.money = 0
        return self.paid if self.money else self.idle

    def send(self, event, *args):
        self.state = self.state(event, *args)


v = Vending()
for e in (("choose", "tea"), ("coin", 100), ("choose", "tea"), ("coin", 50), ("choose", "soup"), ("choose", "tea"), ("coin", 100), ("refund",)):
    v.send(*e)
print(v.state.__name__)
beats = {"rock": "scissors", "paper": "rock", "scissors": "paper"}
for a, b in zip(("rock", "paper", "rock"), ("paper", "paper", "scissors")):
    print(a, b, "draw" if a == b else "first" if beats[a] == b else "second")
piles = [3, 4, 5]
turn = 0
while any(piles):
    x = piles[0] ^ piles[1] ^ piles[2]
    i = next((i for i, p in enumerate(piles) if p ^ x < p), max(range(3), key=piles.__getitem__))
    piles[i] = piles[i] ^ x if x else piles[i] - 1
    turn += 1
print("nim ends after", turn)
x, y, heading, trail = 0, 0, 0, {(0, 0)}
for step in "FFRFFLFRFF":
    if step == "F":
        dx, dy = ((0, 1), (1, 0), (0, -1), (-1, 0))[heading]
        x, y = x + dx, y + dy
        trail.add((x, y))
    else:
        heading = (heading + (1 if step == "R" else -1)) % 4
print((x, y), heading, *("".join(".#"[(c, r) in trail] for c in range(6)) for r in range(4, -1, -1)), sep="\n")
