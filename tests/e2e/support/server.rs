//! A static file server on a free loopback port. Each journey has its own, so that it can serve
//! bad data or strict headers to itself, and its log holds this journey's requests only.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::{Outcome, root};

/// What a careful newsroom sends with the page.
pub const STRICT_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; frame-src 'self'";

/// Listens to errors from before the page's own first script, in browsers whose driver does not
/// hand out the console. A file, not inline, so that it runs under the strict policy as well.
const LISTENER: &str = include_str!("listener.js");

/// The page in a narrow column.
const FRAME: &str = include_str!("frame.html");

/// Forbids nothing but what lies outside the page's own host, and reports it to the listener.
const AT_HOME: &str = "default-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' data: blob:";

#[derive(Clone, Default)]
pub struct Site {
    /// The folder that is served.
    pub folder: PathBuf,
    /// The path of the page: not `/`, to prove that it works from any folder.
    pub base: String,
    /// `Content-Security-Policy` of every answer.
    pub csp: Option<&'static str>,
    /// A folder of data packages: `fixtures/NAME/` is the page with that package for its `data/`.
    pub fixtures: Option<PathBuf>,
    /// Files that answer 404, by a part of their names.
    pub missing: Vec<&'static str>,
    /// Files that are not answered as long as they stand here, by a part of their names.
    pub late: Vec<&'static str>,
    /// Texts that are served in place of others: the end of the file's name, the text, its replacement.
    pub edits: Vec<(&'static str, String, String)>,
    /// How the host is today.
    pub health: Health,
    /// Whether index.html starts with the error listener.
    pub listener: bool,
    /// Whether pages of any origin may read the files, as sandboxed frames need it.
    pub is_open: bool,
    /// Further headers of every answer, each a whole line.
    pub headers: Vec<&'static str>,
    /// Whether scripts are sent as text, which browsers then do not run.
    pub are_scripts_text: bool,
}

#[derive(Clone, Copy, Default, PartialEq)]
pub enum Health {
    #[default]
    Well,
    /// Takes requests and never answers.
    Silent,
    /// Hangs up.
    Down,
}

impl Site {
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.into(), base: "/a/folder/".into(), ..Self::default() }
    }
}

pub struct Server {
    pub url: String,
    site: Arc<Mutex<Site>>,
    log: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// A site that does not answer.
    pub fn gone() -> Outcome<Self> {
        let port = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?.local_addr()?;
        Ok(Self { url: format!("http://{port}/"), site: Arc::default(), log: Arc::default() })
    }

    pub fn start(site: Site) -> Outcome<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0)))?;
        let url = format!("http://{}{}", listener.local_addr()?, site.base);
        let log = Arc::new(Mutex::new(Vec::new()));
        let site = Arc::new(Mutex::new(site));
        let (served, shared) = (Arc::clone(&site), Arc::clone(&log));
        // Ends with the test process: a journey's server costs nothing once its browser is gone.
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (site, log) = (Arc::clone(&served), Arc::clone(&shared));
                std::thread::spawn(move || answer(&site, &log, stream));
            }
        });
        Ok(Self { url, site, log })
    }

    /// From now on the site is served otherwise.
    pub fn change(&self, change: impl FnOnce(&mut Site)) {
        change(&mut self.site.lock().expect("no thread panics while it serves"));
    }

    /// Paths asked for so far, relative to the page's folder; others start with `/`.
    pub fn requests(&self) -> Vec<String> {
        let log = self.log.lock().expect("no thread panics while it logs");
        let in_page = |path: &String| {
            let within = ["fixtures/", "v/"].iter().find_map(|folder| path.strip_prefix(folder));
            match within.and_then(|rest| rest.split_once('/')) {
                Some((_, path)) => path.to_owned(),
                None => path.clone(),
            }
        };
        log.iter().map(in_page).collect()
    }
}

fn answer(served: &Mutex<Site>, log: &Mutex<Vec<String>>, mut stream: TcpStream) {
    let now = || served.lock().expect("no thread panics while it serves").clone();
    let mut site = now();
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    // The rest of the head must be read before the answer, or the connection may be reset.
    while lines.next().is_some_and(|line| !line.is_empty()) {}
    let target = first.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let name = path.strip_prefix(&site.base).unwrap_or(path);
    log.lock().expect("no thread panics while it logs").push(name.to_owned());
    while site.late.iter().any(|part| name.contains(part)) {
        std::thread::sleep(Duration::from_millis(20));
        site = now();
    }

    match site.health {
        Health::Well => {}
        // The connection stays open for as long as the journey lasts.
        Health::Silent => return std::mem::forget(stream),
        Health::Down => return,
    }
    let (status, kind, body) = match find(&site, name).map(|body| edited(&site, name, body)) {
        Some(body) => ("200 OK", kind_of(&site, name), body),
        None => ("404 Not Found", "text/plain", b"not found".to_vec()),
    };
    let policy = match site.csp {
        Some(csp) => format!("Content-Security-Policy: {csp}\r\n"),
        None if site.listener => format!("Content-Security-Policy-Report-Only: {AT_HOME}\r\n"),
        None => String::new(),
    };
    let policy = if site.is_open { policy + "Access-Control-Allow-Origin: *\r\n" } else { policy };
    let policy = site.headers.iter().fold(policy, |lines, line| lines + line + "\r\n");
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         Cache-Control: max-age=600\r\nX-Content-Type-Options: nosniff\r\n{policy}Connection: close\r\n\r\n",
        body.len()
    );
    // A browser that hangs up early is no concern of the test.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

/// What a host gives for a folder.
fn file_of(name: &str) -> String {
    let is_folder = name.is_empty() || name.ends_with('/');
    [name, if is_folder { "index.html" } else { "" }].concat()
}

fn edited(site: &Site, name: &str, body: Vec<u8>) -> Vec<u8> {
    let name = file_of(name);
    let mut edits = site.edits.iter().filter(|(end, ..)| name.ends_with(end)).peekable();
    if edits.peek().is_none() {
        return body;
    }
    let text = String::from_utf8_lossy(&body).into_owned();
    edits.fold(text, |text, (_, from, to)| text.replace(from, to)).into()
}

fn find(site: &Site, name: &str) -> Option<Vec<u8>> {
    if name.starts_with('/')
        || name.contains("..")
        || site.missing.iter().any(|part| name.contains(part))
    {
        return None;
    }
    if name.ends_with("listener.js") && site.listener {
        return Some(LISTENER.as_bytes().to_vec());
    }
    if name == "frame.html" {
        return Some(FRAME.as_bytes().to_vec());
    }
    // Pages of others that embed this one, and the clients that they use.
    if let Some(host) = name.strip_prefix("hosts/") {
        return std::fs::read(root().join("tests/e2e/support/hosts").join(host)).ok();
    }
    if let Some(client) = name.strip_prefix("npm/") {
        return std::fs::read(root().join("node_modules").join(client)).ok();
    }
    let fixture = site.fixtures.as_ref().zip(name.strip_prefix("fixtures/"));
    if let Some((folder, (package, name))) =
        fixture.and_then(|(folder, rest)| Some((folder, rest.split_once('/')?)))
    {
        return find_with(site, &folder.join(package), name);
    }
    let name = file_of(name);
    let body = std::fs::read(site.folder.join(&name)).ok()?;
    if name.ends_with("index.html") && site.listener {
        let page = String::from_utf8(body).ok()?;
        return Some(
            page.replacen("<head>", "<head><script src=\"listener.js\"></script>", 1).into(),
        );
    }
    Some(body)
}

/// A file of the page as it is with another data package. What that package does not name, such as
/// the basemap, is the page's own; what it names and does not hold is missing.
fn find_with(site: &Site, package: &Path, name: &str) -> Option<Vec<u8>> {
    let Some(file) = name.strip_prefix("data/") else {
        let found = find(&Site { fixtures: None, ..site.clone() }, name)?;
        // Without the tables that the page holds, so that it asks for those of the package.
        return Some(match name {
            "" | "index.html" => without_tables(&String::from_utf8(found).ok()?).into(),
            _ => found,
        });
    };
    let names = std::fs::read_to_string(package.join("datapackage.json")).unwrap_or_default();
    let held = package.join(file);
    if held.exists() || names.contains(&format!("\"{file}\"")) {
        return std::fs::read(held).ok();
    }
    find(&Site { fixtures: None, ..site.clone() }, name)
}

fn without_tables(page: &str) -> String {
    let (start, end) = ("<script type=\"text/plain\"", "</script>");
    let mut parts = page.split(start);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str(part.split_once(end).map_or("", |(_, rest)| rest));
    }
    out
}

fn kind_of(site: &Site, name: &str) -> &'static str {
    let is_text = site.are_scripts_text && name.ends_with(".js") && !name.ends_with("listener.js");
    if is_text { "text/plain" } else { mime(name) }
}

fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("html", |(_, end)| end) {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ if name.is_empty() || name.ends_with('/') || name.ends_with(".html") => {
            "text/html; charset=utf-8"
        }
        _ => "application/octet-stream",
    }
}
