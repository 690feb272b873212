//! The embed dialog: its options and the page's URL parameters as a snippet.

use super::embed_code::{self, Embed, Way};
use super::params::{self, Taker};
use super::state::State;
use super::url;
use crate::text::Lang;

/// The snippet and the page URL in it. `parameters` are those of the page's URL; the options of the dialog are added as
/// `way` and `pin=pinned`. `version` is that of the data. `home` is the web address of the page's folder, ending in
/// `/`, or of a single-file page; other schemes count as none.
pub fn snippet(parameters: &str, lang: Lang, version: &str, home: &str) -> [String; 2] {
    with_embed(parameters, lang, version, home, |embed| [embed_code::snippet(embed), embed.page()])
}

/// What is embedded for these parameters, as in [`snippet`].
pub fn with_embed<T>(
    parameters: &str,
    lang: Lang,
    version: &str,
    home: &str,
    then: impl FnOnce(&Embed<'_>) -> T,
) -> T {
    // The page's language is the default; parameters may override it.
    let url = url::read(&format!("lang={}&{parameters}", lang.code()), "");
    let choice = |name: &str| {
        let chosen = url.foreign.iter().rfind(|(known, _)| known == name);
        chosen.map(|(_, value)| value.as_str())
    };
    // Version and language are folders in the URL.
    let state = State { lang: Lang::En, version: None, ..url.state.clone() };
    let is_web = home.starts_with("https://") || home.starts_with("http://");
    let home = if is_web { home } else { "" };
    let way = choice("way").and_then(Way::parse).unwrap_or(Way::Frame);
    let mut parameters = url::parameters(&state);
    if way == Way::Element {
        // The link inside the element gets the parameters that the element takes.
        parameters.retain(|(name, _)| params::find(name).is_some_and(|it| it.is_for(Taker::Embed)));
    }
    then(&Embed {
        way,
        lang: url.state.lang,
        parameters: &parameters,
        pinned: (choice("pin") == Some("pinned")).then_some(version),
        // A page in a version folder also offers the latest one.
        address: home.strip_suffix(&format!("v/{version}/")).unwrap_or(home),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOME: &str = "https://paper.example/map/";

    #[test]
    fn options_override_the_url_and_foreign_parameters_are_dropped() {
        let parameters = "view=map&theme=dark&utm=x&childId=p&v=0.9&view=chart&theme=auto&way=link";
        let [link, page] = snippet(parameters, Lang::Uk, "1.1.0", HOME);
        assert_eq!(page, "https://paper.example/map/uk/?view=chart");
        assert!(link.starts_with("<a href="), "{link}");
    }

    #[test]
    fn a_pinned_page_pins_its_version_and_offers_the_latest() {
        let home = format!("{HOME}v/1.1.0/");
        let page = |parameters| snippet(parameters, Lang::En, "1.1.0", &home)[1].clone();
        assert_eq!(page("pin=pinned&event=a"), format!("{home}?event=a"));
        assert_eq!(page("pin=live&event=a"), format!("{HOME}?event=a"));
    }

    #[test]
    fn only_web_addresses_give_a_snippet() {
        let address = |home| with_embed("", Lang::Uk, "1.1.0", home, |it| it.address.to_owned());
        for home in ["file:///map/index.html", "javascript:alert(1)//", "data:text/html,x", ""] {
            assert_eq!(address(home), "", "{home}");
        }
        assert_eq!(address(HOME), HOME);
    }

    #[test]
    fn hostile_parameters_are_escaped() {
        let evil =
            "event=%22%3E%3Cscript%3E&map=%22onload%3D&launch=a%22b&theme=%3C&way=%3C&view=%22";
        for way in ["frame", "element", "link"] {
            let [markup, page] = snippet(&format!("{evil}&way={way}"), Lang::En, "1.1.0", HOME);
            assert!(!markup.contains("<script>") && !markup.contains("\"onload"), "{markup}");
            assert!(!page.contains(['"', '<', '>']), "{page}");
        }
    }
}
