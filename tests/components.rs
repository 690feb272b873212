//! Components of the home page, as the command line renders them: the list of strikes, the rating filter, the legend.

use std::sync::Arc;

use leptos::prelude::*;
use strikemap::model::{EventIx, Grade, Side};
use strikemap::query::{Facet, Filter, Snapshot};
use strikemap::text::Lang;
use strikemap::ui::chosen_filters::chosen_filters;
use strikemap::ui::event_list::EventList;
use strikemap::ui::filter_panel::filter_panel;
use strikemap::ui::grade_filter::grade_chips;
use strikemap::ui::html;
use strikemap::ui::legend::map_legend;

use crate::support::components::{reader, shown};
use crate::support::{asof, days, everything, frozen, of};

const KHARKIV: &str = "2024-01-02-kharkiv";

fn list(snapshot: &Snapshot, open: Option<EventIx>) -> String {
    let shown = shown(snapshot, Lang::En);
    html(|| {
        let known = shown.snapshot.clone();
        let (shown, known) = (Arc::new(move || shown.clone()), Arc::new(move || known.clone()));
        let first = known();
        let shows = Arc::new(move |event| first.shows_event(event));
        view! { <EventList shown shows known open=Arc::new(move || open) /> }.into_any()
    })
}

/// The rows of a list that are not hidden.
fn rows(list: &str) -> Vec<&str> {
    let items = list.split("<li>").skip(1).map(|row| row.split_once("</li>").unwrap().0);
    items.filter(|row| row.contains("data-event")).collect()
}

#[test]
fn the_list_has_a_row_for_each_visible_strike_under_its_year() {
    let all = list(everything(), None);
    assert_eq!(rows(&all).len(), frozen().events.len());
    assert!(all.contains("<h3 id=\"list-2024\">2024 <span>"), "{all}");
    assert!(all.contains("<ol aria-labelledby=\"list-2024\"><li>"), "{all}");
    let last = all.rfind("<h3 id=").unwrap();
    assert!(all[last..].starts_with("<h3 id=\"list-undated\">"), "the undated come last");
    let some = list(days("2024-02-08", "2024-03-31"), None);
    let heads = some.split("<h3 ").skip(1).filter_map(|head| head.split_once('>'));
    assert_eq!(heads.filter(|(head, _)| !head.contains("hidden")).count(), 1, "{some}");
    let count = format!("2024 <span>{}</span></h3>", rows(&some).len());
    assert!(some.contains(&count), "no {count}");
}

#[test]
fn other_days_leave_the_rows_of_the_list_as_they_are() {
    let (all, some) = (list(everything(), None), list(days("2024-01-01", "2024-12-31"), None));
    let (all, some) = (rows(&all), rows(&some));
    assert!(some.len() > 5 && some.len() < all.len());
    for row in some {
        assert!(all.contains(&row), "{row}");
    }
    // The page makes rows anew only where other claims count.
    assert!(everything().has_same_claims(days("2024-01-01", "2024-12-31")));
    let confirmed = Filter { grades: vec![Grade::Confirmed], ..Filter::default() };
    assert!(everything().has_same_claims(of(&confirmed)));
    assert!(!everything().has_same_claims(asof("2024-01-10")));
}

#[test]
fn the_open_strike_is_marked_in_the_list() {
    let markup = list(everything(), frozen().find_event(KHARKIV));
    assert_eq!(markup.matches("aria-current=\"true\"").count(), 1, "{markup}");
    let row = rows(&markup).into_iter().find(|row| row.contains("aria-current")).unwrap();
    assert!(row.contains(&format!("data-event=\"{KHARKIV}\"")), "{row}");
}

#[test]
fn an_empty_list_has_a_way_out() {
    let markup = list(days("1990-01-01", "1990-01-02"), None);
    assert!(rows(&markup).is_empty());
    assert!(markup.contains("data-act=\"all\""), "{markup}");
    assert!(!list(everything(), None).contains("data-act=\"all\""));
}

#[test]
fn each_choice_of_the_filters_says_what_it_would_show() {
    let filter = Filter { sides: vec![Side::Ukraine], ..Filter::default() };
    for snapshot in [everything(), of(&filter)] {
        let markup = html(|| filter_panel(&reader(&shown(snapshot, Lang::En))));
        let mut num_values = 0;
        for item in markup.split("<li>").skip(1) {
            let (_, rest) = item.split_once("data-act=\"filter:").unwrap();
            let (facet, rest) = rest.split_once(':').unwrap();
            let (code, _) = rest.split_once('"').unwrap();
            let (_, count) = item.split_once("class=\"count\">").unwrap();
            let count = count.split(['<', ' ']).next().unwrap();
            let facet = Facet::parse(facet).unwrap();
            let mut chosen = snapshot.filter().clone();
            chosen.clear(facet);
            chosen.toggle(facet, &code.replace("&#39;", "'").replace("&#x27;", "'"));
            let num_events = snapshot.with(frozen(), &chosen).events().count();
            assert_eq!(count, num_events.to_string(), "{facet:?} {code}");
            num_values += 1;
        }
        assert!(num_values > 40, "{num_values}");
        // A value at zero stays.
        assert_eq!(markup.contains("class=\"none\""), snapshot.filter().is_choice());
    }
}

#[test]
fn what_is_chosen_can_be_taken_off_and_is_said() {
    let filter = Filter {
        oblasts: vec!["UA-63".to_owned()],
        claimants: vec!["Andriy Kostin".to_owned()],
        text: "<b>".to_owned(),
        ..Filter::default()
    };
    let markup = html(|| chosen_filters(&shown(of(&filter), Lang::En)));
    for act in ["filter:oblast:UA-63", "filter:claimant:Andriy Kostin", "find:", "clear-choices"] {
        assert!(markup.contains(&format!("data-act=\"{act}\"")), "{act}: {markup}");
    }
    assert!(markup.contains("by the claims chosen here alone"), "{markup}");
    assert!(!markup.contains("<b>"), "{markup}");
    assert_eq!(html(|| chosen_filters(&shown(everything(), Lang::En))), "");
}

#[test]
fn an_empty_list_says_which_filter_to_leave_out() {
    let filter = Filter {
        oblasts: vec!["UA-63".to_owned()],
        places: vec!["kyiv".to_owned()],
        ..Filter::default()
    };
    let markup = list(of(&filter), None);
    assert!(markup.contains("without Kharkiv Oblast: "), "{markup}");
    assert!(markup.contains("data-act=\"leave-out:1\""), "{markup}");
}

#[test]
fn the_rating_filter_says_what_each_choice_would_show() {
    let pressed = |markup: &str| markup.matches("aria-pressed=\"true\"").count();
    let all = html(|| grade_chips(&reader(&shown(everything(), Lang::En))));
    assert!(all.contains("id=\"grade-all\" data-act=\"grade:all\" aria-pressed=\"true\""), "{all}");
    let filter = Filter { grades: vec![Grade::Confirmed], ..Filter::default() };
    let one = html(|| grade_chips(&reader(&shown(of(&filter), Lang::En))));
    assert!(one.contains("data-act=\"filter:grade:confirmed\" aria-pressed=\"true\""), "{one}");
    assert_eq!((pressed(&all), pressed(&one)), (1, 1));
    // A count answers to all filters but its own.
    let count = |markup: &str, code: &str| {
        let (_, rest) = markup.split_once(&format!("data-count=\"{code}\">")).unwrap();
        rest.split_once('<').unwrap().0.to_owned()
    };
    for grade in Grade::ALL {
        assert_eq!(count(&all, grade.code()), count(&one, grade.code()), "{grade:?}");
        let legend =
            html(|| map_legend(&reader(&shown(everything(), Lang::En)), Arc::new(|| None)));
        assert_eq!(count(&all, grade.code()), count(&legend, grade.code()), "{grade:?}");
    }
}
