#!/usr/bin/env python3
"""subset.py ARIMO OUT: cuts Arimo (folder ARIMO, the npm package) down to the letters of the page's languages and
writes regular, bold and italic faces to the folder OUT, compressed. The italic one is for names of waters
and for ranges only."""

import gzip
import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Strikemap Arimo"
# Latin-1 without fractions, superscripts and currencies.
LATIN = [chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100)) if chr(code) not in "¢¤¥¦¨ª¬®¯²³´µ¶¸¹º¼½¾"]
CYRILLIC = [chr(code) for code in (*range(0x400, 0x460), 0x490, 0x491)]
SIGNS = "\u2009\u2011\u202f–—‘’‚“”„†•…‰′″‹›€№™←↑→↓−≈≠≤≥"
# Letters of the towns of neighbours, such as Chișinău; they are never bold.
NEIGHBOURS = "ąćčďđęěğıłľńňőřśșšťțůűźżžăŁŚŠŻŽČȘȚ"
NAMES = [sign for sign in LATIN if sign < "\x7f"] + CYRILLIC + list("\u00a0–—’…·")

FACES = {
    "regular": ("400Regular/Arimo_400Regular.ttf", [*LATIN, *CYRILLIC, *SIGNS, *NEIGHBOURS]),
    "bold": ("700Bold/Arimo_700Bold.ttf", [*LATIN, *CYRILLIC, *SIGNS]),
    "italic": ("400Regular_Italic/Arimo_400Regular_Italic.ttf", NAMES),
}


def share_outlines(font, codes):
    """Letters that look alike in Latin and Cyrillic have one outline: a twentieth of the bytes."""
    glyphs, advances = font["glyf"], font["hmtx"]
    for table in font["cmap"].tables:
        seen = {}
        for code, name in sorted(table.cmap.items()):
            if code not in codes:
                continue
            points, ends, flags = glyphs[name].getCoordinates(glyphs)
            if len(points):
                outline = (advances[name], tuple(map(tuple, points)), tuple(ends), bytes(flags))
                table.cmap[code] = seen.setdefault(outline, name)


def cut(path, signs):
    font = TTFont(path, recalcTimestamp=False)
    codes = {ord(sign) for sign in signs}
    missing = sorted(codes - set(font.getBestCmap()))
    assert not missing, f"{path.name} lacks {[hex(code) for code in missing]}"
    share_outlines(font, codes)
    options = subset.Options(
        hinting=False, layout_features=[], notdef_outline=True, glyph_names=False, name_IDs=[0, 1, 2, 6, 13, 14]
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT", "meta", "DSIG", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID == 1:
            record.string = FAMILY
        if record.nameID == 6:
            record.string = record.toUnicode().replace("Arimo", FAMILY.replace(" ", ""))
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def main():
    source, out = map(Path, sys.argv[1:])
    total = 0
    for name, (path, signs) in FACES.items():
        face = cut(source / path, signs)
        packed = gzip.compress(face, 9, mtime=0)
        total += len(packed)
        (out / f"{name}.ttf.gz").write_bytes(packed)
        print(f"{name}: {len(signs)} characters, {len(face)} bytes, {len(packed)} compressed")
    print(f"all three: {total} bytes compressed")
    assert total <= 45_000, "the faces are to stay within 45 KB"


if __name__ == "__main__":
    main()
