import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../../src/storage/index.ts';

/** Compiles the page's program, unless what is there is newer than its sources. */
export function compilePage(): void {
  const root = packageRoot();
  const sources = new URL('bots/browser/page/', root);
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...names.map((name) => statSync(new URL(name, sources)).mtimeMs));
  const compiled = new URL('dist/bots/browser/page/main.js', root);
  if (existsSync(compiled) && statSync(compiled).mtimeMs > newest) return;
  execFileSync(process.execPath, ['scripts/bundle-page.mjs'], { cwd: fileURLToPath(root), stdio: 'inherit' });
}
