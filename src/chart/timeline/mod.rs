//! What was said of one event, and when: the grade as known then, who spoke on which side, and the
//! numbers over the days on which they were stated.
//!
//! The first days get more room than the later ones, because most is said then; the days stand on the
//! axis. Claims without a day stand apart at the right. Everything here stands in the ledger as text.

mod grade_bar;
mod lanes;
mod scale;
mod values;

use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::Snapshot;
use crate::scene::{Anchor, Font, Mark, Paint, Rect, Scene, Subject, Token};
use crate::text::{Lang, evidence, messages};
use crate::time::Day;
use scale::Scale;

/// What to draw and how wide.
#[derive(Clone, Copy)]
pub struct TimelineRequest<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// Which claims.
    pub snapshot: &'d Snapshot,
    /// The event.
    pub event: EventIx,
    /// The language of the texts.
    pub lang: Lang,
    /// Width in pixels.
    pub width: f64,
}

/// Below this width the names of the rows stand above them.
const NARROW_PX: f64 = 560.0;
/// Room for the names of the rows.
const NAMES: f64 = 132.0;
/// Room for the numbers of the plots.
const TICKS: f64 = 30.0;
/// Room for the claims without a day.
const UNDATED: f64 = 78.0;
/// Room above the rows for a name where it stands above.
const NAME_ABOVE: f64 = 16.0;
const FONT: Font = Font::regular(12.0);

/// The picture; it is as high as it needs to be. Empty where nothing is known or there is no room.
pub fn timeline_scene(request: &TimelineRequest<'_>) -> Scene {
    draw(request, Rows { has_speakers: true, has_numbers: true })
}

/// Its upper part: the grade and who spoke.
pub fn speakers_scene(request: &TimelineRequest<'_>) -> Scene {
    draw(request, Rows { has_speakers: true, has_numbers: false })
}

/// Its lower part: the numbers. Empty where no measure has two.
pub fn numbers_scene(request: &TimelineRequest<'_>) -> Scene {
    draw(request, Rows { has_speakers: false, has_numbers: true })
}

/// Which rows a picture has.
#[derive(Clone, Copy)]
struct Rows {
    has_speakers: bool,
    has_numbers: bool,
}

fn draw(request: &TimelineRequest<'_>, rows: Rows) -> Scene {
    let TimelineRequest { dataset, snapshot, event, lang, width } = *request;
    let claims: Vec<ClaimIx> = snapshot.claims_of(dataset, event).collect();
    let mut scene = Scene {
        width,
        title: match rows.has_speakers {
            true => evidence::timeline_head(lang).to_owned(),
            false => evidence::numbers_head(lang).to_owned(),
        },
        lang: lang.code(),
        ..Scene::default()
    };
    let is_undated = |ix: &&ClaimIx| dataset.claim(**ix).stated_on.is_none();
    let has_undated = claims.iter().any(|ix| is_undated(&ix));
    let days = || claims.iter().filter_map(|&ix| dataset.claim(ix).stated_on);
    let first = dataset.event(event).from;
    let last_said = days().max().unwrap_or(first).max(first.plus(1));
    // A day or two fill no axis; but nothing lies beyond the day whose knowledge is shown.
    let week = snapshot.filter().asof.map_or(first.plus(7), |asof| asof.min(first.plus(7)));
    let last = last_said.max(week);
    let is_narrow = width < NARROW_PX;
    let left = if is_narrow { 4.0 } else { NAMES };
    let right = width - if has_undated { UNDATED } else { 12.0 };
    if claims.is_empty() || (right - left).max(0.0) <= 80.0 {
        return scene;
    }
    let mut page = Page {
        request,
        scale: Scale::new((first, last), (left, right), if is_narrow { 0.0 } else { TICKS }),
        undated_x: has_undated.then_some(right + 16.0),
        is_narrow,
        y: 4.0,
    };
    let top = page.y;
    if rows.has_speakers {
        grade_bar::draw(&mut scene, &mut page);
        lanes::draw(&mut scene, &mut page, &claims);
    }
    if rows.has_numbers {
        values::draw(&mut scene, &mut page, &claims);
    }
    if page.y <= top {
        return scene;
    }
    let num_claims = if rows.has_speakers { claims.len() } else { scene.marks.len() };
    scene.description =
        evidence::timeline_description(lang, num_claims, days().min(), days().max());
    page.draw_days(&mut scene);
    if rows.has_speakers {
        lanes::draw_key(&mut scene, &mut page);
    }
    scene.height = page.y;
    scene
}

/// Where the next row goes.
struct Page<'r> {
    request: &'r TimelineRequest<'r>,
    scale: Scale,
    /// The left end of the room for claims without a day.
    undated_x: Option<f64>,
    is_narrow: bool,
    y: f64,
}

impl Page<'_> {
    /// Writes the name of a row and gives the top of its content.
    fn row_name(&mut self, scene: &mut Scene, name: &str, height: f64) -> f64 {
        if self.is_narrow {
            scene.text([2.0, self.y + 12.0], name, Anchor::Start, FONT, Token::Ink2, None);
            self.y += NAME_ABOVE;
            return self.y;
        }
        // A name too long for one line stands on two.
        let mut lines = vec![String::new()];
        for word in name.split(' ') {
            let last = lines.last_mut();
            let Some(line) = last else { break };
            let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if line.is_empty() || FONT.room(&longer) <= NAMES - 12.0 {
                *line = longer;
            } else {
                lines.push(word.to_owned());
            }
        }
        let top = self.y + height / 2.0 + 4.0 - (lines.len() as f64 - 1.0) * 7.0;
        for (at, line) in lines.into_iter().enumerate() {
            let base = top + at as f64 * 14.0;
            scene.text([NAMES - 12.0, base], line, Anchor::End, FONT, Token::Ink2, None);
        }
        self.y
    }

    /// Where a claim stands from left to right.
    fn x(&self, stated_on: Option<Day>) -> f64 {
        match (stated_on, self.undated_x) {
            (Some(day), _) => self.scale.x(day),
            (None, undated) => undated.unwrap_or(self.scale.right),
        }
    }

    fn rule(&self, scene: &mut Scene, y: f64) {
        let right = scene.width;
        scene.line([self.scale.left, y], [right, y], Paint::stroke(Token::Grid, 1.0));
    }

    /// The axis: days, and what stands right of them.
    fn draw_days(&mut self, scene: &mut Scene) {
        let lang = self.request.lang;
        let (left, right) = (self.scale.left, self.scale.right);
        scene.line([left, self.y], [right, self.y], Paint::stroke(Token::Control, 1.0));
        for (x, label) in self.scale.ticks(lang) {
            scene.line([x, self.y], [x, self.y + 4.0], Paint::stroke(Token::Control, 1.0));
            scene.text([x, self.y + 17.0], label, Anchor::Start, FONT, Token::Ink2, None);
        }
        if self.undated_x.is_some() {
            let text = messages(lang).day_not_stated;
            let end = [scene.width - 2.0, self.y + 17.0];
            scene.text(end, text, Anchor::End, Font::regular(11.5), Token::Ink2, None);
            let x = right + 8.0;
            scene.line([x, 4.0], [x, self.y + 4.0], Paint::stroke(Token::Rule, 1.0));
        }
        self.y += 26.0;
    }

    fn mark(&self, scene: &mut Scene, ix: ClaimIx, first: usize, bounds: Rect) {
        let subject = Subject::Claim(ix);
        scene.set_subject(first, &subject);
        let TimelineRequest { dataset, lang, .. } = *self.request;
        let name = evidence::claim_sentence(dataset, &dataset.claim(ix), lang);
        scene.marks.push(Mark { subject, bounds, name });
    }
}
