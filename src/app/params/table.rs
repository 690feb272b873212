//! The table of parameters. A new parameter needs an entry here and a field in `State`.

use super::codec;
use super::{Parameter, Scope, Taker};
use crate::app::State;

/// Generates the table and the texts of its help.
macro_rules! parameters {
    ($($name:literal {
        field: $($field:ident).+ $(=> $part:ident)? as $codec:ident,
        scope: $scope:ident,
        takers: [$($taker:ident),*],
        en: $en:literal $(, without: $en_without:literal)?,
        uk: $uk:literal $(, without: $uk_without:literal)?,
    })+) => {
        /// Every parameter, in the order of a URL.
        pub static PARAMETERS: &[Parameter] = &[$(Parameter {
            name: $name,
            value: codec::$codec.value,
            scope: Scope::$scope,
            takers: &[$(Taker::$taker),*],
            read: |state, text| {
                let value = (codec::$codec.read)(text);
                value.map(|value| state.$($field).+ $(. $part)? = value).is_some()
            },
            write: |state| (codec::$codec.write)(&state.$($field).+ $(. $part)?),
            reset: |state| {
                state.$($field).+ $(. $part)? = State::default().$($field).+ $(. $part)?;
            },
            copy: |from, to| to.$($field).+.clone_from(&from.$($field).+),
        }),+];

        /// For each parameter in English and Ukrainian: its effect, and its default in words.
        pub(super) static HELP: &[(&str, (&str, &str), (&str, &str))] = &[$((
            $name,
            ($en, concat!($($en_without)?)),
            ($uk, concat!($($uk_without)?)),
        )),+];
    };
}

parameters! {
    "view" {
        field: panels as PANELS,
        scope: Page,
        takers: [Embed],
        en: "The whole page, or one part of it",
        uk: "Уся сторінка або одна її частина",
    }
    "lang" {
        field: lang as LANG,
        scope: Page,
        takers: [Embed, CommandLine],
        en: "Language",
        uk: "Мова",
    }
    "theme" {
        field: theme as THEME,
        scope: Page,
        takers: [Embed, CommandLine],
        en: "Colours; auto: as the reader’s system has them, in files light",
        uk: "Кольори; auto: як у системі читача, у файлах світлі",
    }
    "from" {
        field: filter.days => from as DAY,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events that may have happened on this day or later", without: "from the first day",
        uk: "Лише події, які могли статися цього дня або пізніше", without: "від першого дня",
    }
    "to" {
        field: filter.days => to as DAY,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events that may have happened on this day or earlier", without: "to the last day",
        uk: "Лише події, які могли статися цього дня або раніше", without: "до останнього дня",
    }
    "asof" {
        field: filter.asof as DAY,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only claims stated by the end of this day; claims without a day are left out", without: "all claims",
        uk: "Лише твердження, висловлені до кінця цього дня; твердження без дати не враховано", without: "усі твердження",
    }
    "oblast" {
        field: filter.oblasts as IDS,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events in one of these oblasts, by ISO 3166-2 code; none: in no oblast", without: "all oblasts",
        uk: "Лише події в одній із цих областей, за кодом ISO 3166-2; none: без області", without: "усі області",
    }
    "place" {
        field: filter.places as IDS,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events at one of these places of places.csv", without: "all places",
        uk: "Лише події в одному з цих місць із places.csv", without: "усі місця",
    }
    "grade" {
        field: filter.grades as GRADES,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events with one of these ratings", without: "all ratings",
        uk: "Лише події з одним із цих рівнів певності", without: "усі рівні",
    }
    "contested" {
        field: filter.contested as FLAG,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events whose identification is contested, or is not", without: "both",
        uk: "Лише події, визначення яких оскаржено або не оскаржено", without: "і ті, і ті",
    }
    "stated" {
        field: filter.stated as MEASURES,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events for which one of these is stated, and totals that state it", without: "whatever is stated",
        uk: "Лише події, для яких названо щось із цього, і підсумки, які це називають", without: "будь-що",
    }
    "weapon" {
        field: filter.weapons as WEAPONS,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only claims that name one of these weapons, and events with such claims; ratings are by these claims", without: "all weapons",
        uk: "Лише твердження, які називають одну з цих назв зброї, і події з ними; рівні — за цими твердженнями", without: "уся зброя",
    }
    "side" {
        field: filter.sides as SIDES,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only claims from one of these sides, and events with such claims; ratings are by these claims", without: "all sides",
        uk: "Лише твердження однієї з цих сторін і події з ними; рівні — за цими твердженнями", without: "усі сторони",
    }
    "claimant" {
        field: filter.claimants as NAMES,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only claims by one of these claimants, and events with such claims; ratings are by these claims", without: "everyone",
        uk: "Лише твердження когось із цих осіб чи установ і події з ними; рівні — за цими твердженнями", without: "усі",
    }
    "q" {
        field: filter.text as SEARCH,
        scope: Data,
        takers: [Embed, CommandLine],
        en: "Only events and claims with these words in place, target, claimant, organisation or note; either script", without: "no search",
        uk: "Лише події та твердження з цими словами в місці, цілі, імені, установі чи примітці; будь-яким письмом", without: "без пошуку",
    }
    "event" {
        field: event as ID,
        scope: Page,
        takers: [Embed],
        en: "Opens this event of events.csv", without: "none",
        uk: "Відкриває цю подію з events.csv", without: "немає",
    }
    "compare" {
        field: compare as ID,
        scope: Page,
        takers: [Embed],
        en: "Shows this event of events.csv beside the open one", without: "none",
        uk: "Показує цю подію з events.csv поруч із відкритою", without: "немає",
    }
    "claim" {
        field: claim as ID,
        scope: Page,
        takers: [Embed],
        en: "Opens this claim of claims.csv", without: "none",
        uk: "Відкриває це твердження з claims.csv", without: "немає",
    }
    "table" {
        field: table as TABLE,
        scope: Page,
        takers: [Embed],
        en: "A table of strikes or of claims in place of the list", without: "the list",
        uk: "Таблиця ударів або тверджень замість списку", without: "список",
    }
    "sort" {
        field: sort as SORT,
        scope: Page,
        takers: [Embed],
        en: "Sorts the table by this column", without: "by day",
        uk: "Упорядковує таблицю за цим стовпцем", without: "за днем",
    }
    "columns" {
        field: columns as COLUMNS,
        scope: Page,
        takers: [Embed],
        en: "The columns of the table beside the first", without: "the most important ones",
        uk: "Стовпці таблиці, крім першого", without: "найважливіші",
    }
    "launch" {
        field: launch as ID,
        scope: Map,
        takers: [Embed],
        en: "Draws the range ring around this launch area of places.csv", without: "none",
        uk: "Показує кільце дальності довкола цього району пуску з places.csv", without: "немає",
    }
    "range" {
        field: range as ID,
        scope: Map,
        takers: [Embed],
        en: "Draws the ring of the range that this claim of claims.csv states", without: "none",
        uk: "Показує кільце тієї дальності, яку називає це твердження з claims.csv", without: "немає",
    }
    "measure" {
        field: measure as MEASURE,
        scope: Chart,
        takers: [Embed, CommandLine],
        en: "What the chart counts",
        uk: "Що рахує графік",
    }
    "split" {
        field: is_split as SPLIT,
        scope: Chart,
        takers: [Embed, CommandLine],
        en: "One chart for each side that makes claims", without: "one chart for all",
        uk: "Окремий графік для кожної сторони, яка щось стверджує", without: "один графік для всіх",
    }
    "map" {
        field: camera as CAMERA,
        scope: Map,
        takers: [Embed],
        en: "The part of the map around this point; zoom from 4 to 10", without: "the whole country",
        uk: "Частина карти довкола цієї точки; масштаб від 4 до 10", without: "уся країна",
    }
    "story" {
        field: story as STEP,
        scope: Page,
        takers: [Embed],
        en: "Opens this step of story.csv, with what it shows where nothing else is asked for", without: "none",
        uk: "Відкриває цей крок із story.csv і показує те, що він задає, якщо не задано іншого", without: "немає",
    }
    "v" {
        field: version as TEXT,
        scope: Page,
        takers: [Embed],
        en: "The version of the data that the link was made with: the page says what has changed since", without: "none",
        uk: "Версія даних, з якою створено посилання: сторінка каже, що змінилося відтоді", without: "немає",
    }
}
