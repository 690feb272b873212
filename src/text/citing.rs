//! Texts about quoting and citing: the menu, and the words of a citation.

use super::Lang;
use super::messages::fixed_texts;

fixed_texts! {
    /// The fixed texts of quoting in one language.
    CitingText, citing_text;
    quote: "Quote", "Цитувати";
    heading: "Quote and cite", "Цитувати";
    text: "Text to copy", "Текст для копіювання";
    sentence: "Copy sentence", "Копіювати речення";
    with_sources: "Copy with sources", "Копіювати з джерелами";
    citation: "Copy citation", "Копіювати бібліографічний запис";
    short: "Copy short citation", "Копіювати стислий запис";
    bibtex: "Copy BibTeX", "Копіювати BibTeX";
    csl: "Copy CSL-JSON", "Копіювати CSL-JSON";
    csv: "Copy CSV", "Копіювати CSV";
    link: "Copy link", "Копіювати посилання";
    share: "Share…", "Поділитися…";
    copied: "Copied.", "Скопійовано.";
    selected: "The browser did not allow copying. The text is selected: copy it yourself.",
        "Браузер не дозволив копіювати. Текст виділено: скопіюйте його самі.";
    not_shared: "The browser did not allow sharing. The text can be copied.",
        "Браузер не дозволив поділитися. Текст можна скопіювати.";
    source: "Source", "Джерело";
    archived: "archived copy", "архівна копія";
    official_total: "The official total:", "Офіційний підсумок:";
    single_strikes: "The numbers for single strikes:", "Числа для окремих ударів:";
    deciding: "The claims behind the rating:", "Твердження, що дають рівень:";
    claim: "claim", "твердження";
    strike: "strike", "удар";
    view: "view", "вигляд";
    version: "version", "версія";
    data: "data", "дані";
    included_in: "In:", "У:";
    no_date: "n.d.", "б. д.";
}

/// `and 3 further pages`
pub fn further_pages(lang: Lang, number: usize) -> String {
    lang.pick(
        format!("and {number} further {}", if number == 1 { "page" } else { "pages" }),
        format!("і ще {number} {}", lang.plural(number as u64, "сторінка", "сторінки", "сторінок")),
    )
}

/// `as known on 1 May 2024`
pub fn as_known_on(lang: Lang, day: &str) -> String {
    [lang.pick("as known on ", "за тим, що було відомо на "), day].concat()
}
