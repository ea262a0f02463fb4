import { existsSync } from 'node:fs';

let root: URL | undefined;

/** The folder of `package.json`: texts and pages are read from there, from the sources and from `dist/` alike. */
export function packageRoot(): URL {
  if (root) return root;
  let folder = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('../', folder);
    if (parent.href === folder.href) throw new Error('No package.json above the program');
    folder = parent;
  }
  root = folder;
  return folder;
}
