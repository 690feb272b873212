//! axe-core, run inside the page.

use serde_json::json;

use super::Outcome;
use super::page::Page;

impl Page {
    /// The rules of axe-core that what is on screen now breaks, one sentence each.
    pub async fn axe(&self) -> Outcome<Vec<String>> {
        let file = format!("{}npm/axe-core/axe.min.js", self.server.url);
        let answer = self.client.execute_async(RUN, vec![json!(file)]).await?;
        if let Some(error) = answer.as_str() {
            return Err(format!("axe-core did not run: {error}").into());
        }
        Ok(serde_json::from_value(answer)?)
    }
}

/// The test server has axe-core beside the page, so that a policy of the host lets it in, and the browser keeps
/// what it compiled.
const RUN: &str = "const [file, done] = arguments;
    const judge = () => axe.run(document, { resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.slice(0, 5).map(({ target, failureSummary }) =>
                `${id}: ${help}: ${target.join(' ')} (${failureSummary.replace(/\\s+/g, ' ')})`))),
        (error) => done(String(error)));
    if (window.axe) judge();
    else document.head.append(Object.assign(document.createElement('script'),
        { src: file, onload: judge, onerror: () => done(`${file} is not there: scripts/test installs it`) }))";
