//! What is said where the page is put into another.

use super::{Lang, messages, page_text};

/// The parts of the page that can stand alone, by their codes in the address, with their names.
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

/// What the picture of the map or the chart shows, for who does not see it.
pub fn picture(lang: Lang, is_chart: bool) -> &'static str {
    if is_chart {
        lang.pick(
            "Chart: how many missiles officials claimed were launched, and how many single strikes document, over time.",
            "Графік: скільки запущених ракет заявили посадовці та скільки задокументовано в окремих ударах, за днями.",
        )
    } else {
        lang.pick(
            "Map of Ukraine with one symbol for each reported strike; its shape says how firmly the missile was called North Korean.",
            "Карта України: один знак — один удар, про який повідомили; форма знака показує, наскільки впевнено ракету назвали північнокорейською.",
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
    /// What the dialog needs cannot be had.
    not_loaded: "The dialog for embedding could not be loaded. Check the connection and load the page again.",
        "Не вдалося завантажити вікно вбудовування. Перевірте з’єднання й перезавантажте сторінку.";
    /// The head of the dialog.
    heading: "Embed this view", "Вбудувати цей вигляд";
    /// What the snippet carries, and what the frame sends.
    note: "The code puts what is shown now into another page: the days, the open event, the section of the map. A frame asks the host of this page for files; nothing goes to anybody else.",
        "Код переносить на іншу сторінку те, що показано зараз: дні, відкриту подію, ділянку карти. Рамка бере файли із сервера цієї сторінки; більше нікому нічого не надсилається.";
    /// What the ways are good for.
    ways: "A frame suits every system. The element loads a small script with it, finds its height itself and shows a picture where scripts are off.",
        "Рамка підходить для будь-якої системи. Елемент підвантажує невеликий скрипт, сам добирає висоту, а де скрипти вимкнено, показує картинку.";
    /// The choice of the way.
    way: "Way", "Спосіб";
    /// A frame.
    frame: "Frame, <iframe>", "Рамка, <iframe>";
    /// The element of `embed.js`.
    element: "Element, <strike-map>", "Елемент, <strike-map>";
    /// A link.
    link: "Link only", "Лише посилання";
    /// The choice of the part.
    view: "Part", "Частина";
    /// The choice of the data.
    data: "Data", "Дані";
    /// Always the newest data.
    live: "Live: follows every correction", "Поточні: з усіма виправленнями";
    /// Before the version that a snippet keeps to.
    pinned: "Pinned, never changes: version", "Закріплені, не зміняться: версія";
    /// The snippet.
    snippet: "Code for your page", "Код для вашої сторінки";
    /// Copies it.
    copy: "Copy", "Копіювати";
    /// It has been copied.
    copied: "Copied.", "Скопійовано.";
    /// The browser refused.
    selected: "The browser did not allow copying. The code is selected: copy it with Ctrl+C or ⌘C.",
        "Браузер не дозволив копіювати. Код виділено: скопіюйте його клавішами Ctrl+C або ⌘C.";
    /// The page as the snippet shows it.
    preview: "Preview", "Попередній перегляд";
    /// The page is a file on a disk.
    on_disk: "This page is a file on your disk, and code for another page needs an address on the web. Put the file on any web server, open it there and press the button again.",
        "Ця сторінка — файл на вашому диску, а коду для іншої сторінки потрібна адреса в мережі. Покладіть файл на будь-який вебсервер, відкрийте його там і натисніть кнопку ще раз.";
    /// What can be done with the file.
    whole_file: "The file itself can be mailed, archived or uploaded to a content system: everything is inside, and it works without a network.",
        "Сам файл можна надіслати поштою, зберегти в архіві або завантажити до системи керування вмістом: усе всередині, і він працює без мережі.";
}
