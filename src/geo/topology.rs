//! TopoJSON 1.0: shared arcs, quantised and delta-encoded.

use super::projection::LonLat;
use super::projection::{Lambert, World};
use crate::base::json::{Value, items, parse};

/// A decoded file: projected arcs, and objects as JSON.
pub struct Topology {
    arcs: Vec<Vec<[f32; 2]>>,
    json: Value,
}

/// A ring or a line in kilometres of the projected plane.
pub type Line = Vec<[f32; 2]>;

impl Topology {
    /// Decodes and projects all arcs. `None` if the file is not quantised TopoJSON.
    pub fn read(bytes: &[u8], projection: &Lambert) -> Option<Self> {
        let json = parse(std::str::from_utf8(bytes).ok()?).ok()?;
        let pair = |value: &Value| match items(value) {
            [x, y, ..] => Some([x.as_f64()?, y.as_f64()?]),
            _ => None,
        };
        let transform = json.get("transform")?;
        let [scale_x, scale_y] = pair(transform.get("scale")?)?;
        let [move_x, move_y] = pair(transform.get("translate")?)?;
        let mut arcs = Vec::new();
        for arc in items(json.get("arcs")?) {
            let (mut x, mut y) = (0.0, 0.0);
            let mut points = Vec::new();
            for step in items(arc) {
                let [dx, dy] = pair(step)?;
                (x, y) = (x + dx, y + dy);
                let point = LonLat::new(x * scale_x + move_x, y * scale_y + move_y);
                let World { x, y } = projection.world_from_lonlat(point);
                points.push([x as f32, y as f32]);
            }
            arcs.push(points);
        }
        Some(Self { arcs, json })
    }

    /// The geometries of an object, in the order of the file.
    pub fn geometries(&self, object: &str) -> &[Value] {
        let list = self.json.get("objects").and_then(|all| all.get(object)?.get("geometries"));
        list.map_or(&[], items)
    }

    /// All rings or lines of a geometry.
    pub fn lines(&self, geometry: &Value) -> Vec<Line> {
        let mut lines = Vec::new();
        if let Some(arcs) = geometry.get("arcs") {
            self.collect(arcs, &mut lines);
        }
        lines
    }

    /// A list of numbers is one line; a list of lists is several.
    fn collect(&self, arcs: &Value, lines: &mut Vec<Line>) {
        let list = items(arcs);
        if matches!(list.first(), Some(Value::Array(_))) {
            for part in list {
                self.collect(part, lines);
            }
            return;
        }
        let mut line = Line::new();
        for number in list.iter().filter_map(Value::as_f64).map(|number| number as i64) {
            let at = if number < 0 { !number } else { number } as usize;
            let Some(arc) = self.arcs.get(at) else { continue };
            let skip = usize::from(!line.is_empty());
            if number < 0 {
                line.extend(arc.iter().rev().skip(skip));
            } else {
                line.extend(arc.iter().skip(skip));
            }
        }
        if line.len() > 1 {
            lines.push(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joined_arcs_share_their_end_point() {
        let json = br#"{"type":"Topology","transform":{"scale":[1,1],"translate":[30,48]},
            "arcs":[[[0,0],[1,0]],[[0,0],[0,1],[1,-1]]],
            "objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,-2]]}]}}}"#;
        let topology = Topology::read(json, &Lambert::ukraine()).unwrap();
        let lines = topology.lines(&topology.geometries("a")[0]);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].len(), 4);
        assert_eq!(lines[0].first(), lines[0].last());
    }
}
