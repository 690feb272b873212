//! Links out of the site.

/// What a link to a source has: nothing of this page goes there.
pub const SOURCE_REL: &str = "noopener noreferrer nofollow";

/// An address that may be followed, or nothing. The loader refuses others; this is the last door.
pub fn followable(url: &str) -> &str {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web { url } else { "" }
}
