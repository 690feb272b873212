//! The words around the story, and which of its texts to show.

use super::Lang;
use super::data::Localized;
use super::messages::fixed_texts;
use crate::base::intern::Text;
use crate::model::Dataset;

fixed_texts! {
    /// The fixed texts of the story in one language.
    StoryText, story_text;
    story: "Step by step", "Крок за кроком";
    about: "What was said, in its order: a short walk through the data.",
        "Що сказано, за порядком: коротка подорож даними.";
    previous: "Previous step", "Попередній крок";
    next: "Next step", "Наступний крок";
    leave: "Leave the story", "Вийти з історії";
    claims: "Who said so", "Хто це сказав";
    see: "See on map and chart", "Побачити на карті й графіку";
}

/// Where the reader is: `Step 3 of 10`.
pub fn progress(lang: Lang, number: u32, of: usize) -> String {
    format!("{} {number} {} {of}", lang.pick("Step", "Крок"), lang.pick("of", "з"))
}

/// The text in a language, or else in the other, marked as such.
pub fn text_in(dataset: &Dataset, [en, uk]: [Text; 2], lang: Lang) -> Localized<'_> {
    let (own, other) = lang.pick((en, uk), (uk, en));
    let is_own = own.is_stated() || !other.is_stated();
    let (text, lang) = if is_own { (own, lang) } else { (other, lang.pick(Lang::Uk, Lang::En)) };
    Localized { text: dataset.text(text), lang }
}
