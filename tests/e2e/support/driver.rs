//! WebDriver processes and virtual screens: started on a free port or display, waited for, ended with everything
//! they started.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Outcome;

/// A process in a group of its own: what it starts ends with it, also after a failure.
struct Group(Child);

/// Runs a command, and ends its group once this process is gone: a run that is broken off leaves no browsers that
/// keep the machine busy.
const RUN_WATCHED: &str = r#"parent="$1"; shift; "$@" & child=$!
    while kill -0 "$parent" && kill -0 "$child"; do sleep 1; done 2>/dev/null; kill -TERM 0"#;

impl Group {
    fn start(
        program: &str,
        arguments: &[String],
        environment: &[(&str, String)],
        stdout: Stdio,
    ) -> Outcome<Self> {
        let child = Command::new("sh")
            .args(["-c", RUN_WATCHED, "sh", &std::process::id().to_string(), program])
            .args(arguments)
            .envs(environment.iter().map(|(key, value)| (key, value)))
            .stdin(Stdio::null())
            .stdout(stdout)
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("{program} does not start: {error}"))?;
        Ok(Self(child))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A driver that runs, and the address of its WebDriver service.
pub struct Driver {
    pub url: String,
    _process: Group,
}

impl Driver {
    /// Starts the command with the free port put in place of `{port}`, and waits until it is ready.
    pub fn start(
        program: &str,
        arguments: &[&str],
        environment: &[(&str, String)],
    ) -> Outcome<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let arguments: Vec<_> = (arguments.iter())
            .map(|argument| argument.replace("{port}", &port.to_string()))
            .collect();
        let mut process = Group::start(program, &arguments, environment, Stdio::null())?;
        let deadline = Instant::now() + Duration::from_secs(20);
        while !is_ready(port) {
            crate::ensure!(Instant::now() < deadline, "{program} is not ready after 20 seconds");
            crate::ensure!(process.0.try_wait()?.is_none(), "{program} ended at once");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Self { url: format!("http://127.0.0.1:{port}"), _process: process })
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

/// A virtual screen: WebKitGTK has no headless mode, and of several windows on one screen only one has the focus.
pub struct Screen {
    pub display: String,
    _process: Group,
}

impl Screen {
    pub fn start(xvfb: &str) -> Outcome<Self> {
        // It chooses a free number itself, and prints it once it can be used.
        let arguments = ["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
        let arguments = arguments.map(str::to_owned);
        let mut process = Group::start(xvfb, &arguments, &[], Stdio::piped())?;
        let stdout = process.0.stdout.take().ok_or("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(stdout).read_line(&mut number)?;
        crate::ensure!(!number.trim().is_empty(), "Xvfb does not start");
        Ok(Self { display: format!(":{}", number.trim()), _process: process })
    }
}
