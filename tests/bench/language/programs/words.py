def count(text):
    words = {}
    for word in text.split():
        word = word.strip(".,;").lower()
        if word:
            words[word] = words.get(word, 0) + 1
    return words


text = "It was the best of times, it was the worst of times; it was the age of wisdom. " * 40000
words = count(text)
best = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
print(", ".join(f"{word}={number}" for word, number in best))
