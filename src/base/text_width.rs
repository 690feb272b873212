//! Text measurement from the widths of single letters, so that layout needs no browser.
//!
//! One table says how wide the letters of the face in use are. At first it is [`WIDEST`]: a written page and an SVG
//! file are set in the reader's face, which nobody knows when they are laid out, and a label that has room in the
//! widest common face has room in each. Where the face is known, texts get the room that they need: the browser
//! measures its own letters (`browser/face.rs`), and PNG files are drawn in [`ARIMO`], which is shipped.

use std::cell::RefCell;

use super::face_widths::SIGNS;
pub use super::face_widths::{ARIMO, NUM_MEASURED, WIDEST};

/// Where the measured parts of the table begin, and the letters that these begin with.
const ASCII: (usize, u32, u32) = (0, 0x20, 0x7e);
const CYRILLIC: (usize, u32, u32) = (95, 0x400, 0x45f);
const FIRST_SIGN: usize = 191;
/// From here on letters are squares, such as Chinese and Korean ones.
const SQUARES: char = '\u{2e80}';
const SQUARE: u8 = 100;
/// Measured letters are at least as wide as these parts of Arimo's, and at most of the widest face's: a browser that
/// hides the reader's face from pages may say anything.
const LEAST: f64 = 0.7;
const MOST: f64 = 1.2;

/// Advance widths of the letters of a face in hundredths of an em.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaceWidths {
    /// Of the regular weight.
    pub regular: [u8; NUM_MEASURED],
    /// Of the bold one.
    pub bold: [u8; NUM_MEASURED],
}

thread_local! {
    /// The face in use: a page has one, and tests do not disturb each other.
    static IN_USE: RefCell<FaceWidths> = const { RefCell::new(WIDEST) };
}

/// Lays texts out for a face from now on.
pub fn use_face(face: FaceWidths) {
    IN_USE.replace(face);
}

/// Lays texts out for a face while `then` runs.
///
/// ```
/// use strikemap::base::text_width::{ARIMO, text_width, with_face};
/// let in_any_face = text_width("Kyiv", 12.0, false);
/// let in_arimo = with_face(ARIMO, || text_width("Kyiv", 12.0, false));
/// assert!(in_arimo < in_any_face);
/// ```
pub fn with_face<R>(face: FaceWidths, then: impl FnOnce() -> R) -> R {
    let before = IN_USE.replace(face);
    let result = then();
    IN_USE.replace(before);
    result
}

/// The width of `text` in pixels at a font size of `size_px`, in the face in use.
pub fn text_width(text: &str, size_px: f64, is_bold: bool) -> f64 {
    IN_USE.with_borrow(|face| face.width(text, size_px, is_bold))
}

impl FaceWidths {
    /// The width of `text` in pixels at a font size of `size_px`.
    pub fn width(&self, text: &str, size_px: f64, is_bold: bool) -> f64 {
        let widths = if is_bold { &self.bold } else { &self.regular };
        // Letters that are not measured are mostly Latin with accents, and as wide as their like.
        let plain = widths.get(index('o').unwrap_or_default()).copied().unwrap_or(SQUARE);
        let advance = |letter: char| match index(letter) {
            Some(at) => widths.get(at).copied().unwrap_or(plain),
            None if letter >= SQUARES => SQUARE,
            None => plain,
        };
        let sum: u32 = text.chars().map(|letter| u32::from(advance(letter))).sum();
        f64::from(sum) / 100.0 * size_px
    }

    /// A face whose letters have the widths that `measure` gives, in ems; it is given the letter, and whether it is
    /// bold. Rounded up, and kept within what letters can have.
    pub fn measured(mut measure: impl FnMut(char, bool) -> Option<f64>) -> Self {
        let mut face = WIDEST;
        for (is_bold, widths, least) in
            [(false, &mut face.regular, ARIMO.regular), (true, &mut face.bold, ARIMO.bold)]
        {
            for ((letter, width), least) in letters().zip(widths.iter_mut()).zip(least) {
                let (least, most) = (f64::from(least) * LEAST, f64::from(*width) * MOST);
                let measured = measure(letter, is_bold).filter(|width| width.is_finite());
                if let Some(measured) = measured {
                    *width =
                        super::math::clamp((measured * 100.0 - 0.01).ceil(), least, most) as u8;
                }
            }
        }
        face
    }
}

/// Every letter that is measured, in the order of the table.
fn letters() -> impl Iterator<Item = char> {
    let block = |(_, first, last): (usize, u32, u32)| (first..=last).filter_map(char::from_u32);
    block(ASCII).chain(block(CYRILLIC)).chain(SIGNS.chars())
}

/// Where a letter stands in the table.
fn index(letter: char) -> Option<usize> {
    let code = u32::from(letter);
    let block = |(start, first, last): (usize, u32, u32)| {
        (first..=last).contains(&code).then(|| start + (code - first) as usize)
    };
    let sign = || SIGNS.chars().position(|sign| sign == letter).map(|at| FIRST_SIGN + at);
    block(ASCII).or_else(|| block(CYRILLIC)).or_else(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_has_its_place_in_the_table() {
        let places: Vec<_> = letters().map(index).collect();
        let all: Vec<_> = (0..NUM_MEASURED).map(Some).collect();
        assert_eq!(places, all);
    }

    #[test]
    fn no_letter_of_the_widest_face_is_narrower_than_in_arimo() {
        for (wide, narrow) in WIDEST.regular.iter().zip(ARIMO.regular) {
            assert!(*wide >= narrow, "{wide} {narrow}");
        }
    }

    #[test]
    fn a_face_measured_letter_by_letter_gives_its_own_widths() {
        let of = |letter: char, is_bold: bool| {
            let mut buffer = [0; 4];
            Some(ARIMO.width(letter.encode_utf8(&mut buffer), 1.0, is_bold))
        };
        assert_eq!(FaceWidths::measured(of), ARIMO);
    }

    #[test]
    fn nonsense_from_a_browser_is_kept_within_bounds() {
        for nonsense in
            [None, Some(f64::NAN), Some(f64::INFINITY), Some(-4.0), Some(0.0), Some(90.0)]
        {
            let width = FaceWidths::measured(|_, _| nonsense).width("Київ, Kyiv", 12.0, true);
            let arimo = ARIMO.width("Київ, Kyiv", 12.0, true);
            assert!((0.68 * arimo..1.6 * arimo).contains(&width), "{nonsense:?}: {width}");
        }
    }

    #[test]
    fn a_face_is_in_use_only_while_asked_for() {
        let width = || text_width("Dnipro", 12.0, true);
        let (before, inside) = (width(), with_face(ARIMO, width));
        assert_eq!(inside, ARIMO.width("Dnipro", 12.0, true));
        assert_eq!((before, width()), (WIDEST.width("Dnipro", 12.0, true), before));
    }
}
