//! The dialog for embedding: what its choices and the address of the page ask for, as a snippet.

use super::address;
use super::state::State;
use crate::render::html::embed::{self, Embed, Way};
use crate::text::Lang;

/// The dialog, in the language `lang`. `keys` are those of the page's address, `version` is that of the
/// data. `home` is the web address of the page's folder, ending in `/`, or of the page where it is one
/// file; anything else counts as none.
pub fn dialog(keys: &str, lang: Lang, version: &str, home: &str) -> String {
    with_asked(keys, lang, version, home, |asked| embed::dialog(asked, version, lang))
}

/// The snippet, and the address of the page within it. The choices of the dialog stand among the keys:
/// `way`, `pin=pinned`, and those that the page itself knows.
pub fn snippet(keys: &str, lang: Lang, version: &str, home: &str) -> [String; 2] {
    with_asked(keys, lang, version, home, |asked| [embed::snippet(asked), asked.page()])
}

fn with_asked<T>(
    keys: &str,
    lang: Lang,
    version: &str,
    home: &str,
    then: impl FnOnce(&Embed<'_>) -> T,
) -> T {
    // The page's own language counts where the keys name none.
    let asked = address::read(&format!("lang={}&{keys}", lang.code()), "");
    let choice = |name: &str| {
        let chosen = asked.foreign.iter().rfind(|(key, _)| key == name);
        chosen.map(|(_, value)| value.as_str())
    };
    // Version and language are folders here.
    let state = State { lang: Lang::En, version: None, ..asked.state.clone() };
    let is_web = home.starts_with("https://") || home.starts_with("http://");
    let home = if is_web { home } else { "" };
    then(&Embed {
        way: choice("way").and_then(Way::parse).unwrap_or(Way::Frame),
        lang: asked.state.lang,
        keys: &address::keys(&state),
        pinned: (choice("pin") == Some("pinned")).then_some(version),
        // A pinned page offers the newest, too.
        address: home.strip_suffix(&format!("v/{version}/")).unwrap_or(home),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "https://paper.example/map/";

    #[test]
    fn choices_win_over_the_address_and_strangers_stay_out() {
        let keys = "view=map&theme=dark&utm=x&childId=p&v=0.9&view=chart&theme=auto&way=link";
        let [link, page] = snippet(keys, Lang::Uk, "1.1.0", HOME);
        assert_eq!(page, "https://paper.example/map/uk/?view=chart");
        assert!(link.starts_with("<a href="), "{link}");
    }

    #[test]
    fn a_pinned_page_pins_its_version_and_offers_the_newest() {
        let home = format!("{HOME}v/1.1.0/");
        let page = |keys| snippet(keys, Lang::En, "1.1.0", &home)[1].clone();
        assert_eq!(page("pin=pinned&event=a"), format!("{home}?event=a"));
        assert_eq!(page("pin=live&event=a"), format!("{HOME}?event=a"));
    }

    #[test]
    fn only_the_web_has_addresses() {
        for home in ["file:///map/index.html", "javascript:alert(1)//", "data:text/html,x", ""] {
            assert!(!dialog("", Lang::Uk, "1.1.0", home).contains("<textarea"), "{home}");
        }
        assert!(dialog("", Lang::Uk, "1.1.0", HOME).contains("<textarea"));
    }

    #[test]
    fn hostile_keys_stay_values() {
        let evil =
            "event=%22%3E%3Cscript%3E&map=%22onload%3D&launch=a%22b&theme=%3C&way=%3C&view=%22";
        for way in ["frame", "element", "link"] {
            let [markup, page] = snippet(&format!("{evil}&way={way}"), Lang::En, "1.1.0", HOME);
            assert!(!markup.contains("<script>") && !markup.contains("\"onload"), "{markup}");
            assert!(!page.contains(['"', '<', '>']), "{page}");
        }
    }
}
