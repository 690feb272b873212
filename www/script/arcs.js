// Decodes the arcs of a TopoJSON file from varints: for each arc the number of points, then two coordinates
// a point. The text equals the original exactly (scripts/lib/pack.mjs).
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
