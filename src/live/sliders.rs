//! The handles over the time strip: the first and the last date shown, the day known. The strip draws them; what lies
//! over it is their targets, larger than they are, which have the focus and say their day.

use web_sys::HtmlElement;

use super::piece::Piece;
use crate::app::brush::Grip;
use crate::browser::document;
use crate::query::Filter;
use crate::scene::Rect;
use crate::strip::{GRIP_PX, StripPicture};
use crate::text::Lang;
use crate::text::playback::{Handle, handle_name};

/// How high the target of a grip is: from the rail down into the room below the strip, off everything that is drawn.
const TARGET_PX: f64 = 44.0;

/// How high that of the flag is at least, upward into the room above the strip.
const FLAG_PX: f64 = 26.0;

/// How near the middle of its knob the pointer must be to drag the day known.
const KNOB_PX: f64 = 11.0;

/// The handles, made once.
pub(super) struct Sliders {
    lang: Lang,
    from: Piece,
    to: Piece,
    asof: Piece,
}

impl Sliders {
    /// Lays them over `frame`.
    pub(super) fn new(frame: &HtmlElement, lang: Lang) -> Option<Self> {
        let marks = document::child(frame, ".marks")?;
        let made = |class, handle| {
            let name = handle_name(lang, handle);
            let named = [("role", "slider"), ("tabindex", "0"), ("aria-label", name)];
            Piece::before(&marks, class, &named)
        };
        Some(Self {
            lang,
            from: made("handle from", Handle::First)?,
            to: made("handle to", Handle::Last)?,
            asof: made("handle asof", Handle::Known)?,
        })
    }

    /// What the slider that an event of the document came from holds.
    pub(super) fn grip(&self, event: &web_sys::Event) -> Option<Grip> {
        let target = document::target(event)?;
        match () {
            () if self.from.has(&target) => Some(Grip::From),
            () if self.to.has(&target) => Some(Grip::To),
            () if self.asof.has(&target) => Some(Grip::Asof),
            () => None,
        }
    }

    /// Puts everything where the strip draws it.
    pub(super) fn place(&self, strip: &StripPicture, filter: &Filter) {
        let scales = &strip.scales;
        let (first, last) = (scales.first, scales.last);
        let rail = scales.rail_y - GRIP_PX[1] / 2.0;
        for (piece, grip, day) in [
            (&self.from, Grip::From, filter.days.from.unwrap_or(first)),
            (&self.to, Grip::To, filter.days.to.unwrap_or(last)),
        ] {
            let x = position(strip, filter, grip);
            piece.stand(Rect { x, y: rail, w: 0.0, h: TARGET_PX });
            piece.say(self.lang, [day, first, last]);
        }
        let x = position(strip, filter, Grip::Asof);
        // Where there is no room for the flag, its line.
        let flag = strip.flag.unwrap_or(Rect { x: x - FLAG_PX / 2.0, y: 0.0, w: FLAG_PX, h: 17.0 });
        let top = flag.bottom() - flag.h.max(FLAG_PX);
        self.asof.cover(Rect { y: top, h: flag.bottom() - top, ..flag });
        self.asof.say(self.lang, [filter.asof.unwrap_or(last), first, last]);
    }
}

/// Where a grip stands on the strip.
pub(super) fn position(strip: &StripPicture, filter: &Filter, grip: Grip) -> f64 {
    let scales = &strip.scales;
    let x = match grip {
        Grip::New(day) => scales.noon_of(day),
        Grip::From => filter.days.from.map_or(scales.area.x, |day| scales.x_of(day)),
        Grip::To => filter.days.to.map_or(scales.area.right(), |day| scales.x_of(day.plus(1))),
        Grip::Asof => filter.asof.map_or(scales.area.right(), |day| scales.x_of(day.plus(1))),
    };
    x.max(scales.area.x).min(scales.area.right())
}

/// Whether a point is on the knob of the day known.
pub(super) fn is_on_knob(strip: &StripPicture, filter: &Filter, [x, y]: [f64; 2]) -> bool {
    let knob = [position(strip, filter, Grip::Asof), strip.scales.axis_y];
    (x - knob[0]).abs() <= KNOB_PX && (y - knob[1]).abs() <= KNOB_PX
}
