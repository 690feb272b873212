//! The columns of each table. A trailing `?` marks an optional column.

macro_rules! columns {
    ($(#[$meta:meta])* $module:ident { $($(#[$cmeta:meta])* $name:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        pub mod $module {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "read as column numbers only")]
            enum Column { $($name),+ }
            $($(#[$cmeta])* #[doc = concat!("Number of the column `", $text, "`.")]
            pub const $name: usize = Column::$name as usize;)+
            /// The names, in the order of the numbers.
            pub const NAMES: &[&str] = &[$($text),+];
        }
    };
}

columns! {
    /// `events.csv`
    events {
        ID = "id", FROM = "date_from", TO = "date_to", TIME = "time_local", PLACE = "place_id",
        TARGET = "target", TARGET_KIND = "target_kind", GROUP = "attack_group", NOTE = "note",
    }
}
columns! {
    /// `claims.csv`
    claims {
        ID = "id", EVENT = "event_id", MEASURE = "measure", MIN = "value_min", MAX = "value_max",
        UNIT = "unit", QUALIFIER = "qualifier", WEAPON = "weapon", STATUS = "status",
        CLAIMANT = "claimant", ORG = "claimant_org", SIDE = "claimant_side", STATED = "stated_on",
        BASIS = "stated_on_basis", FROM = "period_from", TO = "period_to", ORIGIN = "origin_id",
        NOTE = "note", NAMED = "claimant_named?", SCOPE = "scope?",
    }
}
columns! {
    /// `sources.csv`
    sources {
        ID = "id", PUBLISHER = "publisher", TITLE = "title", URL = "url", PUBLISHED = "published",
        LANGUAGE = "language", KIND = "kind", NOTE = "note", ARCHIVED = "archived?",
    }
}
columns! {
    /// `places.csv`
    places {
        ID = "id", NAME_EN = "name_en", NAME_UK = "name_uk", OBLAST = "oblast_iso", LAT = "lat",
        LON = "lon", PRECISION = "precision", RADIUS = "radius_km", NOTE = "note",
    }
}
columns! {
    /// `claim_sources.csv`
    claim_sources { CLAIM = "claim_id", SOURCE = "source_id" }
}
columns! {
    /// `changes.csv`
    changes { VERSION = "version", DAY = "day", ROW = "row", WHAT = "what", WHY = "why" }
}
columns! {
    /// `claim_places.csv`
    claim_places { CLAIM = "claim_id", PLACE = "place_id" }
}
columns! {
    /// `story.csv`
    story {
        STATE = "state", TITLE_EN = "title_en", TITLE_UK = "title_uk", TEXT_EN = "text_en",
        TEXT_UK = "text_uk", CLAIMS = "claims",
    }
}
columns! {
    /// `translations_uk.csv`
    translations { TEXT = "text", UK = "uk" }
}
columns! {
    /// The metadata columns of a flat export.
    about {
        VERSION = "data_version", TITLE = "data_title?", RELEASED = "data_released?",
        CREATORS = "data_creators?", LICENCE = "data_licence?",
    }
}

columns! {
    /// The columns of a flat export that replace `claim_places.csv`: place ids are joined by `;`.
    launch_places { CLAIM = "claim_id", PLACES = "claim_launch_places?" }
}

/// Id columns that a flat export has once, without the prefix of the table that refers to them.
pub const SHARED: &[&str] = &["event_id", "place_id", "claim_id", "source_id"];

columns! {
    /// `basemap/cities.csv`
    cities {
        NAME_EN = "name_en", NAME_UK = "name_uk", LAT = "lat", LON = "lon", RANK = "rank",
        COUNTRY = "country",
    }
}
