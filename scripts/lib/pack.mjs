// Packs files into strikemap.html; www/script/packed.js unpacks them.
import { gzipSync } from "node:zlib";

// A data block of files, `[path, bytes]` each: their lengths, then their bytes, compressed with gzip and
// encoded as base64.
export function pack(files) {
  const lengths = Object.fromEntries(files.map(([path, bytes]) => [path, bytes.length]));
  const text = gzipSync(Buffer.concat(files.map(([, bytes]) => bytes)), { level: 9 }).toString("base64");
  const names = JSON.stringify(lengths).replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  return `<script type="application/gzip;base64" data-files='${names}'>${text}</script>\n`;
}
