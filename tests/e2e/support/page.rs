//! The page as a reader has it: things are found by role and accessible name, and every wait is for
//! a condition, with a deadline.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use url::Url;

use super::browser::{Browser, Chromium};
use super::server::Server;
use super::session::Session;
use super::webdriver::Raw;
use super::{Failure, Outcome};

/// How long a reader's browser may take on a slow test machine.
pub(super) const PATIENCE: Duration = Duration::from_secs(40);

pub struct Page {
    pub browser: Browser,
    pub client: Client,
    pub server: Server,
    /// The address that every opening starts from: the server's, or that of a file on the disk.
    pub home: String,
    /// What the page said in the console so far; a navigation would lose it otherwise.
    pub(super) heard: Mutex<Vec<String>>,
    /// Other sites that this journey goes to.
    pub(super) neighbours: Mutex<Vec<Server>>,
    /// The width of the column that the page stands in; 0: the whole window.
    column: AtomicU32,
    pub session: Session,
}

/// An accessible name, whole or by its beginning.
#[derive(Clone, Copy, Debug)]
pub enum Name<'a> {
    Is(&'a str),
    Starts(&'a str),
}

pub use Name::{Is, Starts};

impl Name<'_> {
    fn fits(self, label: &str) -> bool {
        match self {
            Is(name) => label.trim() == name,
            Starts(name) => label.trim().starts_with(name),
        }
    }
}

impl Page {
    pub fn new(session: Session, server: Server) -> Self {
        Self {
            browser: session.browser,
            client: session.client.clone(),
            home: server.url.clone(),
            server,
            heard: Mutex::default(),
            neighbours: Mutex::default(),
            column: AtomicU32::default(),
            session,
        }
    }

    // --- going somewhere ---

    /// Opens the page afresh with this `?query` and `#hash`, and waits until it has drawn.
    pub async fn open(&self, query: &str) -> Outcome {
        self.goto(query).await?;
        self.state("ready").await?;
        self.settled().await
    }

    /// Waits until nothing on the page is pending: what is on screen shows its state, and so does the address.
    pub async fn settled(&self) -> Outcome {
        let settled = "return 'settled' in document.documentElement.dataset";
        self.until("the page is settled", settled).await.map(drop)
    }

    /// Opens the page afresh; the caller says what to wait for.
    pub async fn goto(&self, query: &str) -> Outcome {
        self.listen().await?;
        // A change of the hash alone would not load the page again.
        self.client.goto("about:blank").await?;
        let column = self.column.load(Ordering::Relaxed);
        if column == 0 {
            return Ok(self.client.goto(&format!("{}{query}", self.home)).await?);
        }
        let address: String = url::form_urlencoded::byte_serialize(query.as_bytes()).collect();
        self.client.goto(&format!("{}frame.html#{column}|{address}", self.server.url)).await?;
        Ok(self.client.enter_frame(0).await?)
    }

    pub async fn reload(&self) -> Outcome {
        self.listen().await?;
        self.client.refresh().await?;
        self.state("ready").await?;
        self.settled().await
    }

    /// Waits for `html[data-state]`; a page that failed instead says why.
    pub async fn state(&self, wanted: &str) -> Outcome {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // While one page gives way to another there may be no document to ask.
            let state = match self.js(STATE).await {
                Err(_) if Instant::now() < deadline => Value::Null,
                answer => answer?,
            };
            if state == wanted {
                return Ok(());
            }
            let other_end = state == "failed" || state == "ready";
            if other_end || Instant::now() > deadline {
                let alert = self.js(ALERT).await?;
                return Err(format!("the page is {state}, not {wanted}; it says: {alert}").into());
            }
            pause().await;
        }
    }

    /// A key of the address: the hash wins over the query.
    pub async fn key(&self, key: &str) -> Outcome<Option<String>> {
        let address = self.js("return location.href").await?;
        let address = Url::parse(address.as_str().unwrap_or_default())?;
        let in_hash = address.fragment().and_then(|hash| {
            url::form_urlencoded::parse(hash.as_bytes())
                .find(|(k, _)| k == key)
                .map(|(_, v)| v.into_owned())
        });
        Ok(in_hash
            .or_else(|| address.query_pairs().find(|(k, _)| k == key).map(|(_, v)| v.into_owned())))
    }

    /// Waits until the server has been asked for a file.
    pub async fn asked_for(&self, path: &str) -> Outcome {
        let deadline = Instant::now() + PATIENCE;
        while !self.server.requests().iter().any(|asked| asked == path) {
            crate::ensure!(Instant::now() < deadline, "nobody asks for {path}");
            pause().await;
        }
        Ok(())
    }

    /// Waits until a key of the address fits.
    pub async fn key_becomes(&self, key: &str, fits: impl Fn(Option<&str>) -> bool) -> Outcome {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = match self.key(key).await {
                Err(_) if Instant::now() < deadline => None,
                value => value?,
            };
            if fits(value.as_deref()) {
                return Ok(());
            }
            crate::ensure!(Instant::now() < deadline, "the address keeps {key}={value:?}");
            pause().await;
        }
    }

    // --- asking the page ---

    pub async fn js(&self, script: &str) -> Outcome<Value> {
        Ok(self.client.execute(script, vec![]).await?)
    }

    pub async fn js_on(&self, element: &Element, script: &str) -> Outcome<Value> {
        Ok(self.client.execute(script, vec![serde_json::to_value(element)?]).await?)
    }

    pub async fn count(&self, script: &str) -> Outcome<u64> {
        let answer = self.js(script).await?;
        answer.as_u64().ok_or_else(|| format!("no number: {answer}").into())
    }

    pub async fn strings(&self, script: &str) -> Outcome<Vec<String>> {
        Ok(serde_json::from_value(self.js(script).await?)?)
    }

    /// Waits until the script answers something true. The page itself looks again and again: asking it from
    /// outside each time would keep browser and driver busier than the page is.
    pub async fn until(&self, what: &str, script: &str) -> Outcome<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1], end = performance.now() + 2000;
            const answer = () => {{ {script} }};
            const look = () => {{
                let now = null, fault = '';
                // What is asked about may not be there yet.
                try {{ now = answer(); }} catch (error) {{ fault = String(error); }}
                if (now || performance.now() > end) done([now ?? null, fault]); else setTimeout(look, 15);
            }};
            look()"
        );
        let deadline = Instant::now() + PATIENCE;
        loop {
            // While one page gives way to another there may be no document to ask.
            match self.client.execute_async(&script, vec![]).await {
                Err(_) if Instant::now() < deadline => pause().await,
                Err(error) => return Err(error.into()),
                Ok(answer) if is_true(&answer[0]) => return Ok(answer[0].clone()),
                Ok(_) if Instant::now() < deadline => {}
                Ok(answer) => {
                    return Err(format!("waited in vain until {what} {}", answer[1]).into());
                }
            }
        }
    }

    // --- finding things as assistive technology does ---

    /// The element of this role and accessible name, once it is there.
    pub async fn named(&self, role: &str, name: Name<'_>) -> Outcome<Element> {
        self.named_within(None, role, name).await
    }

    pub async fn named_in(&self, scope: &Element, role: &str, name: Name<'_>) -> Outcome<Element> {
        self.named_within(Some(scope), role, name).await
    }

    /// A part of the page, by the beginning of its name.
    pub async fn section(&self, name: &str) -> Outcome<Element> {
        self.named("region", Starts(name)).await
    }

    async fn named_within(
        &self,
        scope: Option<&Element>,
        role: &str,
        name: Name<'_>,
    ) -> Outcome<Element> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(element) = self.look_for(scope, role, name).await? {
                return Ok(element);
            }
            crate::ensure!(Instant::now() < deadline, "no {role} named {name:?}");
            pause().await;
        }
    }

    async fn look_for(
        &self,
        scope: Option<&Element>,
        role: &str,
        name: Name<'_>,
    ) -> Outcome<Option<Element>> {
        let css = Locator::Css(candidates(role)?);
        let elements = match scope {
            Some(scope) => scope.find_all(css).await?,
            None => self.client.find_all(css).await?,
        };
        for element in elements {
            match self.is(&element, role, name).await {
                Ok(true) => return Ok(Some(element)),
                Ok(false) => {}
                // The page redrew it in the meantime: look again.
                Err(error) if is_stale(&error) => return Ok(None),
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    async fn is(&self, element: &Element, role: &str, name: Name<'_>) -> Outcome<bool> {
        // First of all: what is not on screen has no accessible name, and WebKit's driver fails at it.
        if !element.is_displayed().await? || !name.fits(&self.label(element).await?) {
            return Ok(false);
        }
        let computed = self.ask_element(element, "computedrole").await?;
        Ok(computed.as_str().is_none_or(|computed| computed.eq_ignore_ascii_case(role)))
    }

    /// The accessible name.
    pub async fn label(&self, element: &Element) -> Outcome<String> {
        let label = self.ask_element(element, "computedlabel").await?;
        // A number and its unit are held together by a no-break space: no matter here.
        Ok(label.as_str().unwrap_or_default().replace('\u{a0}', " "))
    }

    async fn ask_element(&self, element: &Element, what: &str) -> Outcome<Value> {
        let id: String = element.element_id().into();
        Ok(self.client.issue_cmd(Raw::get(format!("element/{id}/{what}"))).await?)
    }

    // --- acting ---

    /// Presses an element with the mouse, once it stands still in the middle of the window: a driver scrolls to what
    /// it presses, and what is laid out only then may move it away from under the mouse.
    pub async fn click(&self, element: &Element) -> Outcome {
        let argument = serde_json::to_value(element)?;
        self.client.execute_async(STAND_STILL, vec![argument]).await?;
        Ok(element.click().await?)
    }

    /// Types into whatever has the focus, as a reader without a mouse does.
    pub async fn press(&self, keys: &str) -> Outcome {
        let strokes: Vec<_> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        self.actions(json!([{ "type": "key", "id": "keyboard", "actions": strokes }])).await
    }

    /// Puts the focus on an element, then types.
    pub async fn press_on(&self, element: &Element, keys: &str) -> Outcome {
        self.js_on(element, "arguments[0].focus()").await?;
        self.press(keys).await
    }

    /// Input in WebDriver's own form: the library's types know fewer kinds than the drivers.
    pub async fn actions(&self, sources: Value) -> Outcome {
        self.client.issue_cmd(Raw::post("actions", json!({ "actions": sources }))).await?;
        Ok(())
    }

    /// A DevTools command, in Chromium.
    pub async fn cdp(&self, command: &str, params: Value) -> Outcome<Value> {
        Ok(self.client.issue_cmd(Raw::cdp(command, params)).await?)
    }

    /// What Chromium's driver logged since the last time it was asked.
    pub async fn log(&self, kind: &str) -> Outcome<Vec<Value>> {
        let log = self.client.issue_cmd(Raw::log(kind)).await?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }

    /// The next page that is opened is this wide: on a phone's screen where the browser can be one,
    /// else in a column, since the windows of the others cannot be that narrow.
    pub async fn width(&self, width: u32) -> Outcome {
        if self.browser == Chromium {
            let screen =
                json!({ "width": width, "height": 844, "deviceScaleFactor": 2, "mobile": true });
            self.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        } else {
            self.column.store(width, Ordering::Relaxed);
        }
        Ok(())
    }

    /// For the test's report: what the reader would see.
    pub async fn picture(&self, file: &std::path::Path) -> Outcome {
        let folder = file.parent().ok_or("a picture needs a folder")?;
        std::fs::create_dir_all(folder)?;
        Ok(std::fs::write(file, self.client.screenshot().await?)?)
    }
}

/// As in JavaScript.
fn is_true(answer: &Value) -> bool {
    match answer {
        Value::Null => false,
        Value::Bool(truth) => *truth,
        Value::String(text) => !text.is_empty(),
        Value::Number(number) => number.as_f64() != Some(0.0),
        _ => true,
    }
}

/// Keys that are no letters, as WebDriver writes them.
pub mod key {
    pub const TAB: &str = "\u{e004}";
    pub const ENTER: &str = "\u{e007}";
    pub const ESCAPE: &str = "\u{e00c}";
    pub const SHIFT: &str = "\u{e008}";
    pub const CONTROL: &str = "\u{e009}";
    pub const END: &str = "\u{e010}";
    pub const HOME: &str = "\u{e011}";
    pub const LEFT: &str = "\u{e012}";
    pub const UP: &str = "\u{e013}";
    pub const RIGHT: &str = "\u{e014}";
    pub const DOWN: &str = "\u{e015}";
}

/// How far the page has come; it is `busy` while parts of it are still being written anew.
const STATE: &str = "const { state } = document.documentElement?.dataset ?? {};
    return document.querySelector('[aria-busy=true]') && state === 'ready' ? 'busy' : state ?? ''";

/// The element is in the middle of the window, and where it was a moment before.
const STAND_STILL: &str = "const [element, done] = arguments;
    let before = { x: NaN, y: NaN };
    const look = () => {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const now = element.getBoundingClientRect();
        // Some browsers scroll between two whole pixels in turn.
        const isStill = Math.abs(now.x - before.x) <= 1 && Math.abs(now.y - before.y) <= 1;
        if (isStill) done(true);
        else setTimeout(look, 40);
        before = now;
    };
    look()";

/// The words of every alert that is on screen.
pub const ALERT: &str = "return [...document.querySelectorAll('[role=alert]')]
    .filter((alert) => alert.checkVisibility()).map((alert) => alert.innerText).join('\\n')";

/// Between two looks at a condition.
pub(super) async fn pause() {
    tokio::time::sleep(Duration::from_millis(20)).await;
}

/// What may have the role; the browser then says what really has it.
fn candidates(role: &str) -> Outcome<&'static str> {
    Ok(match role {
        "alert" => "[role=alert]",
        "article" => "article, [role=article]",
        "button" => "button, summary, [role=button]",
        "group" => "fieldset, [role=group]",
        "heading" => "h1, h2, h3, h4, h5, h6, [role=heading]",
        "link" => "a[href], [role=link]",
        "navigation" => "nav, [role=navigation]",
        "region" => "section, [role=region]",
        "combobox" => "select, [role=combobox]",
        "searchbox" => "input[type=search], [role=searchbox]",
        "slider" => "input[type=range], [role=slider]",
        "tab" => "[role=tab]",
        "textbox" => "textarea, input, [role=textbox]",
        _ => return Err(format!("which elements may have the role {role}?").into()),
    })
}

fn is_stale(error: &Failure) -> bool {
    error.downcast_ref::<CmdError>().is_some_and(CmdError::is_stale_element_reference)
}
