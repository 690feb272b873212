//! Basemap geometry: land, borders, rivers and towns.

use super::projection::Lambert;
use super::projection::LonLat;
use super::topology::{Line, Topology};
use crate::base::json::{Value, items};

/// The zoom level from which the fine basemap is used.
pub const FINE_ZOOM: f64 = 6.5;

/// An area with its names.
#[derive(Clone, Debug)]
pub struct Area {
    /// ISO code: 3166-1 of a country, 3166-2 of an oblast.
    pub id: String,
    /// The name in English.
    pub en: String,
    /// The name in Ukrainian.
    pub uk: String,
    /// Where its label is placed.
    pub label: LonLat,
    /// The rings.
    pub rings: Vec<Shape>,
}

/// A line or ring with its bounding box, in kilometres of the projected plane.
#[derive(Clone, Debug)]
pub struct Shape {
    /// The points.
    pub points: Line,
    /// Left, top, right, bottom.
    pub bounds: [f32; 4],
}

/// A river.
#[derive(Clone, Debug)]
pub struct River {
    /// Natural Earth's scale rank: low numbers are large rivers.
    pub rank: i64,
    /// Whether this section runs through a lake or reservoir.
    pub is_reservoir: bool,
    /// The lines.
    pub lines: Vec<Shape>,
}

/// A town shown for orientation.
#[derive(Clone, Debug)]
pub struct City {
    /// The name in English.
    pub en: String,
    /// The name in Ukrainian.
    pub uk: String,
    /// The position.
    pub at: LonLat,
    /// Editorial priority, 1 first.
    pub rank: u8,
    /// ISO 3166-1 code of the country.
    pub country: String,
}

/// Kinds of lines, in drawing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Between first-level units of a neighbouring country.
    NeighbourUnit,
    /// Between oblasts of Ukraine.
    Oblast,
    /// Between other countries.
    Border,
    /// Any coast.
    Coast,
    /// Ukraine's land border.
    HomeBorder,
}

/// The geometry of one level of detail, projected.
#[derive(Clone, Debug, Default)]
pub struct Basemap {
    /// Countries, including Ukraine.
    pub countries: Vec<Area>,
    /// Oblasts, Crimea, Kyiv and Sevastopol.
    pub oblasts: Vec<Area>,
    /// Regions abroad: all of Russia and Belarus, or in the coarse level those that claims name as launch areas.
    pub regions: Vec<Area>,
    /// Lines by kind.
    pub lines: Vec<(LineKind, Vec<Shape>)>,
    /// Rivers.
    pub rivers: Vec<River>,
    /// Towns.
    pub cities: Vec<City>,
}

impl Basemap {
    /// Parses a basemap file; `None` if it is not one.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let topology = Topology::read(bytes, &Lambert::ukraine())?;
        let areas = |object| -> Vec<Area> {
            topology.geometries(object).iter().map(|geometry| area(&topology, geometry)).collect()
        };
        let lines = topology
            .geometries("lines")
            .iter()
            .filter_map(|geometry| Some((kind(geometry)?, shapes(&topology, geometry))))
            .collect();
        let rivers = topology
            .geometries("rivers")
            .iter()
            .map(|geometry| River {
                rank: property(geometry, "rank").and_then(Value::as_f64).unwrap_or(9.0) as i64,
                is_reservoir: property(geometry, "reservoir").is_some(),
                lines: shapes(&topology, geometry),
            })
            .collect();
        let countries = areas("countries");
        let oblasts = areas("ua_adm1");
        let regions = areas("adm1_nb");
        Some(Self { countries, oblasts, regions, lines, rivers, cities: Vec::new() })
    }

    /// The oblast with an ISO 3166-2 code.
    pub fn oblast(&self, id: &str) -> Option<&Area> {
        self.oblasts.iter().find(|area| area.id == id)
    }

    /// The oblast or the region abroad in which a point lies.
    pub fn unit_at(&self, point: LonLat) -> Option<&Area> {
        self.oblasts.iter().chain(&self.regions).find(|area| area.distance_km(point) == 0.0)
    }
}

fn property<'j>(geometry: &'j Value, name: &str) -> Option<&'j Value> {
    geometry.get("properties")?.get(name)
}

fn kind(geometry: &Value) -> Option<LineKind> {
    Some(match property(geometry, "kind")?.as_str()? {
        "adm1_nb" => LineKind::NeighbourUnit,
        "adm1_ua" => LineKind::Oblast,
        "border" => LineKind::Border,
        "coast" | "coast_ua" => LineKind::Coast,
        "border_ua" => LineKind::HomeBorder,
        _ => return None,
    })
}

fn area(topology: &Topology, geometry: &Value) -> Area {
    let text =
        |name| property(geometry, name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let label: Vec<f64> =
        property(geometry, "c").map_or(&[][..], items).iter().filter_map(Value::as_f64).collect();
    let (lon, lat) =
        (label.first().copied().unwrap_or_default(), label.get(1).copied().unwrap_or_default());
    let id = geometry.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let rings = shapes(topology, geometry);
    Area { id, en: text("en"), uk: text("uk"), label: LonLat::new(lon, lat), rings }
}

fn shapes(topology: &Topology, geometry: &Value) -> Vec<Shape> {
    topology.lines(geometry).into_iter().map(Shape::new).collect()
}

impl Shape {
    /// Makes a shape of these points.
    pub fn new(points: Line) -> Self {
        let mut bounds = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        for &[x, y] in &points {
            bounds = [bounds[0].min(x), bounds[1].min(y), bounds[2].max(x), bounds[3].max(y)];
        }
        Self { points, bounds }
    }
}
