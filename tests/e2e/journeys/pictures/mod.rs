//! The live map, time strip and chart in a reader's hands.

pub mod agree;
pub mod chart;
pub mod handling;
pub mod playback;
pub mod pointing;
pub mod sizes;
pub mod strip;

use super::{CANVAS, FOCUS, INPUT, Journey};
use crate::support::browser::{Chromium, Firefox};

/// All of them. WebKitGTK's driver gives a wheel, but not with a key held down, and no fingers; Firefox's
/// gives fingers that scroll nothing. Less movement, other densities and paper are asked for by Chromium's own
/// commands.
pub fn all() -> Vec<Journey> {
    let mut all = vec![
        journey!(handling::ctrl_and_wheel_zoom_about_the_pointer)
            .only_in(&[Chromium, Firefox])
            .in_all(INPUT),
        journey!(handling::double_click_zooms_about_the_pointer).in_all(INPUT),
        journey!(handling::a_box_drawn_with_shift_fills_the_map).in_all(INPUT),
        journey!(handling::a_drag_goes_on_and_comes_to_rest).in_all(INPUT),
        journey!(handling::with_less_movement_nothing_goes_on).only_in(&[Chromium]),
        journey!(handling::zoom_stops_at_its_limits),
        journey!(handling::buttons_fit_the_events_and_the_country),
        journey!(handling::full_screen_and_back).only_in(&[Chromium, Firefox]).in_all(INPUT),
        journey!(handling::where_the_screen_is_refused_the_map_fills_the_window).in_all(INPUT),
        journey!(handling::a_plain_wheel_is_told_once_how_to_zoom),
        journey!(handling::one_finger_scrolls_the_page).only_in(&[Chromium]),
        journey!(pointing::a_mouse_is_told_and_left_alone).in_all(INPUT),
        journey!(pointing::after_a_press_the_card_still_goes),
        journey!(pointing::a_finger_is_told_first_and_opens_then).only_in(&[Chromium]),
        journey!(pointing::a_tap_on_nothing_takes_the_card_away).only_in(&[Chromium]),
        journey!(pointing::a_finger_on_several_chooses).only_in(&[Chromium]),
        journey!(pointing::arrows_walk_from_event_to_event).in_all(FOCUS),
        journey!(pointing::enter_opens_what_the_keys_lead_to),
        journey!(playback::it_runs_pauses_and_steps).in_all(CANVAS),
        journey!(playback::nothing_moves_and_it_stops_at_the_end),
        journey!(chart::each_measure_has_its_picture),
        journey!(chart::each_side_has_its_chart),
        journey!(strip::days_are_drawn_over_it).in_all(INPUT),
        journey!(strip::edges_are_moved_by_keys).in_all(INPUT),
        journey!(strip::the_day_known_is_dragged_and_moved_by_keys).in_all(INPUT),
        journey!(strip::symbols_are_read_and_opened).in_all(INPUT),
        journey!(strip::a_finger_reads_a_symbol_first).only_in(&[Chromium]),
        journey!(chart::days_are_drawn_over_its_panels).in_all(INPUT),
        journey!(chart::a_day_is_read_by_mouse_and_keys).in_all(INPUT),
        journey!(chart::a_day_is_read_by_a_finger).only_in(&[Chromium]),
        journey!(agree::canvas_and_svg_agree).only_in(&[Chromium, Firefox]).in_all(CANVAS),
        journey!(sizes::no_frame_is_stretched).in_all(CANVAS),
        journey!(sizes::a_phone_is_turned).only_in(&[Chromium]),
        journey!(sizes::crisp_at_every_density).only_in(&[Chromium]),
        journey!(sizes::on_paper_stand_lines_and_letters).in_all(CANVAS),
    ];
    for journey in &mut all {
        journey.name = format!("pictures::{}", journey.name);
    }
    all
}
