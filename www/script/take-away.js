// What a reader takes away, as a file in the browser's memory. Part of what the page fetches when it is
// asked for; the functions that write and draw are those of src/bin/desk.rs.

// A canvas of more pixels than this goes white on some phones.
const MOST_PIXELS = 8e6;

// `form` is `csv`, `geojson`, `jsonld`, or a picture and its form, `map:svg`, `chart:png`. Gives the name of
// the file and its address, `blob:…`.
export const takeAway = (exportData, drawPicture) => async (files, keys, form) => {
  const [kind, end] = form.split(":");
  if (!end) {
    const [name, type, text] = exportData(files, keys, form);
    return saved(name, new Blob([text], { type }));
  }
  const shown = document.querySelector(".frame.map")?.clientWidth ?? 0;
  const [name, svg] = drawPicture(files, keys, kind, shown);
  return saved(`${name}.${end}`, end === "png" ? await png(svg) : new Blob([svg], { type: "image/svg+xml" }));
};

const saved = (name, blob) => [name, URL.createObjectURL(blob)];

// Through a canvas, at twice the size of the picture.
async function png(svg) {
  const image = new Image();
  // A strict policy lets the page show `data:`, not `blob:`.
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
