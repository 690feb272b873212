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
        let area =
            Rect::between(plane.plot.x, plane.plot.y, plane.plot.right(), plane.strip.bottom());
        let (days, first, last) = (filter.days, plane.first, plane.last);
        let (from, to) = (days.from.unwrap_or(first), days.to.unwrap_or(last));
        let inside = |x: f64| x.max(area.x).min(area.right());
        let (left, right) = (inside(plane.x_of(from)), inside(plane.x_of(to.plus(1))));
        let earlier = Rect::between(area.x, area.y, left, area.bottom());
        let later = Rect::between(right, area.y, area.right(), area.bottom());
        self.earlier.lie(days.from.map(|_| earlier));
        self.later.lie(days.to.map(|_| later));
        self.from.stand(self.lang, left, area, [from, first, last]);
        self.to.stand(self.lang, right, area, [to, first, last]);
        let asof = filter.asof.unwrap_or(last);
        // On the ground line, where the picture has its own sign.
        let ground = Rect { y: plane.plot.bottom() - ASOF_PX / 2.0, h: ASOF_PX, ..area };
        self.asof.stand(self.lang, inside(plane.x_of(asof.plus(1))), ground, [asof, first, last]);
        let _ = self
            .asof
            .element
            .set_attribute("data-rests", if filter.asof.is_none() { "true" } else { "false" });
        let middle = cursor.map(|day| (plane.x_of(day) + plane.x_of(day.plus(1))) / 2.0);
        self.cursor.lie(middle.map(|x| Rect { x: inside(x), w: 0.0, ..area }));
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
