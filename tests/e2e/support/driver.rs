//! WebDriver processes: started on a free port, waited for, ended with everything they started.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::Outcome;

/// A driver that runs, and the address of its WebDriver service.
pub struct Driver {
    pub url: String,
    process: Child,
}

impl Driver {
    /// Starts the command with the free port put in place of `{port}`, and waits until it is ready.
    pub fn start(
        program: &str,
        arguments: &[&str],
        environment: &[(&str, String)],
    ) -> Outcome<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let process = Command::new(program)
            .args(arguments.iter().map(|argument| argument.replace("{port}", &port.to_string())))
            .envs(environment.iter().map(|(key, value)| (key, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own: the browsers it starts end with it, also after a failure.
            .process_group(0)
            .spawn()
            .map_err(|error| format!("{program} does not start: {error}"))?;
        let driver = Self { url: format!("http://127.0.0.1:{port}"), process };
        let deadline = Instant::now() + Duration::from_secs(20);
        while !is_ready(port) {
            crate::ensure!(Instant::now() < deadline, "{program} is not ready after 20 seconds");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}

/// The status endpoint, asked by hand: no session is needed for it.
fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(SocketAddr::from(([127, 0, 0, 1], port)))?;
        stream.set_read_timeout(Some(Duration::from_millis(500)))?;
        write!(
            stream,
            "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = [0; 2048];
        let length = stream.read(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer[..length]).into_owned())
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

static SCREEN: OnceLock<Option<(Child, String)>> = OnceLock::new();

/// The display of one virtual screen for the whole run: WebKitGTK has no headless mode.
pub fn virtual_screen(xvfb: &str) -> Outcome<String> {
    let screen = SCREEN.get_or_init(|| {
        let mut process = Command::new(xvfb)
            // It chooses a free number itself, and says it once it can be used.
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .ok()?;
        let mut number = String::new();
        BufReader::new(process.stdout.take()?).read_line(&mut number).ok()?;
        Some((process, format!(":{}", number.trim())))
    });
    let (_, display) = screen.as_ref().ok_or("Xvfb does not start")?;
    Ok(display.clone())
}

/// Ends the virtual screen; a static is never dropped.
pub fn end_virtual_screen() {
    if let Some(Some((process, _))) = SCREEN.get() {
        let _ = Command::new("kill").arg(process.id().to_string()).status();
    }
}
