//! Parsing and writing the values of parameters.

use super::super::state::{Panels, ThemeChoice};
use crate::base::decimal;
use crate::base::sort::sort_by;
use crate::geo::LonLat;
use crate::geo::view::{Camera, MAX_ZOOM, MIN_ZOOM};
use crate::model::{ChartMeasure, Grade, Measure, Side, Weapon};
use crate::query::facet::YES_NO;
use crate::query::table::{Column, Sort, TableOf};
use crate::text::Lang;
use crate::time::Day;

/// The type of a value, for messages, help and documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueType {
    /// One of these codes.
    Word(&'static [&'static str]),
    /// A day, `YYYY-MM-DD`.
    Day,
    /// One of these columns; `-` before it for the highest first.
    Sort(&'static [&'static str]),
    /// The permanent id of a row of the data.
    Id,
    /// A map position, `zoom/lat/lon`.
    Camera,
    /// A whole number from 1.
    Number,
    /// Any text.
    Text,
    /// Several values of one type, joined by `~`.
    List(&'static Self),
}

/// A field of the state as text. A default without text of its own is written as an empty one.
pub(super) struct Codec<T> {
    pub(super) value: ValueType,
    /// `None` for an invalid text.
    pub(super) read: fn(&str) -> Option<T>,
    pub(super) write: fn(&T) -> String,
}

macro_rules! word {
    ($name:ident) => {
        Codec {
            value: ValueType::Word($name::CODES),
            read: $name::parse,
            write: |word| word.code().to_owned(),
        }
    };
}

pub(super) const PANELS: Codec<Panels> = word!(Panels);
pub(super) const LANG: Codec<Lang> = word!(Lang);
pub(super) const THEME: Codec<ThemeChoice> = word!(ThemeChoice);
pub(super) const MEASURE: Codec<ChartMeasure> = word!(ChartMeasure);

pub(super) const DAY: Codec<Option<Day>> = Codec {
    value: ValueType::Day,
    read: |text| Day::parse(text).map(Some),
    write: |day| day.map(|day| day.to_string()).unwrap_or_default(),
};

macro_rules! words {
    ($name:ident) => {
        Codec {
            value: ValueType::List(&ValueType::Word($name::CODES)),
            read: |text| read_list(text, $name::parse).map(in_order),
            write: |words| write_list(words, |word| word.code().to_owned()),
        }
    };
}

pub(super) const GRADES: Codec<Vec<Grade>> = words!(Grade);
pub(super) const MEASURES: Codec<Vec<Measure>> = words!(Measure);
pub(super) const WEAPONS: Codec<Vec<Weapon>> = words!(Weapon);
pub(super) const SIDES: Codec<Vec<Side>> = words!(Side);
pub(super) const COLUMNS: Codec<Vec<Column>> = words!(Column);

pub(super) const TABLE: Codec<Option<TableOf>> = Codec {
    value: ValueType::Word(TableOf::CODES),
    read: |text| TableOf::parse(text).map(Some),
    write: |table| table.map_or(String::new(), |table| table.code().to_owned()),
};

pub(super) const SORT: Codec<Option<Sort>> = Codec {
    value: ValueType::Sort(Column::CODES),
    read: |text| Sort::parse(text).map(Some),
    write: |sort| sort.map(Sort::code).unwrap_or_default(),
};

/// Whether the data set contains them is checked once it is loaded.
pub(super) const IDS: Codec<Vec<String>> =
    Codec { value: ValueType::List(&ValueType::Id), ..NAMES };

pub(super) const NAMES: Codec<Vec<String>> = Codec {
    value: ValueType::List(&ValueType::Text),
    read: |text| {
        let names = text.split(SEPARATOR).filter(|name| !name.is_empty());
        Some(in_order(names.map(str::to_owned).collect()))
    },
    write: |names| write_list(names, String::clone),
};

/// The values in order, each once: one choice has one address.
fn in_order<T: Ord>(mut values: Vec<T>) -> Vec<T> {
    sort_by(&mut values, T::cmp);
    values.dedup();
    values
}

pub(super) const FLAG: Codec<Option<bool>> = Codec {
    value: ValueType::Word(&YES_NO),
    read: |text| match text {
        "yes" => Some(Some(true)),
        "no" => Some(Some(false)),
        _ => None,
    },
    write: |flag| flag.map_or(String::new(), |is_so| if is_so { "yes" } else { "no" }.to_owned()),
};

/// Whether the data set contains the id is checked once it is loaded.
pub(super) const ID: Codec<Option<String>> = Codec { value: ValueType::Id, ..TEXT };

/// Whether the data set contains the step is checked once it is loaded.
pub(super) const STEP: Codec<Option<u32>> = Codec {
    value: ValueType::Number,
    read: |text| {
        let is_number = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
        is_number.then(|| text.parse().ok()).flatten().map(Some)
    },
    write: |step| step.map(|step| step.to_string()).unwrap_or_default(),
};

/// Words to search for; empty for none.
pub(super) const SEARCH: Codec<String> =
    Codec { value: ValueType::Text, read: |text| Some(text.to_owned()), write: String::clone };

pub(super) const TEXT: Codec<Option<String>> = Codec {
    value: ValueType::Text,
    read: |text| Some(Some(text.to_owned()).filter(|text| !text.is_empty())),
    write: |text| text.clone().unwrap_or_default(),
};

/// The only way to split the chart: by side.
const BY_SIDE: &str = "side";

pub(super) const SPLIT: Codec<bool> = Codec {
    value: ValueType::Word(&[BY_SIDE]),
    read: |text| (text == BY_SIDE).then_some(true),
    write: |is_split| if *is_split { BY_SIDE.to_owned() } else { String::new() },
};

pub(super) const CAMERA: Codec<Option<Camera>> = Codec {
    value: ValueType::Camera,
    read: |text| read_camera(text).map(Some),
    write: |camera| camera.map(write_camera).unwrap_or_default(),
};

/// Older addresses go nearer than the map does now.
const FORMER_MAX_ZOOM: f64 = 13.0;

fn read_camera(text: &str) -> Option<Camera> {
    let mut parts = text.split('/').map(decimal::parse);
    let (zoom, lat, lon) = (parts.next()??, parts.next()??, parts.next()??);
    let is_known = parts.next().is_none()
        && (MIN_ZOOM..=FORMER_MAX_ZOOM).contains(&zoom)
        && (-85.0..=85.0).contains(&lat)
        && (-180.0..=180.0).contains(&lon);
    is_known.then(|| Camera { zoom: zoom.min(MAX_ZOOM), centre: LonLat::new(lon, lat) })
}

fn write_camera(camera: Camera) -> String {
    let Camera { zoom, centre } = camera;
    [decimal::write(zoom, 2), decimal::write(centre.lat, 4), decimal::write(centre.lon, 4)]
        .join("/")
}

/// A camera rounded as in a URL; unchanged where it is out of bounds.
pub fn rounded(camera: Camera) -> Camera {
    read_camera(&write_camera(camera)).unwrap_or(camera)
}

/// The separator of lists.
const SEPARATOR: char = '~';

/// Parses a list; `None` where any value is invalid. An empty text is an empty list.
pub fn read_list<T>(text: &str, item: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    text.split(SEPARATOR).map(item).collect()
}

/// Writes a list; its values contain no `~`.
pub fn write_list<T>(values: &[T], item: impl Fn(&T) -> String) -> String {
    let values: Vec<_> = values.iter().map(item).collect();
    values.join("~")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_camera_is_rounded_once() {
        let camera = Camera { zoom: 6.123_456, centre: LonLat::new(31.000_049, 48.123_45) };
        let near = rounded(camera);
        assert_eq!(near, Camera { zoom: 6.12, centre: LonLat::new(31.0, 48.1235) });
        assert_eq!(rounded(near), near);
        // A camera out of bounds is unchanged.
        let far = Camera { zoom: 99.0, ..camera };
        assert_eq!(rounded(far), far);
    }

    #[test]
    fn a_list_with_one_bad_value_is_bad() {
        let measures = |text| read_list(text, ChartMeasure::parse);
        assert_eq!(measures(""), Some(vec![]));
        let two = vec![ChartMeasure::Killed, ChartMeasure::Injured];
        assert_eq!(measures("killed~injured"), Some(two));
        for bad in ["killed~", "~", "killed~~injured", "killed~hurt", "killed,injured"] {
            assert_eq!(measures(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_list_is_read_back(list in proptest::collection::vec("[a-z0-9-]{1,6}", 0..4)) {
            let text = write_list(&list, String::clone);
            prop_assert_eq!(read_list(&text, |item| Some(item.to_owned())), Some(list));
        }
    }
}
