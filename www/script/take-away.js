// Exports as files in memory. Loaded on demand; the functions that write and draw are those of
// src/bin/desk.rs.

// Larger canvases stay blank on some phones.
const MOST_PIXELS = 8e6;

// `form` is `csv`, `geojson`, `jsonld`, or a figure with its format: `map:svg`, `chart:png`. Returns the
// file name and its `blob:` address.
export const takeAway = (exportData, drawPicture) => async (files, parameters, form) => {
  const [kind, end] = form.split(":");
  if (!end) {
    const [name, type, text] = exportData(files, parameters, form);
    return saved(name, new Blob([text], { type }));
  }
  const shown = document.querySelector(".frame.map")?.clientWidth ?? 0;
  const [name, svg] = drawPicture(files, parameters, kind, shown);
  return saved(`${name}.${end}`, end === "png" ? await png(svg) : new Blob([svg], { type: "image/svg+xml" }));
};

const saved = (name, blob) => [name, URL.createObjectURL(blob)];

// Rendered through a canvas, at twice the size of the figure.
async function png(svg) {
  const image = new Image();
  // A strict policy allows `data:` images, not `blob:`.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const density = Math.min(2, Math.sqrt(MOST_PIXELS / (image.width * image.height)));
  const canvas = document.createElement("canvas");
  canvas.width = image.width * density;
  canvas.height = image.height * density;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("PNG: too large for this browser");
  return blob;
}
