//! Colour tokens in both themes. A test compares them with `www/style/tokens.css`.

use crate::vocabulary;

vocabulary! {
    /// The colour theme.
    Theme {
        /// Dark ink on paper.
        Light = "light",
        /// Light ink on a dark background.
        Dark = "dark",
    }
}

macro_rules! tokens {
    ($($(#[$meta:meta])* $name:ident = $css:literal, $light:literal $(* $light_alpha:literal)?, $dark:literal $(* $dark_alpha:literal)?;)+) => {
        /// A colour, named by its role.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Token { $($(#[$meta])* $name),+ }

        impl Token {
            /// Every token.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name of the CSS custom property, without the leading dashes.
            pub fn css(self) -> &'static str {
                match self { $(Self::$name => $css),+ }
            }

            /// The colour in a theme: `#rrggbb` and an opacity from 0 to 1.
            pub fn color(self, theme: Theme) -> (&'static str, f64) {
                match (self, theme) {
                    $((Self::$name, Theme::Light) => ($light, alpha(&[$($light_alpha)?])),
                      (Self::$name, Theme::Dark) => ($dark, alpha(&[$($dark_alpha)?])),)+
                }
            }
        }
    };
}

fn alpha(stated: &[f64]) -> f64 {
    stated.first().copied().unwrap_or(1.0)
}

tokens! {
    /// The background of the page.
    Paper = "paper", "#FBFAF7", "#14171A";
    /// The background of boxes.
    Panel = "panel", "#FFFFFF", "#1B1F23";
    /// A recessed background.
    Sunk = "sunk", "#F1EFE9", "#22272C";
    /// Thin dividers.
    Rule = "rule", "#D9D5CB", "#3A4047";
    /// Edges of controls.
    Control = "control", "#84806F", "#858C94";
    /// Text.
    Ink = "ink", "#1B1E22", "#ECEAE4";
    /// Secondary text.
    Ink2 = "ink-2", "#4A4F57", "#BEC2C6";
    /// Tertiary text.
    Ink3 = "ink-3", "#62676F", "#A0A6AD";
    /// The background of the selection.
    Selected = "selected", "#FFF3D6", "#33300F";
    /// The edge of the selection.
    SelectedEdge = "selected-edge", "#9A6200", "#D9B24A";
    /// Water.
    Sea = "sea", "#DDE6EA", "#10202A";
    /// Neighbouring countries.
    Land = "land", "#ECEBE6", "#22262A";
    /// Ukraine.
    Home = "home", "#FFFEFB", "#2E3338";
    /// Lines between oblasts.
    OblastLine = "oblast-line", "#CFCBC0", "#474D54";
    /// Ukraine's border.
    Border = "border", "#5B5F66", "#AEB3B9";
    /// Borders of neighbouring countries.
    BorderNb = "border-nb", "#A9A8A2", "#5A6067";
    /// Rivers.
    River = "river", "#A9C3D1", "#3D5C6E";
    /// Labels in Ukraine.
    MapInk = "map-ink", "#43484F", "#D2D4D6";
    /// Labels of neighbouring countries.
    MapInkNb = "map-ink-nb", "#666A70", "#9EA3A9";
    /// Labels of waters.
    SeaInk = "sea-ink", "#48616F", "#93AFBF";
    /// Grade: confirmed.
    Confirmed = "g-confirmed", "#6A0F22", "#FFB3A6";
    /// Grade: examined.
    Examined = "g-examined", "#A8232F", "#FF8A7A";
    /// Grade: reported.
    Reported = "g-reported", "#BF4A22", "#F0915F";
    /// Grade: ambiguous. Paler than what somebody called North Korean.
    Ambiguous = "g-ambiguous", "#7A69AF", "#A595DC";
    /// Grade: unidentified.
    Unidentified = "g-unidentified", "#62676F", "#A6ACB3";
    /// The outline of a disc.
    Area = "g-area", "#A8232F", "#FF8A7A";
    /// An oblast in which something was reported.
    AreaSoft = "g-area-soft", "#A8232F" * 0.10, "#FF8A7A" * 0.13;
    /// An oblast with only ambiguous reports.
    AreaAmbiguous = "g-area-amb", "#5A4794" * 0.10, "#B9A8F0" * 0.14;
    /// The fill of a disc of a stated radius.
    Disc = "g-disc", "#A8232F" * 0.07, "#FF8A7A" * 0.10;
    /// Claimed counts.
    Claim = "c-claim", "#1D4F80", "#86B9EC";
    /// Claimed counts: their open end.
    ClaimSoft = "c-claim-soft", "#1D4F80" * 0.22, "#86B9EC" * 0.24;
    /// Counts of transfers.
    Supply = "c-transfer", "#75601A", "#CDB663";
    /// Counts of transfers: their open end.
    SupplySoft = "c-transfer-soft", "#75601A" * 0.20, "#CDB663" * 0.20;
    /// Documented counts.
    Doc = "c-doc", "#A8232F", "#FF8A7A";
    /// Documented counts: their fill.
    DocSoft = "c-doc-soft", "#A8232F" * 0.20, "#FF8A7A" * 0.22;
    /// Counts under a joint label.
    Joint = "c-joint", "#5A4794", "#B9A8F0";
    /// Grid lines.
    Grid = "grid", "#E4E0D7", "#2E3439";
}
