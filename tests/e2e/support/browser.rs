//! The three browser engines and how a session in each is started.

use std::path::Path;

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::driver::{Driver, Screen};
use super::{Outcome, server::Site};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Browser {
    Chromium,
    Firefox,
    WebKit,
}

pub use Browser::{Chromium, Firefox, WebKit};

/// What a journey may need of its browser beyond the usual: each combination is a process of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Scripts are switched off by the reader.
    pub no_script: bool,
    /// No site may keep anything: reading what is kept is an error.
    pub no_storage: bool,
    /// Networking is off: every request goes to a proxy that is not there. WebKitGTK's driver has no such
    /// switch.
    pub no_network: bool,
}

impl Browser {
    pub fn name(self) -> &'static str {
        match self {
            Chromium => "chromium",
            Firefox => "firefox",
            WebKit => "webkit",
        }
    }

    /// Those that `STRIKEMAP_BROWSERS` names, or else those that are installed.
    pub fn chosen() -> Outcome<Vec<Self>> {
        let all = [Chromium, Firefox, WebKit];
        let Ok(names) = std::env::var("STRIKEMAP_BROWSERS") else {
            return Ok(all.into_iter().filter(|browser| browser.programs().is_some()).collect());
        };
        let known = |name: &str| all.into_iter().find(|browser| browser.name() == name);
        names
            .split([',', ' '])
            .filter(|name| !name.is_empty())
            .map(|name| {
                let browser = known(name)
                    .ok_or_else(|| format!("STRIKEMAP_BROWSERS: no browser is called {name:?}"))?;
                crate::ensure!(
                    browser.programs().is_some(),
                    "{name} or its driver is not installed"
                );
                Ok(browser)
            })
            .collect()
    }

    /// The browser (for WebKit: the screen) and its driver, if both are here. `scripts/test` names
    /// them in the environment; without it, their usual names on PATH.
    fn programs(self) -> Option<(String, String)> {
        let (program, driver) = match self {
            Chromium => (
                find("STRIKEMAP_CHROMIUM", &["chromium", "google-chrome", "chromium-browser"])?,
                find("STRIKEMAP_CHROMEDRIVER", &["chromedriver"])?,
            ),
            Firefox => (
                find("STRIKEMAP_FIREFOX", &["firefox-esr", "firefox"])?,
                find("STRIKEMAP_GECKODRIVER", &["geckodriver"])?,
            ),
            WebKit => (
                find("STRIKEMAP_XVFB", &["Xvfb"])?,
                find("STRIKEMAP_WEBKITDRIVER", &["WebKitWebDriver"])?,
            ),
        };
        Some((program, driver))
    }

    /// Whether its driver hands out the console; the others get the listener in the page.
    pub fn tells_console(self) -> bool {
        self == Chromium
    }

    pub fn site(self, folder: &Path) -> Site {
        Site { listener: !self.tells_console(), ..Site::new(folder) }
    }

    /// A new browser with an empty profile. Driver and screen must be kept as long as the client.
    pub async fn open(self, options: Options) -> Outcome<(Driver, Option<Screen>, Client)> {
        let (program, driver) = self.programs().ok_or("browser or driver is not installed")?;
        let mut screen = None;
        let (driver, capabilities) = match self {
            Chromium => {
                (Driver::start(&driver, &["--port={port}"], &[])?, chromium(&program, options))
            }
            Firefox => (
                Driver::start(&driver, &["--port", "{port}", "--log", "fatal"], &[])?,
                firefox(&program, options),
            ),
            WebKit => {
                let own = Screen::start(&program)?;
                let mut environment = vec![
                    ("DISPLAY", own.display.clone()),
                    // No GPU and no session bus in a test machine.
                    ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
                    ("GSK_RENDERER", "cairo".to_owned()),
                    ("NO_AT_BRIDGE", "1".to_owned()),
                ];
                if no_sandbox() {
                    environment.push(("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".to_owned()));
                }
                screen = Some(own);
                (Driver::start(&driver, &["--port={port}"], &environment)?, webkit()?)
            }
        };
        let capabilities = capabilities.as_object().cloned().unwrap_or_default();
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(Capabilities::from_iter(capabilities))
            .connect(&driver.url)
            .await?;
        Ok((driver, screen, client))
    }
}

fn chromium(binary: &str, options: Options) -> Value {
    let mut arguments = vec![
        "--headless=new",
        "--window-size=1280,900",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ];
    if no_sandbox() {
        arguments.push("--no-sandbox");
    }
    if options.no_network {
        arguments.extend(["--proxy-server=127.0.0.1:1", "--proxy-bypass-list=<-loopback>"]);
    }
    let mut chrome = json!({ "binary": binary, "args": arguments });
    if options.no_script {
        chrome["prefs"] = json!({ "profile.managed_default_content_settings.javascript": 2 });
    }
    if options.no_storage {
        chrome["prefs"] = json!({ "profile.default_content_setting_values.cookies": 2 });
    }
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": chrome,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(binary: &str, options: Options) -> Value {
    let mut prefs = json!({ "javascript.enabled": !options.no_script });
    if options.no_storage {
        prefs["network.cookie.cookieBehavior"] = json!(2);
    }
    if options.no_network {
        prefs["network.proxy.type"] = json!(1);
        prefs["network.proxy.http"] = json!("127.0.0.1");
        prefs["network.proxy.http_port"] = json!(1);
        prefs["network.proxy.share_proxy_settings"] = json!(true);
        prefs["network.proxy.allow_hijacking_localhost"] = json!(true);
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "binary": binary,
            "args": ["-headless", "--width=1280", "--height=900"],
            "prefs": prefs,
        },
    })
}

fn webkit() -> Outcome<Value> {
    // The small browser that comes with the engine, in whichever folder this system keeps it.
    let folders = [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib64",
        "/usr/lib",
        "/usr/libexec",
    ];
    let browser = folders
        .iter()
        .flat_map(|folder| {
            ["4.1", "6.0", "4.0"].map(|api| format!("{folder}/webkit2gtk-{api}/MiniBrowser"))
        })
        .chain(folders.iter().map(|folder| format!("{folder}/webkitgtk-6.0/MiniBrowser")))
        .find(|path| Path::new(path).exists())
        .ok_or("WebKitGTK's MiniBrowser is not installed")?;
    Ok(json!({
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
    }))
}

fn find(variable: &str, names: &[&str]) -> Option<String> {
    if let Ok(named) = std::env::var(variable) {
        return (!named.is_empty()).then_some(named);
    }
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    names
        .iter()
        .find_map(|name| folders.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
        .map(|file| file.to_string_lossy().into_owned())
}

/// The browsers' own sandboxes do not start for root, and rarely in a container.
fn no_sandbox() -> bool {
    let id = std::process::Command::new("id").arg("-u").output();
    std::env::var_os("CI").is_some() || id.is_ok_and(|output| output.stdout == b"0\n")
}
