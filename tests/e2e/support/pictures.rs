//! The live map and chart: woken, pointed at, waited for until they rest.

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::Outcome;
use super::page::{Is, Page};

/// What a mouse does, one step after the other, in WebDriver's words.
pub fn go([x, y]: [f64; 2], ms: u32) -> Value {
    json!({ "type": "pointerMove", "x": x.round() as i64, "y": y.round() as i64, "duration": ms })
}

pub fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

pub fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

/// A function for scripts: a live picture as SVG. The page itself asks its program: what it keeps with its
/// elements is not seen by a script of every driver.
pub const PICTURE_SVG: &str = "const pictureSvg = (kind) => new Promise((done) => {
        addEventListener('picture-svg', ({ detail }) => done(detail), { once: true });
        const script = document.createElement('script');
        script.textContent = `dispatchEvent(new CustomEvent('picture-svg',
            { detail: document.documentElement.app.pictureSvg('${kind}') }))`;
        document.head.append(script);
    });";

impl Page {
    /// Turns to the `map`, the `strip` or the `chart`, as a reader with a keyboard does, and waits until it lives.
    pub async fn wake(&self, kind: &str) -> Outcome {
        self.js(&format!(
            "const frame = document.getElementById('{kind}');
            frame.scrollIntoView({{ block: 'center' }});
            (frame.tabIndex < 0 ? frame.querySelector('svg a') ?? frame : frame).focus({{ preventScroll: true }});
            return true"
        ))
        .await?;
        self.loaded(kind).await?;
        self.js("document.activeElement?.blur(); return true").await?;
        self.settled().await
    }

    /// Waits until the program has drawn the `map`, the `strip` or the `chart` in place of the written one.
    pub async fn loaded(&self, kind: &str) -> Outcome {
        self.until(&format!("the {kind} lives"), &lives(kind)).await.map(drop)
    }

    /// Opens the page with all pictures alive: the time strip comes with either of the others.
    pub async fn open_live(&self, query: &str) -> Outcome {
        self.open(query).await?;
        self.wake("map").await?;
        self.wake("chart").await?;
        self.loaded("strip").await?;
        self.bring_into_view("map").await
    }

    /// Brings the middle of a part to the middle of the window.
    pub async fn bring_into_view(&self, id: &str) -> Outcome {
        self.js(&format!(
            "document.getElementById('{id}').scrollIntoView({{ block: 'center' }}); return true"
        ))
        .await?;
        Ok(())
    }

    /// Left, top, width and height on screen of the first element that answers to a selector.
    pub async fn bounds(&self, css: &str) -> Outcome<[f64; 4]> {
        let css = json!(css);
        let bounds = self
            .until(
                &format!("{css} is there"),
                &format!(
                    "const it = document.querySelector({css})?.getBoundingClientRect();
                    return it && [it.x, it.y, it.width, it.height]"
                ),
            )
            .await?;
        Ok(serde_json::from_value(bounds)?)
    }

    /// The middle of an element.
    pub async fn middle(&self, css: &str) -> Outcome<[f64; 2]> {
        let [x, y, w, h] = self.bounds(css).await?;
        Ok([x + w / 2.0, y + h / 2.0])
    }

    /// The two marks of the map that stand nearest to each other: the point between them, and their events.
    pub async fn nearest_marks(&self) -> Outcome<([f64; 2], Vec<String>)> {
        self.bounds("#map").await?;
        let nearest = "const marks = [...document.querySelectorAll('#map .marks button[data-event]')].map((it) => {
                const { x, y, width, height } = it.getBoundingClientRect();
                return { id: it.dataset.event, x: x + width / 2, y: y + height / 2 };
            });
            let best = null;
            for (const a of marks) for (const b of marks) {
                const px = Math.hypot(a.x - b.x, a.y - b.y);
                if (a !== b && !(best?.px <= px)) best = { px, a, b };
            }
            return [String((best.a.x + best.b.x) / 2), String((best.a.y + best.b.y) / 2), best.a.id, best.b.id]";
        let found = self.strings(nearest).await?;
        let [x, y, events @ ..] = found.as_slice() else { return Err("no two marks".into()) };
        Ok(([x.parse()?, y.parse()?], events.to_vec()))
    }

    /// The mouse does this.
    pub async fn mouse(&self, steps: &[Value]) -> Outcome {
        self.pointer("mouse", "mouse", steps).await
    }

    /// One finger does this.
    pub async fn finger(&self, steps: &[Value]) -> Outcome {
        self.pointer("finger", "touch", steps).await
    }

    async fn pointer(&self, id: &str, kind: &str, steps: &[Value]) -> Outcome {
        let kind = json!({ "pointerType": kind });
        self.actions(json!([{ "type": "pointer", "id": id, "parameters": kind, "actions": steps }]))
            .await
    }

    /// The mouse does this while a key is held.
    pub async fn mouse_with(&self, key: &str, steps: &[Value]) -> Outcome {
        let held = json!([{ "type": "keyDown", "value": key }]);
        let let_go = json!([{ "type": "keyUp", "value": key }]);
        let keys =
            |actions: Value| json!([{ "type": "key", "id": "keyboard", "actions": actions }]);
        self.actions(keys(held)).await?;
        let done = self.mouse(steps).await;
        self.actions(keys(let_go)).await?;
        done
    }

    /// A wheel turns over a point.
    pub async fn wheel(&self, [x, y]: [f64; 2], dy: i32) -> Outcome {
        self.actions(json!([{ "type": "wheel", "id": "wheel", "actions": [
            { "type": "scroll", "x": x.round() as i64, "y": y.round() as i64, "deltaX": 0, "deltaY": dy,
              "duration": 0, "origin": "viewport" },
        ]}]))
        .await
    }

    /// A wheel turns over a point while Ctrl is held.
    pub async fn wheel_with_control(&self, at: [f64; 2], dy: i32) -> Outcome {
        let control = super::page::key::CONTROL;
        let key = |kind: &str| json!([{ "type": "key", "id": "keyboard", "actions": [{ "type": kind, "value": control }] }]);
        self.actions(key("keyDown")).await?;
        let done = self.wheel(at, dy).await;
        self.actions(key("keyUp")).await?;
        done
    }

    /// Whether somebody who asked the system for less movement reads the page, in Chromium.
    pub async fn less_movement(&self, is_wanted: bool) -> Outcome {
        let value = if is_wanted { "reduce" } else { "no-preference" };
        let features = json!([{ "name": "prefers-reduced-motion", "value": value }]);
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// Presses a button of this name.
    pub async fn press_button(&self, name: &str) -> Outcome {
        self.click(&self.named("button", Is(name)).await?).await?;
        Ok(())
    }

    /// Chooses from a list that has this name, as a reader does who has opened it.
    pub async fn choose(&self, name: &str, value: &str) -> Outcome {
        let mut field = None;
        // By name alone: WebKit calls such a list otherwise, and takes what is chosen for part of its name.
        for list in self.client.find_all(Locator::Css("select")).await? {
            if self.label(&list).await?.starts_with(name) {
                field = Some(list);
            }
        }
        let field = field.ok_or_else(|| format!("no list named {name:?}"))?;
        let value = json!(value);
        let script = format!(
            "const [field] = arguments; field.value = {value};
            field.dispatchEvent(new Event('change', {{ bubbles: true }})); return field.value === {value}"
        );
        crate::ensure!(self.js_on(&field, &script).await? == true, "{name} offers no {value}");
        Ok(())
    }

    /// A handle over the time strip, by its name.
    pub async fn slider(&self, name: &str) -> Outcome<Element> {
        let strip = self.client.find(Locator::Id("strip")).await?;
        self.named_in(&strip, "slider", Is(name)).await
    }

    /// What is said to those who do not see.
    pub async fn is_said(&self, what: &str) -> Outcome {
        let what = json!(what);
        let script = format!(
            "return document.getElementById('said').textContent.replaceAll('\\u00a0', ' ').includes({what})"
        );
        self.until(&format!("{what} is said"), &script).await.map(drop)
    }

    /// Waits until a card stands over a picture, and gives its words.
    pub async fn card(&self, kind: &str) -> Outcome<String> {
        let words = format!(
            "const card = document.getElementById('{kind}-card');
            return card?.checkVisibility() ? card.innerText.replaceAll('\\u00a0', ' ') : ''"
        );
        let words = self.until(&format!("a card stands over the {kind}"), &words).await?;
        Ok(words.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until no card stands over a picture.
    pub async fn no_card(&self, kind: &str) -> Outcome {
        let gone = format!("return !document.getElementById('{kind}-card')?.checkVisibility()");
        self.until(&format!("the card over the {kind} goes"), &gone).await.map(drop)
    }
}

/// The written picture is gone and the canvas drawn.
fn lives(kind: &str) -> String {
    format!(
        "const frame = document.getElementById('{kind}');
        return !frame.querySelector('svg[role=group]')
            && [...frame.querySelectorAll('canvas')].every((it) => it.width && it.checkVisibility())
            && Boolean(frame.querySelector('button[data-event], button[data-events], button[data-claim]'))"
    )
}
