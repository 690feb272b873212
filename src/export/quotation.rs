//! What is copied by who quotes: a sentence with its sources, a citation, or a link, for what is shown, for a strike and
//! for a claim. Each names the version of the data.

use super::citation::{Reference, clean, stated};
use super::{claim_csv, csv, event_csv};
use crate::app::embed_code::{Embed, Way};
use crate::app::{State, url};
use crate::model::{ClaimIx, Dataset, EventIx, Source};
use crate::query::sum_claims::sum_claims;
use crate::query::{Filter, Snapshot, identification};
use crate::render::outside_link::followable;
use crate::text::citing::{as_known_on, citing_text, further_pages};
use crate::text::data::{licence, localized};
use crate::text::lead::lead_text;
use crate::text::quote::{claim_quote, event_quote};
use crate::text::{Lang, date, exports};
use crate::vocabulary;

/// More claims behind a rating are not listed: the link leads to all.
const MOST_DECIDING: usize = 3;

vocabulary! {
    /// What is copied.
    Form {
        /// The sentence with its sources.
        Sentence = "sentence",
        /// The citation in full.
        Citation = "citation",
        /// The citation in brackets.
        Short = "short",
        /// An entry for BibTeX.
        BibTex = "bibtex",
        /// An item for citation processors.
        CslJson = "csl",
        /// The rows of the exported table.
        Csv = "csv",
        /// The address.
        Link = "link",
    }
}

/// What is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The sentence that opens the page, for what is shown.
    View,
    /// A strike.
    Event(EventIx),
    /// A claim.
    Claim(ClaimIx),
}

/// Quotes from what is shown.
#[derive(Clone, Copy, Debug)]
pub struct Quotation<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// What is visible of them.
    pub snapshot: &'a Snapshot,
    /// What the page shows.
    pub state: &'a State,
    /// The language.
    pub lang: Lang,
    /// The web address of the site’s folder, ending in a slash, or of a page that is one file; other addresses are left
    /// out, as nobody else can follow them.
    pub site: &'a str,
    /// What is quoted.
    pub subject: Subject,
}

impl Quotation<'_> {
    /// The text in a form; empty for a link that nobody could follow.
    pub fn text(&self, form: Form) -> String {
        match form {
            Form::Sentence => self.sentence(),
            Form::Citation => self.reference().full(self.lang),
            Form::Short => self.reference().short(self.lang),
            Form::BibTex => self.reference().bibtex(),
            Form::CslJson => self.reference().csl_json(self.lang),
            Form::Csv => self.csv(),
            Form::Link => self.address(),
        }
    }

    /// The address of what is quoted, with the version of the data.
    pub fn address(&self) -> String {
        let is_web = self.site.starts_with("https://") || self.site.starts_with("http://");
        if !is_web {
            return String::new();
        }
        let id = |text| Some(self.dataset.text(text).to_owned());
        let asof = Filter { asof: self.state.filter.asof, ..Filter::default() };
        let shown = match self.subject {
            Subject::View => self.state.clone(),
            Subject::Event(event) => {
                State { event: id(self.dataset.event(event).id), ..State::from(asof) }
            }
            Subject::Claim(claim) => {
                State { claim: id(self.dataset.claim(claim).id), ..State::default() }
            }
        };
        let version = id(self.dataset.version).filter(|version| !version.is_empty());
        let state = State { version, lang: Lang::En, ..shown };
        let parameters = url::parameters(&state);
        let page = Embed {
            way: Way::Link,
            lang: self.lang,
            parameters: &parameters,
            pinned: None,
            address: self.site,
        };
        page.page()
    }

    fn csv(&self) -> String {
        match self.subject {
            Subject::View => csv(self.dataset, self.snapshot),
            Subject::Event(event) => event_csv(self.dataset, self.snapshot, event),
            Subject::Claim(claim) => claim_csv(self.dataset, self.snapshot, claim),
        }
    }

    /// The sentence, its sources, the version of the data and the address.
    fn sentence(&self) -> String {
        let (dataset, lang, text) = (self.dataset, self.lang, citing_text(self.lang));
        let mut lines = Vec::new();
        match self.subject {
            Subject::Claim(claim) => lines.extend(self.with_source(claim)),
            Subject::Event(event) => {
                lines.push(event_quote(dataset, self.snapshot, event, lang));
                let found = identification(dataset, event, self.snapshot);
                self.list(&mut lines, text.deciding, &found.decided_by, MOST_DECIDING);
            }
            Subject::View => {
                let summary = self.snapshot.summary(dataset);
                lines.push(lead_text(dataset, summary, self.snapshot, lang));
                let total = summary.highest_claim.filter(|_| !self.snapshot.filter().is_choice());
                self.list(&mut lines, text.official_total, total.as_slice(), 1);
                let compared = summary.compared().map(|it| dataset.claim(it.claim).period);
                let events: Vec<EventIx> = match compared {
                    Some(period) => self.snapshot.events_of(dataset, period).collect(),
                    None => self.snapshot.events().collect(),
                };
                let claims = sum_claims(dataset, self.snapshot, events.into_iter());
                self.list(&mut lines, text.single_strikes, &claims, usize::MAX);
            }
        }
        let version = dataset.text(dataset.version);
        let named = ["Strikemap, ", text.data, " ", version].concat();
        let parts = [named.trim_end().to_owned(), self.address()];
        lines.push(stated(&parts, ": "));
        lines.iter().map(|line| clean(line)).collect::<Vec<_>>().join("\n")
    }

    /// Claims below a heading, each with its source.
    fn list(&self, lines: &mut Vec<String>, heading: &str, claims: &[ClaimIx], most: usize) {
        if !claims.is_empty() {
            lines.push(heading.to_owned());
        }
        for &claim in claims.iter().take(most) {
            lines.push(["– ", &self.with_source(claim).join(" ")].concat());
        }
    }

    /// The sentence of a claim, and the line of its first source.
    fn with_source(&self, claim: ClaimIx) -> Vec<String> {
        let (dataset, text) = (self.dataset, citing_text(self.lang));
        let mut lines = vec![claim_quote(dataset, claim, self.lang)];
        let source = self.first_source(claim);
        if !source.is_empty() {
            let number = dataset.sources_of(claim).count();
            let further = match number {
                0 | 1 => String::new(),
                _ => [" (", &further_pages(self.lang, number - 1), ")"].concat(),
            };
            lines.push([text.source, ": ", &source, &further].concat());
        }
        lines
    }

    fn first_source(&self, claim: ClaimIx) -> String {
        let mut sources = self.dataset.sources_of(claim);
        sources.next().map(|ix| self.source(&self.dataset.source(ix))).unwrap_or_default()
    }

    /// `Reuters, “Title”, 16 February 2024, https://…`
    fn source(&self, source: &Source) -> String {
        let (dataset, lang) = (self.dataset, self.lang);
        let title = dataset.text(source.title);
        let archived = followable(dataset.text(source.archived));
        let parts = [
            dataset.text(source.publisher).to_owned(),
            if title.is_empty() { String::new() } else { ["“", title, "”"].concat() },
            source.published.map(|day| date::long(lang, day)).unwrap_or_default(),
            followable(dataset.text(source.url)).to_owned(),
            match archived {
                "" => String::new(),
                copy => [citing_text(lang).archived, " ", copy].concat(),
            },
        ];
        stated(&parts, ", ")
    }

    fn reference(&self) -> Reference {
        let (dataset, lang, text) = (self.dataset, self.lang, citing_text(self.lang));
        let about = dataset.about;
        let [title, authors] =
            [about.title, about.creators].map(|it| localized(dataset, it, lang).text.to_owned());
        let (part_id, part) = match self.subject {
            Subject::Claim(claim) => {
                let id = dataset.text(dataset.claim(claim).id);
                ([text.claim, " ", id].concat(), claim_quote(dataset, claim, lang))
            }
            Subject::Event(event) => {
                let id = dataset.event_id(event);
                ([text.strike, " ", id].concat(), exports::event_name(dataset, event, lang))
            }
            Subject::View => (String::new(), self.view()),
        };
        Reference {
            part_id,
            part,
            title,
            authors,
            released: about.released,
            version: dataset.text(dataset.version).to_owned(),
            licence: licence(dataset).to_owned(),
            address: self.address(),
            source: match self.subject {
                Subject::Claim(claim) => self.first_source(claim),
                _ => String::new(),
            },
        }
    }

    /// What is chosen, in words; empty for all of the data. A rating or a sum is never cited without its “known by” date.
    fn view(&self) -> String {
        let filter = self.snapshot.filter();
        let chosen = super::filter_parameters(filter);
        if chosen.is_empty() {
            return String::new();
        }
        let known = filter.asof.map(|day| as_known_on(self.lang, &date::long(self.lang, day)));
        let view = [citing_text(self.lang).view, " ?", &chosen].concat();
        stated(&[known.unwrap_or_default(), view], ", ")
    }
}
