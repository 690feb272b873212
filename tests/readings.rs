//! Readouts of the chart for a day, as lines and as markup.

use strikemap::chart::Reading;
use strikemap::model::{ChartMeasure, Dataset};
use strikemap::query::Filter;
use strikemap::scene::{Subject, Token};
use strikemap::text::Lang;
use strikemap::text::playback::{Handle, handle_name, handle_value};
use strikemap::time::Day;
use strikemap::ui::html;
use strikemap::ui::readout::{MOST_LINES, readout};

use crate::support::{self, everything, of};

fn read(
    dataset: &Dataset,
    asof: &str,
    measure: ChartMeasure,
    day: &str,
    lang: Lang,
) -> Vec<Reading> {
    let snapshot = of(&Filter { asof: Day::parse(asof), ..Filter::default() });
    let day = Day::parse(day).unwrap();
    let mut lines = support::read_at(dataset, snapshot, measure, day, lang, &[]);
    for line in &mut lines {
        line.text = line.text.replace('\u{a0}', " ");
    }
    lines
}

#[test]
fn a_readout_lists_events_then_the_sum_then_counts() {
    let dataset = support::frozen();
    let lines = read(dataset, "", ChartMeasure::MissilesLaunched, "2024-01-02", Lang::En);
    assert_eq!(lines[0].text, "2 January 2024");
    let kharkiv = dataset.find_event("2024-01-02-kharkiv").unwrap();
    assert!(lines[1..3].iter().any(|line| line.subject == Some(Subject::Event(kharkiv))
        && line.text.contains("Confirmed · contested; 1 to 3 or more killed")));
    let at = |token| lines.iter().position(|line| line.token == token).unwrap();
    assert!(at(Token::Confirmed) < at(Token::Doc), "{lines:?}");
    assert!(at(Token::Doc) < at(Token::Joint) && at(Token::Joint) < at(Token::Claim), "{lines:?}");
    assert!(at(Token::Claim) < at(Token::Supply), "{lines:?}");
    let has_line = |part: &str| lines.iter().any(|line| line.text.contains(part));
    assert!(
        has_line("Kyslytsya: about 60, 1 Jan 2024 to 27 Nov 2024; said 27 Nov 2024"),
        "{lines:?}"
    );
    assert!(has_line(
        "Budanov: supplied to Russia, 148, 1 Jan 2024 to 31 Dec 2024; said 23 Jan 2025"
    ));
}

#[test]
fn claims_of_the_day_come_first_and_later_ones_are_left_out() {
    let dataset = support::frozen();
    let measure = ChartMeasure::MissilesLaunched;
    let lines = read(dataset, "", measure, "2024-02-16", Lang::Uk);
    let claims: Vec<_> =
        lines.iter().filter(|line| line.token == Token::Claim).map(|line| &line.text).collect();
    assert!(claims[0].ends_with("сказано цього дня"), "{claims:?}");
    let then = read(dataset, "2024-02-16", measure, "2024-02-16", Lang::Uk);
    assert!(then.len() < lines.len());
    assert!(!then.iter().any(|line| line.text.contains("2025")), "{then:?}");
}

#[test]
fn claims_about_one_strike_are_listed_on_its_day() {
    let dataset = support::frozen();
    let lines = read(dataset, "", ChartMeasure::Killed, "2025-04-13", Lang::En);
    let claims: Vec<_> = lines.iter().filter(|line| line.token == Token::Claim).collect();
    assert_eq!(claims.len(), 2, "{lines:?}");
    assert_eq!(claims[0].text, "State Emergency Service of Ukraine: 32, Sumy; said on this day");
    assert_eq!(claims[1].text, "Babel: 35, Sumy; said 15 Apr 2025");
    let quiet = read(dataset, "", ChartMeasure::Killed, "2025-03-01", Lang::En);
    assert_eq!(quiet.len(), 2);
    assert!(quiet[1].text.starts_with("No strike"));
}

#[test]
fn a_readout_has_few_lines_and_counts_the_rest() {
    let dataset = support::frozen();
    let lines = read(dataset, "", ChartMeasure::MissilesLaunched, "2024-01-02", Lang::En);
    let card = html(|| readout(dataset, &lines, Lang::En));
    assert_eq!(card.matches("<li").count(), lines.len() - 1, "the rest can be unfolded");
    let num_more = lines.len() - 1 - MOST_LINES;
    assert!(num_more > 0 && card.contains(&format!("+ {num_more} more")), "{card}");
    assert!(card.contains("data-event=\"2024-01-02-kharkiv\""));
    assert!(card.contains("class=\"dot g-confirmed\""));
    assert_eq!(html(|| readout(dataset, &[], Lang::En)), "");
    let evil = Reading { text: "<b>".to_owned(), subject: None, token: Token::Ink };
    let lines = [evil.clone(), evil];
    assert!(html(|| readout(dataset, &lines, Lang::En)).contains("&lt;b&gt;"));
}

#[test]
fn what_is_pointed_at_comes_first_and_once() {
    let dataset = support::frozen();
    let day = Day::parse("2024-02-16").unwrap();
    let claim = dataset.find_claim("agg-2024-03-26-kostin-launched").unwrap();
    let measure = ChartMeasure::MissilesLaunched;
    let pointed = [Subject::Claim(claim)];
    let lines = support::read_at(dataset, everything(), measure, day, Lang::En, &pointed);
    assert_eq!(lines[1].subject, Some(Subject::Claim(claim)), "{lines:?}");
    let same = lines.iter().filter(|line| line.subject == Some(Subject::Claim(claim)));
    assert_eq!(same.count(), 1);
}

#[test]
fn the_column_of_a_day_is_read_with_its_nights() {
    let dataset = support::frozen();
    let day = Day::parse("2024-09-04").unwrap();
    let measure = ChartMeasure::MissilesLaunched;
    let lines = support::read_at(dataset, everything(), measure, day, Lang::En, &[]);
    // A week of 780 px for two years.
    let column = lines.iter().find(|line| line.text.starts_with("Air Force count"));
    let text = column.unwrap().text.replace('\u{a0}', " ");
    assert!(text.contains("19. 2 Sep: 16; 3 Sep: 3"), "{text}");
}

#[test]
fn handles_have_names_and_full_dates() {
    let day = |text| Day::parse(text).unwrap();
    assert_eq!(handle_name(Lang::En, Handle::Known), "Known by");
    assert_eq!(handle_name(Lang::Uk, Handle::First), "Перший показаний день");
    let value = handle_value(Lang::Uk, day("2024-01-02")).replace('\u{a0}', " ");
    assert_eq!(value, "2 січня 2024 року");
}
