// The <strike-map> element, and the height of <iframe data-strikemap>. A classic script without
// dependencies, documented in docs/embed.md. A strict policy needs only script-src and frame-src for its
// folder: styles are set as properties and no markup is inserted.
(() => {
  const NAME = "strike-map";
  if (customElements.get(NAME)) return;
  // Where this script lies. In a bundle the current script is another, of a module and of a delayed script there is none.
  // A module still has its address in the stack. Else it is found by its mark or by its name, in whatever attribute a
  // delayer has put its address; not by name alone where the script runs by itself: others have an embed.js too, and
  // this one would be the current script.
  const addresses = (script) => [...script.attributes].map(({ value }) => value).filter((it) => /(^|\/)embed\.js([?#]|$)/.test(it));
  const isMarked = (script) => script.hasAttribute("data-strikemap");
  const current = document.currentScript;
  const [stacked] = /(https?|file):\S*?\/embed\.js(?=[?#:])/.exec(new Error().stack) ?? [];
  const named = [...document.querySelectorAll("script")].filter((script) => addresses(script)[0]);
  const isDelayed = (script) => script.getAttribute("src") !== addresses(script)[0] || !/^((text|application)\/javascript)?$/.test(script.type);
  const delayed = named.filter(isDelayed);
  const own = named.find(isMarked) ?? (delayed.length === 1 && delayed[0]);
  const isCurrent = current && (isMarked(current) || addresses(current)[0]);
  const address = (isCurrent && current.src) || stacked || (own && addresses(own)[0]);
  // Never the folder of the article: its page would be framed within itself.
  const home = address ? new URL(".", new URL(address, document.baseURI)) : null;
  let isToldLost = false;
  // URL parameters of the page that are attributes, defined by the build (scripts/lib/parameters.mjs). `v`
  // is also a folder.
  const PARAMETERS = ATTRIBUTES.split(" ");
  // A page of another host cannot navigate the reader's window, open dialogs or submit forms. It keeps its
  // own origin, because modules and WebAssembly are fetched under CORS and most hosts send no such headers.
  // On the article's own host a sandbox with scripts would protect nothing, so there is none. The attribute
  // sandbox="allow-scripts" makes a stricter frame.
  const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
  // A loaded page sends its height at once. One that is visible and sends nothing for this time counts as
  // failed, until it sends.
  const SILENCE_MS = 10000;
  const MOST_PX = 50000;
  const maps = new Set();
  const create = (tag) => document.createElement(tag);
  // The nearest element around another, also outside its shadow root.
  const closest = (element, selector) => element?.closest(selector) ?? (element && closest(element.getRootNode().host, selector));
  // Plain frames in the document and in its open shadow roots.
  const frames = (root) => [
    ...root.querySelectorAll("iframe[data-strikemap]"),
    ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? frames(shadowRoot) : [])),
  ];
  // An article that turns dark, or to the other language, takes its maps along.
  const article = new MutationObserver(() => maps.forEach((map) => map.follow()));
  const isHeight = (height) => height >= 1 && height <= MOST_PX;

  class StrikeMap extends HTMLElement {
    static observedAttributes = [...PARAMETERS, "src", "sandbox", "title"];
    #box = create("div");
    #instead = create("div");
    #slot = create("slot");
    #link = create("a");
    #frame;
    #height;
    #isHeard;
    // `waiting` for the page, `there`, or `gone` after a failure.
    #state = "waiting";

    constructor() {
      super();
      this.#box.style.position = "relative";
      this.#slot.addEventListener("slotchange", () => this.#show());
      this.#instead.append(this.#slot, this.#link);
      this.#box.append(this.#instead);
      this.attachShadow({ mode: "open" }).append(this.#box);
    }

    connectedCallback() {
      maps.add(this);
      for (const element of [document.documentElement, document.body]) article.observe(element, { attributes: true });
      this.#load();
    }

    disconnectedCallback() {
      maps.delete(this);
    }

    // Attributes changed together reload the page once.
    attributeChangedCallback() {
      const frame = this.#frame;
      if (frame) queueMicrotask(() => frame === this.#frame && this.isConnected && this.#load());
    }

    // Sets the height of the frame, if its window is `source`.
    fit(source, height) {
      if (source !== this.#frame?.contentWindow) return;
      this.#height = height;
      this.#isHeard = true;
      this.#state = "there";
      this.#show();
    }

    // Loads the page anew where the article around it asks for another.
    follow() {
      if (this.#frame && this.#frame.src !== this.#address) this.#load();
    }

    // Of the page to show; nothing where neither the element nor the script says where it is.
    get #address() {
      let url = home && new URL(home);
      try {
        const asked = new URL(this.getAttribute("src") ?? "", document.baseURI);
        if (this.hasAttribute("src") && /^(https?|file):$/.test(asked.protocol)) url = asked;
      } catch {
        // Defaults to the folder of this script.
      }
      if (!url) return;
      // Each language is a page of its own in the folder; the article's language is the default.
      let lang = /^(en|uk)\b/.exec(closest(this, "[lang]")?.lang)?.[0];
      if (url.pathname.endsWith("/")) {
        const version = this.getAttribute("v");
        if (version) url.pathname += `v/${encodeURIComponent(version)}/`;
        // From a disk only the single-file page works.
        if (url.protocol === "file:") url.pathname += "strikemap.html";
        else if (lang === "uk" && !url.pathname.endsWith("/uk/")) {
          url.pathname += "uk/";
          lang = "";
        }
      }
      for (const name of PARAMETERS) {
        const value = name === "lang" ? lang : this.getAttribute(name);
        if (value) url.searchParams.set(name, value);
      }
      // The colours of the article are the default: light unless it says otherwise, and the reader's only where it has
      // both.
      const scheme = getComputedStyle(this).colorScheme;
      const isDark = /dark/.test(scheme);
      if (!url.searchParams.has("theme") && !(isDark && /light/.test(scheme))) url.searchParams.set("theme", isDark ? "dark" : "light");
      return url.href;
    }

    // A new frame for each address, because navigating the old one would add to the browser history.
    #load() {
      const address = this.#address;
      if (!address) return this.#lose();
      const frame = create("iframe");
      frame.title = this.title || "Strikemap";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      frame.allow = "fullscreen";
      // An isolated article shows no page that does not isolate itself, unless its frame keeps nothing.
      frame.credentialless = globalThis.crossOriginIsolated;
      Object.assign(frame.style, { width: "100%", border: 0, top: 0, left: 0 });
      const sandbox = this.getAttribute("sandbox") ?? (new URL(address).origin !== location.origin && SANDBOX);
      if (sandbox !== false) frame.setAttribute("sandbox", sandbox);
      frame.src = this.#link.href = address;
      this.#frame?.remove();
      this.#frame = frame;
      this.#isHeard = false;
      this.#box.append(frame);
      this.#show();
      this.#giveUpOn(frame);
    }

    // What stands between the tags stays, and who looks for the cause finds one sentence.
    #lose() {
      if (!isToldLost) console.warn('<strike-map>: embed.js cannot tell where it was loaded from. Give the element src="https://…/", the folder of the map.');
      isToldLost = true;
    }

    // Not every browser reports that a frame failed to load.
    #giveUpOn(frame) {
      const giveUp = () => {
        if (this.#isHeard || frame !== this.#frame) return;
        this.#state = "gone";
        this.#show();
      };
      new IntersectionObserver(([{ isIntersecting }], observer) => {
        if (!isIntersecting) return;
        observer.disconnect();
        setTimeout(giveUp, SILENCE_MS);
      }).observe(this.#box);
    }

    // The content between the tags is shown until the page is loaded, and after a failure.
    #show() {
      const isGone = this.#state === "gone";
      const isThere = this.#state === "there" || (!isGone && !this.#hasOwn());
      const asked = Number(this.getAttribute("height"));
      const height = `${this.#height ?? (isHeight(asked) ? asked : 600)}px`;
      Object.assign(this.#frame.style, {
        display: "block",
        visibility: isThere ? "" : "hidden",
        position: isThere ? "" : "absolute",
        height,
      });
      // Keeps the article below in place when a taller page replaces the image.
      Object.assign(this.#box.style, {
        minHeight: isThere || isGone ? "" : height,
        overflow: isThere ? "" : "hidden",
      });
      this.#instead.hidden = isThere;
      this.#link.hidden = !isGone || this.#hasOwn();
      if (!this.#link.hidden && !this.#link.firstChild) this.#link.append(this.#picture());
    }

    // Whether there is visible content between the tags.
    #hasOwn() {
      return [...this.childNodes].some(
        (it) => (it instanceof Element && !it.matches("noscript,script")) || (it instanceof Text && it.data.trim()),
      );
    }

    // The image for readers without scripts; with scripts, the inside of <noscript> is text. Without one, the picture
    // that the folder of the page has of all days, or else its title.
    #picture() {
      const { src: page, title } = this.#frame;
      const picture = create("img");
      picture.style.maxWidth = "100%";
      picture.onerror = () => picture.replaceWith(picture.alt || title);
      try {
        const text = this.querySelector("noscript").textContent;
        const { src, alt } = new DOMParser().parseFromString(text, "text/html").querySelector("img");
        return Object.assign(picture, { src, alt });
      } catch {
        // There is none, or a policy (require-trusted-types-for) forbids parsing.
      }
      const { pathname, searchParams } = new URL(page);
      const [, folder, uk] = /^(.*?\/)(uk\/)?[^/]*$/.exec(pathname);
      const one = (name, value, other) => (searchParams.get(name) === value ? value : other);
      const file = [one("view", "chart", "map"), uk ? "uk" : one("lang", "uk", "en"), one("theme", "dark", "light")].join("-");
      return Object.assign(picture, { src: new URL(`${folder}pictures/${file}.png`, page), alt: title });
    }
  }
  customElements.define(NAME, StrikeMap);

  addEventListener("message", ({ source, data }) => {
    const height = Object.values(Object(data?.["datawrapper-height"]))[0];
    if (!source || typeof height !== "number" || !isHeight(height)) return;
    for (const map of maps) map.fit(source, height);
    for (const frame of frames(document)) {
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });
  // Frames that sent their height before this script ran.
  for (const frame of frames(document)) {
    frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  }
})();
