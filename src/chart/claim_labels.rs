//! Which claims have a direct label, and what it says: the amount, who said it, when.

use super::ChartRequest;
use super::direct_label::DirectLabel;
use super::strike_points::{About, StrikeLine};
use super::total_bar::TotalBar;
use super::words;
use crate::base::intern::Text;
use crate::base::math::compare;
use crate::base::sort;
use crate::model::{Claim, ClaimIx, Scope};
use crate::scene::{Subject, Token};
use crate::text::amount::amount_short;
use crate::text::data::{claimant_short, localized, place_name};
use crate::text::date;
use crate::text::phrases::{self, spread};
use crate::time::Day;

/// Claims that share a label: those with one number in the same words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ClaimGroup {
    /// The claims, in the order of their rows.
    pub(super) claims: Vec<ClaimIx>,
    /// The number.
    pub(super) level: f64,
    /// It has the claim that the page compares with single strikes, or the one that is open.
    pub(super) is_main: bool,
    /// Another group of the same number comes first.
    is_second: bool,
}

/// One speaker on one day.
struct Statement {
    who: Text,
    day: Option<Day>,
    claims: Vec<(ClaimIx, Claim)>,
}

/// The groups of some bars, the main one first, then from the highest number to the lowest. What repeats another
/// claim has no label but in the chart of its side.
pub(super) fn claim_groups(
    request: &ChartRequest<'_>,
    bars: &[TotalBar],
    main: Option<ClaimIx>,
) -> Vec<ClaimGroup> {
    let mut groups: Vec<ClaimGroup> = Vec::new();
    let mut own: Vec<&TotalBar> =
        bars.iter().filter(|bar| !bar.is_relay() || request.is_split).collect();
    sort::sort_by(&mut own, |a, b| compare(b.low, a.low).then(compare(b.high, a.high)));
    for of_level in own.chunk_by(|a, b| (a.low, a.high) == (b.low, b.high)) {
        let claims = of_level.iter().flat_map(|bar| bar.claims());
        let level = of_level.first().map_or(0.0, |bar| bar.high);
        let mut statements = statements(request, claims);
        // In the same words: the earliest first, and its words before others.
        sort::sort_by_key(&mut statements, |it| (it.day.is_none(), it.day));
        let words: Vec<String> = statements.iter().map(|it| amounts(request, it)).collect();
        sort::sort_by_key(&mut statements, |it| {
            words.iter().position(|known| *known == amounts(request, it))
        });
        for of_words in statements.chunk_by(|a, b| amounts(request, a) == amounts(request, b)) {
            let claims: Vec<ClaimIx> =
                of_words.iter().flat_map(|it| it.claims.iter().map(|(ix, _)| *ix)).collect();
            let is_open = |ix: &ClaimIx| request.chosen == Some(Subject::Claim(*ix));
            let is_main = claims.iter().any(|ix| Some(*ix) == main || is_open(ix));
            groups.push(ClaimGroup { claims, level, is_main, is_second: false });
        }
    }
    // Every number has a label before one has two.
    let mut levels: Vec<f64> = groups.iter().filter(|it| it.is_main).map(|it| it.level).collect();
    for group in groups.iter_mut().filter(|group| !group.is_main) {
        group.is_second = levels.contains(&group.level);
        levels.push(group.level);
    }
    sort::sort_by_key(&mut groups, |group| (!group.is_main, group.is_second));
    groups
}

fn statements(request: &ChartRequest<'_>, claims: impl Iterator<Item = ClaimIx>) -> Vec<Statement> {
    let mut all: Vec<Statement> = Vec::new();
    for ix in claims {
        let claim = request.dataset.claim(ix);
        let (who, day) = (claim.claimant, claim.stated_on);
        match all.iter_mut().find(|it| it.who == who && it.day == day) {
            Some(known) => known.claims.push((ix, claim)),
            None => all.push(Statement { who, day, claims: vec![(ix, claim)] }),
        }
    }
    for statement in &mut all {
        // Bounds before plain numbers: "at least 24, also 24".
        sort::sort_by_key(&mut statement.claims, |(ix, claim)| {
            (claim.amount.qualifier == crate::model::Qualifier::Exactly, *ix)
        });
    }
    all
}

/// `at least 24, also 24`
fn amounts(request: &ChartRequest<'_>, statement: &Statement) -> String {
    let lang = request.lang;
    let mut parts: Vec<String> =
        statement.claims.iter().map(|(_, claim)| amount_short(lang, claim.amount)).collect();
    parts.dedup();
    parts.join(words::also(lang))
}

/// The forms of the label of a group, the best first; of the claims for which `is_known` holds.
pub(super) fn group_forms(
    request: &ChartRequest<'_>,
    group: &ClaimGroup,
    (token, is_narrow): (Token, bool),
    is_known: impl Fn(ClaimIx) -> bool,
) -> Vec<DirectLabel> {
    let known = group.claims.iter().copied().filter(|ix| is_known(*ix));
    let statements = statements(request, known);
    let Some(first) = statements.first() else { return Vec::new() };
    let bold = amounts(request, first);
    let said = |office: Office, num: usize| -> String {
        let shown = statements.iter().take(num).map(|it| speaker(request, it, office));
        let more = statements.len().saturating_sub(num);
        let rest = (more > 0).then(|| words::and_more(request.lang, more));
        shown.chain(rest).collect::<Vec<_>>().join("; ")
    };
    let all = statements.len();
    let mut texts = match is_narrow {
        true => vec![said(Office::None, 1), said(Office::Abbreviated, 1)],
        false => vec![
            said(Office::Whole, all),
            said(Office::Short, all),
            said(Office::None, all),
            said(Office::None, 1),
            said(Office::Abbreviated, 1),
        ],
    };
    texts.dedup();
    let label = |text: &String| DirectLabel::new(bold.clone(), text.clone(), token);
    let mut forms: Vec<DirectLabel> = texts.iter().map(label).collect();
    forms.extend(texts.last().map(|text| label(text).stacked()));
    // Where there is no room for two amounts, the first.
    let brief = first.claims.first().map(|(_, claim)| amount_short(request.lang, claim.amount));
    forms.extend(
        texts
            .last()
            .zip(brief)
            .map(|(text, bold)| DirectLabel::new(bold, text.clone(), token).stacked()),
    );
    if is_narrow {
        // On the narrowest phone in a wide face, who said it at least.
        let text = said(Office::Bare, 1);
        forms.extend([label(&text), label(&text).stacked()]);
    }
    forms.dedup();
    forms
}

/// How much of the office is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Office {
    Whole,
    Short,
    None,
    /// Not even the name of an office that speaks itself, if it has a short one.
    Abbreviated,
    /// That name alone, without the day.
    Bare,
}

/// `Cherniak, HUR, 2 Dec 2024`
fn speaker(request: &ChartRequest<'_>, statement: &Statement, office: Office) -> String {
    let ChartRequest { dataset, lang, .. } = *request;
    let Some((_, claim)) = statement.claims.first() else { return String::new() };
    let own = localized(dataset, claim.claimant, lang).text;
    let is_brief = matches!(office, Office::Abbreviated | Office::Bare);
    let who = match words::abbreviation(own).filter(|_| is_brief) {
        Some(short) => short.to_owned(),
        None => claimant_short(dataset, claim, lang),
    };
    if office == Office::Bare {
        return who;
    }
    let day = phrases::statement_day(lang, claim);
    let org = localized(dataset, claim.claimant_org, lang).text;
    let org = match office {
        Office::None | Office::Abbreviated | Office::Bare => None,
        _ if own.starts_with(org) || org.is_empty() => None,
        // Many offices have a short name in brackets.
        Office::Short => words::abbreviation(org),
        Office::Whole => Some(words::abbreviation(org).unwrap_or(org)),
    };
    match org {
        Some(org) => [&who, ", ", org, ", ", &day].concat(),
        None => [&who, ", ", &day].concat(),
    }
}

/// The forms of the label of a strike: place, day, from the lowest to the highest number, and of how many claims.
pub(super) fn strike_forms(
    request: &ChartRequest<'_>,
    line: &StrikeLine,
    token: Token,
    is_known: impl Fn(ClaimIx) -> bool,
) -> Vec<DirectLabel> {
    let ChartRequest { dataset, lang, .. } = *request;
    let mut claims: Vec<Claim> =
        line.claims.iter().filter(|ix| is_known(**ix)).map(|ix| dataset.claim(*ix)).collect();
    let num = claims.len();
    // A number of the whole attack stands only where the strike has none of its own.
    if claims.iter().any(|claim| claim.scope == Scope::Event) {
        claims.retain(|claim| claim.scope == Scope::Event);
    }
    let Some(stated) = claims.first().and_then(|_| spread(lang, &claims)) else {
        return Vec::new();
    };
    let name = match line.about {
        About::Strike(event) => place_name(dataset, dataset.place_of(event), lang).into_owned(),
        About::Day(_) => {
            claims.first().map(|it| claimant_short(dataset, it, lang)).unwrap_or_default()
        }
    };
    let day = date::short(lang, line.day);
    let count =
        if num > 1 { [", ", &phrases::num_claims(lang, num)].concat() } else { String::new() };
    let short = name.rsplit(", ").next().unwrap_or(&name);
    let texts = [
        [name.as_str(), ", ", &day, &count].concat(),
        [short, ", ", &day, &count].concat(),
        [short, &count].concat(),
    ];
    let labels = texts.map(|text| DirectLabel::new(stated.clone(), text, token));
    let stacked = labels.last().cloned().map(DirectLabel::stacked);
    labels.into_iter().chain(stacked).collect()
}
