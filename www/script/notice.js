// Lines of src/render/html/notices.rs, put into the page. NOTICES is put in by the build: the markup of each
// in both languages.

export const markupOf = (name) => (NOTICES[document.documentElement.lang] ?? NOTICES.en)[name];

export const within = (line, name) => line.querySelector(`[data-notice="${name}"]`);

// Shows a line at the foot of the window, where it moves nothing; gives it. Once.
export function showLine(name) {
  const id = `notice-${name}`;
  if (document.getElementById(id)) return null;
  document.body.insertAdjacentHTML("beforeend", markupOf(name));
  const line = document.body.lastElementChild;
  line.id = id;
  // Few enough to be set here: they cost the first view nothing.
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
