"""Turns the lines of a terminal, with their colours, into SVG.

Every piece of text stands at its own column and has the length of its cells, so that the picture
is right in every font: a piece is one word of ASCII, one run of wide signs, one wide
punctuation mark or one repeated sign, and holds blanks only where they are underlined.
"""

import html
import re
import unicodedata

CELL, LINE, MARGIN = 9, 18, 14
PALETTES = {
    "dark": {
        "back": "#16181d", "fore": "#d8dbe2",
        "colours": ["#3b4048", "#f07178", "#a5d6a7", "#ffcb6b", "#7fb4ff", "#d3a4ff", "#7fdbca",
                    "#d8dbe2", "#7a8290", "#ff8b92", "#c3e88d", "#ffe08a", "#a3c9ff", "#e2c1ff",
                    "#a2f0e0", "#ffffff"],
    },
    "light": {
        "back": "#fbfbf8", "fore": "#24292f",
        "colours": ["#24292f", "#b3261e", "#256029", "#7a5700", "#0b57a4", "#7b2fa0", "#00696b",
                    "#e4e4de", "#6b7280", "#c62828", "#2e7d32", "#8d6700", "#1565c0", "#8e35b5",
                    "#00838f", "#fbfbf8"],
    },
}
FONTS = ("'DejaVu Sans Mono','Noto Sans Mono CJK SC',Menlo,Consolas,'PingFang SC',"
         "'Microsoft YaHei',monospace")


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def colour(codes, palette):
    """The colour a list of SGR numbers behind 38 or 48 asks for, and how many it took."""
    if codes[0] == 5:
        number = codes[1]
        if number < 16:
            return palette["colours"][number], 2
        if number >= 232:
            level = 8 + 10 * (number - 232)
            return "#%02x%02x%02x" % (level, level, level), 2
        number -= 16
        steps = [0, 95, 135, 175, 215, 255]
        return "#%02x%02x%02x" % tuple(
            steps[number // 36 ** 0 % 6] if i == 2 else steps[number // (36 if i == 0 else 6) % 6]
            for i in range(3)), 2
    return "#%02x%02x%02x" % tuple(codes[1:4]), 4


def runs(line, palette):
    """Pieces of a line with the same look: (column, text, fore, back, bold, underline)."""
    fore = back = None
    bold = underline = reverse = dim = False
    column = 0
    for piece in re.split(r"(\x1b\[[0-9;:]*m)", line):
        if piece.startswith("\x1b["):
            codes = [int(c or 0) for c in re.split("[;:]", piece[2:-1] or "0")]
            while codes:
                c = codes.pop(0)
                if c == 0:
                    fore = back = None
                    bold = underline = reverse = dim = False
                elif c == 1:
                    bold = True
                elif c == 2:
                    dim = True
                elif c == 4:
                    underline = True
                elif c == 7:
                    reverse = True
                elif c == 22:
                    bold = dim = False
                elif c == 24:
                    underline = False
                elif c == 27:
                    reverse = False
                elif 30 <= c <= 37:
                    fore = palette["colours"][c - 30]
                elif 90 <= c <= 97:
                    fore = palette["colours"][c - 90 + 8]
                elif 40 <= c <= 47:
                    back = palette["colours"][c - 40]
                elif 100 <= c <= 107:
                    back = palette["colours"][c - 100 + 8]
                elif c == 39:
                    fore = None
                elif c == 49:
                    back = None
                elif c in (38, 48):
                    value, used = colour(codes, palette)
                    codes = codes[used:]
                    if c == 38:
                        fore = value
                    else:
                        back = value
            continue
        if piece:
            one, other = fore or palette["fore"], back
            if reverse:
                one, other = back or palette["back"], fore or palette["fore"]
            yield column, piece, one, other, bold, underline, dim
            column += sum(width(c) for c in piece)


def punctuation(character):
    """Chinese punctuation; two of them side by side are set closer than two cells each."""
    return unicodedata.category(character).startswith("P")


def pieces(text, column, blanks):
    """A run's text as (column, cells, piece), see above."""
    pattern = (r"[ -~]+" if blanks else r"[!-~]+") + r"|([^ -~])\1*|."
    place = 0
    while place < len(text):
        if width(text[place]) == 2:
            end = place
            while end < len(text) and width(text[end]) in (0, 2) and not (
                    end > place and punctuation(text[end - 1]) | punctuation(text[end])):
                end += 1
        else:
            end = re.compile(pattern).match(text, place).end()
            while end < len(text) and width(text[end]) == 0:
                end += 1
        piece = text[place:end]
        cells = sum(width(c) for c in piece)
        if piece.strip() or blanks:
            yield column, cells, piece
        column += cells
        place = end


def svg(lines, columns, palette):
    wide = columns * CELL + 2 * MARGIN
    high = len(lines) * LINE + 2 * MARGIN
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">'
           % (wide, high, wide, high),
           '<rect width="100%%" height="100%%" rx="8" fill="%s"/>' % palette["back"],
           '<g font-family="%s" font-size="15">' % FONTS]
    for row, line in enumerate(lines):
        y = MARGIN + row * LINE
        for column, text, fore, back, bold, underline, dim in runs(line, palette):
            if back:
                out.append('<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>'
                           % (MARGIN + column * CELL, y, sum(width(c) for c in text) * CELL, LINE,
                              back))
            look = 'fill="%s"' % fore
            look += ' font-weight="bold"' if bold else ""
            look += ' text-decoration="underline"' if underline else ""
            look += ' opacity="0.65"' if dim else ""
            for at, cells, piece in pieces(text, column, underline):
                # a wide sign is as wide as two cells, more than its height in most fonts
                size = ' font-size="17"' if cells and width(piece[0]) == 2 else ""
                out.append('<text x="%d" y="%d" textLength="%d" lengthAdjust="spacingAndGlyphs" '
                           'style="white-space:pre" xml:space="preserve" %s%s>%s</text>'
                           % (MARGIN + at * CELL, y + 14, cells * CELL, look, size,
                              html.escape(piece, quote=False)))
    out.append("</g></svg>")
    return "\n".join(out) + "\n"
