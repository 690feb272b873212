//! An SVG picture → PNG, with the fonts of this machine.

use std::collections::BTreeMap;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Family, Query, Style, Weight};
use resvg::usvg::{Font, FontResolver, FontStyle, Group, Node, Options, Tree};

/// Fonts with Latin and Cyrillic, the ones whose widths the pictures are laid out by first.
const FAMILIES: [&str; 9] = [
    "Liberation Sans",
    "Arial",
    "Helvetica",
    "Arimo",
    "Noto Sans",
    "Roboto",
    "Segoe UI",
    "DejaVu Sans",
    "FreeSans",
];

const NO_FONT: &str = "no font on this machine has both Latin and Cyrillic letters, and a PNG needs one: \
    install Liberation, Noto or DejaVu (Debian: apt-get install fonts-liberation), or write .svg";

/// Paints pictures; the fonts are looked for once.
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub(crate) fn new() -> Result<Self, String> {
        let mut options = Options::default();
        options.fontdb_mut().load_system_fonts();
        if options.fontdb.is_empty() {
            return Err(NO_FONT.to_owned());
        }
        options.font_resolver = FontResolver {
            select_font: Box::new(|font: &Font, fonts| {
                let style =
                    if font.style() == FontStyle::Normal { Style::Normal } else { Style::Italic };
                let weight = Weight(font.weight());
                let find = |families: &[Family<'_>]| {
                    fonts.query(&Query { families, weight, style, ..Query::default() })
                };
                let known = FAMILIES.map(Family::Name);
                find(&known)
                    .or_else(|| find(&[Family::SansSerif]))
                    .or_else(|| fonts.faces().next().map(|face| face.id))
            }),
            ..FontResolver::default()
        };
        Ok(Self { options })
    }

    /// The picture with `scale` pixels for one of its own.
    pub(crate) fn png(&self, svg: &str, scale: f64) -> Result<Vec<u8>, String> {
        let tree = Tree::from_str(svg, &self.options).map_err(|error| error.to_string())?;
        if !has_letters(tree.root()) {
            return Err(NO_FONT.to_owned());
        }
        let side = |length: f32| (f64::from(length) * scale).round().max(1.0) as u32;
        let (width, height) = (side(tree.size().width()), side(tree.size().height()));
        let mut pixels = Pixmap::new(width, height).ok_or("the picture has no size")?;
        let transform = Transform::from_scale(
            width as f32 / tree.size().width(),
            height as f32 / tree.size().height(),
        );
        resvg::render(&tree, transform, &mut pixels.as_mut());
        encode(&pixels).map_err(|error| error.to_string())
    }
}

/// Whether the fonts have every letter of the page's languages that is to be set.
fn has_letters(group: &Group) -> bool {
    let is_ours =
        |sign: char| sign.is_ascii_alphanumeric() || ('\u{400}'..='\u{4ff}').contains(&sign);
    group.children().iter().all(|node| match node {
        Node::Group(group) => has_letters(group),
        Node::Text(text) => text
            .layouted()
            .iter()
            .flat_map(|span| &span.positioned_glyphs)
            .all(|glyph| glyph.id.0 != 0 || !glyph.text.chars().any(is_ours)),
        _ => true,
    })
}

/// Few colours make up nearly the whole of a picture: the 256 most frequent stay as they are, the others,
/// between two colours at the edge of a shape, become the nearest of them. A third of the bytes.
fn encode(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let mut runs: Vec<([u8; 3], u32)> = Vec::new();
    for pixel in pixels.pixels() {
        let color = [pixel.red(), pixel.green(), pixel.blue()];
        match runs.last_mut() {
            Some((last, length)) if *last == color => *length += 1,
            _ => runs.push((color, 1)),
        }
    }
    let mut counts = BTreeMap::new();
    for &(color, length) in &runs {
        *counts.entry(color).or_insert(0) += length;
    }
    let mut palette: Vec<_> = counts.iter().map(|(&color, &count)| (count, color)).collect();
    palette.sort_unstable_by(|a, b| b.cmp(a));
    palette.truncate(256);
    let distance = |a: [u8; 3], b: [u8; 3]| -> u32 {
        a.into_iter().zip(b).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let index = |color: [u8; 3]| {
        let all = palette.iter().enumerate();
        all.min_by_key(|(_, (_, known))| distance(*known, color)).map_or(0, |(at, _)| at as u8)
    };
    let indices: BTreeMap<_, _> = counts.keys().map(|&color| (color, index(color))).collect();
    let mut data = Vec::with_capacity(pixels.pixels().len());
    for (color, length) in runs {
        let index = indices.get(&color).copied().unwrap_or(0);
        data.extend(std::iter::repeat_n(index, length as usize));
    }

    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.iter().flat_map(|(_, color)| *color).collect::<Vec<_>>());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}
