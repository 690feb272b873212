// Packs files into strikemap.html; www/script/packed.js unpacks them.
import { gzipAsync } from "@gfx/zopfli";

// Zopfli packs a twentieth tighter than zlib does. More rounds take longer and gain little.
const ROUNDS = { numiterations: 5 };

// A data block of files, `[path, bytes]` each: their lengths, then their bytes, compressed with gzip and
// encoded as base64.
export async function pack(files) {
  const lengths = Object.fromEntries(files.map(([path, bytes]) => [path, bytes.length]));
  const packed = await gzipAsync(Buffer.concat(files.map(([, bytes]) => bytes)), ROUNDS);
  const text = Buffer.from(packed).toString("base64");
  const names = JSON.stringify(lengths).replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  return `<script type="application/gzip;base64" data-files='${names}'>${text}</script>\n`;
}
