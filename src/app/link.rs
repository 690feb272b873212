//! Parameters in the page's URL and in links.

/// The URL of the page at `path` with parameters: after `?`, or after `#` for `file:` pages, where browsers
/// allow only the hash to change.
pub fn with_parameters(path: &str, is_file: bool, parameters: &str) -> String {
    let mark = match (parameters.is_empty(), is_file) {
        (true, _) => "",
        (false, true) => "#",
        (false, false) => "?",
    };
    [path, mark, parameters].concat()
}

/// The target of a link with its parameters replaced.
pub fn link_with_parameters(href: &str, parameters: &str) -> String {
    match href.split_once('?') {
        // Links with parameters exist only within a file; they keep `?` to be recognised.
        Some((path, _)) => [path, "?", parameters].concat(),
        None => with_parameters(href, false, parameters),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;
    use crate::app::url::{read, write};
    use crate::text::Lang;

    #[test]
    fn parameters_follow_the_path_and_in_a_file_the_hash() {
        assert_eq!(with_parameters("/map/", false, "event=a&lang=uk"), "/map/?event=a&lang=uk");
        assert_eq!(with_parameters("/map/", false, ""), "/map/");
        assert_eq!(with_parameters("/C:/map.html", true, "event=a"), "/C:/map.html#event=a");
        assert_eq!(with_parameters("/C:/map.html", true, ""), "/C:/map.html");
        let state = read("event=a&from=2024-01-02", "").state;
        let hash = with_parameters("", true, &write(&state, &[]));
        assert_eq!(read("event=b&lang=uk", &hash).state, State { lang: Lang::Uk, ..state });
    }

    #[test]
    fn a_link_gets_the_parameters_of_the_page() {
        assert_eq!(link_with_parameters("uk/index.html", "event=a"), "uk/index.html?event=a");
        assert_eq!(link_with_parameters("uk/index.html", ""), "uk/index.html");
        assert_eq!(link_with_parameters("?lang=uk", "event=a&lang=uk"), "?event=a&lang=uk");
        assert_eq!(link_with_parameters("?", ""), "?", "the page itself");
    }
}
