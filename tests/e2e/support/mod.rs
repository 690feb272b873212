//! What the journeys stand on: the server, the browsers, the page, the data as the files have it.

pub mod axe;
pub mod browser;
pub mod budget;
pub mod data;
pub mod driver;
pub mod host;
pub mod page;
pub mod pictures;
pub mod quiet;
pub mod server;
pub mod session;
pub mod webdriver;

/// Why a journey stopped, as one sentence for the person who reads the test's output.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
pub type Outcome<T = ()> = Result<T, Failure>;

/// Stops the journey with a sentence unless the condition holds.
#[macro_export]
macro_rules! ensure {
    ($condition:expr, $($sentence:tt)+) => {
        let holds: bool = $condition;
        if !holds {
            return Err(format!($($sentence)+).into());
        }
    };
}

/// The repository this package stands in.
pub fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("tests/e2e stands two folders below the root")
        .to_path_buf()
}

/// The page with the frozen data package, as `scripts/test build` makes it, or what `STRIKEMAP_DIST` names.
pub fn dist() -> std::path::PathBuf {
    std::env::var_os("STRIKEMAP_DIST").map_or_else(|| root().join("target/site"), Into::into)
}
