// The link from an embedded part to the whole page has the parameters of the current view.

// The hash wins, and a hash without parameters is an anchor.
function parametersOfPage() {
  const hash = location.hash.slice(1);
  return [location.search.slice(1), hash.includes("=") ? hash : ""].filter(Boolean).join("&");
}

export function leadOut() {
  addEventListener("click", ({ target }) => {
    const link = target.closest('[data-act="whole"]');
    if (!link) return;
    const parameters = new URLSearchParams(parametersOfPage());
    parameters.delete("view");
    link.href = `?${parameters}`;
  });
}
