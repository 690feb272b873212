// Inserts notices of src/ui/script_notices.rs. The build defines NOTICES, their markup in both languages.

export const markupOf = (name) => (NOTICES[document.documentElement.lang] ?? NOTICES.en)[name];

export const within = (line, name) => line.querySelector(`[data-notice="${name}"]`);

// Shows a notice at the bottom of the window without a layout shift, once; returns the element.
export function showLine(name) {
  const id = `notice-${name}`;
  if (document.getElementById(id)) return null;
  document.body.insertAdjacentHTML("beforeend", markupOf(name));
  const line = document.body.lastElementChild;
  line.id = id;
  // Set here instead of in the style sheet, to keep the first view small.
  Object.assign(line.style, {
    position: "sticky",
    bottom: "0",
    zIndex: "8",
    margin: "0",
    borderWidth: "1px 0 0",
    borderRadius: "0",
    display: "flex",
    gap: "16px",
    alignItems: "center",
    justifyContent: "center",
  });
  within(line, "close").addEventListener("click", () => line.remove());
  return line;
}
