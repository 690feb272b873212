//! Texts of the embed dialog and of embedded parts.

use super::{Lang, messages, page_text};

/// The parts of the page that can be embedded: their codes in the URL with their names.
pub fn views(lang: Lang) -> [(&'static str, &'static str); 4] {
    let text = page_text(lang);
    let whole = lang.pick("Whole page", "Уся сторінка");
    [("full", whole), ("map", text.tab_map), ("chart", text.tab_chart), ("list", text.tab_list)]
}

/// The title of a frame that shows the part `view`.
pub fn title(lang: Lang, view: &str) -> String {
    let title = messages(lang).title;
    let part = views(lang).into_iter().skip(1).find(|(code, _)| *code == view);
    part.map_or_else(|| title.to_owned(), |(_, name)| format!("{name}. {title}"))
}

/// The text alternative of the map or the chart.
pub fn alternative_text(lang: Lang, is_chart: bool) -> &'static str {
    if is_chart {
        lang.pick(
            "Chart: how many missiles were launched over time, by official totals and strike by strike.",
            "Графік: скільки ракет запущено за днями — за офіційними підсумками й за окремими ударами.",
        )
    } else {
        lang.pick(
            "Map of Ukraine with one symbol for each reported strike; its shape shows the strength of identification of the missile.",
            "Карта України: один знак — один удар, про який повідомили; форма знака показує, наскільки певне визначення ракети.",
        )
    }
}

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident: $en:literal, $uk:literal;)+) => {
        $($(#[$meta])* pub fn $name(lang: Lang) -> &'static str { lang.pick($en, $uk) })+
    };
}

texts! {
    /// The button that opens the dialog.
    button: "Embed…", "Вбудувати…";
    /// The heading of the dialog.
    heading: "Embed this view", "Вбудувати цей вигляд";
    /// What the snippet contains, and what the frame sends.
    note: "Embeds this view: dates, open strike, map position. The frame loads files only from this site; nothing is sent to anyone else.",
        "Вбудовує те, що показано зараз: дні, відкритий удар, ділянку карти. Рамка завантажує файли лише з цього сайту й нікому нічого не надсилає.";
    /// How to choose between the ways.
    ways: "The iframe works everywhere. The tag loads a small script, sets its own height and shows a static image where scripts are off.",
        "Рамка iframe працює будь-де. Тег завантажує невеликий скрипт, сам добирає висоту, а де скрипти вимкнено, показує зображення.";
    /// The choice of frame, tag or link.
    way: "Embed as", "Вбудувати як";
    /// A frame.
    frame: "Frame, <iframe>", "Рамку, <iframe>";
    /// The element of `embed.js`.
    element: "Tag, <strike-map>", "Тег, <strike-map>";
    /// A link.
    link: "Link only", "Лише посилання";
    /// The choice of the part of the page.
    view: "Part of the page", "Частина сторінки";
    /// The choice of the data version.
    data: "Data", "Дані";
    /// The latest data.
    live: "Live: updates with corrections", "Поточні: оновлюються з виправленнями";
    /// Before a fixed version.
    pinned: "Fixed, never changes: version", "Незмінні: версія";
    /// The snippet.
    snippet: "Code for your page", "Код для вашої сторінки";
    /// The button that copies the snippet.
    copy: "Copy", "Копіювати";
    /// The snippet was copied.
    copied: "Copied.", "Скопійовано.";
    /// The browser refused to copy.
    selected: "The browser did not allow copying. The code is selected: copy it with Ctrl+C or ⌘C.",
        "Браузер не дозволив копіювати. Код виділено: скопіюйте його клавішами Ctrl+C або ⌘C.";
    /// The heading of the preview.
    preview: "Preview", "Попередній перегляд";
    /// In place of a snippet, where the page is a file on a disk.
    on_disk: "This page is a file on your disk, but an embed code needs a web address. Upload the file to any web server, open it there and press the button again.",
        "Ця сторінка — файл на вашому диску, а для вбудовування потрібна адреса в мережі. Покладіть файл на будь-який вебсервер, відкрийте його там і натисніть кнопку ще раз.";
    /// What to do with the file.
    whole_file: "You can email, archive or upload the file itself: it contains everything and works offline.",
        "Сам файл можна надіслати поштою, зберегти в архіві або завантажити на сайт: усе всередині, і він працює без мережі.";
}
