// <strike-map> in somebody's article, and the height of <iframe data-strikemap>. A classic script without
// dependencies; docs/embed.md says how to use it. Under a strict policy it needs no more than script-src
// and frame-src for the folder it comes from: styles are set as properties, no markup is put into the page.
(() => {
  const NAME = "strike-map";
  if (customElements.get(NAME)) return;
  const home = new URL(".", document.currentScript?.src || location.href);
  // The parameters of the page's URL that are attributes, put in by the build (scripts/lib/parameters.mjs). `v` is a
  // folder, too.
  const PARAMETERS = ATTRIBUTES.split(" ");
  // A page of another host may not send the reader's window elsewhere, open dialogs or send forms. It keeps its
  // own origin: without it its own files would be foreign to it, since modules and WebAssembly are fetched
  // under CORS, and the map would stay a picture on every host that sends no such header. That origin is not
  // the article's. Where it is, a sandbox with scripts would hold nothing, and there is none. For a stricter
  // frame there is the attribute: sandbox="allow-scripts".
  const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
  // A page that loads says at once how tall it is. What stays silent as long as this before a reader's eyes
  // is an error of the browser's, until it speaks after all.
  const SILENCE_MS = 10000;
  const MOST_PX = 50000;
  const maps = new Set();
  const create = (tag) => document.createElement(tag);
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
    // `waiting` for the page, `there`, or `gone`: it cannot be had.
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
      this.#load();
    }

    disconnectedCallback() {
      maps.delete(this);
    }

    // Attributes that change at once load the page once.
    attributeChangedCallback() {
      const frame = this.#frame;
      if (frame) queueMicrotask(() => frame === this.#frame && this.isConnected && this.#load());
    }

    // The frame of the window `source` is as tall as its page, if it is this one's.
    fit(source, height) {
      if (source !== this.#frame.contentWindow) return;
      this.#height = height;
      this.#isHeard = true;
      this.#state = "there";
      this.#show();
    }

    get #address() {
      let url = new URL(home);
      try {
        const asked = new URL(this.getAttribute("src") ?? home, document.baseURI);
        if (/^(https?|file):$/.test(asked.protocol)) url = asked;
      } catch {
        // No address: the folder of this script will do.
      }
      // In the language of the article, where the page has it: each is a page of its own in the folder.
      let lang = /^(en|uk)\b/.exec(this.closest("[lang]")?.lang)?.[0];
      if (url.pathname.endsWith("/")) {
        const version = this.getAttribute("v");
        if (version) url.pathname += `v/${encodeURIComponent(version)}/`;
        // From a disk only that page runs which is one file.
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
      return url.href;
    }

    // A new frame for each address: in the old one it would be a step of the reader's history.
    #load() {
      const frame = create("iframe");
      frame.title = this.title || "Strikemap";
      frame.loading = "lazy";
      frame.referrerPolicy = "no-referrer";
      Object.assign(frame.style, { width: "100%", border: 0, top: 0, left: 0 });
      const address = this.#address;
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

    // Not every browser tells that a frame could not be loaded.
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

    // What stands between the tags is shown until the page is there, and where it cannot be had.
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
      // So that the article below does not move when the page takes the place of a smaller picture.
      Object.assign(this.#box.style, {
        minHeight: isThere || isGone ? "" : height,
        overflow: isThere ? "" : "hidden",
      });
      this.#instead.hidden = isThere;
      this.#link.hidden = !isGone || this.#hasOwn();
      if (!this.#link.hidden && !this.#link.firstChild) this.#link.append(this.#picture() ?? this.#frame.title);
    }

    // Whether there is anything between the tags that a reader sees.
    #hasOwn() {
      return [...this.childNodes].some(
        (it) => (it instanceof Element && !it.matches("noscript,script")) || (it instanceof Text && it.data.trim()),
      );
    }

    // The picture that readers without scripts have; to others the inside of <noscript> is a text.
    #picture() {
      try {
        const text = this.querySelector("noscript")?.textContent;
        const { src, alt } = new DOMParser().parseFromString(text, "text/html").querySelector("img");
        const picture = Object.assign(create("img"), { src, alt });
        picture.style.maxWidth = "100%";
        return picture;
      } catch {
        // There is none, or a policy (require-trusted-types-for) forbids to read it.
      }
    }
  }
  customElements.define(NAME, StrikeMap);

  addEventListener("message", ({ source, data }) => {
    const height = Object.values(Object(data?.["datawrapper-height"]))[0];
    if (!source || typeof height !== "number" || !isHeight(height)) return;
    for (const map of maps) map.fit(source, height);
    for (const frame of document.querySelectorAll("iframe[data-strikemap]")) {
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });
  // Frames that said it before this script was there.
  for (const frame of document.querySelectorAll("iframe[data-strikemap]")) {
    frame.contentWindow?.postMessage({ sentinel: "amp", type: "frames-init" }, "*");
  }
})();
