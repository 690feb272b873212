//! An SVG picture → PNG, in a face of our own: the same on every machine.

use std::collections::BTreeMap;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Family, Query, Style, Weight};
use resvg::usvg::{Font, FontResolver, FontStyle, Group, Node, Options, Tree};

use super::face;

/// The bytes of a pixel.
const PIXEL: usize = 4;

/// Paints pictures; the fonts are looked for once.
pub(crate) struct Painter {
    options: Options<'static>,
}

impl Painter {
    pub(crate) fn new() -> Result<Self, String> {
        let mut options = Options::default();
        let fonts = options.fontdb_mut();
        // Ours come first: what they lack is looked for in the others in turn.
        face::files()?.into_iter().for_each(|file| fonts.load_font_data(file));
        fonts.load_system_fonts();
        options.font_resolver = FontResolver {
            select_font: Box::new(|font: &Font, fonts| {
                let style =
                    if font.style() == FontStyle::Normal { Style::Normal } else { Style::Italic };
                let families = &[Family::Name(face::FAMILY)];
                let weight = Weight(font.weight());
                fonts.query(&Query { families, weight, style, ..Query::default() })
            }),
            ..FontResolver::default()
        };
        Ok(Self { options })
    }

    /// The picture with `scale` pixels for one of its own.
    pub(crate) fn png(&self, svg: &str, scale: f64) -> Result<Vec<u8>, String> {
        let tree = Tree::from_str(svg, &self.options).map_err(|error| error.to_string())?;
        let mut missing = String::new();
        find_missing(tree.root(), &mut missing);
        if !missing.is_empty() {
            eprintln!(
                "strikemap: no font on this machine has {missing}: boxes stand in their place"
            );
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

/// Adds the letters that no font has; ours has those of the page's languages, data of others may have more.
fn find_missing(group: &Group, missing: &mut String) {
    for node in group.children() {
        match node {
            Node::Group(group) => find_missing(group, missing),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                for letter in glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|it| it.text.chars())
                {
                    if !missing.contains(letter) {
                        missing.push(letter);
                    }
                }
            }
            _ => {}
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use strikemap::base::text_width::ARIMO;

    /// A text in black on white.
    fn svg(text: &str, style: &str) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='40'>\
             <rect width='400' height='40' fill='#fff'/>\
             <text x='10' y='25' font-size='20' {style}>{text}</text></svg>"
        )
    }

    fn texts(group: &Group) -> Vec<&resvg::usvg::Text> {
        let inside = group.children().iter().flat_map(|node| match node {
            Node::Group(group) => texts(group),
            Node::Text(text) => vec![&**text],
            _ => Vec::new(),
        });
        inside.collect()
    }

    #[test]
    fn texts_have_the_widths_that_pictures_are_laid_out_by() {
        let painter = Painter::new().unwrap();
        for text in ["At least 60 by 2 Dec 2024", "Київ і околиці: 16 – «ґанок» № 7 ≠ 9"]
        {
            let styles = ["", "font-weight='700'", "font-style='italic'"];
            for style in styles {
                let tree = Tree::from_str(&svg(text, style), &painter.options).unwrap();
                let width = f64::from(texts(tree.root())[0].bounding_box().width());
                let table = ARIMO.width(text, 20.0, style.contains("700"));
                assert!((width / table - 1.0).abs() < 0.02, "{text} {style}: {width}, not {table}");
            }
        }
    }

    #[test]
    fn letters_of_both_languages_need_no_font_of_the_machine() {
        let options = Painter::new().unwrap().options;
        let ours: Vec<_> =
            options.fontdb.faces().take(3).map(|face| face.families[0].0.clone()).collect();
        assert_eq!(ours, [face::FAMILY; 3]);
        let tree = Tree::from_str(&svg("Київ, Kyiv, Їжґє, Łódź, 7 ≠ 9", ""), &options).unwrap();
        let glyphs = texts(tree.root())[0].layouted().to_vec();
        let used: Vec<_> =
            glyphs.iter().flat_map(|span| &span.positioned_glyphs).map(|it| it.font).collect();
        assert!(
            used.iter()
                .all(|&font| options.fontdb.face(font).unwrap().families[0].0 == face::FAMILY)
        );
    }
}
