#!/usr/bin/env python3
"""widths.py FOLDER OUT GOLDEN: writes OUT, the Rust file with the widths of letters, from the unpacked npm packages
arimo, dejavu and string-pixel-width in FOLDER; prints how much wider than Arimo each sets the texts of the pictures in
GOLDEN."""

import html
import re
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

# What is measured besides ASCII and the Cyrillic block.
SIGNS = "\u00a0\u202f°·×«»–—‘’“”„…№←→−≈≠≤≥Ґґ"
MEASURED = [chr(code) for code in (*range(0x20, 0x7F), *range(0x400, 0x460))] + list(SIGNS)
# No face has it; as wide as the space that it stands for.
LIKE = {"\u202f": "\u00a0"}


def of_font(path):
    """The widths of a font in hundredths of an em."""
    font = TTFont(path)
    names, advances, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm

    def width(sign):
        name = names.get(ord(LIKE.get(sign, sign))) or names[ord("o")]
        return advances[name][0] * 100 / em

    return {sign: width(sign) for sign in MEASURED}


def verdana(path):
    """Verdana is not free: its widths in ASCII stand in an npm package; regular and bold."""
    table = path.read_text(encoding="utf-8").split('"verdana": {')[1].split("}")[0]
    rows = re.findall(r'"(\\?.)": \[(\d+), (\d+), \d+, \d+\]', table)
    return [{row[0][-1]: float(row[weight]) for row in rows} for weight in (1, 2)]


def texts(folder):
    """Each text of the pictures once, and whether it is bold."""
    found = set()
    for picture in sorted(folder.glob("*.svg")):
        for style, inside in re.findall(r"<text([^>]*)>(.*?)</text>", picture.read_text(encoding="utf-8"), re.S):
            parts = re.findall(r"<tspan([^>]*)>(.*?)</tspan>", inside, re.S) or [("", inside)]
            for own, text in parts:
                is_bold = 'font-weight="700"' in style + own
                found.add((html.unescape(re.sub("<[^>]*>", "", text)), is_bold))
    return sorted((text, is_bold) for text, is_bold in found if len(text.strip()) > 3)


def compare(name, faces, arimo, all_texts):
    """The ratio of the widths of our texts to those in Arimo: the middle, and the most."""
    for weight, word in enumerate(("regular", "bold")):
        face, base = faces[weight], arimo[weight]
        ours = [text for text, is_bold in all_texts if is_bold == bool(weight) and all(sign in face for sign in text)]
        ratios = sorted((sum(map(face.get, text)) / sum(map(base.get, text)), text) for text in ours)
        (middle, _), (most, text) = ratios[len(ratios) // 2], ratios[-1]
        print(f"{name} {word}: {len(ratios)} texts, {middle:.3f} times Arimo in the middle, at most {most:.3f} ({text})")


def rust(name, about, faces):
    rows = [", ".join(str(int(face[sign] + 0.5)) for sign in MEASURED) for face in faces]
    return f"/// {about}\n#[rustfmt::skip]\npub const {name}: FaceWidths = FaceWidths {{\n" + "".join(
        f"    {weight}: [\n{wrapped(row)}    ],\n" for weight, row in zip(("regular", "bold"), rows)
    ) + "};\n"


def wrapped(row):
    lines, line = [], "       "
    for number in row.split(", "):
        if len(line) + len(number) + 2 > 100:
            lines.append(line)
            line = "       "
        line += f" {number},"
    return "".join(f"{line}\n" for line in [*lines, line])


def main():
    folder, out, golden = map(Path, sys.argv[1:])
    arimo = [of_font(folder / "arimo" / path) for path in ("400Regular/Arimo_400Regular.ttf", "700Bold/Arimo_700Bold.ttf")]
    dejavu = [of_font(folder / "dejavu/ttf" / name) for name in ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")]
    verdanas = verdana(folder / "string-pixel-width/lib/widthsMap.js")
    # Arimo is wider in few letters, such as the Serbian Ј.
    widest = [
        {sign: max(width, *(other.get(sign, 0) for other in others)) for sign, width in face.items()}
        for face, *others in zip(dejavu, verdanas, arimo)
    ]
    all_texts = texts(golden)
    for name, faces in (("DejaVu Sans", dejavu), ("Verdana", verdanas), ("the widest", widest)):
        compare(name, faces, arimo, all_texts)
    signs = "".join(rf"\u{{{ord(sign):x}}}" if sign in LIKE or sign == "\u00a0" else sign for sign in SIGNS)
    out.write_text(
        "//! Advance widths of letters in hundredths of an em. Written by `scripts/face/rebuild`.\n\n"
        "use super::text_width::FaceWidths;\n\n"
        "/// How many letters are measured.\n"
        f"pub const NUM_MEASURED: usize = {len(MEASURED)};\n\n"
        "/// The letters that are measured besides ASCII and the Cyrillic block, in this order after them.\n"
        f'pub(super) const SIGNS: &str = "{signs}";\n\n'
        + rust("ARIMO", "Arimo, metric-compatible with Arial and Liberation Sans: the face of PNG files.", arimo)
        + "\n"
        + rust("WIDEST", "Of each letter the widest one of DejaVu Sans, Verdana and Arimo: there is no common face with wider texts.", widest),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
