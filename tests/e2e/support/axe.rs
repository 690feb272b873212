//! axe-core, run inside the page.

use super::page::Page;
use super::{Outcome, root};

impl Page {
    /// The rules of axe-core that what is on screen now breaks, one sentence each.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        self.axe_in("").await
    }

    /// The same of the parts that answer to a selector; of the whole page where there is none.
    pub async fn axe_in(&self, parts: &str) -> Outcome<Vec<String>> {
        let file = root().join("tests/npm/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file)
            .map_err(|_| format!("{} is not there: scripts/test installs it", file.display()))?;
        self.js(&axe).await?;
        let answer = self.client.execute_async(RUN, vec![parts.into()]).await?;
        if let Some(error) = answer.as_str() {
            return Err(format!("axe-core did not run: {error}").into());
        }
        Ok(serde_json::from_value(answer)?)
    }
}

const RUN: &str = "const [parts, done] = arguments;
    axe.run(parts ? [...document.querySelectorAll(parts)] : document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.slice(0, 5).map(({ target, failureSummary }) =>
                `${id}: ${help}: ${target.join(' ')} (${failureSummary.replace(/\\s+/g, ' ')})`))),
        (error) => done(String(error)))";
