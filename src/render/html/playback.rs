//! The playback controls above the time strip. What they say while it runs is written by the program of the live
//! pictures.

use super::Html;
use super::controls::options;
use crate::query::playback_days::PlaybackOrder;
use crate::text::playback::{playback_text, speed};
use crate::text::{Lang, date, messages};
use crate::time::Day;

/// The id of the day that is shown.
pub const NOW: &str = "play-now";
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
    html.close("div").element("output", &[("id", NOW), ("aria-live", "off")], text.all);
    let ways = [("said", text.said), ("happened", text.happened)];
    options(&mut html, "play-through", text.through, &ways, "said");
    let speeds = SPEEDS.map(|code| (code, speed(lang, code)));
    let speeds: Vec<_> = speeds.iter().map(|(code, name)| (*code, name.as_str())).collect();
    options(&mut html, "play-speed", text.speed, &speeds, "1");
    html.finish()
}

/// What is shown: the day, or all.
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
