//! Addresses with keys: where they stand in the page's own and in a link.

/// The address of the page that lies at `path`, with these keys: after `?`, or after `#` in a file, where browsers let
/// nothing else change.
pub fn with_keys(path: &str, is_file: bool, keys: &str) -> String {
    let mark = match (keys.is_empty(), is_file) {
        (true, _) => "",
        (false, true) => "#",
        (false, false) => "?",
    };
    [path, mark, keys].concat()
}

/// Where a link leads, with these keys in the place of its own.
pub fn link_with_keys(href: &str, keys: &str) -> String {
    match href.split_once('?') {
        // A link that has keys is one within a file, which needs its mark to be followed.
        Some((path, _)) => [path, "?", keys].concat(),
        None => with_keys(href, false, keys),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;
    use crate::app::address::{read, write};
    use crate::text::Lang;

    #[test]
    fn keys_stand_after_the_path_and_in_a_file_after_the_hash() {
        assert_eq!(with_keys("/map/", false, "event=a&lang=uk"), "/map/?event=a&lang=uk");
        assert_eq!(with_keys("/map/", false, ""), "/map/");
        assert_eq!(with_keys("/C:/map.html", true, "event=a"), "/C:/map.html#event=a");
        assert_eq!(with_keys("/C:/map.html", true, ""), "/C:/map.html");
        let state = read("event=a&from=2024-01-02", "").state;
        let hash = with_keys("", true, &write(&state, &[]));
        assert_eq!(read("event=b&lang=uk", &hash).state, State { lang: Lang::Uk, ..state });
    }

    #[test]
    fn a_link_takes_the_keys_of_the_page_along_and_leaves_its_own() {
        assert_eq!(link_with_keys("uk/index.html", "event=a"), "uk/index.html?event=a");
        assert_eq!(link_with_keys("uk/index.html", ""), "uk/index.html");
        assert_eq!(link_with_keys("?lang=uk", "event=a&lang=uk"), "?event=a&lang=uk");
        assert_eq!(link_with_keys("?", ""), "?", "the page itself");
    }
}
