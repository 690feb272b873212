//! Pages of other sites that have this one in a frame.

use std::time::Instant;

use fantoccini::elements::Element;

use super::page::{PATIENCE, Page, pause};
use super::server::{Server, Site};
use super::{Outcome, dist};

/// Where WebDriver writes the id of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Below what stands in the page, in pixels; what floats over it does not count.
const CONTENT: &str = "return Math.ceil(Math.max(...[...document.body.children]
    .filter((it) => it.getClientRects().length && !it.matches('dialog, script'))
    .map((it) => it.getBoundingClientRect().bottom + scrollY)))";

/// A reader's screen has been drawn this many times: what still moves then does not stop.
const MANY_FRAMES: &str = "const done = arguments[arguments.length - 1];
    let left = 30;
    const next = () => (left-- ? requestAnimationFrame(next) : done(true));
    next()";

impl Page {
    /// Starts another site, and gives the address of its folder: another port, so another origin.
    pub fn neighbour(&self, site: impl FnOnce(&mut Site)) -> Outcome<String> {
        let mut served = Site::new(&dist());
        site(&mut served);
        Ok(self.remember(Server::start(served)?))
    }

    /// The address of a site that does not answer.
    pub fn nowhere(&self) -> Outcome<String> {
        Ok(self.remember(Server::gone()?))
    }

    fn remember(&self, server: Server) -> String {
        let url = server.url.clone();
        self.neighbours.lock().expect("one journey, one thread").push(server);
        url
    }

    /// Opens `host` of another site with `about` after `#`.
    pub async fn visit(&self, site: &str, host: &str, about: &str) -> Outcome {
        self.listen().await?;
        self.client.goto("about:blank").await?;
        let about: String = url::form_urlencoded::byte_serialize(about.as_bytes()).collect();
        let about = about.replace('+', "%20");
        Ok(self.client.goto(&format!("{site}hosts/{host}#{about}")).await?)
    }

    /// Goes into the frame that the script, run in the host, gives.
    pub async fn enter(&self, frame: &str) -> Outcome {
        let given = self.until("there is a frame", &format!("return {frame}")).await?;
        let id = given[ELEMENT].as_str().ok_or("the script gives no element")?.to_owned();
        Ok(Element::from_element_id(self.client.clone(), id.into()).enter_frame().await?)
    }

    /// Goes back to the host.
    pub async fn leave(&self) -> Outcome {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// Waits until what the page in the frame says of itself is so.
    pub async fn state_within(&self, frame: &str, state: &str) -> Outcome {
        self.enter(frame).await?;
        self.state(state).await?;
        self.leave().await
    }

    /// Waits until the frame is as tall as what stands in it, to two pixels, and stays so; gives its
    /// height. At most two different heights may have been told since `changes` were counted.
    pub async fn fits(&self, frame: &str, changes: u64) -> Outcome<u64> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let (outer, content) = self.heights(frame).await?;
            if outer.abs_diff(content) <= 2 {
                self.client.execute_async(MANY_FRAMES, vec![]).await?;
                let still = self.heights(frame).await?;
                let heights = self.heights_told(frame).await?;
                let more = (heights.len() as u64).saturating_sub(changes);
                if still == (outer, content) {
                    crate::ensure!(more <= 2, "{more} heights until it stood still: {heights:?}");
                    return Ok(outer);
                }
            }
            crate::ensure!(
                Instant::now() < deadline,
                "the frame is {outer} pixels tall, what stands in it {content}"
            );
            pause().await;
        }
    }

    /// The height of the frame, and of what stands in it.
    pub async fn heights(&self, frame: &str) -> Outcome<(u64, u64)> {
        let outer = self.count(&format!("return {frame}.clientHeight")).await?;
        self.enter(frame).await?;
        let content = self.count(CONTENT).await?;
        self.leave().await?;
        Ok((outer, content))
    }

    /// How often the frame told another height than before.
    pub async fn changes(&self, frame: &str) -> Outcome<u64> {
        Ok(self.heights_told(frame).await?.len() as u64)
    }

    async fn heights_told(&self, frame: &str) -> Outcome<Vec<String>> {
        let own = format!("([source]) => source === {frame}.contentWindow");
        self.strings(&format!("return changes.filter({own}).map(([, height]) => `${{height}}`)"))
            .await
    }
}
