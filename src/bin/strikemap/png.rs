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

/// The bytes of a pixel.
const PIXEL: usize = 4;

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
    // Each colour has a number, and so many pixels.
    let (mut numbers, mut counts) = (BTreeMap::new(), Vec::new());
    let mut number_of = |(color, length): (u32, usize)| {
        let number = *numbers.entry(color).or_insert(counts.len());
        match counts.get_mut(number) {
            Some((count, _)) => *count += length,
            None => counts.push((length, color)),
        }
        (number, length)
    };
    let runs: Vec<_> = runs(pixels.data()).into_iter().map(&mut number_of).collect();
    let mut palette = counts.clone();
    palette.sort_unstable_by(|a, b| b.cmp(a));
    palette.truncate(256);
    let palette: Vec<_> = palette.into_iter().map(|(_, color)| rgb(color)).collect();
    let indices: Vec<_> = counts.iter().map(|&(_, color)| nearest(&palette, rgb(color))).collect();
    let mut data = Vec::with_capacity(pixels.data().len() / PIXEL);
    for (number, length) in runs {
        data.resize(data.len() + length, indices.get(number).copied().unwrap_or_default());
    }

    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(bytes)
}

/// The colours of pixels one after the other, and how often each is repeated.
fn runs(data: &[u8]) -> Vec<(u32, usize)> {
    let (pixels, _) = data.as_chunks::<PIXEL>();
    let color = |&[red, green, blue, _]: &[u8; PIXEL]| u32::from_be_bytes([0, red, green, blue]);
    let alike = pixels.chunk_by(PartialEq::eq);
    alike.filter_map(|run| Some((color(run.first()?), run.len()))).collect()
}

fn rgb(color: u32) -> [u8; 3] {
    let [_, red, green, blue] = color.to_be_bytes();
    [red, green, blue]
}

/// The number of the colour of a palette that is nearest to a colour.
fn nearest(palette: &[[u8; 3]], [red, green, blue]: [u8; 3]) -> u8 {
    let mut least = (u32::MAX, 0);
    for (at, &[r, g, b]) in palette.iter().enumerate() {
        let square = |a: u8, b: u8| u32::from(a.abs_diff(b)) * u32::from(a.abs_diff(b));
        let distance = square(r, red) + square(g, green) + square(b, blue);
        if distance < least.0 {
            least = (distance, at);
        }
    }
    least.1 as u8
}
