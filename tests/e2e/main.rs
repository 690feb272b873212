//! The built page in real browsers. See README.md; `scripts/test` runs this with everything it needs.

mod journeys;
mod support;

use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use libtest_mimic::{Arguments, Failed, Trial};

use journeys::Journey;
use support::browser::{Browser, Chromium, WebKit};
use support::page::Page;
use support::server::Server;
use support::session::{self, RUNTIME, Session, Unanswered};
use support::{Failure, Outcome, dist, root};

/// No journey takes this long; a browser that hangs must not hang the test.
const LIMIT: Duration = Duration::from_secs(240);

/// Nor does a browser that is started, looked at after a failure, or put back to how it was.
const SHORT_LIMIT: Duration = Duration::from_secs(60);

/// Journeys that were run a second time, because the browser did not answer.
static RUN_AGAIN: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// How long each journey took, in seconds.
static TIMES: Mutex<Vec<(f64, String)>> = Mutex::new(Vec::new());

fn main() -> ExitCode {
    match trials() {
        Ok(trials) => {
            let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
            session::end_all();
            tell_run_again();
            if let Err(error) = write_times() {
                eprintln!("the times of the journeys could not be kept: {error}");
            }
            conclusion.exit_code()
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Every journey in every browser that is here and in which it is run. Journey by journey, so that browsers work
/// side by side.
fn trials() -> Outcome<Vec<Trial>> {
    let page = dist().join("index.html");
    ensure!(page.exists(), "{} is not there: run `scripts/test build` first", page.display());
    let browsers = Browser::chosen()?;
    ensure!(
        !browsers.is_empty(),
        "no browser with its driver is installed: scripts/test installs them"
    );
    let in_every_browser = std::env::var_os("STRIKEMAP_EVERYWHERE").is_some();
    let times: u32 = std::env::var("STRIKEMAP_TIMES").map_or(Ok(1), |times| times.parse())?;
    let mut trials = Vec::new();
    for journey in journeys::all().into_iter().map(Arc::new) {
        let run_in = journey.browsers(in_every_browser);
        for browser in browsers.iter().copied().filter(|browser| run_in.contains(browser)) {
            for time in 1..=times {
                let name = format!("{}::{}", browser.name(), journey.name);
                let name = if times == 1 { name } else { format!("{name}::{time}") };
                trials.push(trial(browser, Arc::clone(&journey), name));
            }
        }
    }
    Ok(trials)
}

fn trial(browser: Browser, journey: Arc<Journey>, name: String) -> Trial {
    Trial::test(name.clone(), move || {
        let started = Instant::now();
        let outcome = RUNTIME.block_on(run(browser, &journey, &name));
        let mut times = TIMES.lock().unwrap_or_else(PoisonError::into_inner);
        times.push((started.elapsed().as_secs_f64(), name));
        outcome.map_err(|error| Failed::from(error.to_string()))
    })
}

/// Runs a journey. Where WebKit stops answering, it is run once more in a fresh browser: on a busy machine its
/// WebAssembly has been seen in an endless loop over memory that the program had not written so. A page that hangs by
/// its own fault hangs again; and whatever a journey finds wrong is never tried twice.
async fn run(browser: Browser, journey: &Journey, name: &str) -> Outcome {
    let session = Session::take(browser, journey.options);
    let outcome = attempt(browser, journey, name, session).await;
    if browser != WebKit || !outcome.as_ref().is_err_and(|error| error.is::<Unanswered>()) {
        return outcome;
    }
    RUN_AGAIN.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
    attempt(browser, journey, name, Session::start(browser, journey.options)).await
}

async fn attempt(
    browser: Browser,
    journey: &Journey,
    name: &str,
    session: impl Future<Output = Outcome<Session>>,
) -> Outcome {
    let mut site = browser.site(&dist());
    (journey.site)(&mut site);
    let server = Server::start(site)?;
    let session = within(session).await??;
    let mut page = Page::new(session, server);
    if journey.is_file {
        let file = dist().join("strikemap.html").canonicalize()?;
        page.home = format!("file://{}", file.display());
    }
    let walk = page.session.while_answering(walk(journey, &page));
    let outcome = match tokio::time::timeout(LIMIT, walk).await {
        Ok(outcome) => outcome,
        Err(_) => Err(format!("not done after {} seconds", LIMIT.as_secs()).into()),
    };
    if let Err(error) = outcome {
        if error.is::<Unanswered>() {
            // There is no picture of it to be had.
            return Err(error);
        }
        let picture = root().join(format!("target/e2e/{}.png", name.replace("::", "-")));
        let seen = within(page.picture(&picture)).await.and_then(|seen| seen);
        let seen = seen.map(|()| picture.display().to_string());
        let said = within(page.console()).await.and_then(|said| said).unwrap_or_default();
        let seen = seen.unwrap_or_else(|error| format!("no picture: {error}"));
        let (error, said) = (in_words(&error), said.join("\n  "));
        // The session ends here, and its browser with it.
        return Err(format!("{error}\npicture: {seen}\nconsole:\n  {said}").into());
    }
    // What a page from the disk keeps can be cleared in Chromium only.
    if !journey.is_file || browser == Chromium {
        let _ = within(page.session.give_back()).await;
    }
    Ok(())
}

async fn within<T>(work: impl Future<Output = T>) -> Outcome<T> {
    Ok(tokio::time::timeout(SHORT_LIMIT, work).await.map_err(|_| Unanswered(SHORT_LIMIT))?)
}

fn tell_run_again() {
    let again = RUN_AGAIN.lock().unwrap_or_else(PoisonError::into_inner);
    if !again.is_empty() {
        let were = if again.len() == 1 { "journey was" } else { "journeys were" };
        let names = again.join(", ");
        eprintln!("{} {were} run again, since WebKit did not answer: {names}", again.len());
    }
}

/// `target/e2e/times.tsv`: seconds and name of each journey, the slowest first.
fn write_times() -> Outcome {
    let mut times = std::mem::take(&mut *TIMES.lock().unwrap_or_else(PoisonError::into_inner));
    if times.is_empty() {
        return Ok(());
    }
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    let lines = times.iter().map(|(seconds, name)| format!("{seconds:.1}\t{name}\n"));
    let folder = root().join("target/e2e");
    std::fs::create_dir_all(&folder)?;
    Ok(std::fs::write(folder.join("times.tsv"), lines.collect::<String>())?)
}

/// The error in words; WebKit's driver gives a code only.
fn in_words(error: &Failure) -> String {
    match error.downcast_ref::<CmdError>() {
        Some(CmdError::Standard(standard)) => {
            format!("{}: {}", standard.error(), standard.message)
        }
        _ => error.to_string(),
    }
}

/// The journey, then what holds at the end of each.
async fn walk(journey: &Journey, page: &Page) -> Outcome {
    (journey.run)(page).await?;
    page.requests_stay_home().await?;
    if journey.options.no_script {
        return Ok(());
    }
    page.console_is_empty_but_for(&journey.expected).await
}
