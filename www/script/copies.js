// How the copies of the page are called: by the folder they are of, since one host may have several, and by
// their build. The space ends the folder's address, which cannot have one.
export const nameOf = (folder, build) => `strikemap ${folder} ${build}`;

// The copies of a folder.
export async function copiesOf(folder) {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(nameOf(folder, "")));
}
