// LZMA decompression, format “LZMA alone” (header of thirteen bytes). It follows Igor Pavlov's reference
// with its names and probability layout, but without checks for damaged input, because the data are in the
// same file.
const REP = 192;
const REP_G0 = 204;
const REP_G1 = 216;
const REP_G2 = 228;
const REP0_LONG = 240;
const SLOT = 432;
const SPECIAL = 688;
const ALIGN = 802;
const LENGTH = 818;
const REP_LENGTH = 1332;
const LITERAL = 1846;

export function unlzma(packed) {
  const [properties] = packed;
  const lc = properties % 9;
  const lpMask = (1 << (Math.floor(properties / 9) % 5)) - 1;
  const pbMask = (1 << Math.floor(properties / 45)) - 1;
  const out = new Uint8Array(new DataView(packed.buffer, packed.byteOffset).getUint32(5, true));
  const probabilities = new Uint16Array(LITERAL + ((768 * (lpMask + 1)) << lc)).fill(1024);
  let next = 14;
  let range = 2 ** 32 - 1;
  let code = 0;
  for (; next < 18; next++) code = ((code << 8) | packed[next]) >>> 0;

  const normalise = () => {
    if (range >= 0x1000000) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | packed[next++]) >>> 0;
  };
  const bit = (at) => {
    normalise();
    const probability = probabilities[at];
    const bound = (range >>> 11) * probability;
    if (code < bound) {
      range = bound;
      probabilities[at] = probability + ((2048 - probability) >> 5);
      return 0;
    }
    range -= bound;
    code -= bound;
    probabilities[at] = probability - (probability >> 5);
    return 1;
  };
  // A number of this many bits, most significant first.
  const tree = (at, bits) => {
    let symbol = 1;
    for (let left = bits; left; left--) symbol = (symbol << 1) | bit(at + symbol);
    return symbol - (1 << bits);
  };
  // Least significant bit first.
  const reverse = (at, bits) => {
    let symbol = 1;
    let number = 0;
    for (let place = 0; place < bits; place++) {
      const one = bit(at + symbol);
      symbol = (symbol << 1) | one;
      number |= one << place;
    }
    return number;
  };
  const direct = (bits) => {
    let number = 0;
    for (let left = bits; left; left--) {
      normalise();
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one) code -= range;
      number = (number << 1) | one;
    }
    return number;
  };
  const length = (at, low) => {
    if (!bit(at)) return tree(at + 2 + (low << 3), 3);
    return bit(at + 1) ? 16 + tree(at + 258, 8) : 8 + tree(at + 130 + (low << 3), 3);
  };

  const distance = (count) => {
    const slot = tree(SLOT + (Math.min(count, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) << bits;
    if (slot < 14) return high + reverse(SPECIAL + high - slot - 1, bits);
    return high + (direct(bits - 4) << 4) + reverse(ALIGN, 4);
  };

  // The last four distances, most recent first; each is one less than the real distance.
  const recent = [0, 0, 0, 0];
  // The length of a repetition of the most recent distance; sets `state`.
  const again = (low) => {
    const early = state < 7;
    if (!bit(REP + state)) {
      const count = length(LENGTH, low);
      recent.pop();
      recent.unshift(distance(count));
      state = early ? 7 : 10;
      return count + 2;
    }
    if (bit(REP_G0 + state)) {
      const which = bit(REP_G1 + state) ? 2 + bit(REP_G2 + state) : 1;
      recent.unshift(...recent.splice(which, 1));
    } else if (!bit(REP0_LONG + (state << 4) + low)) {
      state = early ? 9 : 11;
      return 1;
    }
    state = early ? 8 : 11;
    return length(REP_LENGTH, low) + 2;
  };
  // A literal byte. After a repetition it differs from the byte that would have continued it, which
  // improves the prediction.
  const literal = (at) => {
    const base = LITERAL + 768 * (((at & lpMask) << lc) + ((at && out[at - 1]) >> (8 - lc)));
    let symbol = 1;
    for (let match = state > 6 ? out[at - recent[0] - 1] | 256 : 0; match && symbol < 256; ) {
      match = (match & 255) << 1;
      const hint = match & 256;
      const one = bit(base + 256 + hint + symbol);
      symbol = (symbol << 1) | one;
      match = one === hint >> 8 ? match | 256 : 0;
    }
    while (symbol < 256) symbol = (symbol << 1) | bit(base + symbol);
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    return symbol & 255;
  };

  let state = 0;
  for (let at = 0; at < out.length; ) {
    const low = at & pbMask;
    if (!bit((state << 4) + low)) {
      out[at] = literal(at);
      at++;
    } else {
      for (let left = again(low); left; left--, at++) out[at] = out[at - recent[0] - 1];
    }
  }
  return out;
}
