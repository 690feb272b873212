//! What lies over the chart: the edges of the days shown, the day whose knowledge counts, the crosshair.

use std::cell::Cell;

use web_sys::HtmlElement;

use crate::app::brush::Grip;
use crate::browser::document;
use crate::chart::ChartScales;
use crate::query::Filter;
use crate::render::html::brush::{ASOF, CURSOR, EARLIER, FROM, LATER, TO, tools};
use crate::render::svg::number;
use crate::scene::Rect;
use crate::text::Lang;
use crate::text::playback::handle_value;
use crate::time::Day;

/// The height of the handle of the day whose knowledge counts, in pixels.
const ASOF_PX: f64 = 28.0;

/// The height of the flag of that day in the strip.
const FLAG_PX: f64 = 17.0;

/// The height of a grip's target below the axis: the labels of the days and the rail.
const GRIP_PX: f64 = 44.0;

/// The elements, made once.
pub(super) struct Sliders {
    lang: Lang,
    earlier: Piece,
    later: Piece,
    from: Piece,
    to: Piece,
    asof: Piece,
    cursor: Piece,
}

/// One of them. Where it lies and what it says is touched only where it changes: under a hand most stay as they are.
struct Piece {
    element: HtmlElement,
    /// Where it lies; `None` within where it is hidden.
    rect: Cell<Option<Option<Rect>>>,
    /// What it says: its day between the first and the last.
    days: Cell<Option<[Day; 3]>>,
}

impl Sliders {
    /// Lays them over `frame`.
    pub(super) fn new(frame: &HtmlElement, lang: Lang) -> Option<Self> {
        let marks = document::child(frame, ".marks")?;
        document::insert_before(&marks, &tools(lang));
        let made = |id| {
            let element = document::child(frame, id)?;
            Some(Piece { element, rect: Cell::default(), days: Cell::default() })
        };
        Some(Self {
            lang,
            earlier: made(EARLIER)?,
            later: made(LATER)?,
            from: made(FROM)?,
            to: made(TO)?,
            asof: made(ASOF)?,
            cursor: made(CURSOR)?,
        })
    }

    /// What the slider that an event of the document came from holds.
    pub(super) fn grip(&self, event: &web_sys::Event) -> Option<Grip> {
        let target = document::target(event)?;
        let is = |slider: &Piece| slider.element.contains(Some(&target));
        match () {
            () if is(&self.from) => Some(Grip::From),
            () if is(&self.to) => Some(Grip::To),
            () if is(&self.asof) => Some(Grip::Asof),
            () => None,
        }
    }

    /// Puts everything where it belongs.
    pub(super) fn place(&self, plane: Option<&ChartScales>, filter: &Filter, cursor: Option<Day>) {
        let all = [&self.earlier, &self.later, &self.from, &self.to, &self.asof, &self.cursor];
        let Some(plane) = plane else {
            return all.into_iter().for_each(|piece| piece.lie(None));
        };
        let strip = plane.strip;
        let area = Rect::between(plane.plot.x, plane.plot.y, plane.plot.right(), strip.bottom());
        let all = plane.strip_days;
        let (days, first, last) = (filter.days, all.first, all.last);
        let (from, to) = (days.from.unwrap_or(first), days.to.unwrap_or(last));
        let inside = |x: f64| x.max(area.x).min(area.right());
        let (left, right) = (inside(all.x_of(from)), inside(all.x_of(to.plus(1))));
        // Over everything where all has one axis, else over the strip alone.
        let shaded = if plane.has_one_axis() { area } else { strip };
        let earlier = Rect::between(shaded.x, shaded.y, left, shaded.bottom());
        let later = Rect::between(right, shaded.y, shaded.right(), shaded.bottom());
        self.earlier.lie(days.from.map(|_| earlier));
        self.later.lie(days.to.map(|_| later));
        // Below the axis, off everything that is drawn.
        let below = Rect { y: strip.bottom(), h: GRIP_PX, ..area };
        self.from.stand(self.lang, left, below, [from, first, last]);
        self.to.stand(self.lang, right, below, [to, first, last]);
        let asof = filter.asof.unwrap_or(last);
        // Above the symbols of the strip, where the picture has its flag.
        let line = Rect { y: strip.y + FLAG_PX - ASOF_PX, h: ASOF_PX, ..area };
        self.asof.stand(self.lang, inside(all.x_of(asof.plus(1))), line, [asof, first, last]);
        let _ = self
            .asof
            .element
            .set_attribute("data-rests", if filter.asof.is_none() { "true" } else { "false" });
        let read = if plane.has_one_axis() { area } else { plane.plot };
        let on_axis = cursor.filter(|day| plane.days.has(*day));
        let middle = on_axis.map(|day| plane.days.x_of(day) + plane.days.px_per_day() / 2.0);
        self.cursor.lie(middle.map(|x| Rect { x, w: 0.0, ..read }));
    }
}

impl Piece {
    /// A handle at `x` says its day.
    fn stand(&self, lang: Lang, x: f64, area: Rect, days: [Day; 3]) {
        self.lie(Some(Rect { x, w: 0.0, ..area }));
        if self.days.replace(Some(days)) == Some(days) {
            return;
        }
        let [day, first, last] = days;
        for (name, value) in [
            ("aria-valuenow", day.number().to_string()),
            ("aria-valuemin", first.number().to_string()),
            ("aria-valuemax", last.number().to_string()),
            ("aria-valuetext", handle_value(lang, day)),
        ] {
            let _ = self.element.set_attribute(name, &value);
        }
    }

    /// Lies over a rectangle, or nowhere; one without width keeps that of its style.
    fn lie(&self, rect: Option<Rect>) {
        if self.rect.replace(Some(rect)) == Some(rect) {
            return;
        }
        self.element.set_hidden(rect.is_none());
        let Some(rect) = rect else { return };
        let style = self.element.style();
        let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(number);
        let mut way = ["translate(", &x, "px,", &y, "px)"].concat();
        // Of one pixel stretched: nothing is laid out anew under the hand.
        if rect.w > 0.0 {
            way = [&way, " scale(", &w, ",1)"].concat();
        }
        let _ = style.set_property("transform", &way);
        let _ = style.set_property("height", &[h.as_str(), "px"].concat());
    }
}
