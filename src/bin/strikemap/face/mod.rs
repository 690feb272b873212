//! The face of PNG files: Arimo (SIL Open Font License, `LICENSE.txt`), cut down to Latin, Cyrillic and signs by
//! `scripts/face/rebuild`. With it a PNG is the same on every machine, and needs no font there.

use std::io::Read as _;

use flate2::read::GzDecoder;

/// Its name in the files.
pub(crate) const FAMILY: &str = "Strikemap Arimo";

/// Regular, bold, and the italic of waters and ranges. No medium: the regular one stands for it.
const PACKED: [&[u8]; 3] = [
    include_bytes!("regular.ttf.gz"),
    include_bytes!("bold.ttf.gz"),
    include_bytes!("italic.ttf.gz"),
];

/// Its files.
pub(crate) fn files() -> Result<Vec<Vec<u8>>, String> {
    let unpacked = PACKED.into_iter().map(|packed| {
        let mut file = Vec::new();
        GzDecoder::new(packed).read_to_end(&mut file).map(|_| file)
    });
    unpacked.collect::<Result<_, _>>().map_err(|error| format!("the face of PNG files: {error}"))
}
