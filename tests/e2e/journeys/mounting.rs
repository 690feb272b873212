//! The app in pages of other people: the published examples, and what `mount` does when something is wrong, when it
//! is over, and when it is there several times.

use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page};

/// How many mounts of a page are ready; nothing while one is not.
const READY: &str = "const apps = [...document.querySelectorAll('[data-strikemap]')]
        .map((host) => host.shadowRoot?.querySelector('[data-state]')?.dataset.state);
    return apps.length > 0 && apps.every((state) => state === 'ready') && apps.length";

async fn example(page: &Page, name: &str) -> Outcome<u64> {
    page.goto(&format!("examples/{name}.html")).await?;
    let ready = page.until(&format!("the example {name} is ready"), READY).await?;
    ready.as_u64().ok_or_else(|| format!("{name}: {ready}").into())
}

/// They run under a strict policy, and write nothing into the address.
pub async fn examples_run(page: &Page) -> Outcome {
    for (name, wanted) in [("plain", 1), ("two-maps", 2), ("svelte", 1), ("notebook", 1)] {
        let found = example(page, name).await?;
        ensure!(found == wanted, "{name} has {found} maps");
        let address = page.js("return location.search + location.hash").await?;
        ensure!(address == "", "{name} wrote {address} into the address");
    }
    page.until("a line follows the map", "return document.title.includes('notebook')").await?;
    Ok(())
}

/// A component passes on what it is given, reports what changes, and leaves nothing.
pub async fn a_component_comes_and_goes(page: &Page) -> Outcome {
    example(page, "react").await?;
    page.click(&page.named("button", Is("From 2025")).await?).await?;
    page.until("the map has changed", "return document.title === 'From 2025-01-01'").await?;
    page.click(&page.named("button", Is("Remove")).await?).await?;
    page.until("the map is gone", "return !document.querySelector('[data-strikemap]')").await?;
    page.click(&page.named("button", Is("Show")).await?).await?;
    page.until("the map is there again", READY).await?;
    Ok(())
}

/// In a page without a map: runs a script with `init` and `mount`, and answers what it returns.
async fn library(page: &Page, script: &str) -> Outcome<serde_json::Value> {
    page.goto("article.html").await?;
    let script = format!(
        "const done = arguments[arguments.length - 1];
        const stream = WebAssembly.instantiateStreaming;
        let memory;
        WebAssembly.instantiateStreaming = async (...given) => {{
            const made = await stream(...given);
            memory = made.instance.exports.memory;
            return made;
        }};
        (async () => {{
            const {{ default: init, mount }} = await import(new URL('strikemap.js', location.href));
            await init();
            const element = document.body.appendChild(document.createElement('div'));
            const failure = async (call) => {{
                try {{ await call(); return 'nothing'; }} catch (error) {{ return error.code; }}
            }};
            {script}
        }})().then(done, (error) => done(`${{error}} ${{JSON.stringify(error.details)}}`))"
    );
    Ok(page.client.execute_async(&script, vec![]).await?)
}

pub async fn failures_have_a_code_and_leave_the_element_as_it_was(page: &Page) -> Outcome {
    let found = library(
        page,
        "const codes = [];
        codes.push(await failure(() => mount()));
        codes.push(await failure(() => mount(document.createElement('div'))));
        codes.push(await failure(() => mount(element, { theme: 'grey' })));
        codes.push(await failure(() => mount(element, { data: 'a,b\\n1,2\\n' })));
        codes.push(await failure(() => mount(element, { data: [{ event_id: 'x' }] })));
        codes.push(element.childNodes.length);
        const app = await mount(element, { data: './data/' });
        codes.push(await failure(() => mount(element)));
        codes.push(await failure(() => app.setState({ from: 'soon' })));
        codes.push(await failure(() => app.setState({ event: 'no-such-event' })));
        codes.push(await failure(() => app.toSvg('strip')));
        codes.push(await failure(() => app.load('a,b\\n1,2\\n')));
        codes.push(app.state().from);
        app.unmount();
        app.unmount();
        codes.push(await failure(() => app.state()));
        codes.push(await failure(() => app.settled()));
        codes.push(element.childNodes.length);
        return codes",
    )
    .await?;
    let wanted = json!([
        "no-element",
        "detached-element",
        "bad-options",
        "bad-data",
        "bad-data",
        0,
        "already-mounted",
        "bad-state",
        "bad-state",
        "bad-options",
        "bad-data",
        null,
        "unmounted",
        "unmounted",
        0
    ]);
    ensure!(found == wanted, "{found}");
    Ok(())
}

/// What one method gives, the others read: an exported table is mounted, and shows the same.
pub async fn methods_agree(page: &Page) -> Outcome {
    let found = library(
        page,
        "const app = await mount(element, { data: './data/', state: { from: '2024-01-01' } });
        const heard = [];
        const end = app.on('change', ({ to, map }) => heard.push(to ?? map));
        app.on('select', ({ event }) => heard.push(event !== null));
        app.setState({ to: '2024-02-07' });
        await app.settled();
        const { events } = app.summary();
        const csv = app.exportCsv();
        const { features } = JSON.parse(app.exportGeoJson());
        app.setState({ event: csv.split('\\n')[1].split(',')[0] });
        await app.settled();
        end();
        app.zoomTo({ lon: 31, lat: 49, zoom: 7 });
        await app.settled();
        const other = document.body.appendChild(document.createElement('div'));
        const second = await mount(other, { data: new File([csv], 'shown.csv'), view: 'map' });
        await second.settled();
        const same = second.summary().events === events;
        await second.load('./data/');
        await second.settled();
        const more = second.summary().events > events;
        const svg = ['map', 'chart'].every((kind) => app.toSvg(kind).startsWith('<svg'));
        const drawn = other.firstChild.shadowRoot.querySelector('#map canvas').width > 0;
        const { map, from } = app.state();
        return [heard, events > 0, features.length > 0, same, more, svg, drawn, map, from, location.search]",
    )
    .await?;
    let wanted = json!([
        ["2024-02-07", "2024-02-07", true],
        true,
        true,
        true,
        true,
        true,
        true,
        "7/49/31",
        "2024-01-01",
        ""
    ]);
    ensure!(found == wanted, "{found}");
    Ok(())
}

/// Memory is looked at after a few: the first mounts fill what stays.
pub async fn many_mounts_leave_nothing(page: &Page) -> Outcome {
    let found = library(
        page,
        "const app = await mount(element, { data: './data/' });
        const csv = app.exportCsv();
        app.unmount();
        const before = document.querySelectorAll('*').length;
        let least;
        for (let turn = 0; turn < 40; turn += 1) {
            const app = await mount(element, { data: csv, view: 'map' });
            if (turn % 10 === 0) await app.settled();
            app.unmount();
            if (turn === 10) least = memory.buffer.byteLength;
        }
        const more = memory.buffer.byteLength - least;
        return [element.childNodes.length, document.querySelectorAll('*').length - before, more < 1e6 || more]",
    )
    .await?;
    ensure!(found == json!([0, 0, true]), "{found}");
    Ok(())
}
