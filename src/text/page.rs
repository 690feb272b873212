//! Fixed texts of the prerendered page; the live page's program does not contain them.

use super::Lang;
use super::messages::fixed_texts;

fixed_texts! {
    /// The fixed texts of the prerendered page in one language.
    PageText, page_text;
    standfirst: "Each strike here has been linked to a North Korean missile by at least one source. Locations are only as precise as the sources. The chart compares official totals with reports on individual strikes. Conflicting claims are shown side by side.",
        "Кожен із цих ударів хоча б одне джерело пов’язує з північнокорейською ракетою. Місця показано не точніше, ніж їх називають джерела. Графік порівнює офіційні підсумки з повідомленнями про окремі удари. Суперечливі твердження подано поруч.";
    skip: "Skip to the list of strikes", "Перейти до списку ударів";
    language: "Language", "Мова";
    theme_auto: "Auto", "Авто";
    theme_light: "Light", "Світла";
    theme_dark: "Dark", "Темна";
    unable: "Interactive features are unavailable. Everything shown is complete: all dates, current knowledge.",
        "Інтерактивні функції недоступні. Показано все: за всі дні, за нинішніми даними.";
    from: "From", "Від";
    to: "To", "До";
    all_days: "Show all", "Показати все";
    zoom_in: "Zoom in", "Збільшити";
    zoom_out: "Zoom out", "Зменшити";
    whole_country: "Whole country", "Уся країна";
    zoom_fit: "Zoom to strikes", "Наблизити до ударів";
    full_screen: "Full screen", "На весь екран";
    map_name: "Map of the strikes", "Карта ударів";
    map_help: "Arrow keys move the map, plus and minus zoom, 0 shows the whole country, F zooms to the strikes. Tab moves to the strikes: left and right go west and east, up and down go back and forward in time.",
        "Стрілки рухають карту, плюс і мінус змінюють масштаб, 0 показує всю країну, F — усі показані удари. Tab переходить до ударів: стрілки вліво й вправо ведуть на захід і схід, угору й униз — назад і вперед у часі.";
    legend_grade: "How strong is the identification?", "Наскільки певне визначення?";
    legend_place: "How precise are place and date?", "Наскільки точні місце й дата?";
    contested: "Contested", "Оскаржено";
    contested_meaning: "disputed: another weapon named, or denied",
        "дехто називає іншу зброю або заперечує";
    legend_disc: "site or city district: somewhere within this circle",
        "об’єкт або район міста: десь у межах цього круга";
    legend_town: "town: dashed circle around the symbol",
        "населений пункт: пунктирне коло довкола знака";
    legend_raion: "only the area or raion is known: its approximate extent",
        "відомо лише місцевість або район: приблизні межі";
    legend_oblast: "only the oblast is known: tinted, its strikes anywhere within it",
        "відомо лише область: її затінено, удари будь-де в ній";
    legend_row: "side by side: strikes in one place, the best established first",
        "поруч: удари в одному місці, найпевніші спершу";
    legend_period: "hatched: exact date unknown", "штриховка: точна дата невідома";
    legend_chart: "Chart legend", "Позначення на графіку";
    key_total: "official total over its period; dot: day it was said",
        "офіційний підсумок за свій період; точка — день заяви";
    key_period: "count over a period; dot: day it was said", "підрахунок за період; точка — день заяви";
    key_named: "strike by strike, named North Korean: lowest to highest",
        "за окремими ударами, названо північнокорейськими: від найменшого до найбільшого";
    key_joint: "the same with joint labels, which may be Russian",
        "те саме разом зі спільними назвами, що можуть бути російськими";
    key_nights: "Air Force counts under a joint label; not part of the totals",
        "підрахунки Повітряних сил зі спільною назвою; не частина підсумків";
    key_supply: "supplied to Russia, by official total", "передано Росії, за підрахунками посадовців";
    key_strike: "claims about one strike, each at its number",
        "твердження про один удар, кожне за своїм числом";
    key_at_least: "arrow: at least", "стрілка: щонайменше";
    key_more_than: "arrow apart: more than", "стрілка окремо: понад";
    key_about: "band: about", "пасмо: близько";
    key_exactly: "end caps: exactly", "риски на кінцях: точно";
    key_up_to: "arrow down: up to", "стрілка вниз: до";
    key_range: "block: from a number to another", "блок: від числа до числа";
    key_several: "dashed: several, dozens", "штрихова: кілька, десятки";
    key_open_end: "fading: start or end not given", "згасає: початок або кінець не названо";
    key_compared: "dotted: the day on which totals and strikes are compared",
        "пунктир: день, на який порівняно підсумки й удари";
    key_no_number: "ring: label used without a number", "кільце: назву вжито без числа";
    key_other_label: "outline: another joint label, not in the sum",
        "контур: інша спільна назва, не в сумі";
    key_whole_attack: "hollow: number for a whole attack", "порожниста: число за всю атаку";
    key_relay: "thin: repeats an earlier claim", "тонка: повторює попереднє твердження";
    key_undated: "hatched: exact date unknown", "штриховка: точна дата невідома";
    how_to_read: "How to read", "Як читати";
    places_and_dates: "Places and dates", "Місця й дні";
    amounts_drawn: "How amounts are drawn", "Як позначено кількості";
    close: "Close", "Закрити";
    derived_from: "repeats:", "повторює:";
    archived_copy: "archived copy", "архівна копія";
    period_claims: "Claims not tied to one strike", "Твердження, не пов’язані з одним ударом";
    period_claims_note: "Official totals, deliveries, denials: statements about several strikes, or about none. Every bar in the chart is listed here with its sources.",
        "Офіційні підсумки, постачання, заперечення: заяви про кілька ударів або не про удари. Кожна смуга графіка є тут із джерелами.";
    failed_note: "Nothing is drawn from data with errors. What is wrong, and where:",
        "За даними з помилками нічого не показано. Що не так і де:";
    and_more: "and more:", "і ще:";
    keys: "Keyboard", "Клавіші";
    method: "Method", "Метод";
    method_text: "A claim is one statement by one person or body on one day. Outlets that repeat it are sources, not new claims. Nothing is averaged. Ratings follow from the claims by a fixed rule. What was not stated stays empty and is never counted as zero.",
        "Твердження — це одна заява однієї особи чи установи в один день. Видання, які її повторюють, — джерела, а не нові твердження. Нічого не усереднено. Рівень певності випливає з тверджень за сталим правилом. Чого не названо, те лишається порожнім і ніколи не рахується як нуль.";
    content_note: "This page is about people who were killed and injured. It shows no pictures of them.",
        "Ця сторінка — про загиблих і поранених людей. Їхніх зображень тут немає.";
    borders: "Borders", "Кордони";
    borders_text: "Internationally recognised borders; Crimea and Sevastopol are within Ukraine. No front line is drawn.",
        "Міжнародно визнані кордони; Крим і Севастополь — у складі України. Лінії фронту не показано.";
    data_head: "Data", "Дані";
    data_text: "Data tables and codebook:", "Таблиці даних і опис полів:";
    tables: "Tables:", "Таблиці:";
    take_away: "Download this selection:", "Завантажити цю вибірку:";
    one_file: "Whole page as one offline file:", "Уся сторінка одним файлом, без мережі:";
    take_map: "Map image:", "Зображення карти:";
    take_chart: "Chart image:", "Зображення графіка:";
    codebook: "codebook", "опис полів";
    days_text: "Dates are local dates in Ukraine. A strike at night has the date its reports give; where they give a range, it is counted on the first day.",
        "Дати — місцеві, за Україною. Нічний удар має ту дату, яку називають повідомлення; де названо проміжок, його враховано за першим днем.";
    attribution: "Made with Natural Earth. Places: GeoNames (CC BY 4.0).",
        "Створено з Natural Earth. Місця: GeoNames (CC BY 4.0).";
    tables_of_others: "Tables by others:", "Таблиці інших авторів:";
    in_list: "All are listed below.", "Усі є в переліку нижче.";
    no_window: "The page around this frame does not let links open. The address:",
        "Сторінка довкола цієї рамки не дає відкривати посилання. Адреса:";
    no_file: "If no file arrives, the page around this frame does not let it be saved. It can be had at this address:",
        "Якщо файл не з’явився, сторінка довкола цієї рамки не дає його зберегти. Він доступний за цією адресою:";
    link_address: "Address of the link", "Адреса посилання";
    address_selected: "The address is selected: copy it with Ctrl+C or ⌘C.",
        "Адресу виділено: скопіюйте її клавішами Ctrl+C або ⌘C.";
    whole_page: "The whole page", "Уся сторінка";
    tab_list: "List", "Список";
    tab_map: "Map", "Карта";
    tab_chart: "Chart", "Графік";
}
