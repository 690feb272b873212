//! The data package as its files have it, read by a reader of its own: not by the code under test.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Outcome, dist};

pub type Row = BTreeMap<String, String>;

pub struct Data {
    pub events: Vec<Row>,
    pub claims: Vec<Row>,
    pub sources: Vec<Row>,
    pub claim_sources: Vec<Row>,
}

impl Data {
    /// What the built page publishes.
    pub fn read() -> Outcome<Self> {
        let folder = dist().join("data");
        Ok(Self {
            events: rows(&folder.join("events.csv"))?,
            claims: rows(&folder.join("claims.csv"))?,
            sources: rows(&folder.join("sources.csv"))?,
            claim_sources: rows(&folder.join("claim_sources.csv"))?,
        })
    }

    /// Ids of the claims about this event; about none: claims about a period or no single strike.
    pub fn claims_of(&self, event: &str) -> Vec<&str> {
        let of_event = |claim: &&Row| claim["event_id"] == event;
        self.claims.iter().filter(of_event).map(|claim| claim["id"].as_str()).collect()
    }

    /// Addresses of the sources of a claim.
    pub fn addresses_of(&self, claim: &str) -> Vec<&str> {
        let links = self.claim_sources.iter().filter(|link| link["claim_id"] == claim);
        links
            .filter_map(|link| self.sources.iter().find(|source| source["id"] == link["source_id"]))
            .map(|source| source["url"].as_str())
            .collect()
    }
}

pub fn rows(file: &Path) -> Outcome<Vec<Row>> {
    let mut reader =
        csv::Reader::from_path(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}
