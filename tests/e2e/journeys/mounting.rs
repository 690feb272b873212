//! The app in pages of other people: the published examples, and what `mount` does when something is wrong, when it
//! is over, and when it is there several times.

use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page};

/// How many mounts of a page are ready; nothing while one is not.
pub(super) const READY: &str = "const apps = [...document.querySelectorAll('[data-strikemap]')]
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

/// Each example that `docs/api.md` gives for a method runs, in the order of the page, which ends with `unmount`.
pub async fn documented_calls_run(page: &Page) -> Outcome {
    let methods = include_str!("../../../docs/api.md").split("\n## `app.").skip(1);
    let calls: Vec<&str> = methods
        .map(|method| {
            let code = method.split_once("```js\n").and_then(|(_, rest)| rest.split_once("```"));
            code.map_or("throw new Error('a method without an example')", |(code, _)| code)
        })
        .collect();
    ensure!(calls.len() >= 10, "{} methods", calls.len());
    // Each in a scope of its own: two examples may name the same.
    let calls: String = calls.iter().map(|call| format!("{{ {call} }}\n")).collect();
    let script = format!(
        "const app = await mount(element, {{ data: './data/', view: 'map' }});
        {calls}
        return [element.childNodes.length, await failure(() => app.state())]"
    );
    let found = library(page, &script).await?;
    ensure!(found == json!([0, "unmounted"]), "{found}");
    Ok(())
}

/// A script of the host opens strikes: who writes in a field of the host goes on writing, and the host's page stays
/// where it is. A strike opened in the task that changes the language is reported too.
pub async fn a_host_that_opens_strikes_keeps_focus_and_scroll(page: &Page) -> Outcome {
    let found = library(
        page,
        "const field = document.body.insertBefore(document.createElement('input'), document.body.firstChild);
        const event = '2024-01-02-kharkiv';
        field.focus({ preventScroll: true });
        window.scrollTo(0, 0);
        const app = await mount(element, { data: './data/', state: { event } });
        await app.settled();
        const where = () => [document.activeElement === field, window.scrollY];
        const places = [where()];
        const heard = [];
        app.on('select', ({ event }) => heard.push(event));
        app.setState({ event: null });
        await app.settled();
        app.setState({ event });
        await app.settled();
        places.push(where());
        app.setState({ event: null });
        await app.settled();
        app.setState({ event });
        app.setState({ lang: 'uk' });
        await app.settled();
        places.push(where());
        const shown = element.firstChild.shadowRoot.querySelector('#detail h2') !== null;
        return [places, heard, shown]",
    )
    .await?;
    let stays = json!([true, 0]);
    let opened = "2024-01-02-kharkiv";
    let wanted = json!([[stays, stays, stays], [null, opened, null, opened], true]);
    ensure!(found == wanted, "{found}");
    Ok(())
}

/// Mounts come and go until a dozen in a row need no more memory than those before: what one leaves behind is freed
/// when the browser collects garbage, which a busy machine puts off.
pub async fn many_mounts_leave_nothing(page: &Page) -> Outcome {
    let found = library(
        page,
        "const app = await mount(element, { data: './data/' });
        const csv = app.exportCsv();
        app.unmount();
        const before = document.querySelectorAll('*').length;
        const grown = [];
        do {
            const bytes = memory.buffer.byteLength;
            for (let turn = 0; turn < 12; turn += 1) {
                const app = await mount(element, { data: csv, view: 'map' });
                if (turn % 6 === 0) await app.settled();
                app.unmount();
            }
            grown.push(memory.buffer.byteLength - bytes);
        } while (grown.at(-1) > 0 && grown.length < 8);
        return [element.childNodes.length, document.querySelectorAll('*').length - before, grown.at(-1) === 0 ? [] : grown.join()]",
    )
    .await?;
    ensure!(found[2].as_array().is_some(), "each dozen mounts take more memory: {found}");
    ensure!(found[0] == 0 && found[1] == 0, "elements are left: {found}");
    Ok(())
}
