//! One page entered as two sources, and one pair of claim and source entered twice.

use std::collections::BTreeMap;

use super::super::facts::{Facts, SourceRow};
use super::super::finding::{Finding, names};
use super::super::rule::Rule;
use super::super::schema::{claim_sources, sources};

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut pages: BTreeMap<String, Vec<&SourceRow<'_>>> = BTreeMap::new();
    for source in &facts.sources {
        let of_page = pages.entry(page(source.url)).or_default();
        if let Some(same) = of_page.iter().find(|known| known.url == source.url) {
            found.push(source.row.finding(
                Rule::DuplicateUrl,
                sources::URL,
                format!("The address is that of “{}”.", same.id),
                "Keep one of the two, and name it in claim_sources.csv.",
            ));
        } else if let Some(near) = of_page
            .iter()
            .find(|known| !names(known.note, source.id) && !names(source.note, known.id))
        {
            found.push(source.row.finding(
                Rule::NearDuplicateUrl,
                sources::URL,
                format!("The address leads to the page of “{}”.", near.id),
                "Keep one of the two; if they are two pages, name the other's id in note.",
            ));
        }
        of_page.push(source);
    }
    let mut lines: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for row in &facts.pairs {
        let pair = (row.get(claim_sources::CLAIM), row.get(claim_sources::SOURCE));
        if let Some(line) = lines.get(&pair) {
            found.push(row.finding(
                Rule::DuplicatePair,
                claim_sources::SOURCE,
                format!("The pair already stands on line {line}."),
                "Take one of the two rows out.",
            ));
        } else {
            lines.insert(pair, row.line());
        }
    }
}

/// What is left of an address that tells one page from another: no scheme, `www.`, fragment, slash at
/// the end, nor keys that only say how a reader came.
fn page(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_tracking = |part: &&str| {
        let key = part.split('=').next().unwrap_or_default();
        key.starts_with("utm_") || TRACKING.contains(&key)
    };
    let kept: Vec<_> =
        query.split('&').filter(|part| !part.is_empty() && !is_tracking(part)).collect();
    format!("{host}/{}?{}", path.trim_end_matches('/'), kept.join("&"))
}

const TRACKING: [&str; 9] =
    ["fbclid", "gclid", "dclid", "yclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ref_src"];

#[cfg(test)]
mod tests {
    use super::page;

    #[test]
    fn how_a_reader_came_makes_no_other_page() {
        let known = page("https://www.example.org/a/b/?id=7");
        for same in [
            "http://example.org/a/b?id=7",
            "https://Example.org/a/b?id=7#top",
            "https://example.org/a/b?utm_source=x&id=7&fbclid=y",
        ] {
            assert_eq!(page(same), known, "{same}");
        }
        for other in [
            "https://example.org/a/b",
            "https://example.org/a/B?id=7",
            "https://example.org/a/b?id=8",
        ] {
            assert_ne!(page(other), known, "{other}");
        }
    }
}
