"""Rings on an integer grid -> arcs that neighbours share (TopoJSON)."""

from collections import defaultdict

import numpy as np
import shapely
from shapely.geometry import Polygon

# The frame, in degrees.
WEST, SOUTH, EAST, NORTH = 18.0, 42.0, 50.0, 58.0


def to_grid(points, step):
    """Degrees -> grid points, without repetitions."""
    grid = np.rint((np.asarray(points) - [WEST, SOUTH]) / step).astype(int).tolist()
    return [tuple(p) for i, p in enumerate(grid) if i == 0 or p != grid[i - 1]]


def snap_ring(points, step):
    """A ring on the grid, open, without the A-B-A spikes that snapping makes."""
    ring = to_grid(points, step)
    if ring[0] == ring[-1]:
        ring = ring[:-1]
    changed = True
    while changed and len(ring) > 3:
        changed = False
        for i in range(len(ring)):
            after = (i + 1) % len(ring)
            if ring[i - 1] == ring[after]:
                for k in sorted({i, after}, reverse=True):
                    del ring[k]
                changed = True
                break
            if ring[i] == ring[i - 1]:
                del ring[i]
                changed = True
                break
    return ring


class Topology:
    """Arcs, each stored once; the index ~i means arc i the other way round."""

    def __init__(self, step):
        self.step = step
        self.width = round((EAST - WEST) / step)
        self.height = round((NORTH - SOUTH) / step)
        self.arcs = []
        self.index = {}

    def add(self, points):
        points = tuple(points)
        key = min(points, points[::-1])
        if key not in self.index:
            self.index[key] = len(self.arcs)
            self.arcs.append(key)
        i = self.index[key]
        return i if self.arcs[i] == points else ~i

    def add_closed(self, ring):
        """A ring without neighbours, started at its least point."""
        k = ring.index(min(ring))
        forward = tuple(ring[k:] + ring[:k] + [ring[k]])
        if forward[::-1] in self.index:
            return ~self.index[forward[::-1]]
        if forward not in self.index:
            self.index[forward] = len(self.arcs)
            self.arcs.append(forward)
        return self.index[forward]

    def on_frame(self, a, b):
        """Does the edge a-b run along the frame?"""
        return (a[0] == b[0] and a[0] in (0, self.width)) or (a[1] == b[1] and a[1] in (0, self.height))

    def cut(self, units):
        """Units (lists of polygons, lists of rings of points) -> the same with arc indices for rings."""
        neighbours = defaultdict(set)
        for polygons in units:
            for rings in polygons:
                for ring in rings:
                    for i, point in enumerate(ring):
                        neighbours[point].add(frozenset((ring[i - 1], ring[(i + 1) % len(ring)])))

        def is_junction(ring, i):
            before, point, after = ring[i - 1], ring[i], ring[(i + 1) % len(ring)]
            return len(neighbours[point]) > 1 or self.on_frame(before, point) != self.on_frame(point, after)

        def arcs_of(ring):
            junctions = [i for i in range(len(ring)) if is_junction(ring, i)]
            if not junctions:
                return [self.add_closed(ring)]
            ends = junctions[1:] + [junctions[0] + len(ring)]
            return [self.add([ring[i % len(ring)] for i in range(a, b + 1)]) for a, b in zip(junctions, ends)]

        return [[[arcs_of(ring) for ring in rings] for rings in polygons] for polygons in units]

    def points(self, i):
        return self.arcs[i] if i >= 0 else self.arcs[~i][::-1]

    def ring(self, arcs):
        out = []
        for i in arcs:
            out.extend(self.points(i)[(1 if out else 0):])
        return out

    def polygon(self, rings):
        return Polygon(self.ring(rings[0]), [self.ring(r) for r in rings[1:]])

    def outline(self, units):
        """The boundary of a union of units: the arcs used once among them, chained by direction."""
        uses = defaultdict(list)
        for polygons in units:
            for rings in polygons:
                for ring in rings:
                    for i in ring:
                        uses[i if i >= 0 else ~i].append(i)
        free = [v[0] for v in uses.values() if len(v) == 1]
        starting = defaultdict(list)
        for i in free:
            starting[self.points(i)[0]].append(i)
        rings, used = [], set()
        for i in free:
            if i in used:
                continue
            ring, first, end = [i], self.points(i)[0], self.points(i)[-1]
            used.add(i)
            while end != first:
                j = next(j for j in starting[end] if j not in used)
                used.add(j)
                ring.append(j)
                end = self.points(j)[-1]
            rings.append(ring)
        outer = [[r] for r in rings if shapely.LinearRing(self.ring(r)).is_ccw]
        for hole in (r for r in rings if not shapely.LinearRing(self.ring(r)).is_ccw):
            inside = Polygon(self.ring(hole)).representative_point()
            around = [o for o in outer if Polygon(self.ring(o[0])).contains(inside)]
            min(around, key=lambda o: Polygon(self.ring(o[0])).area).append(hole)
        return outer

    def to_json(self, objects):
        arcs = []
        for arc in self.arcs:
            last, deltas = (0, 0), []
            for point in arc:
                deltas.append([point[0] - last[0], point[1] - last[1]])
                last = point
            arcs.append(deltas)
        return {
            "type": "Topology",
            "bbox": [WEST, SOUTH, EAST, NORTH],
            "transform": {"scale": [self.step, self.step], "translate": [WEST, SOUTH]},
            "objects": objects,
            "arcs": arcs,
        }


def geometry(polygons):
    if len(polygons) == 1:
        return {"type": "Polygon", "arcs": polygons[0]}
    return {"type": "MultiPolygon", "arcs": polygons}
