//! The controls with which the reader runs through the days. What they say while it runs is written by the
//! program of the live pictures.

use super::Html;
use super::controls::options;
use super::picture::stretched;
use crate::model::Dataset;
use crate::query::playback_days::{PlaybackOrder, all_days};
use crate::scene::{Paint, Rect, Scene, Token};
use crate::text::playback::{playback_text, speed};
use crate::text::{Lang, date, messages};
use crate::time::Day;

/// The id of the slider of days.
pub const DAY: &str = "play-day";
/// The id of what it says.
pub const NOW: &str = "play-now";
/// The id of the bars along it.
pub const TRACK: &str = "play-track";
/// The id of the button that runs and pauses.
pub const TOGGLE: &str = "play-toggle";

/// Steps in a second that a reader can choose.
pub const SPEEDS: [&str; 4] = ["0.5", "1", "2", "4"];

/// The controls.
pub fn controls(lang: Lang) -> String {
    let text = playback_text(lang);
    let mut html = Html::default();
    html.open("div", &[("class", "steps")]);
    let buttons = [
        ("back", "play-back", "◂◂", text.back),
        ("toggle", TOGGLE, "▶", text.play),
        ("forward", "play-forward", "▸▸", text.forward),
    ];
    for (act, id, sign, name) in buttons {
        let act = ["play:", act].concat();
        html.element(
            "button",
            &[("type", "button"), ("id", id), ("data-act", &act), ("aria-label", name)],
            sign,
        );
    }
    html.close("div").open("label", &[("class", "run")]);
    html.element("span", &[("class", "hidden")], text.day);
    html.open("span", &[("id", TRACK), ("aria-hidden", "true")]).close("span");
    let whole = [("min", "0"), ("max", "1"), ("value", "1"), ("step", "1")];
    html.open("input", &[&[("type", "range"), ("id", DAY)], &whole[..]].concat());
    html.close("label").element(
        "output",
        &[("id", NOW), ("for", DAY), ("aria-live", "off")],
        text.all,
    );
    let ways = [("said", text.said), ("happened", text.happened)];
    options(&mut html, "play-through", text.through, &ways, "said");
    let speeds = SPEEDS.map(|code| (code, speed(lang, code)));
    let speeds: Vec<_> = speeds.iter().map(|(code, name)| (*code, name.as_str())).collect();
    options(&mut html, "play-speed", text.speed, &speeds, "1");
    html.finish()
}

/// What the slider says: the day, or that all is shown.
pub fn now(through: PlaybackOrder, day: Option<Day>, lang: Lang) -> String {
    match day {
        None => playback_text(lang).all.to_owned(),
        Some(day) if through == PlaybackOrder::ByStatement => {
            format!("{}\u{a0}{}", messages(lang).asof, date::short(lang, day))
        }
        Some(day) => format!("{}\u{a0}{}", playback_text(lang).until, date::short(lang, day)),
    }
}

/// The sign and the name of the button: what it does next.
pub fn toggle(is_playing: bool, lang: Lang) -> (&'static str, &'static str) {
    let text = playback_text(lang);
    if is_playing { ("❚❚", text.pause) } else { ("▶", text.play) }
}

/// How much was said, or happened, in each month, as bars along the slider. `days` are those on which it was.
pub fn track(dataset: &Dataset, days: &[Day], through: PlaybackOrder) -> String {
    const HEIGHT: f64 = 20.0;
    let mut html = Html::default();
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return html.finish() };
    let mut months = vec![(first, first.month_start(1), 0.0)];
    while let Some(&(_, end, _)) = months.last()
        && end <= last
        && months.len() < 1000
    {
        months.push((end, end.month_start(1), 0.0));
    }
    for day in all_days(dataset, through) {
        let month = months.iter_mut().find(|(from, end, _)| day >= *from && day < *end);
        if let Some((_, _, number)) = month {
            *number += 1.0;
        }
    }
    let most = months.iter().fold(1.0, |most: f64, (_, _, number)| most.max(*number));
    let x = |day: Day| f64::from(day.number() - first.number());
    let mut scene = Scene { width: x(last) + 1.0, height: HEIGHT, ..Scene::default() };
    for (from, end, number) in months.into_iter().filter(|(_, _, number)| *number > 0.0) {
        let h = (number / most * HEIGHT).max(1.0);
        let right = x(end).min(scene.width);
        let bar = Rect::between(x(from), HEIGHT - h, right - (right - x(from)) * 0.2, HEIGHT);
        scene.rect(bar, 0.0, Paint::fill(Token::Control));
    }
    stretched(&mut html, &scene);
    html.finish()
}
