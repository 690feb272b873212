//! Browser sessions: kept from one journey to the next, since starting a browser takes longer than most journeys.
//!
//! A journey is served from a port of its own, so it has an origin of its own and finds no storage, cache or
//! worker of another; but for pages from the disk, which share one. What belongs to the window is put back by
//! [`Session::reset`]; a session whose journey failed is not used again.

use std::pin::pin;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::json;
use tokio::runtime::{Builder, Runtime};

use super::Outcome;
use super::browser::{Browser, Chromium, Options};
use super::driver::{Driver, Screen};
use super::page::pause;
use super::webdriver::Raw;

/// The clients live as long as the run, and so does what drives them.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("threads can be started")
});

/// No more wait than that: each is a browser in memory.
const MAX_IDLE: usize = 8;

/// The size of every window at the start of a journey.
const WINDOW: (u32, u32) = (1280, 900);

/// How long a window may take to get that size.
const RESIZE_LIMIT: Duration = Duration::from_secs(10);

/// How long a driver may take for an answer: scripts and pages that take long end before by their own deadlines.
const ANSWER_LIMIT: Duration = Duration::from_secs(60);

/// How often it is asked.
const ASKED_EVERY: Duration = Duration::from_secs(5);

/// The browser, or its driver, did not answer for so long.
#[derive(Debug)]
pub struct Unanswered(pub Duration);

impl std::fmt::Display for Unanswered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the browser does not answer within {} seconds", self.0.as_secs())
    }
}

impl std::error::Error for Unanswered {}

/// Sessions that no journey uses now, the one that was used last at the end.
static IDLE: Mutex<Vec<Session>> = Mutex::new(Vec::new());

/// A browser with its driver, ready for a journey.
pub struct Session {
    pub browser: Browser,
    pub client: Client,
    options: Options,
    /// How much of the window a page had when the browser started.
    viewport: [u64; 2],
    /// Both end with the session, the driver first.
    _driver: Driver,
    _screen: Option<Screen>,
}

impl Session {
    /// One that was kept, or a new browser with an empty profile.
    pub async fn take(browser: Browser, options: Options) -> Outcome<Self> {
        let fits = |session: &Self| session.browser == browser && session.options == options;
        let kept = {
            let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
            idle.iter().rposition(fits).map(|at| idle.remove(at))
        };
        match kept {
            Some(session) => Ok(session),
            None => Self::start(browser, options).await,
        }
    }

    /// A new browser with an empty profile.
    pub async fn start(browser: Browser, options: Options) -> Outcome<Self> {
        let (driver, screen, client) = browser.open(options).await?;
        let viewport = [0, 0];
        let mut session =
            Self { browser, client, options, viewport, _driver: driver, _screen: screen };
        session.reset().await?;
        session.viewport = session.wide_viewport().await?;
        Ok(session)
    }

    /// Keeps the session for another journey, if it can be brought back to how it was.
    pub async fn give_back(self) {
        if self.reset().await.is_err() || !self.is_whole().await {
            return;
        }
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(self);
        // What is dropped ends its browser.
        let over = idle.len().saturating_sub(MAX_IDLE);
        idle.drain(..over);
    }

    /// One window of the usual size with nothing in it, no key or button held, nothing emulated, nothing logged.
    async fn reset(&self) -> Outcome {
        let client = &self.client;
        for window in client.windows().await?.into_iter().skip(1) {
            client.switch_to_window(window).await?;
            client.close_window().await?;
        }
        let first = client.windows().await?.into_iter().next().ok_or("the window is closed")?;
        client.switch_to_window(first).await?;
        client.issue_cmd(Raw::post("frame", json!({ "id": null }))).await?;
        client.issue_cmd(Raw::delete("actions")).await?;
        client.goto("about:blank").await?;
        // The mouse as well: where it is when a page opens, it points at something.
        let corner = json!({ "type": "pointerMove", "x": 1, "y": 1, "duration": 0 });
        let mouse = json!({ "type": "pointer", "id": "mouse", "actions": [corner] });
        client.issue_cmd(Raw::post("actions", json!({ "actions": [mouse] }))).await?;
        client.set_window_size(WINDOW.0, WINDOW.1).await?;
        if self.browser == Chromium {
            for (command, parameters) in [
                ("Emulation.clearDeviceMetricsOverride", json!({})),
                ("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })),
                ("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })),
                (
                    "Storage.clearDataForOrigin",
                    json!({ "origin": "file://", "storageTypes": "all" }),
                ),
            ] {
                client.issue_cmd(Raw::cdp(command, parameters)).await?;
            }
            for log in ["browser", "performance"] {
                client.issue_cmd(Raw::log(log)).await?;
            }
        }
        Ok(())
    }

    /// Does something in the browser for as long as it answers.
    pub async fn while_answering<T>(&self, work: impl Future<Output = Outcome<T>>) -> Outcome<T> {
        let (mut work, mut silence) = (pin!(work), pin!(self.silence()));
        std::future::poll_fn(|context| match work.as_mut().poll(context) {
            Poll::Ready(outcome) => Poll::Ready(outcome),
            Poll::Pending => silence.as_mut().poll(context).map(|silence| Err(silence.into())),
        })
        .await
    }

    /// Ends once the driver does not answer. The client sends one command at a time, so that this question, which
    /// the driver answers by itself, waits for the command before it.
    async fn silence(&self) -> Unanswered {
        loop {
            tokio::time::sleep(ASKED_EVERY).await;
            let question = self.client.issue_cmd(Raw::get("timeouts".to_owned()));
            if tokio::time::timeout(ANSWER_LIMIT, question).await.is_err() {
                return Unanswered(ANSWER_LIMIT);
            }
        }
    }

    /// Whether a page has as much of the window as it had at first: WebKit's browser lists every download below the
    /// page, and takes the room for it from there.
    async fn is_whole(&self) -> bool {
        self.wide_viewport().await.is_ok_and(|viewport| viewport == self.viewport)
    }

    /// The size of the viewport, once the window is as wide as it was told to be: a driver may answer before.
    async fn wide_viewport(&self) -> Outcome<[u64; 2]> {
        let deadline = Instant::now() + RESIZE_LIMIT;
        loop {
            let size = self.client.execute("return [innerWidth, innerHeight]", vec![]).await?;
            let size: [u64; 2] = serde_json::from_value(size)?;
            if size[0] == u64::from(WINDOW.0) {
                return Ok(size);
            }
            crate::ensure!(Instant::now() < deadline, "the window stays {size:?}");
            pause().await;
        }
    }
}

/// Ends the browsers that are left: a static is never dropped.
pub fn end_all() {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).clear();
}
