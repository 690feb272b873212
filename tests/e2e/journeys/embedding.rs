//! The page in other people's pages: with the clients that newsrooms use, with embed.js, in sandboxes.

use fantoccini::Locator;
use serde_json::json;

use super::Journey;
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, Starts, key};
use crate::support::server::Site;

const FRAME: &str = "theFrame()";
const LIST: &str = "?view=list&lang=en";

/// A host page for each client that is heard.
pub fn clients() -> Vec<Journey> {
    ["pym", "iframe-resizer", "frames", "datawrapper", "medium"]
        .map(|host| {
            let name = format!("embedding::{host}");
            Journey::new(name, move |page| Box::pin(follows(page, host)))
                // What this client itself says of its next version, and of its first try.
                .expecting(&["iframeResizer.min.js"])
        })
        .into()
}

/// The host gives the frame the height of its page: at first, in a narrower window, with an event opened.
async fn follows(page: &Page, host: &str) -> Outcome {
    let site = page.neighbour(|_| {})?;
    let address = format!("{}{LIST}", page.server.url);
    page.client.set_window_size(1280, 900).await?;
    page.visit(&site, &format!("{host}.html"), &address).await?;
    page.state_within(FRAME, "ready").await?;
    let wide = page.fits(FRAME, page.told().await?).await?;

    let told = page.told().await?;
    page.client.set_window_size(600, 900).await?;
    let narrow = page.fits(FRAME, told).await?;
    ensure!(narrow > wide, "at 600 pixels the page is {narrow} tall, at 1280 {wide}");

    let told = page.told().await?;
    page.enter(FRAME).await?;
    page.client.find(Locator::Css("a[data-event='2024-01-02-kharkiv']")).await?.click().await?;
    page.until("the event is open", "return document.querySelector('article[data-event]')").await?;
    page.leave().await?;
    let opened = page.fits(FRAME, told).await?;
    ensure!(opened > narrow, "with an event opened the page is {opened} tall, without {narrow}");
    Ok(())
}

/// AMP changes the height only of what is out of sight.
pub async fn amp(page: &Page) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.visit(&site, "amp.html", &format!("{}{LIST}", page.server.url)).await?;
    page.state_within(FRAME, "ready").await?;
    page.js("document.body.style.paddingTop = '5000px'; scrollTo(0, 0); return true").await?;
    let tall = "return theFrame().clientHeight > 300";
    page.until("AMP makes the frame taller once it is out of sight", tall).await?;
    page.js("document.body.style.paddingTop = ''; return true").await?;
    page.fits(FRAME, page.told().await?).await?;
    Ok(())
}

/// WordPress puts what an oEmbed answer names into a sandbox, and stops at 1000 pixels.
pub fn open(site: &mut Site) {
    site.is_open = true;
}

pub async fn wordpress(page: &Page) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.visit(
        &site,
        "wordpress.html",
        &format!("{}?view=list&lang=en&from=2025-09-01", page.server.url),
    )
    .await?;
    page.state_within(FRAME, "ready").await?;
    let (_, content) = page.heights(FRAME).await?;
    ensure!(content < 1000.0, "this view is meant to be short, but has {content} pixels");
    page.fits(FRAME, page.told().await?).await?;
    Ok(())
}

/// The article of hosts/strict.html: nothing inline, nothing but what embed.js needs.
const STRICT_ARTICLE: &str = "default-src 'none'; script-src 'self' http://127.0.0.1:*; \
    frame-src http://127.0.0.1:*; style-src 'none'; img-src data: http://127.0.0.1:*";

async fn article(page: &Page, elements: serde_json::Value, is_late: bool) -> Outcome {
    let site = page.neighbour(|site| site.csp = Some(STRICT_ARTICLE))?;
    let about = json!([format!("{}embed.js", page.server.url), elements, is_late]);
    page.visit(&site, "strict.html", &about.to_string()).await
}

pub async fn the_element_in_a_strict_article(page: &Page) -> Outcome {
    let attributes = json!({ "view": "list", "event": "2024-01-02-kharkiv", "title": "Strikes", "height": "500" });
    article(
        page,
        json!([["strike-map", attributes, { "noscript": "<img src='x.png' alt='x'>" }]]),
        false,
    )
    .await?;
    page.state_within(FRAME, "ready").await?;
    let opened = page.fits(FRAME, page.told().await?).await?;
    let frame = page
        .js("const { title, src, loading } = theFrame(); return [title, src, loading].join(' ')")
        .await?;
    let address = format!("{}?view=list&lang=en&event=2024-01-02-kharkiv", page.server.url);
    ensure!(frame == format!("Strikes {address} lazy"), "the frame is {frame}");

    // An attribute changes: another address in the same place, and no step in the reader's history.
    let before = page.count("return history.length").await?;
    page.js("document.querySelector('strike-map').removeAttribute('event');
        document.querySelector('strike-map').setAttribute('lang', 'uk'); return true")
        .await?;
    page.until(
        "the frame has the new address",
        "return theFrame().src.endsWith('?view=list&lang=uk')",
    )
    .await?;
    page.enter(FRAME).await?;
    page.state("ready").await?;
    page.section("Події").await?;
    page.leave().await?;
    let closed = page.fits(FRAME, page.told().await?).await?;
    ensure!(closed < opened, "without the event the page is {closed} tall, with it {opened}");
    let after = page.count("return history.length").await?;
    ensure!(after == before, "the history has {after} steps, not {before}");
    Ok(())
}

/// Five on one page, of different views, one of them pinned, and a plain frame.
pub async fn many_on_one_page(page: &Page) -> Outcome {
    let element = |view: &str, more: serde_json::Value| {
        let mut attributes = json!({ "view": view });
        for (key, value) in more.as_object().into_iter().flatten() {
            attributes[key] = value.clone();
        }
        json!(["strike-map", attributes])
    };
    let plain = json!({ "src": format!("{}{LIST}", page.server.url), "width": "100%", "height": "150",
        "data-strikemap": "list", "title": "plain" });
    article(
        page,
        json!([
            element("map", json!({})),
            element("chart", json!({ "theme": "dark" })),
            element("list", json!({ "v": "1.1.0" })),
            element("list", json!({ "from": "2025-01-01" })),
            ["iframe", plain],
        ]),
        false,
    )
    .await?;
    for at in 0..5 {
        let frame = format!(
            "([...document.querySelectorAll('strike-map, iframe')].map((it) => it.shadowRoot?.querySelector('iframe') ?? it)[{at}])"
        );
        page.until("there are frames", &format!("return Boolean({frame})")).await?;
        page.js(&format!("{frame}.scrollIntoView(); return true")).await?;
        page.state_within(&frame, "ready").await?;
        page.fits(&frame, page.told().await?)
            .await
            .map_err(|error| format!("frame {at}: {error}"))?;
    }
    let asked = page.server.requests();
    ensure!(
        asked.iter().filter(|path| path.is_empty()).count() == 5,
        "the page was asked for as {asked:?}"
    );
    Ok(())
}

/// The script comes after the frame has said how tall it is.
pub async fn a_script_that_comes_late_asks(page: &Page) -> Outcome {
    let plain = json!({ "src": format!("{}{LIST}", page.server.url), "width": "100%", "height": "150",
        "data-strikemap": "list", "title": "plain" });
    article(page, json!([["iframe", plain]]), true).await?;
    page.state_within(FRAME, "ready").await?;
    page.until("the script is there", "return Boolean(customElements.get('strike-map'))").await?;
    page.fits(FRAME, page.told().await?).await?;
    Ok(())
}

/// Nothing is fetched for a frame that the reader has not come near.
pub async fn far_below_nothing_is_fetched(page: &Page) -> Outcome {
    let site = page.neighbour(|site| site.csp = Some(STRICT_ARTICLE))?;
    let about = json!([format!("{}embed.js", page.server.url), [["strike-map", { "view": "list" }]], false]);
    page.visit(&site, "strict.html", &about.to_string()).await?;
    page.until("the element is there", "return Boolean(theFrame())").await?;
    page.js("document.getElementById('before').style.height = '20000px'; return true").await?;
    // The element was near when the page was made; one that is put in now is not.
    page.js("const map = document.querySelector('strike-map'); map.remove();
        document.getElementById('after').before(map); return true")
        .await?;
    let before = page.server.requests().len();
    page.client
        .execute_async(
            "const done = arguments[0]; let left = 60;
        const next = () => (left-- ? requestAnimationFrame(next) : done(true)); next()",
            vec![],
        )
        .await?;
    let far = page.server.requests().len();
    ensure!(far == before, "{} files were fetched for a frame far below", far - before);
    page.js("theFrame().scrollIntoView(); return true").await?;
    page.state_within(FRAME, "ready").await?;
    Ok(())
}

pub async fn what_stands_between_the_tags_stays(page: &Page) -> Outcome {
    let nowhere = page.nowhere()?;
    let picture =
        format!("<a href='x'><img src='{}icon.svg' alt='The picture'></a>", page.server.url);
    article(
        page,
        json!([
            ["strike-map", { "src": nowhere }, { "p": "Words of the article" }],
            ["strike-map", { "src": nowhere }, { "noscript": picture }],
            ["strike-map", { "src": nowhere, "title": "Strikes" }],
        ]),
        false,
    )
    .await?;
    let seen = "return [...document.querySelectorAll('strike-map')].map((it) => {
        const frame = it.shadowRoot.querySelector('iframe');
        const link = it.shadowRoot.querySelector('a:not([hidden])');
        return [frame.checkVisibility(), link?.querySelector('img')?.alt ?? link?.textContent ?? it.innerText].join(' ');
    })";
    page.until(
        "the pages are given up",
        &format!(
            "const seen = (() => {{ {seen} }})(); return seen.every((it) => it.startsWith('false'))"
        ),
    )
    .await?;
    let seen = page.strings(seen).await?;
    ensure!(
        seen == ["false Words of the article", "false The picture", "false Strikes"],
        "readers see {seen:?}"
    );
    let link = page
        .js("return document.querySelectorAll('strike-map')[2].shadowRoot.querySelector('a').href")
        .await?;
    ensure!(
        link.as_str().is_some_and(|link| link.starts_with(&nowhere)),
        "the link leads to {link}"
    );
    Ok(())
}

async fn in_a_sandbox(page: &Page, state: &str) -> Outcome {
    let frame = json!({ "src": format!("{}?view=map&lang=en", page.server.url), "width": "100%", "height": "150",
        "sandbox": "allow-scripts", "data-strikemap": "map", "title": "plain" });
    article(page, json!([["iframe", frame]]), false).await?;
    page.enter(FRAME).await?;
    let origin = page.js("return self.origin").await?;
    ensure!(origin == "null", "the frame has the origin {origin}");
    page.state(state).await?;
    page.leave().await?;
    page.fits(FRAME, page.told().await?).await?;
    Ok(())
}

pub async fn a_strict_sandbox(page: &Page) -> Outcome {
    in_a_sandbox(page, "ready").await
}

/// The page's own files are foreign to it: it cannot come to life, but it says so and has its height.
pub async fn a_strict_sandbox_on_a_closed_host(page: &Page) -> Outcome {
    in_a_sandbox(page, "failed").await
}

pub async fn nothing_may_be_kept(page: &Page) -> Outcome {
    article(page, json!([["strike-map", { "view": "map" }]]), false).await?;
    page.enter(FRAME).await?;
    let kept =
        page.js("try { localStorage.length; return 'kept' } catch { return 'refused' }").await?;
    ensure!(kept == "refused", "this browser keeps things all the same");
    page.state("ready").await?;
    page.leave().await?;
    page.fits(FRAME, page.told().await?).await?;
    Ok(())
}

/// The page tells nothing where it is not framed, and no message moves it.
pub async fn hostile_messages_do_nothing(page: &Page) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.visit(&site, "datawrapper.html", &format!("{}{LIST}", page.server.url)).await?;
    page.state_within(FRAME, "ready").await?;
    page.fits(FRAME, page.told().await?).await?;
    let before = page.told().await?;
    page.js("for (const bad of [null, 7, '', '[iFrameSizer]', '[iFrameSizer]a b:8', '[iFrameSizer]<x>:8:', 'pymxPYMxaxPYMxnavigateToxPYMxhttp://x/',
        { type: 'navigate', href: 'http://x/' }, { message: {} }, ['frames-init'], { 'datawrapper-height': { a: 1e9 } }]) {
            theFrame().contentWindow.postMessage(bad, '*');
        }
        return true").await?;
    page.client
        .execute_async(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))",
            vec![],
        )
        .await?;
    page.fits(FRAME, page.told().await?).await?;
    let after = page.told().await?;
    ensure!(after == before, "the page answered {} hostile messages", after - before);
    page.enter(FRAME).await?;
    let address = page.js("return location.href").await?;
    page.leave().await?;
    ensure!(
        address.as_str().is_some_and(|it| it.starts_with(&page.server.url)),
        "the frame went to {address}"
    );
    Ok(())
}

pub async fn the_article(page: &Page) -> Outcome {
    page.goto("article.html").await?;
    page.client.set_window_size(1000, 900).await?;
    let count = page.count("return document.querySelectorAll('iframe, strike-map').length").await?;
    ensure!(count >= 7, "the article shows {count} ways only");
    for at in 0..count {
        let frame = format!(
            "([...document.querySelectorAll('strike-map, iframe')].map((it) => it.shadowRoot?.querySelector('iframe') ?? it)[{at}])"
        );
        page.js(&format!("{frame}.scrollIntoView(); return true")).await?;
        let (fixed, boxed) = (page.js(&format!("return !({frame}.matches('[data-strikemap], .listened iframe, strike-map iframe') || {frame}.getRootNode() !== document)")).await? == true,
            page.js(&format!("return {frame}.getAttribute('sandbox') === 'allow-scripts'")).await? == true);
        page.enter(&frame).await?;
        // On this host, which lets no other origin read, a strict sandbox keeps the page as it was written.
        page.state(if boxed { "failed" } else { "ready" }).await?;
        page.leave().await?;
        let (outer, content) = page.heights(&frame).await?;
        if fixed {
            ensure!(
                (outer - 560.0).abs() < 1.0,
                "the frame of a fixed height is {outer} pixels tall"
            );
        } else {
            page.until(
                &format!("frame {at} fits, {outer} and {content}"),
                &format!("return Math.abs({frame}.clientHeight - {content}) <= 2"),
            )
            .await?;
        }
    }
    let lang = page.js("return document.querySelector('[lang=uk] strike-map').shadowRoot.querySelector('iframe').src").await?;
    ensure!(
        lang.as_str().is_some_and(|it| it.contains("lang=uk")),
        "the Ukrainian part shows {lang}"
    );
    Ok(())
}

pub async fn the_dialog_writes_what_is_shown(page: &Page) -> Outcome {
    page.open("?lang=en&asof=2024-01-05&utm=x").await?;
    let button = page.named("button", Is("Embed…")).await?;
    page.press_on(&button, key::ENTER).await?;
    page.until(
        "the dialog is open",
        "return document.querySelector('dialog[open] h2') === document.activeElement",
    )
    .await?;
    let snippet = page.named("textbox", Is("Code for your page")).await?;
    let text = "return arguments[0].value";
    let frame = page.js_on(&snippet, text).await?;
    let address = format!("{}?asof=2024-01-05&amp;lang=en", page.server.url);
    ensure!(
        frame
            .as_str()
            .is_some_and(|it| it.starts_with("<iframe ") && it.contains(&format!("\"{address}\""))),
        "the snippet is {frame}"
    );

    for (label, code) in [
        ("Way", "element"),
        ("Part", "map"),
        ("Language", "uk"),
        ("Theme", "dark"),
        ("Data", "pinned"),
    ] {
        let choice = page.named("combobox", Is(label)).await?;
        page.js_on(&choice, &format!("arguments[0].value = '{code}'; arguments[0].dispatchEvent(new Event('change', {{ bubbles: true }}))")).await?;
    }
    let element = page.js_on(&snippet, text).await?;
    for part in [
        "<strike-map ",
        "view=\"map\"",
        "lang=\"uk\"",
        "theme=\"dark\"",
        "asof=\"2024-01-05\"",
        "v=\"",
        "<noscript>",
        "embed.js\"",
    ] {
        ensure!(element.as_str().is_some_and(|it| it.contains(part)), "{part} is not in {element}");
    }
    let preview = page.js("return document.querySelector('dialog iframe').src").await?;
    ensure!(
        preview.as_str().is_some_and(|it| it.contains("/v/") && it.contains("view=map")),
        "the preview shows {preview}"
    );
    let faults = page.axe().await?;
    ensure!(faults.is_empty(), "axe-core finds\n  {}", faults.join("\n  "));

    page.named("button", Is("Copy")).await?.click().await?;
    page.until(
        "the reader is told",
        "return document.querySelector('dialog [role=status]').innerText",
    )
    .await?;
    page.press(key::ESCAPE).await?;
    page.until(
        "the focus is back on the button",
        "return !document.querySelector('dialog[open]') && document.activeElement.id === 'embed'",
    )
    .await?;
    page.named("button", Starts("Embed")).await?;
    Ok(())
}
