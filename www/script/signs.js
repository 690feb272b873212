// Decodes bytes from base-91 text that is safe inside script elements: two characters for every thirteen
// bits, least significant first, a tenth shorter than base64. The characters are # to ~ without <. Encoded
// by scripts/lib/pack.mjs.
export function bytesOf(text) {
  const valueAt = (at) => {
    const code = text.charCodeAt(at);
    return code - (code > 60 ? 36 : 35);
  };
  const bytes = new Uint8Array(((text.length >> 1) * 13 + (text.length & 1) * 6) >> 3);
  let waiting = 0;
  let bits = 0;
  let at = 0;
  for (let next = 0; next < text.length; next += 2) {
    waiting |= (valueAt(next) + (next + 1 < text.length ? 91 * valueAt(next + 1) : 0)) << bits;
    for (bits += 13; bits > 7; bits -= 8) {
      bytes[at++] = waiting;
      waiting >>>= 8;
    }
  }
  return bytes;
}
