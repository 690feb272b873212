#!/usr/bin/env python3
"""outlines.py UNITS.json RIVERS.shp OUT: Natural Earth 1:10m, clipped and simplified together, as
TopoJSON in two levels of detail, OUT/coarse.topo.json and OUT/fine.topo.json."""

import json
import math
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import shapefile
import shapely
from shapely.geometry import MultiLineString, MultiPolygon, Polygon, box, shape
from shapely.geometry.polygon import orient
from shapely.ops import linemerge

from names import COUNTRIES, RIVERS, SWAPPED, UKRAINE
from topology import EAST, NORTH, SOUTH, WEST, Topology, geometry, snap_ring, to_grid

FRAME = box(WEST, SOUTH, EAST, NORTH)
# Degrees to km in a plane; used for simplification and labels only, where it is precise enough.
KM_X, KM_Y = 111.32 * math.cos(math.radians(50)), 111.2
# Level -> grid step in degrees, tolerance in km, least free-standing island in km², least important river.
LEVELS = {"fine": (0.0005, 0.30, 0.8, 9), "coarse": (0.003, 2.5, 25.0, 7)}
# The regions abroad that claims name as launch areas: Belgorod, Bryansk, Krasnodar, Kursk, Oryol, Rostov, Voronezh.
LAUNCH_REGIONS = {"RU-BEL", "RU-BRY", "RU-KDA", "RU-KRS", "RU-ORL", "RU-ROS", "RU-VOR"}


def to_km(g):
    return shapely.transform(g, lambda a: a * [KM_X, KM_Y])


def to_degrees(g):
    return shapely.transform(g, lambda a: a / [KM_X, KM_Y])


def load_units(path):
    """[country, ISO 3166-2, English, Ukrainian, MultiPolygon]: the first-level units of Ukraine, Russia
    and Belarus, every other country as one."""
    units, others = [], defaultdict(list)
    for feature in json.load(open(path, encoding="utf-8"))["features"]:
        p, g = feature["properties"], shape(feature["geometry"])
        west, south, east, north = g.bounds
        if west > EAST or east < WEST or south > NORTH or north < SOUTH:
            continue
        iso, country = p["iso_3166_2"].strip(), p["adm0_a3"]
        if iso in UKRAINE:
            # Crimea (UA-43) and Sevastopol (UA-40) are Ukraine, whatever adm0_a3 says.
            country = "UKR"
        if country == "UKR":
            assert iso in UKRAINE, iso
        if country in ("UKR", "RUS", "BLR"):
            iso = SWAPPED.get(iso, iso)
            en, uk = UKRAINE[iso] if country == "UKR" else (p["name_en"], p["name_uk"])
            if country != "UKR" and uk.endswith("область"):
                en += " Oblast"
            units.append([country, iso, en, uk, g])
        else:
            others[country].append(g)
    for country, parts in sorted(others.items()):
        units.append([country, None, None, None, shapely.coverage_union_all(parts)])
    clipped = []
    for unit in units:
        parts = shapely.get_parts(shapely.intersection(unit[4], FRAME))
        parts = [p for p in parts if p.geom_type == "Polygon" and p.area > 0]
        if parts:
            clipped.append(unit[:4] + [MultiPolygon(parts)])
    return clipped


def simplify(units, tolerance, least_island):
    """All units at once, so that shared borders stay shared."""
    in_km = np.array([to_km(u[4]) for u in units], dtype=object)
    assert shapely.coverage_is_valid(in_km)
    simple = shapely.coverage_simplify(in_km, tolerance)
    tree = shapely.STRtree(simple)

    def touches_another(i, part):
        return any(j != i and simple[j].touches(part) for j in tree.query(part))

    return [
        to_degrees(MultiPolygon([p for p in shapely.get_parts(g) if p.area >= least_island or touches_another(i, p)]))
        for i, g in enumerate(simple)
    ]


def rings_on_grid(multipolygon, step):
    polygons = []
    for part in shapely.get_parts(multipolygon):
        part = orient(part, 1.0)
        outer = snap_ring(part.exterior.coords, step)
        if len(outer) >= 3:
            holes = (snap_ring(hole.coords, step) for hole in part.interiors)
            polygons.append([outer] + [h for h in holes if len(h) >= 3])
    return polygons


def label_point(topology, polygons):
    """Centre of the largest circle that fits into the largest part."""
    step = topology.step
    parts = [Polygon([(x * step + WEST, y * step + SOUTH) for x, y in topology.ring(p[0])]) for p in polygons]
    circle = shapely.maximum_inscribed_circle(to_km(max(parts, key=lambda p: p.area)), tolerance=2)
    x, y = circle.coords[0]
    return [round(x / KM_X, 3), round(y / KM_Y, 3)]


def load_rivers(path, tolerance, least_rank):
    """((English, Ukrainian), rank, is a reservoir, lines in degrees)"""
    lines, ranks = defaultdict(list), {}
    reader = shapefile.Reader(str(path), encoding="utf-8", encodingErrors="replace")
    for item in reader.iterShapeRecords(bbox=[WEST, SOUTH, EAST, NORTH]):
        p = item.record.as_dict()
        names = RIVERS.get(p["name"] if p["name"] else p["rivernum"])
        if not names or p["scalerank"] > least_rank:
            continue
        for line in shapely.get_parts(shapely.intersection(shape(item.shape.__geo_interface__), FRAME)):
            if line.geom_type == "LineString" and line.length > 0:
                lines[names].append((line, "Lake" in p["featurecla"]))
        ranks[names] = min(ranks.get(names, 99), int(p["scalerank"]))
    for names, parts in lines.items():
        for reservoir in (False, True):
            chosen = [line for line, is_lake in parts if is_lake == reservoir]
            if not chosen:
                continue
            merged = linemerge(MultiLineString(chosen)) if len(chosen) > 1 else chosen[0]
            simple = [to_degrees(part.simplify(tolerance)) for part in shapely.get_parts(to_km(merged))]
            yield names, ranks[names], reservoir, simple


def line_kinds(topology, units, cut):
    """The lines of an arc follow from the shapes that share it."""
    users = defaultdict(set)
    for k, polygons in enumerate(cut):
        for rings in polygons:
            for ring in rings:
                for i in ring:
                    users[i if i >= 0 else ~i].add(k)
    kinds = defaultdict(list)
    for i, arc in enumerate(topology.arcs):
        countries = sorted(units[k][0] for k in users[i])
        if len(users[i]) == 1:
            if all(topology.on_frame(a, b) for a, b in zip(arc, arc[1:])):
                continue
            kinds["coast_ua" if countries[0] == "UKR" else "coast"].append(i)
        elif countries[0] == countries[1]:
            kinds["adm1_ua" if countries[0] == "UKR" else "adm1_nb"].append(i)
        else:
            kinds["border_ua" if "UKR" in countries else "border"].append(i)
    return kinds


def build(level, units, rivers_path):
    step, tolerance, least_island, least_rank = LEVELS[level]
    topology = Topology(step)
    cut = topology.cut([rings_on_grid(g, step) for g in simplify(units, tolerance, least_island)])
    kinds = line_kinds(topology, units, cut)

    ukraine, neighbours, by_country = [], [], defaultdict(list)
    for (country, iso, en, uk, _), polygons in zip(units, cut):
        if not polygons:
            continue
        by_country[country].append(polygons)
        if country in ("UKR", "RUS", "BLR"):
            properties = {"iso": iso, "en": en, "uk": uk, "c": label_point(topology, polygons)}
            target = ukraine if country == "UKR" else neighbours
            target.append({**geometry(polygons), "id": iso, "properties": properties})

    countries = []
    for country, members in sorted(by_country.items()):
        polygons = topology.outline(members) if len(members) > 1 else members[0]
        iso, en, uk = COUNTRIES[country]
        properties = {"iso": iso, "a3": country, "en": en, "uk": uk, "c": label_point(topology, polygons)}
        if country == "KOS":
            properties["disputed"] = True
        countries.append({**geometry(polygons), "id": iso, "properties": properties})

    lines = [
        {"type": "MultiLineString", "arcs": [[i] for i in arcs], "properties": {"kind": kind}}
        for kind, arcs in sorted(kinds.items())
    ]

    rivers = []
    found = load_rivers(rivers_path, tolerance, least_rank)
    for (en, uk), rank, reservoir, parts in sorted(found, key=lambda x: (x[1], x[0], x[2])):
        arcs = []
        for part in parts:
            points = to_grid(part.coords, step)
            if len(points) > 1:
                topology.arcs.append(tuple(points))
                arcs.append([len(topology.arcs) - 1])
        if arcs:
            properties = {"en": en, "uk": uk, "rank": rank, **({"reservoir": True} if reservoir else {})}
            rivers.append({"type": "MultiLineString", "arcs": arcs, "properties": properties})

    check(level, topology, cut, countries)
    layers = {"countries": countries, "ua_adm1": ukraine, "adm1_nb": neighbours, "lines": lines, "rivers": rivers}
    if level == "coarse":
        # Saves a third of the bytes of the first view, for lines visible only when zoomed in. Outlines remain of the
        # regions that claims name as launch areas.
        neighbours[:] = [unit for unit in neighbours if unit["id"] in LAUNCH_REGIONS]
        lines[:] = [line for line in lines if line["properties"]["kind"] != "adm1_nb"]
        keep_used_arcs(topology, layers)
    objects = {name: {"type": "GeometryCollection", "geometries": items} for name, items in layers.items()}
    return json.dumps(topology.to_json(objects), ensure_ascii=False, separators=(",", ":")).encode()


def keep_used_arcs(topology, layers):
    """Leaves out the arcs that no geometry of the layers uses, and numbers the others anew."""
    def walk(arcs, number):
        return [walk(a, number) if isinstance(a, list) else number(a) for a in arcs]

    used = set()
    geometries = [item for items in layers.values() for item in items]
    for item in geometries:
        walk(item["arcs"], lambda i: used.add(i if i >= 0 else ~i))
    numbers = {old: new for new, old in enumerate(sorted(used))}
    for item in geometries:
        item["arcs"] = walk(item["arcs"], lambda i: numbers[i] if i >= 0 else ~numbers[~i])
    topology.arcs = [topology.arcs[old] for old in sorted(used)]


def check(level, topology, cut, countries):
    """What must hold whatever the sources say: valid shapes, no gaps, no overlaps, all of Ukraine."""
    shapes = np.array([MultiPolygon([topology.polygon(p) for p in polygons]) for polygons in cut], dtype=object)
    assert all(g.is_valid for g in shapes), level
    assert shapely.coverage_is_valid(shapes), level
    for c in countries:
        polygons = c["arcs"] if c["type"] == "MultiPolygon" else [c["arcs"]]
        country = MultiPolygon([topology.polygon(p) for p in polygons])
        assert country.is_valid, (level, c["id"])
        if c["id"] in ("UA", "RU"):
            simferopol = shapely.Point((34.1 - WEST) / topology.step, (44.95 - SOUTH) / topology.step)
            assert country.contains(simferopol) == (c["id"] == "UA"), (level, c["id"])
    print(f"{level}: {len(shapes)} units, {len(topology.arcs)} arcs, {sum(map(len, topology.arcs))} points")


def main():
    units_path, rivers_path, out = map(Path, sys.argv[1:])
    units = load_units(units_path)
    for level in LEVELS:
        (out / f"{level}.topo.json").write_bytes(build(level, units, rivers_path))


if __name__ == "__main__":
    main()
