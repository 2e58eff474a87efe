"""Writes decks of 500 cards each: decks.py FOLDER CARDS."""

import sys

SIZE = 500

folder, cards = sys.argv[1], int(sys.argv[2])
for deck in range((cards + SIZE - 1) // SIZE):
    with open(f"{folder}/large-{deck:02}.yaml", "w", encoding="utf-8") as file:
        file.write(f"deck: large-{deck:02}\ntitle: 大卡组 {deck}\nlanguage: zh\ncards:\n")
        for card in range(min(SIZE, cards - deck * SIZE)):
            file.write(f"  - id: card-{card}\n    topic: topic-{card % 7}\n")
            file.write(f"    question: 如何评估第 {deck * SIZE + card} 个模型的性能？\n")
            file.write("    answer: |\n" + "      先看**任务目标**和误判代价，再选指标。\n" * 12)
            file.write("    points:\n      - point: precision and recall\n        accept: [precision, recall]\n")
            file.write("      - point: the cost of each mistake\n")
