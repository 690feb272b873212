//! The console stays empty and no request leaves the page's own folder: checked after every journey.

use serde_json::Value;

use super::budget::{self, Budget};
use super::page::Page;
use super::{Outcome, browser::Chromium};

impl Page {
    /// Takes down what the page has said in the console until now.
    pub async fn listen(&self) -> Outcome {
        let said = if self.browser.tells_console() {
            let entries = self.log("browser").await?;
            entries
                .iter()
                .map(|entry| format!("{} {}", text(entry, "level"), text(entry, "message")))
                .collect()
        } else {
            self.strings("const said = window.__said ?? []; return said.splice(0)").await?
        };
        self.heard.lock().expect("one journey, one thread").extend(said);
        Ok(())
    }

    /// Everything the page has said in the console.
    pub async fn console(&self) -> Outcome<Vec<String>> {
        self.listen().await?;
        Ok(self.heard.lock().expect("one journey, one thread").clone())
    }

    /// The console holds nothing but what the journey expects (lines with one of these words).
    pub async fn console_is_empty_but_for(&self, expected: &[&str]) -> Outcome {
        let mut said = self.console().await?;
        said.retain(|line| !expected.iter().any(|word| line.contains(word)));
        crate::ensure!(said.is_empty(), "the console is not empty:\n  {}", said.join("\n  "));
        Ok(())
    }

    /// No request left the page's own folder, and each one stands in budget.json.
    pub async fn requests_stay_home(&self) -> Outcome {
        let home = &self.home;
        let asked: Vec<String> = if self.browser == Chromium {
            self.log("performance").await?.iter().filter_map(address_of_request).collect()
        } else {
            self.strings(
                "return performance.getEntriesByType('resource').map((entry) => entry.name)",
            )
            .await?
        };
        let neighbours = self.neighbours.lock().expect("one journey, one thread");
        let own = |url: &String| {
            // `blob:` is what the browser itself holds in memory.
            let schemes = ["data:", "about:", "blob:"];
            url.starts_with(home)
                || neighbours.iter().any(|site| url.starts_with(&site.url))
                || schemes.iter().any(|scheme| url.starts_with(scheme))
        };
        let away: Vec<_> = asked.iter().filter(|url| !own(url)).collect();
        crate::ensure!(away.is_empty(), "requests left the page's folder: {away:?}");

        let budgets = budget::read()?;
        let support = ["frame.html", "hosts/", "npm/"];
        let unlisted: Vec<_> = (self.server.requests().into_iter())
            .filter(|path| {
                !path.is_empty()
                    && !path.ends_with("listener.js")
                    && !support.iter().any(|start| path.starts_with(start))
                    && !is_listed(&budgets, path)
            })
            .collect();
        crate::ensure!(unlisted.is_empty(), "files that budget.json does not list: {unlisted:?}");
        Ok(())
    }
}

fn is_listed(budgets: &[Budget], path: &str) -> bool {
    budgets.iter().any(|budget| budget.holds(path))
}

/// The address, if this entry of the performance log is a request about to be sent.
fn address_of_request(entry: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let message = &message["message"];
    (message["method"] == "Network.requestWillBeSent")
        .then(|| text(&message["params"]["request"], "url").to_owned())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}
