import { mount } from "../strikemap.js";

// A cell: it gives back its element at once, whose value is the state, and ends when it runs again.
function strikemap(options, invalidation) {
  const element = document.createElement("div");
  const mounted = inDocument(element).then(() => mount(element, options));
  mounted.then((app) => {
    const change = () => {
      element.value = app.state();
      element.dispatchEvent(new CustomEvent("input", { bubbles: true }));
    };
    app.on("change", change);
    change();
  }, console.error);
  invalidation.then(() => mounted).then((app) => app.unmount(), () => {});
  return element;
}

// Resolves once the element is in the document.
function inDocument(element) {
  return new Promise((resolve) => {
    const look = () => (element.isConnected ? resolve() : requestAnimationFrame(look));
    look();
  });
}

// What a notebook does: it inserts the element of a cell, and ends the cell before it runs anew.
const notebook = document.getElementById("notebook");
let end = () => {};
function run(cell) {
  end();
  const invalidation = new Promise((resolve) => (end = resolve));
  notebook.replaceChildren(cell(invalidation));
}
run((invalidation) => strikemap({ data: "../data/", view: "chart", lang: "en" }, invalidation));
