//! What controls ask of map, time strip and chart: `zoom:in` or `play:toggle` in a `data-act` attribute.

use super::framing::MapKey;
use crate::query::playback_days::PlaybackOrder;
use crate::vocabulary;

vocabulary! {
    /// A live view of the page, by the id of its frame.
    LiveView {
        /// The map.
        Map = "map",
        /// The time strip.
        Strip = "strip",
        /// The chart.
        Chart = "chart",
    }
}

vocabulary! {
    /// A button of the map.
    ZoomCommand {
        /// A step nearer.
        In = "in",
        /// A step away.
        Out = "out",
        /// To the strikes that are shown.
        Fit = "fit",
        /// The whole country.
        All = "all",
        /// Into the full screen, or out of it.
        FullScreen = "full",
    }
}

/// A control of playback.
#[derive(Clone, Debug, PartialEq)]
pub enum PlayCommand {
    /// Play, or pause.
    Toggle,
    /// A step back.
    Back,
    /// A step forward.
    Forward,
    /// Which days are played.
    Order(PlaybackOrder),
    /// Steps in a second, as the control has it.
    Speed(String),
}

/// What is asked of the views.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// To be drawn live from now on.
    Show(LiveView),
    /// A key pressed on the map before it was live.
    Key(MapKey),
    /// A button of the map.
    Zoom(ZoomCommand),
    /// Playback.
    Play(PlayCommand),
}

impl Command {
    /// The command of a control, by its `data-act`; `None` for what is asked of others.
    pub fn parse(act: &str) -> Option<Self> {
        let (kind, what) = act.split_once(':')?;
        match kind {
            "zoom" => ZoomCommand::parse(what).map(Self::Zoom),
            "play" => PlayCommand::parse(what).map(Self::Play),
            _ => None,
        }
    }
}

impl PlayCommand {
    fn parse(text: &str) -> Option<Self> {
        Some(match text.split_once(':') {
            None if text == "toggle" => Self::Toggle,
            None if text == "back" => Self::Back,
            None if text == "forward" => Self::Forward,
            Some(("through", order)) => Self::Order(PlaybackOrder::parse(order)?),
            Some(("speed", speed)) => Self::Speed(speed.to_owned()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_control_asks_for_its_command() {
        for (act, command) in [
            ("zoom:in", Command::Zoom(ZoomCommand::In)),
            ("zoom:full", Command::Zoom(ZoomCommand::FullScreen)),
            ("play:toggle", Command::Play(PlayCommand::Toggle)),
            ("play:back", Command::Play(PlayCommand::Back)),
            ("play:through:happened", Command::Play(PlayCommand::Order(PlaybackOrder::ByEvent))),
            ("play:speed:0.5", Command::Play(PlayCommand::Speed("0.5".to_owned()))),
        ] {
            assert_eq!(Command::parse(act), Some(command), "{act}");
        }
        for other in ["", "zoom", "zoom:", "zoom:up", "play:through:never", "play:x", "tab:map"] {
            assert_eq!(Command::parse(other), None, "{other}");
        }
    }
}
