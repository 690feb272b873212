//! A figure: a map or chart that stands alone, with title, days, time strip, legend, sources and version. One
//! scene, used for files and embeds; and the social card.

mod card;
mod legend;
mod request;
pub mod site_files;
mod text_flow;
mod time_strip;

use crate::base::math::round;
use crate::chart::{ChartRequest, chart_scene};
use crate::geo::View;
use crate::map::{MapRequest, country_and_launch_area, map_scene, whole_country};
use crate::model::ClaimIx;
use crate::query::{EvidenceCounts, count_evidence, counted_on_chart, range_classes};
use crate::scene::{Font, Paint, Rect, Scene, Token};
use crate::text::{figure, measures, messages, page_text};

pub use card::{CARD_SIZE, card};
pub use request::{FIGURE_WIDTH, FigureRequest, INNER_WIDTH, Kind, MIN_SIZE};

use request::MARGIN;
use text_flow::Flow;
use time_strip::{has_room_above, time_strip};

/// The scene of a figure; higher than requested where map or chart would not fit.
pub fn figure(request: &FigureRequest<'_>) -> Scene {
    let FigureRequest { kind, dataset, snapshot, measure, lang, .. } = *request;
    let summary = snapshot.summary(dataset);
    let width = request.width.max(MIN_SIZE[0]);
    let margin = if width < 560.0 { MARGIN / 2.0 } else { MARGIN };
    let inner_width = width - 2.0 * margin;
    let title = match kind {
        Kind::Map => figure::map_title(lang),
        Kind::Chart => figure::chart_title(lang, measure),
    };

    let mut head = Scene::default();
    let mut flow = Flow::new(&mut head, inner_width);
    flow.text(Font::bold(if width < 560.0 { 18.0 } else { 22.0 }), Token::Ink, title);
    flow.skip(4.0);
    let shown = figure::shown(lang, summary, snapshot).into_iter();
    for part in shown.chain(figure::chosen(dataset, lang, snapshot)) {
        flow.text(Font::bold(15.0), Token::Ink, &part);
    }
    let text = page_text(lang);
    let note = match kind {
        Kind::Map => messages(lang).where_note,
        Kind::Chart => &measures::chart_about(lang, measure, request.is_split),
    };
    flow.text(Font::regular(14.0), Token::Ink2, note);
    let head_height = flow.y;

    let mut foot = Scene::default();
    let mut flow = Flow::new(&mut foot, inner_width);
    match kind {
        Kind::Map => legend::map(&mut flow, request),
        Kind::Chart => {
            legend::chart(&mut flow, request);
            let note = measures::chart_note(dataset, snapshot, (measure, request.is_split), lang);
            flow.text(Font::regular(12.5), Token::Ink2, &note);
        }
    }
    flow.rule();
    let small = Font::regular(12.0);
    let evidence = figure::evidence(&evidence_of(request), kind == Kind::Chart, lang);
    flow.text(small, Token::Ink2, &evidence);
    if kind == Kind::Map {
        let basemap_note = [text.borders_text, " ", text.attribution].concat();
        flow.text(small, Token::Ink2, &basemap_note);
    }
    flow.text(small, Token::Ink2, &figure::source(dataset, lang));
    let foot_height = flow.y;

    let around = head_height + foot_height + 2.0 * margin + 24.0;
    let natural = match kind {
        Kind::Map => inner_width * if width < 560.0 { 0.94 } else { 0.64 },
        Kind::Chart => chart_request(request, inner_width).fitting().height,
    };
    let strip = time_strip(request, inner_width);
    let beside_strip = around + strip.height;
    // Where no height is asked for, everything has its own.
    let has_strip = request
        .height
        .is_none_or(|height| has_room_above(kind, [inner_width, height - beside_strip]));
    let (strip, around) =
        if has_strip { (strip, beside_strip) } else { (Scene::default(), around) };
    // Whole pixels, because an edge within a pixel would be half transparent.
    let height = request.height.unwrap_or(round(natural + around)).max(round(MIN_SIZE[1] + around));
    let frame =
        Rect { x: margin, y: margin + head_height + 10.0, w: inner_width, h: height - around };
    let content = draw(request, frame.w, frame.h);
    let mut description = match kind {
        Kind::Map => {
            let classes = request.ring.map(|ring| range_classes(dataset, ring, snapshot.events()));
            figure::map_in_words(dataset, summary, snapshot, classes.as_ref(), lang)
        }
        Kind::Chart => figure::chart_in_words(measure, &content.description, snapshot, lang),
    };
    if has_strip {
        description.push(' ');
        description.push_str(&strip.description);
    }
    let mut scene = Scene {
        width,
        height,
        title: title.to_owned(),
        description,
        lang: lang.code(),
        ..Scene::default()
    };
    let whole = Rect { x: 0.0, y: 0.0, w: width, h: scene.height };
    scene.rect(whole, 0.0, Paint::fill(Token::Paper));
    scene.place(content, [frame.x, frame.y], 1.0);
    scene.cover_outside(whole, frame);
    scene.place(head, [margin, margin], 1.0);
    let below = frame.bottom() + strip.height;
    scene.place(strip, [margin, frame.bottom()], 1.0);
    scene.place(foot, [margin, below + 14.0], 1.0);
    scene
}

/// The evidence of a figure: claims about visible events, and on the chart those drawn as bars.
fn evidence_of(request: &FigureRequest<'_>) -> EvidenceCounts {
    let FigureRequest { kind, dataset, snapshot, .. } = *request;
    let of_events = snapshot.events().flat_map(|event| dataset.claims_of(event));
    let bars = match kind {
        Kind::Map => Vec::new(),
        Kind::Chart => {
            // Undated claims are counted as left out.
            let any_asof = snapshot.with(dataset, &snapshot.filter().with_asof(None));
            let of_no_event = |ix: &ClaimIx| dataset.claims.event.of(*ix).is_none();
            let shown = (request.measure, request.is_split);
            let found = counted_on_chart(dataset, &any_asof, shown);
            found.drawn().filter(of_no_event).collect()
        }
    };
    count_evidence(dataset, snapshot, of_events.chain(bars))
}

/// The map or the chart alone.
fn draw(request: &FigureRequest<'_>, width: f64, height: f64) -> Scene {
    let FigureRequest { kind, dataset, basemap, snapshot, lang, ring, .. } = *request;
    let view = || match (request.camera, &ring) {
        (Some(camera), _) => View::new(camera, width, height),
        (None, Some(ring)) => country_and_launch_area(dataset, ring, width, height),
        (None, None) => whole_country(width, height),
    };
    match kind {
        Kind::Map => {
            let request = MapRequest::new(dataset, basemap, snapshot, lang, view());
            map_scene(&MapRequest { ring, ..request })
        }
        Kind::Chart => chart_scene(&ChartRequest { height, ..chart_request(request, width) }),
    }
}

/// The request for the chart of a figure.
fn chart_request<'d>(request: &FigureRequest<'d>, width: f64) -> ChartRequest<'d> {
    let FigureRequest { dataset, snapshot, lang, measure, is_split, .. } = *request;
    ChartRequest { measure, is_split, ..ChartRequest::new(dataset, snapshot, lang, width) }
}
