//! In place of `png.rs` where the command line is built for serving alone: painting pixels takes longer to compile
//! than all the rest.

/// Paints nothing.
pub(crate) struct Painter;

impl Painter {
    pub(crate) fn new() -> Result<Self, String> {
        Err("this program was built without PNG; build it with `--features cli`, or write .svg"
            .to_owned())
    }

    #[expect(clippy::unused_self, reason = "as the painter that paints")]
    pub(crate) fn png(&self, _: &str, _: f64) -> Result<Vec<u8>, String> {
        Ok(Vec::new())
    }
}
