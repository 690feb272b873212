// What leads out of the page: from a part alone to the whole page, and into other pages.

// What the page shows now; keys after `#` win, a hash that is none names a part of the page.
export function keysOfPage() {
  const hash = location.hash.slice(1);
  return [location.search.slice(1), hash.includes("=") ? hash : ""].filter(Boolean).join("&");
}

// `openDialog` opens the dialog for embedding, which was asked for by the button that it gets; a promise.
export function leadOut(openDialog) {
  addEventListener("click", ({ target }) => {
    const control = target.closest('[data-act="embed"],[data-act="whole"]');
    if (control?.dataset.act === "embed") {
      openDialog(control).catch((error) => {
        console.error(error);
        document.getElementById("taken").textContent = control.dataset.failed;
      });
    } else if (control) {
      const keys = new URLSearchParams(keysOfPage());
      keys.delete("view");
      control.href = `?${keys}`;
    }
  });
}
