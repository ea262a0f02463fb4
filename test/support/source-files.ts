import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the repository's root, with slashes. */
  path: string;
  text: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file of one kind below these folders. */
export function sourceFiles(folders: readonly string[], ending = '.ts'): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => {
        const path = `${folder}/${name.replaceAll('\\', '/')}`;
        return { path, text: readFileSync(root + path, 'utf8') };
      }),
  );
}

/** Paths a file imports, resolved from the root for relative ones, the bare name for packages. */
export function importsOf({ path, text }: SourceFile): { target: string; typeOnly: boolean }[] {
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/gm,
    ),
  ];
  return found.map(([, type, from, dynamic]) => {
    const name = from ?? dynamic ?? '';
    const target = name.startsWith('.') ? resolve(path, name) : name;
    return { target, typeOnly: type !== undefined };
  });
}

function resolve(path: string, relative: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
