//! What readers do, one file each.

/// `journey!(path::to::function)`: a journey of that name.
macro_rules! journey {
    ($room:ident :: $name:ident) => {
        Journey::new(concat!(stringify!($room), "::", stringify!($name)), |page| {
            Box::pin($room::$name(page))
        })
    };
}

mod access;
mod bad_data;
mod colours;
mod counts;
mod detail;
mod embedding;
mod evidence;
mod exports;
mod failing;
mod figures;
mod filters;
mod history;
mod keyboard;
mod kharkiv;
mod mounting;
mod narrow;
mod offline;
mod paper;
mod pictures;
mod piles;
mod pointer;
mod policy;
mod quoting;
mod range;
mod ratings;
mod requests;
mod settings;
mod story;
mod table;
mod versions;
mod words;

use std::pin::Pin;

use crate::support::Outcome;
use crate::support::browser::{Browser, Chromium, Firefox, Options, WebKit};
use crate::support::page::Page;
use crate::support::server::Site;

type Walk<'a> = Pin<Box<dyn Future<Output = Outcome> + 'a>>;

pub struct Journey {
    pub name: String,
    /// The browsers whose drivers can do it.
    able: Vec<Browser>,
    /// Why the engines may differ in it: then it runs in all of them, else in Chromium.
    engines_differ: Option<&'static str>,
    pub options: Options,
    /// The page is the one file, opened from the disk.
    pub is_file: bool,
    /// How the page is served.
    pub site: Box<dyn Fn(&mut Site) + Send + Sync>,
    /// Words in console lines that belong to this journey.
    pub expected: Vec<&'static str>,
    pub run: Box<dyn for<'a> Fn(&'a Page) -> Walk<'a> + Send + Sync>,
}

impl Journey {
    fn new(
        name: impl Into<String>,
        run: impl for<'a> Fn(&'a Page) -> Walk<'a> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            able: vec![Chromium, Firefox, WebKit],
            engines_differ: None,
            options: Options::default(),
            is_file: false,
            site: Box::new(|_| {}),
            expected: vec![],
            run: Box::new(run),
        }
    }

    /// Where it runs: in a long run in every browser whose driver can do it.
    pub fn browsers(&self, in_every_browser: bool) -> Vec<Browser> {
        let is_wanted = |browser: &Browser| {
            *browser == Chromium || in_every_browser || self.engines_differ.is_some()
        };
        self.able.iter().copied().filter(is_wanted).collect()
    }

    fn served(mut self, site: impl Fn(&mut Site) + Send + Sync + 'static) -> Self {
        self.site = Box::new(site);
        self
    }

    fn expecting(mut self, words: &[&'static str]) -> Self {
        self.expected = words.to_vec();
        self
    }

    fn only_in(mut self, browsers: &[Browser]) -> Self {
        self.able = browsers.to_vec();
        self
    }

    /// Runs in every engine, for this reason.
    fn in_all(mut self, why: &'static str) -> Self {
        self.engines_differ = Some(why);
        self
    }

    fn without_storage(mut self) -> Self {
        self.options.no_storage = true;
        self
    }

    /// The same with the page as one file, opened from the disk without a network.
    fn opened_from_disk(mut self) -> Self {
        self.name = format!("file::{}", self.name);
        self.is_file = true;
        self.options.no_network = true;
        self
    }

    fn without_script(mut self) -> Self {
        self.options.no_script = true;
        self
    }
}

// Why engines differ, so that a journey runs in all of them.
const FOCUS: &str = "the order of Tab and where the focus goes";
const INPUT: &str = "how wheel, pointer and keys become events";
const CANVAS: &str = "what is drawn on a canvas, and when";
const FRAMES: &str = "what a frame may do, and when it has its height";
const STORAGE: &str = "what is kept, and what a worker may serve";
const LAYOUT: &str = "what fits into a width";
const STARTING: &str = "how the program starts, and what happens when it cannot";
const FROM_DISK: &str = "what a page from the disk may do";

pub fn all() -> Vec<Journey> {
    let mut all = vec![
        journey!(figures::agree_with_the_files),
        journey!(counts::every_event_is_shown_once),
        journey!(kharkiv::from_the_list).in_all(STARTING),
        journey!(kharkiv::from_the_map_by_keyboard).in_all(FOCUS),
        journey!(kharkiv::from_a_deep_link),
        journey!(evidence::before_the_finding_it_could_not_be_confirmed),
        journey!(evidence::the_finding_is_the_reason_and_leads_to_its_claim),
        journey!(evidence::a_sign_of_the_timeline_leads_to_its_claim),
        journey!(evidence::totals_stand_beside_what_is_documented),
        journey!(exports::page_and_command_write_the_same_bytes).in_all(CANVAS),
        journey!(exports::what_was_taken_opens_again),
        journey!(exports::pictures_are_taken_away).served(policy::strict).in_all(CANVAS),
        journey!(exports::a_file_that_cannot_be_written_is_told)
            .served(|site| site.missing.push("data/translations_uk.csv"))
            .expecting(&["404"]),
        journey!(words::the_method_opens_within_the_page),
        journey!(words::the_method_is_a_page_without_scripts)
            .without_script()
            .only_in(&[Chromium, Firefox]),
        journey!(words::a_link_of_another_version_says_so),
        journey!(piles::sixty_strikes_on_one_point_are_all_reached)
            .served(piles::on_one_point)
            .expecting(&["404", "preload"])
            .in_all(FOCUS),
        journey!(piles::two_thousand_strikes_on_one_point_are_listed)
            .served(piles::on_one_point)
            .expecting(&["404", "preload"]),
        journey!(paper::each_picture_has_a_sheet_with_what_explains_it).only_in(&[Chromium]),
        journey!(colours::forced_colours_show_what_is_chosen).only_in(&[Chromium]),
        journey!(range::a_ring_is_chosen_and_told),
        journey!(range::a_link_draws_the_ring_and_a_bad_one_is_told),
        journey!(range::what_was_not_said_yet_cannot_be_chosen),
        journey!(requests::first_view_stands_in_the_budget).in_all(STARTING),
        journey!(history::back_closes_what_was_opened).in_all(STARTING),
        journey!(history::a_changed_hash_is_followed).in_all(STARTING),
        journey!(detail::neighbours_are_a_press_away_and_the_map_stays).in_all(FOCUS),
        journey!(detail::a_claim_about_no_single_strike_has_a_link).in_all(LAYOUT),
        journey!(detail::two_strikes_stand_side_by_side),
        // Elsewhere a phone is a frame, in which nothing is a sheet.
        journey!(detail::on_a_phone_the_map_stands_above_the_sheet).only_in(&[Chromium]),
        journey!(ratings::pressed_ratings_are_shown_and_back_leads_back),
        journey!(filters::a_choice_is_the_same_everywhere_and_back_takes_it_off).in_all(FOCUS),
        journey!(filters::escape_closes_the_filters_and_gives_the_focus_back).in_all(FOCUS),
        journey!(filters::words_are_found_in_either_script),
        journey!(filters::slash_leads_to_the_search_and_a_question_mark_lists_the_keys),
        journey!(filters::an_empty_result_says_which_filter_to_loosen),
        journey!(filters::a_link_with_a_thousand_unknown_values_is_said_once),
        journey!(story::walked_by_keys_it_keeps_what_is_shown_when_left).in_all(FOCUS),
        journey!(story::a_link_to_a_step_shows_what_the_step_asks_for),
        journey!(story::a_step_that_the_data_do_not_have_is_said),
        journey!(story::a_map_alone_has_it_at_its_foot).in_all(FRAMES),
        journey!(story::its_page_has_every_step_without_a_program),
        journey!(settings::language).in_all(STARTING),
        journey!(settings::theme).in_all(STORAGE),
        journey!(settings::unknown_keys_are_kept),
        journey!(settings::bad_values_are_reported),
        journey!(settings::a_date_outside_the_data_is_said_at_its_field).in_all(INPUT),
        journey!(settings::a_half_typed_date_changes_nothing).in_all(INPUT),
        journey!(settings::what_was_known_on_a_day_is_shown),
        journey!(settings::days_chosen_by_and_by_end_where_they_begin_when_opened),
        journey!(settings::a_row_that_is_written_anew_keeps_the_focus).in_all(FOCUS),
        journey!(keyboard::list_without_a_mouse).in_all(FOCUS),
        journey!(keyboard::the_live_map_takes_over_the_focus_of_the_written).in_all(FOCUS),
        journey!(keyboard::map_without_a_mouse).in_all(FOCUS),
        journey!(keyboard::a_key_pressed_before_the_map_is_loaded_counts),
        journey!(keyboard::chart_mark_opens_its_claim),
        journey!(pointer::zoom_buttons),
        journey!(pointer::drag_moves_the_map).in_all(INPUT),
        // WebKitGTK's driver gives a wheel, but not with a key held down.
        journey!(pointer::wheel_zooms_only_with_control)
            .only_in(&[Chromium, Firefox])
            .in_all(INPUT),
        journey!(pointer::pinch_zooms).only_in(&[Chromium]),
        journey!(policy::strict_policy_is_kept).served(policy::strict).in_all(STARTING),
        journey!(quoting::a_claim_is_quoted_by_keyboard).in_all(FOCUS),
        journey!(quoting::what_cannot_be_copied_is_selected).in_all(FOCUS),
        journey!(quoting::the_opening_sentence_is_shared),
        journey!(quoting::pages_without_a_program_have_no_menu),
        journey!(quoting::a_mount_has_the_menu),
        journey!(mounting::examples_run).served(policy::strict).in_all(STARTING),
        journey!(mounting::a_component_comes_and_goes),
        journey!(mounting::failures_have_a_code_and_leave_the_element_as_it_was)
            .only_in(&[Chromium]),
        journey!(mounting::methods_agree).only_in(&[Chromium]),
        journey!(mounting::documented_calls_run)
            .only_in(&[Chromium])
            .expecting(&["strikes, 1 confirmed"]),
        journey!(mounting::a_host_that_opens_strikes_keeps_focus_and_scroll),
        journey!(mounting::many_mounts_leave_nothing).only_in(&[Chromium]),
        journey!(narrow::phone_has_no_sideways_scroll).in_all(LAYOUT),
        journey!(table::a_sorted_table_is_a_link).in_all(FOCUS),
        journey!(table::rows_are_walked_and_opened_by_keys).in_all(FOCUS),
        journey!(table::claims_are_counted_as_everywhere),
        journey!(table::of_two_thousand_rows_those_in_view_are_in_the_page)
            .served(piles::on_one_point)
            .expecting(&["404", "preload"])
            .in_all(FOCUS),
        journey!(table::on_a_phone_the_table_scrolls_in_its_box).in_all(LAYOUT),
        journey!(versions::a_pinned_page_tells_of_newer_data_and_leads_there)
            .served(versions::with_newer_data),
        journey!(versions::a_pinned_page_with_the_newest_data_says_nothing),
        journey!(versions::a_pinned_page_says_nothing_where_nobody_answers)
            .served(|site| site.missing.push("versions.json"))
            .expecting(&["404"]),
        journey!(offline::a_copy_is_made_on_the_second_visit).in_all(STORAGE),
        journey!(offline::an_error_page_is_not_kept)
            .only_in(&[Chromium, Firefox])
            .expecting(&["integrity", "digest"]),
        journey!(offline::the_kept_page_is_read_without_a_network).in_all(STORAGE),
        // WebKitGTK's driver waits for the host itself.
        journey!(offline::a_slow_host_does_not_keep_the_reader_waiting)
            .only_in(&[Chromium, Firefox]),
        journey!(offline::a_newer_build_is_offered_and_shown_when_asked).in_all(STORAGE),
        journey!(offline::the_copy_is_removed_and_not_kept_again).in_all(STORAGE),
        journey!(offline::a_host_can_take_all_copies_back),
        journey!(offline::a_copy_that_lacks_a_file_is_none)
            .served(|site| site.missing.push("uk/method/index.html")),
        journey!(offline::a_frame_keeps_nothing).in_all(STORAGE),
        // The browser's own lines about a file that is not there, or that was preloaded for nothing.
        journey!(bad_data::faults_are_named_or_the_page_works)
            .served(bad_data::fixtures)
            .expecting(&["404", "preload", "missing-file/data/places.csv"]),
        // A browser may note that what it fetched early for the program is not used.
        journey!(failing::no_script)
            .without_script()
            .only_in(&[Chromium, Firefox])
            .expecting(&["preload"]),
        journey!(failing::no_web_assembly)
            .served(|site| site.missing.push(".wasm"))
            // The browser's own line about the missing file, and the start script's.
            .expecting(&["wasm", "WebAssembly", "404", "Error", "preload"])
            .in_all(STARTING),
        journey!(failing::a_second_module_that_is_missing_is_said_and_asked_for_again)
            .served(|site| site.missing.push(failing::LATER))
            .expecting(&["wasm", "WebAssembly", "404", "Error"])
            .in_all(STARTING),
        journey!(failing::what_is_asked_of_the_second_module_before_it_is_there_is_done)
            .served(|site| site.late.push(failing::LATER)),
    ];
    all.extend(
        [
            journey!(kharkiv::from_the_map_by_keyboard).in_all(FROM_DISK),
            journey!(kharkiv::from_a_deep_link),
            journey!(settings::unknown_keys_are_kept),
            journey!(exports::page_and_command_write_the_same_bytes),
            journey!(exports::pictures_are_taken_away),
            journey!(words::the_method_opens_within_the_page),
            journey!(settings::language).in_all(FROM_DISK),
            journey!(settings::what_was_known_on_a_day_is_shown),
            journey!(failing::no_script_in_the_file).without_script().only_in(&[Chromium, Firefox]),
        ]
        .map(Journey::opened_from_disk),
    );
    all.extend(access::all());
    all.extend(pictures::all());
    all.extend(embedding::all());
    all
}
