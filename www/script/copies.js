// Names of the offline caches: by folder, since a host may have several, and by build. A folder's address
// contains no space.
export const nameOf = (folder, build) => `strikemap ${folder} ${build}`;

// The caches of a folder.
export async function copiesOf(folder) {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(nameOf(folder, "")));
}
