// The arcs of a TopoJSON file out of numbers of as many bytes as each needs: for each arc how many points it
// has, then two coordinates for each. Written by scripts/lib/pack.mjs, letter by letter the same.
export function arcsOf(bytes) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let place = 0; ; place += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << place;
      if (byte < 128) return value;
    }
  };
  const coordinate = () => {
    const value = number();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  };
  const arcs = [];
  while (at < bytes.length) arcs.push(Array.from({ length: number() }, () => [coordinate(), coordinate()]));
  return JSON.stringify(arcs);
}
