//! Distances on the projected plane: from a point to an area, between two points.

use super::basemap::Area;
use super::projection::LonLat;
use super::projection::{Lambert, World};
use crate::base::math::{clamp, hypot};

impl Area {
    /// The distance of a point to the area in kilometres; 0 inside. Measured on the projected plane,
    /// accurate to half a percent in Ukraine. Infinite for an area without rings.
    pub fn distance_km(&self, point: LonLat) -> f64 {
        let at = Lambert::ukraine().world_from_lonlat(point);
        let (mut crossings, mut nearest) = (0, f64::INFINITY);
        for ring in &self.rings {
            let ends = ring.points.iter().zip(ring.points.iter().skip(1));
            for (a, b) in ends.map(|(a, b)| (world(a), world(b))) {
                crossings += u32::from(is_crossed(at, a, b));
                nearest = nearest.min(distance_to_edge(at, a, b));
            }
        }
        if crossings % 2 == 1 { 0.0 } else { nearest }
    }
}

/// The distance of two points in kilometres, measured on the projected plane.
pub fn distance_km(a: LonLat, b: LonLat) -> f64 {
    let projection = Lambert::ukraine();
    let (a, b) = (projection.world_from_lonlat(a), projection.world_from_lonlat(b));
    hypot(a.x - b.x, a.y - b.y)
}

fn world(&[x, y]: &[f32; 2]) -> World {
    World { x: f64::from(x), y: f64::from(y) }
}

/// Whether the ray from `at` to the right crosses the edge; of its ends, only the upper one counts.
fn is_crossed(at: World, a: World, b: World) -> bool {
    (a.y > at.y) != (b.y > at.y) && at.x < a.x + (at.y - a.y) / (b.y - a.y) * (b.x - a.x)
}

/// The distance of `at` to the edge.
fn distance_to_edge(at: World, a: World, b: World) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((at.x - a.x) * dx + (at.y - a.y) * dy) / length } else { 0.0 };
    let along = clamp(along, 0.0, 1.0);
    hypot(at.x - a.x - along * dx, at.y - a.y - along * dy)
}

#[cfg(test)]
mod tests {
    use super::super::Basemap;
    use super::*;

    /// A square of one degree: 30° to 31° E, 48° to 49° N, with a hole in the middle.
    fn square() -> Area {
        let json = br#"{"type":"Topology","transform":{"scale":[0.25,0.25],"translate":[30,48]},
            "arcs":[[[0,0],[4,0],[0,4],[-4,0],[0,-4]],[[1,1],[0,2],[2,0],[0,-2],[-2,0]]],
            "objects":{"ua_adm1":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","id":"UA-99","arcs":[[0],[1]]}]}}}"#;
        Basemap::read(json).unwrap().oblasts.remove(0)
    }

    #[test]
    fn inside_the_distance_is_zero() {
        let area = square();
        assert_eq!(area.distance_km(LonLat::new(30.1, 48.1)), 0.0);
        assert_eq!(area.distance_km(LonLat::new(30.9, 48.5)), 0.0);
    }

    #[test]
    fn outside_or_in_a_hole_the_nearest_edge_counts() {
        let area = square();
        // A degree of latitude is 111.2 km, one of longitude at 48.5° N 73.7 km.
        assert!((area.distance_km(LonLat::new(30.5, 49.5)) - 55.6).abs() < 0.5);
        assert!((area.distance_km(LonLat::new(32.0, 48.5)) - 73.7).abs() < 0.5);
        assert!((area.distance_km(LonLat::new(30.5, 48.5)) - 18.4).abs() < 0.2);
        assert!(
            (distance_km(LonLat::new(30.0, 48.0), LonLat::new(30.0, 49.0)) - 111.2).abs() < 0.5
        );
    }
}
