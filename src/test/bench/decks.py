"""Writes cards in decks of 500: decks.py FOLDER CARDS.

decks.py FILE.yaml|FILE.csv|FILE.tsv CARDS writes them to one file, which is a deck if it is YAML. Their
texts are short, so that 100 000 of them stay below the 16 MiB that a file may have.
"""

import sys

SIZE = 500


def folder(name, cards):
    for deck in range((cards + SIZE - 1) // SIZE):
        with open(f"{name}/large-{deck:02}.yaml", "w", encoding="utf-8") as file:
            file.write(f"deck: large-{deck:02}\ntitle: 大卡组 {deck}\nlanguage: zh\ncards:\n")
            for card in range(min(SIZE, cards - deck * SIZE)):
                file.write(f"  - id: card-{card}\n    topic: topic-{card % 7}\n")
                file.write(f"    question: 如何评估第 {deck * SIZE + card} 个模型的性能？\n")
                file.write("    answer: |\n" + "      先看**任务目标**和误判代价，再选指标。\n" * 12)
                file.write("    points:\n      - point: precision and recall\n        accept: [precision, recall]\n")
                file.write("      - point: the cost of each mistake\n")


def one_file(name, cards):
    separator = "\t" if name.endswith(".tsv") else ","
    with open(name, "w", encoding="utf-8") as file:
        if name.endswith(".yaml"):
            file.write("deck: one-file\ntitle: 一个文件\nlanguage: zh\ncards:\n")
        else:
            file.write(separator.join(("question", "answer", "topic", "points")) + "\n")
        for card in range(cards):
            question = f"如何评估第 {card} 个模型？"
            answer = "先看**任务目标**和误判代价。"
            points = (f"metric {card}", "cost")
            if name.endswith(".yaml"):
                file.write(f"  - id: card-{card}\n    question: {question}\n    answer: {answer}\n")
                file.write(f"    points: [point: {points[0]}]\n")
            else:
                file.write(separator.join((question, answer, f"topic-{card % 7}", "; ".join(points))) + "\n")


target, count = sys.argv[1], int(sys.argv[2])
if target.endswith((".yaml", ".csv", ".tsv")):
    one_file(target, count)
else:
    folder(target, count)
