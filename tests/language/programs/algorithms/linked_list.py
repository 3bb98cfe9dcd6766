class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next

    def __iter__(self):
        node = self
        while node:
            yield node.value
            node = node.next


head = None
for v in range(5):
    head = Node(v, head)
print(list(head), sum(head), max(head), 3 in head)


def reverse(node):
    previous = None
    while node:
        node.next, previous, node = previous, node, node.next
    return previous


print(list(reverse(head)))
