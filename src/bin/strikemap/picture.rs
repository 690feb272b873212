//! `strikemap picture`: map, chart and social card as files that stand by themselves.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lexopt::ValueExt;
use strikemap::app::State;
use strikemap::app::params::Scope;
use strikemap::base::text_width::{ARIMO, with_face};
use strikemap::export::{card_name, figure_name};
use strikemap::figure::{
    CARD_SIZE, FIGURE_WIDTH, FigureRequest, Kind, MIN_SIZE, card, figure, site_files,
};
use strikemap::geo::Basemap;
use strikemap::model::Dataset;
use strikemap::query::Snapshot;
use strikemap::render::svg;
use strikemap::scene::{Scene, Theme};
use strikemap::text::Lang;

use super::input::{Input, Own, load_basemap};
use super::options;
use super::png::Painter;

/// More pixels than this are no picture for a page, and may be more memory than there is.
const MOST_PIXELS: f64 = 64e6;
/// A figure is at most so wide and high.
const MOST_SIDE: f64 = 8000.0;

/// Which picture was asked for.
#[derive(Clone, Copy, PartialEq)]
enum What {
    Sheet(Kind),
    Card,
    All,
}

/// How it is to be made.
#[derive(Default)]
struct Settings {
    state: State,
    size: Option<[f64; 2]>,
    scale: Option<f64>,
    to: Option<PathBuf>,
}

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    const KNOWN: &str = "map, chart, card, all";
    let what = match arguments.value().and_then(ValueExt::string).as_deref() {
        Ok("card") => What::Card,
        Ok("all") => What::All,
        Ok(name) => Kind::parse(name)
            .map(What::Sheet)
            .ok_or_else(|| format!("there is no picture `{name}`; there are {KNOWN}"))?,
        Err(_) => return Err(format!("which picture? {KNOWN}")),
    };
    let mut settings = Settings::default();
    let scopes = [Scope::Data, Scope::Page, Scope::Chart];
    let input = Input::read(&mut arguments, &scopes, &mut |option| settings.read(option))?;
    settings.state = input.state.clone();
    if !matches!(what, What::Sheet(_)) {
        if options::is_set(&input.state, Scope::Data) {
            return Err(format!(
                "{} are for map and chart; card and all show all days",
                options::names(Scope::Data)
            ));
        }
        if settings.size.is_some() {
            return Err("--size is for map and chart; a card is always 1200x630".to_owned());
        }
    }
    let is_of_chart = what == What::Sheet(Kind::Chart);
    if !is_of_chart && options::is_set(&input.state, Scope::Chart) {
        return Err(format!("{} are for the chart", options::names(Scope::Chart)));
    }
    let Some(dataset) = input.load() else { return Ok(ExitCode::from(2)) };
    let done = Studio::new(&dataset, &input, what).and_then(|studio| studio.make(what, &settings));
    if let Err(message) = done {
        eprintln!("strikemap: {message}");
        return Ok(ExitCode::from(2));
    }
    Ok(ExitCode::SUCCESS)
}

impl Settings {
    fn read(&mut self, option: Own<'_>) -> Result<bool, String> {
        let name = option.name.to_owned();
        if !matches!(name.as_str(), "size" | "scale" | "o" | "output") {
            return Ok(false);
        }
        let value = option.value()?;
        let text = value.to_string_lossy();
        match name.as_str() {
            "size" => self.size = Some(size(&text)?),
            "scale" => self.scale = Some(scale(&text)?),
            _ => self.to = Some(value),
        }
        Ok(true)
    }
}

/// `1280x800`
fn size(text: &str) -> Result<[f64; 2], String> {
    let number = |text: &str| text.parse::<u16>().ok().map(f64::from);
    let sides = text.split_once(['x', '×']);
    let size = sides.and_then(|(w, h)| Some([number(w)?, number(h)?]));
    let size = size.ok_or_else(|| {
        format!("--size is width x height in pixels, such as 1280x900, not `{text}`")
    })?;
    if size[0] < MIN_SIZE[0] || size.iter().any(|&side| side > MOST_SIDE) {
        return Err(format!(
            "--size {text}: a picture is {} to {MOST_SIDE} pixels wide and at most as high",
            MIN_SIZE[0]
        ));
    }
    Ok(size)
}

fn scale(text: &str) -> Result<f64, String> {
    let scale = text.parse().ok().filter(|scale| (0.5..=4.0).contains(scale));
    scale.ok_or_else(|| format!("--scale is a number from 0.5 to 4, not `{text}`"))
}

/// What pictures are made from.
struct Studio<'d> {
    dataset: &'d Dataset,
    snapshot: Snapshot,
    basemap: Basemap,
}

impl<'d> Studio<'d> {
    fn new(dataset: &'d Dataset, input: &Input, what: What) -> Result<Self, String> {
        let basemap = match what {
            What::Sheet(Kind::Chart) => Basemap::default(),
            _ => load_basemap(&input.path)?,
        };
        Ok(Self { dataset, snapshot: Snapshot::of(dataset, &input.state.filter), basemap })
    }

    fn make(&self, what: What, settings: &Settings) -> Result<(), String> {
        let kind = match what {
            What::All => return self.make_all(settings.to.as_deref()),
            What::Sheet(kind) => Some(kind),
            What::Card => None,
        };
        let scene = || match kind {
            Some(kind) => self.figure(kind, settings),
            None => Ok(card(self.dataset, &self.basemap, &self.snapshot, settings.state.lang)),
        };
        let is_png =
            settings.to.as_ref().is_some_and(|path| path.extension() == Some("png".as_ref()));
        let scene = if is_png { with_face(ARIMO, scene) } else { scene() }?;
        let drawn = svg(&scene, self.dataset, settings.state.theme.on(Theme::Light));
        let Some(path) = settings.to.as_deref().filter(|path| path.as_os_str() != "-") else {
            return super::say(&drawn);
        };
        let path = if path.is_dir() {
            let version = self.dataset.text(self.dataset.version);
            let name = kind.map_or_else(
                || card_name(version),
                |kind| figure_name(kind, version, &settings.state),
            );
            path.join(name + ".svg")
        } else {
            path.to_owned()
        };
        match path.extension().and_then(|end| end.to_str()) {
            Some("svg") => write(&path, drawn.as_bytes())?,
            Some("png") => {
                let scale = settings.scale.unwrap_or(if kind.is_some() { 2.0 } else { 1.0 });
                if scene.width * scene.height * scale * scale > MOST_PIXELS {
                    return Err(
                        "so many pixels are too many; give a lesser --size or --scale".to_owned()
                    );
                }
                write(&path, &Painter::new()?.png(&drawn, scale)?)?;
            }
            _ => return Err(format!("{}: a picture is written as .svg or .png", path.display())),
        }
        let (width, height) = (scene.width.round(), scene.height.round());
        eprintln!("{}: {width} × {height}", path.display());
        Ok(())
    }

    /// Every picture of the published page, with their descriptions.
    fn make_all(&self, to: Option<&Path>) -> Result<(), String> {
        let folder = to.ok_or("`picture all` needs a folder: -o FOLDER")?;
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
        let painter = Painter::new()?;
        let file = |name: String| folder.join(name);
        for &lang in Lang::ALL {
            let state = State { lang, ..State::default() };
            let settings = Settings { state, ..Settings::default() };
            for &kind in Kind::ALL {
                let scene = self.figure(kind, &settings)?;
                let painted = with_face(ARIMO, || self.figure(kind, &settings))?;
                write(
                    &file(site_files::alternative_text_file(kind, lang) + ".txt"),
                    in_words(&scene).as_bytes(),
                )?;
                for &theme in Theme::ALL {
                    let name = site_files::figure_file(kind, lang, theme);
                    let drawn = |scene| svg(scene, self.dataset, theme);
                    write(&file(format!("{name}.svg")), drawn(&scene).as_bytes())?;
                    write(&file(format!("{name}.png")), &painter.png(&drawn(&painted), 2.0)?)?;
                }
            }
            let card = || card(self.dataset, &self.basemap, &self.snapshot, lang);
            let scene = with_face(ARIMO, card);
            let (name, drawn) =
                (site_files::card_file(lang), svg(&scene, self.dataset, Theme::Light));
            write(&file(format!("{name}.txt")), in_words(&scene).as_bytes())?;
            write(&file(format!("{name}.png")), &painter.png(&drawn, 1.0)?)?;
        }
        eprintln!("{}: map, chart and card in both languages", folder.display());
        Ok(())
    }

    fn figure(&self, kind: Kind, settings: &Settings) -> Result<Scene, String> {
        let Settings { size, state: State { lang, measure, is_split, .. }, .. } = *settings;
        let Self { dataset, snapshot, basemap } = self;
        let request = FigureRequest {
            kind,
            dataset,
            snapshot,
            lang,
            basemap,
            camera: None,
            ring: None,
            measure,
            is_split,
            width: size.map_or(FIGURE_WIDTH, |[width, _]| width),
            height: size.map(|[_, height]| height),
        };
        let scene = figure(&request);
        if let Some([width, height]) = size.filter(|[_, height]| scene.height > height + 0.5) {
            return Err(format!(
                "--size {width}x{height} leaves too little room for the {} beside title, key and sources: at this width it must be {} high",
                kind.code(),
                scene.height.ceil()
            ));
        }
        Ok(scene)
    }
}

/// What the picture is for who cannot see it.
fn in_words(scene: &Scene) -> String {
    [&*scene.accessible_name(), "\n"].concat().replace('\u{a0}', " ")
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    std::fs::write(path, bytes)
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// The size that the help gives.
const _: () = assert!(CARD_SIZE[0] == 1200.0 && CARD_SIZE[1] == 630.0);
