// Builds the article of strict.html: that policy lets no script stand in the page. After `#`, as JSON, what
// to put in: the address of embed.js, then elements with their attributes, and markup within them.
addEventListener("DOMContentLoaded", () => {
  const [script, elements, isLate] = JSON.parse(window.page);
  const load = () => document.head.append(Object.assign(document.createElement("script"), { src: script }));
  if (!isLate) load();
  for (const [name, attributes, within] of elements) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    for (const [tag, text] of Object.entries(within ?? {})) {
      element.append(Object.assign(document.createElement(tag), { textContent: text }));
    }
    document.getElementById("after").before(element);
  }
  // An article loads the script when it likes: here only once a frame has said what it has to say.
  if (isLate) addEventListener("message", load, { once: true });
});
