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
    how_many_note: "Each blue bar is one count of missiles launched: its length is the period counted, its height the number, its dot the day it was said. Red and violet add up what single strikes document.",
        "Кожна синя смуга — один підрахунок запущених ракет: довжина — період, висота — число, точка — день, коли це сказано. Червоне й фіолетове — сума того, що задокументовано для окремих ударів.";
    from: "From", "Від";
    to: "To", "До";
    all_days: "Show all", "Показати все";
    zoom_in: "Zoom in", "Збільшити";
    zoom_out: "Zoom out", "Зменшити";
    whole_country: "Whole country", "Уся країна";
    map_help: "Map. Arrow keys move it, plus and minus zoom, 0 shows the whole country. Tab goes through the events.",
        "Карта. Стрілки рухають її, плюс і мінус змінюють масштаб, 0 показує всю країну. Tab переходить від події до події.";
    legend_grade: "How firmly was the missile called North Korean?", "Наскільки впевнено ракету назвали північнокорейською?";
    legend_place: "How closely is the place known?", "Наскільки точно відоме місце?";
    contested: "Contested", "Оскаржено";
    contested_meaning: "someone names another weapon, or denies it", "хтось називає іншу зброю або заперечує";
    legend_disc: "site or district named: within this disc", "названо місце чи район міста: у межах цього круга";
    legend_town: "town named: symbol on it, dashed circle around it", "названо населений пункт: знак на ньому, пунктирне коло довкола";
    legend_raion: "only an area or raion named: dashed circle", "названо лише місцевість або район: пунктирне коло";
    legend_oblast: "only the oblast named: shaded whole", "названо лише область: затінено цілу";
    legend_box: "several events close together: their number", "кілька подій поруч: їхня кількість";
    legend_chart: "Key to the chart", "Позначення на графіку";
    key_exactly: "exactly", "точно";
    key_at_least: "at least: open upward", "щонайменше: відкрито вгору";
    key_more_than: "more than: a gap, then open", "понад: розрив, далі відкрито вгору";
    key_about: "about: no width invented", "близько: меж не названо";
    key_several: "several, dozens", "кілька, десятки";
    key_open_end: "start or end not stated", "початку чи кінця не названо";
    key_said: "dot: the day it was said", "точка: день, коли це сказано";
    key_relay: "thin: repeats or rewords another claim", "тонка: повторює або переказує інше твердження";
    key_joint: "documented, joint label only", "задокументовано, лише спільна назва";
    key_named: "documented, named North Korean", "задокументовано, названо північнокорейськими";
    key_gap: "between the lowest and the highest number stated", "між найменшим і найбільшим названим числом";
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
    borders_text: "Internationally recognised borders. Crimea and Sevastopol are within Ukraine.",
        "Міжнародно визнані кордони. Крим і Севастополь — у складі України.";
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
