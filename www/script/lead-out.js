// Links from an embedded part to the whole page, and the embed dialog.

// The parameters of the current view; the hash wins, and a hash without parameters is an anchor.
export function parametersOfPage() {
  const hash = location.hash.slice(1);
  return [location.search.slice(1), hash.includes("=") ? hash : ""].filter(Boolean).join("&");
}

// `openDialog` opens the embed dialog for the clicked button and returns a promise.
export function leadOut(openDialog) {
  addEventListener("click", ({ target }) => {
    const control = target.closest('[data-act="embed"],[data-act="whole"]');
    if (control?.dataset.act === "embed") {
      openDialog(control).catch((error) => {
        console.error(error);
        document.getElementById("taken").textContent = control.dataset.failed;
      });
    } else if (control) {
      const parameters = new URLSearchParams(parametersOfPage());
      parameters.delete("view");
      control.href = `?${parameters}`;
    }
  });
}
