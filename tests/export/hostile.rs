//! Packages of hostile texts are exported, read by other libraries and read back unchanged.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use strikemap::base::diagnostic::Report;
use strikemap::data::{load, load_flat};
use strikemap::export::{Format, csv, export, file_name};
use strikemap::model::{Dataset, Measure, Precision, Qualifier};
use strikemap::query::{Filter, Snapshot};
use strikemap::time::{Day, Period};

use super::{contents, read_back, rows};

/// Texts that break a writer that does not escape them.
fn words() -> impl Strategy<Value = String> {
    let bits = select(vec![
        "=cmd|' /C calc'!A0",
        "+1",
        "-2",
        "@SUM(A1)",
        "'",
        "\"",
        ",",
        ";",
        "\n",
        "\r\n",
        "\t",
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "&lt;",
        "\\",
        "\u{202e}",
        "\u{200f}עברית",
        "їґ’",
        "\u{a0}",
        "\u{2028}",
        "\u{feff}",
        "\u{0}",
        "null",
        "0",
        " ",
        "a",
        "＝1",
        "2024-01-02",
    ]);
    proptest::collection::vec(bits, 0..5).prop_map(|bits| bits.concat().trim().to_owned())
}

fn stated() -> impl Strategy<Value = String> {
    words().prop_map(|text| if text.is_empty() { "x".to_owned() } else { text })
}

fn day() -> impl Strategy<Value = Day> {
    (19_700..20_200i32).prop_map(Day::from_number)
}

prop_compose! {
    fn place()(name_en in stated(), name_uk in words(), note in words(), lat in -90_000_000..90_000_000i64,
        lon in -180_000_000..180_000_000i64, precision in select(Precision::ALL),
        radius in 0..20_000_000u32, oblast in select(vec!["", "UA-63", "UA-43"])) -> Vec<String> {
        let degrees = |millionths: i64| format!("{}", millionths as f64 / 1e6);
        vec![name_en, name_uk, oblast.to_owned(), degrees(lat), degrees(lon),
            precision.code().to_owned(), format!("{}", f64::from(radius) / 1000.0), note]
    }
}

prop_compose! {
    fn source()(publisher in stated(), title in stated(), language in words(), note in words(), path in "[a-z]{0,8}",
        published in proptest::option::of(day()), kind in select(vec!["news", "un_report", "dataset"]),
        copy in select(vec!["", "https://archive.example/1?a=1&b=</script>"])) -> Vec<String> {
        let published = published.map(|day| day.to_string()).unwrap_or_default();
        vec![publisher, title, format!("https://x.example/{path}?a=1&b=</script>"), published,
            language, kind.to_owned(), note, copy.to_owned()]
    }
}

prop_compose! {
    fn event(num_places: usize)(from in day(), length in 0..400i32, place in 0..num_places,
        target in stated(), group in words(), note in words(), time in select(vec!["", "07:30"])) -> Vec<String> {
        vec![from.to_string(), from.plus(length).to_string(), time.to_owned(), format!("p{place}"),
            target, "mixed".to_owned(), group, note]
    }
}

/// A claim without id, with the indices of its sources.
fn claim(
    events: usize,
    claims: usize,
    sources: usize,
) -> impl Strategy<Value = (Vec<String>, Vec<usize>)> {
    let amount = (select(Qualifier::ALL), 0..900u32, 0..9u32).prop_map(|(qualifier, n, more)| {
        let (min, max) = match qualifier {
            Qualifier::Exactly => (Some(n), Some(n)),
            Qualifier::About => (Some(n), Some(n + more)),
            Qualifier::UpTo => (None, Some(n)),
            Qualifier::Unspecified if more < 6 => (None, None),
            Qualifier::Unspecified => (Some(n), Some(n + more)),
            _ => (Some(n), None),
        };
        [min, max]
            .map(|end| end.map(|n| n.to_string()).unwrap_or_default())
            .into_iter()
            .chain([qualifier.code().to_owned()])
            .collect::<Vec<_>>()
    });
    let who = (stated(), words(), select(vec!["yes", "no"]), select(vec!["un", "russia"]));
    let when = (proptest::option::of(day()), proptest::option::of(day()), 0..3u8);
    let refs = (
        proptest::option::of(0..events.max(1)),
        proptest::option::of(0..claims),
        proptest::sample::subsequence((0..sources).collect::<Vec<_>>(), 0..=sources),
    );
    (
        select(Measure::ALL),
        amount,
        select(vec!["", "KN-23", "Iskander-M/KN-23", "mixed"]),
        select(vec!["", "denied", "examined"]),
        who,
        when,
        refs,
        words(),
    )
        .prop_map(move |(measure, amount, weapon, status, who, when, refs, note)| {
            let text = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
            let event = refs.0.filter(|_| events > 0).map(|n| format!("e{n}")).unwrap_or_default();
            let origin = refs.1.map(|n| format!("c{n}")).unwrap_or_default();
            let ends = (when.2 > 0).then_some(when.1).flatten();
            let row = vec![
                event,
                measure.code().to_owned(),
                amount[0].clone(),
                amount[1].clone(),
                String::new(),
                amount[2].clone(),
                weapon.to_owned(),
                status.to_owned(),
                who.0,
                who.1,
                who.3.to_owned(),
                text(when.0),
                "stated".to_owned(),
                text(ends),
                text(ends.filter(|_| when.2 > 1)),
                origin,
                note,
                who.2.to_owned(),
            ];
            (row, refs.2)
        })
}

const HEADS: [(&str, &str); 4] = [
    ("places", "id,name_en,name_uk,oblast_iso,lat,lon,precision,radius_km,note"),
    ("sources", "id,publisher,title,url,published,language,kind,note,archived"),
    ("events", "id,date_from,date_to,time_local,place_id,target,target_kind,attack_group,note"),
    (
        "claims",
        "id,event_id,measure,value_min,value_max,unit,qualifier,weapon,status,claimant,\
        claimant_org,claimant_side,stated_on,stated_on_basis,period_from,period_to,origin_id,note,\
        claimant_named",
    ),
];

fn table(head: &str, rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(head.split(',').map(str::trim)).unwrap();
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

/// A package of hostile texts, loaded as usual.
fn package() -> impl Strategy<Value = Dataset> {
    let sizes = (1..4usize, 0..4usize, 1..4usize, 1..7usize);
    sizes.prop_flat_map(|(places, events, sources, claims)| {
        (
            proptest::collection::vec(place(), places),
            proptest::collection::vec(source(), sources),
            proptest::collection::vec(event(places), events),
            proptest::collection::vec(claim(events, claims, sources), claims),
            [words(), words(), words(), words()],
            proptest::collection::vec(proptest::option::of(stated()), 40),
        )
    })
    .prop_map(|(places, sources, events, claims, about, wordings)| {
        let (claims, links): (Vec<_>, Vec<_>) = claims.into_iter().unzip();
        let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        let mut english = Vec::new();
        for ((name, head), rows) in HEADS.iter().zip([places, sources, events, claims]) {
            let with_id = |(at, row): (usize, &Vec<String>)| {
                std::iter::once(format!("{}{at}", &name[..1])).chain(row.iter().cloned()).collect()
            };
            let rows: Vec<Vec<String>> = rows.iter().enumerate().map(with_id).collect();
            for (at, column) in head.split(',').map(str::trim).enumerate() {
                if matches!(column, "note" | "target" | "claimant" | "claimant_org") {
                    english.extend(rows.iter().map(|row| row[at].clone()));
                }
            }
            files.insert(format!("{name}.csv"), table(head, &rows));
        }
        english.retain(|text| !text.is_empty());
        english.sort();
        english.dedup();
        let pairs: Vec<_> = links.iter().enumerate().flat_map(|(claim, sources)| {
            sources.iter().map(move |source| vec![format!("c{claim}"), format!("s{source}")])
        }).collect();
        files.insert("claim_sources.csv".into(), table("claim_id,source_id", &pairs));
        let worded: Vec<_> = english.into_iter().zip(wordings)
            .filter_map(|(text, uk)| uk.map(|uk| vec![text, uk])).collect();
        files.insert("translations_uk.csv".into(), table("text,uk", &worded));
        let [version, title, creator, licence] = about;
        let resources: Vec<Value> = files.keys()
            .map(|file| json!({ "name": file.trim_end_matches(".csv"), "path": file })).collect();
        let descriptor = json!({ "version": version, "title": title, "created": "2026-11-22T00:00:00Z",
            "contributors": [{ "title": creator }], "licenses": [{ "name": licence }],
            "resources": resources });
        files.insert("datapackage.json".into(), descriptor.to_string().into_bytes());
        let loaded = load(&|file| files.get(file).cloned());
        assert_eq!(loaded.report, Report::default());
        loaded.dataset
    })
}

fn filter() -> impl Strategy<Value = Filter> {
    let ends = (proptest::option::of(day()), proptest::option::of(0..300i32));
    (ends, proptest::option::of(day())).prop_map(|((from, length), asof)| {
        let to = from.zip(length).map(|(from, length)| from.plus(length));
        Filter { days: Period { from, to }, asof, ..Filter::default() }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_whole_export_is_read_back(dataset in package()) {
        let whole = csv(&dataset, &Snapshot::of_all(&dataset));
        let back = read_back(&whole);
        prop_assert_eq!(contents(&back), contents(&dataset));
        for &format in Format::ALL {
            let (ours, theirs) = (
                export(&dataset, &Snapshot::of_all(&dataset), format),
                export(&back, &Snapshot::of_all(&back), format),
            );
            prop_assert_eq!(ours, theirs);
        }
    }

    #[test]
    fn a_filtered_export_contains_every_visible_claim(dataset in package(), filter in filter()) {
        let snapshot = Snapshot::of(&dataset, &filter);
        let table = csv(&dataset, &snapshot);
        let back = read_back(&table);
        prop_assert_eq!(back.events.len(), snapshot.events().count());
        prop_assert_eq!(back.claims.len(), snapshot.claims().len());
        for claim in back.claims.indices().map(|ix| back.claim(ix)) {
            let same = dataset.claims.indices().map(|ix| dataset.claim(ix))
                .find(|it| dataset.text(it.id) == back.text(claim.id)).unwrap();
            prop_assert_eq!(back.text(claim.note), dataset.text(same.note));
            prop_assert_eq!(back.text(claim.claimant), dataset.text(same.claimant));
            prop_assert_eq!(back.translation_uk(claim.note), dataset.translation_uk(same.note));
            prop_assert_eq!(back.text(back.origin_id(&claim)), dataset.text(dataset.origin_id(&same)));
            prop_assert_eq!((claim.amount, claim.stated_on), (same.amount, same.stated_on));
        }
    }

    #[test]
    fn texts_neither_run_nor_break_out(dataset in package(), filter in filter()) {
        let snapshot = Snapshot::of(&dataset, &filter);
        for row in rows(&csv(&dataset, &snapshot)) {
            for (name, cell) in row {
                let is_number = cell.parse::<f64>().is_ok() && matches!(name.as_str(), "place_lat" | "place_lon");
                let runs = cell.starts_with(['=', '+', '-', '@', '＝']) && !is_number;
                prop_assert!(!runs, "{} would run: {}", name, cell);
            }
        }
        for format in [Format::GeoJson, Format::JsonLd] {
            let text = export(&dataset, &snapshot, format);
            prop_assert!(!text.contains('<'));
            serde_json::from_str::<Value>(&text).unwrap();
        }
        let name = file_name(dataset.text(dataset.version), &filter, Format::Csv);
        prop_assert!(name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-._".contains(sign)));
    }

    #[test]
    fn any_table_can_be_read(dataset in package(), cuts in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = csv(&dataset, &Snapshot::of_all(&dataset)).into_bytes();
        let head = bytes.iter().position(|&byte| byte == b'\n').unwrap();
        for (at, byte) in cuts {
            let at = head + at.index(bytes.len() - head);
            bytes[at] = byte;
        }
        if let Some(loaded) = load_flat("x.csv", &bytes) && loaded.report.num_errors() == 0 {
            export(&loaded.dataset, &Snapshot::of_all(&loaded.dataset), Format::JsonLd);
        }
    }
}
