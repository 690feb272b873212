//! The built page in real browsers. See README.md; `scripts/test` runs this with everything it needs.

mod journeys;
mod support;

use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use fantoccini::error::CmdError;
use libtest_mimic::{Arguments, Failed, Trial};

use journeys::Journey;
use support::browser::{Browser, WebKit};
use support::page::Page;
use support::server::Server;
use support::{Failure, Outcome, dist, driver, root};

/// No journey takes this long; a browser that hangs must not hang the test.
const LIMIT: Duration = Duration::from_secs(240);

fn main() -> ExitCode {
    match trials() {
        Ok(trials) => {
            let conclusion = libtest_mimic::run(&Arguments::from_args(), trials);
            driver::end_virtual_screen();
            conclusion.exit_code()
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Every journey in every browser that is here. Journey by journey, so that two browsers work at
/// once where there are two cores.
fn trials() -> Outcome<Vec<Trial>> {
    let page = dist().join("index.html");
    ensure!(page.exists(), "{} is not there: run scripts/build first", page.display());
    let browsers = Browser::chosen()?;
    ensure!(
        !browsers.is_empty(),
        "no browser with its driver is installed: scripts/test installs them"
    );
    let mut trials = Vec::new();
    for journey in journeys::all().into_iter().map(Arc::new) {
        for browser in browsers.iter().copied().filter(|browser| journey.browsers.contains(browser))
        {
            let name = format!("{}::{}", browser.name(), journey.name);
            let journey = Arc::clone(&journey);
            trials.push(Trial::test(name.clone(), move || {
                run(browser, &journey, &name).map_err(|error| Failed::from(error.to_string()))
            }));
        }
    }
    Ok(trials)
}

/// WebKit's windows share a screen, on which one has the focus: the others hear nothing of it.
static SCREEN: Mutex<()> = Mutex::new(());

fn run(browser: Browser, journey: &Journey, name: &str) -> Outcome {
    // A journey that failed lets go of it as well.
    let _alone = (browser == WebKit).then(|| SCREEN.lock().unwrap_or_else(PoisonError::into_inner));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut site = browser.site(&dist());
        (journey.site)(&mut site);
        let server = Server::start(site)?;
        let (driver, client) = browser.open(journey.wishes).await?;
        let mut page = Page::new(browser, client.clone(), driver, server);
        if journey.is_file {
            let file = dist().join("strikemap.html").canonicalize()?;
            page.home = format!("file://{}", file.display());
        }
        let mut outcome = match tokio::time::timeout(LIMIT, walk(journey, &page)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(format!("not done after {} seconds", LIMIT.as_secs()).into()),
        };
        if let Err(error) = outcome {
            let picture = root().join(format!("target/e2e/{}.png", name.replace("::", "-")));
            let seen = page.picture(&picture).await.map(|()| picture.display().to_string());
            let said = page.console().await.unwrap_or_default().join("\n  ");
            let seen = seen.unwrap_or_else(|error| format!("no picture: {error}"));
            outcome = Err(format!("{}\npicture: {seen}\nconsole:\n  {said}", told(&error)).into());
        }
        let _ = client.close().await;
        outcome
    })
}

/// The error in words; WebKit's driver gives a code only.
fn told(error: &Failure) -> String {
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
    if journey.wishes.no_script {
        return Ok(());
    }
    page.console_is_empty_but_for(&journey.expected).await
}
