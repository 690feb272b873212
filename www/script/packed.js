// The files inside the single-file page, in packs that are decompressed on first use
// (scripts/lib/pack.mjs).

// Path to a promise of bytes.
const files = new Map();

async function open(pack) {
  const packed = Uint8Array.from(atob(pack.textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  pack.remove();
  return bytes;
}

// A promise of the bytes of a file; undefined where it is not included.
export function unpacked(path) {
  if (!files.has(path)) {
    const packs = [...document.querySelectorAll("script[data-files]")];
    const pack = packs.find((pack) => path in JSON.parse(pack.dataset.files));
    if (!pack) return undefined;
    const lengths = Object.entries(JSON.parse(pack.dataset.files));
    const whole = open(pack);
    // Whoever asks for a file hears of a failure.
    whole.catch(() => {});
    let at = 0;
    for (const [name, length] of lengths) {
      const from = at;
      const file = whole.then((bytes) => bytes.subarray(from, from + length));
      file.catch(() => {});
      files.set(name, file);
      at += length;
    }
  }
  return files.get(path);
}
