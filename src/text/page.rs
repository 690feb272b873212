//! Fixed texts that only the page as it is written has: the program that brings it to life does not carry
//! them.

use super::Lang;
use super::messages::fixed_texts;

fixed_texts! {
    /// The fixed texts of the written page in one language.
    PageText, page_text;
    standfirst: "Every strike here is one that somebody put down to a North Korean missile. The map draws each place as closely as its source gives it; the chart sets what officials claim beside what single strikes document. Claims that disagree stand side by side.",
        "Тут — удари, щодо яких хтось заявив про північнокорейську ракету. Карта показує місце не точніше, ніж його називає джерело; графік зіставляє підрахунки посадовців із тим, що задокументовано для окремих ударів. Твердження, які розходяться, подано поруч.";
    skip: "Skip to the list of events", "Перейти до списку подій";
    language: "Language", "Мова";
    theme_auto: "Auto", "Авто";
    theme_light: "Light", "Світла";
    theme_dark: "Dark", "Темна";
    unable: "The program that makes this page respond has not started here, or has stopped. What you see is complete, for all days and as known today.",
        "Програма, яка робить цю сторінку інтерактивною, тут не запустилася або зупинилася. Те, що ви бачите, повне: за всі дні й станом на сьогодні.";
    from: "From", "Від";
    to: "To", "До";
    all_days: "Show all", "Показати все";
    zoom_in: "Zoom in", "Збільшити";
    zoom_out: "Zoom out", "Зменшити";
    whole_country: "Whole country", "Уся країна";
    zoom_fit: "Fit to the events shown", "Вмістити показані події";
    full_screen: "Full screen", "На весь екран";
    map_help: "Map. Arrow keys move it, plus and minus zoom, 0 shows the whole country, F the events shown. Tab leads to the events: there left and right go west and east, up and down back and on in time.",
        "Карта. Стрілки рухають її, плюс і мінус змінюють масштаб, 0 показує всю країну, F — показані події. Tab веде до подій: там стрілки вліво й вправо переходять на захід і схід, угору й униз — назад і вперед у часі.";
    legend_grade: "How firmly was the missile called North Korean?", "Наскільки впевнено ракету назвали північнокорейською?";
    legend_place: "How closely are place and day known?", "Наскільки точно відомі місце й день?";
    contested: "Contested", "Оскаржено";
    contested_meaning: "someone names another weapon, or denies it", "хтось називає іншу зброю або заперечує";
    legend_disc: "site or district named: within this disc", "названо місце чи район міста: у межах цього круга";
    legend_town: "town named: symbol on it, dashed circle around it", "названо населений пункт: знак на ньому, пунктирне коло довкола";
    legend_raion: "only an area or raion named: its extent, the symbol in a box within it", "названо лише місцевість або район: їхні межі приблизно, знак у рамці всередині";
    legend_oblast: "only the oblast named: shaded whole, the symbols in a box within it", "названо лише область: затінено цілу, знаки в рамці всередині";
    legend_box: "several events close together: their number, beside it how many of each grade", "кілька подій поруч: їхня кількість, збоку — скільки подій кожного рівня";
    legend_period: "hatched bar: the day is not known, only a period", "штрихована риска: дня не названо, відомий лише період";
    legend_missiles: "below a name: missiles launched or hit there, as stated; of most strikes nobody stated a number", "під назвою: скільки ракет туди запущено чи влучило, за твердженнями; для більшості ударів числа не названо";
    legend_chart: "Key to the chart", "Позначення на графіку";
    key_exactly: "exactly", "точно";
    key_at_least: "at least: open upward", "щонайменше: відкрито вгору";
    key_more_than: "more than: a gap, then open", "понад: розрив, далі відкрито вгору";
    key_about: "about: no width invented", "близько: меж не названо";
    key_up_to: "up to: open downward", "до: відкрито вниз";
    key_range: "from a number to another", "від числа до числа";
    key_several: "several, dozens", "кілька, десятки";
    key_open_end: "start or end not stated", "початку чи кінця не названо";
    key_said: "dot: the day it was said", "точка: день, коли це сказано";
    key_relay: "thin: repeats or rewords another claim", "тонка: повторює або переказує інше твердження";
    key_joint: "documented, joint label only", "задокументовано, лише спільна назва";
    key_named: "documented, named North Korean", "задокументовано, названо північнокорейськими";
    key_gap: "between the lowest and the highest number stated", "між найменшим і найбільшим названим числом";
    key_supply: "ochre: handed over to Russia", "вохриста: передано Росії";
    key_strike: "on one upright line: claims about one strike", "на одній прямовисній лінії: твердження про один удар";
    key_whole_attack: "hollow: a number for a whole attack", "порожниста: число для цілої атаки";
    key_undated: "hatched: some day of this period", "штриховане: котрийсь день цього періоду";
    close: "Close", "Закрити";
    derived_from: "relays", "переказує";
    period_claims: "Claims about a period or about no single strike", "Твердження про період або не про окремий удар";
    period_claims_note: "Counts of officials, deliveries, denials: what was said of more than one strike, or of none. Every bar of the chart stands here with its sources.",
        "Підрахунки посадовців, постачання, заперечення: усе, що сказано не про один окремий удар. Кожна смуга графіка є тут із джерелами.";
    failed_note: "Nothing is drawn from data with faults. What is wrong, and where:",
        "За даними з помилками нічого не показано. Що не так і де:";
    and_more: "and more:", "і ще:";
    method: "Method", "Метод";
    method_text: "One claim is one statement by one claimant on one day. Outlets that repeat it are sources, not new claims. Nothing is averaged. The grade follows from the claims by a fixed rule. What was not stated stays empty; it is never counted as zero.",
        "Одне твердження — це одна заява одного заявника в один день. Видання, які її повторюють, — джерела, а не нові твердження. Нічого не усереднено. Рівень випливає з тверджень за сталим правилом. Неназване лишається порожнім і ніколи не рахується як нуль.";
    content_note: "This page speaks of people who were killed and injured. It shows no pictures of them.",
        "Ця сторінка говорить про загиблих і поранених людей. Їхніх зображень тут немає.";
    borders: "Borders", "Кордони";
    borders_text: "Internationally recognised borders; Crimea and Sevastopol are within Ukraine. No front line is drawn.",
        "Міжнародно визнані кордони; Крим і Севастополь — у складі України. Лінії фронту не показано.";
    data_head: "Data", "Дані";
    data_text: "Open tables with a dictionary:", "Відкриті таблиці зі словником:";
    tables: "Tables:", "Таблиці:";
    take_away: "Take away what is shown, with the days chosen:", "Завантажити показане, з вибраними днями:";
    one_file: "All of this as one file, to keep, send or open without a network:",
        "Усе це одним файлом — щоб зберегти, надіслати чи відкрити без мережі:";
    take_map: "The map as a picture, with key and sources:", "Карта як зображення, з позначеннями й джерелами:";
    take_chart: "The chart as a picture, with key and sources:", "Графік як зображення, з позначеннями й джерелами:";
    data_dictionary: "dictionary", "словник";
    days_text: "Days are civil days in Ukraine. A strike in the night has the day its reports give it; where they give a range, it is counted on the first day.",
        "Дні — календарні дні в Україні. Нічний удар має той день, який називають повідомлення; де названо проміжок, його враховано за першим днем.";
    attribution: "Made with Natural Earth. Places: GeoNames (CC BY 4.0).",
        "Створено з Natural Earth. Місця: GeoNames (CC BY 4.0).";
    in_list: "All stand in the list of claims below.", "Усі є в переліку тверджень нижче.";
    whole_page: "The whole page", "Уся сторінка";
    tabs: "Part of the page", "Частина сторінки";
    tab_list: "List", "Список";
    tab_map: "Map", "Карта";
    tab_chart: "Chart", "Графік";
}
