import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { packageRoot } from '../../src/connector/index.ts';
import type { Language, Translate } from '../../src/locales/index.ts';
import { pageTextKeys } from './page/text-keys.ts';

export interface Asset {
  type: string;
  content: Buffer;
}

export interface Assets {
  /** Changes with any byte of any asset: part of their addresses, so that they can be cached for good. */
  version: string;
  find(name: string): Asset | undefined;
  /** An HTML file in the language of `t`, with `{{name}}` filled in: from `values` as they are, else with the text of that key; all escaped. */
  html(name: 'page' | 'locked', t: Translate, values: Record<string, string>): string;
}

/** What the page is made of besides its HTML; the program is compiled, the rest stands beside its sources. */
const files = {
  'main.js': { folder: 'dist/bots/browser/page/', type: 'text/javascript; charset=utf-8' },
  'page.css': { folder: 'bots/browser/page/', type: 'text/css; charset=utf-8' },
  'icon.svg': { folder: 'bots/browser/page/', type: 'image/svg+xml' },
};

/** Reads the page's files; throws while its program is not compiled. */
export function loadAssets(): Assets {
  const read = (path: string) => readFileSync(new URL(path, packageRoot()));
  if (!existsSync(new URL(`${files['main.js'].folder}main.js`, packageRoot())))
    throw new Error('The page is not compiled: run "npm run build"');
  const assets = new Map<string, Asset>(
    Object.entries(files).map(([name, { folder, type }]) => [name, { type, content: read(folder + name) }]),
  );
  const hash = createHash('sha256');
  for (const [name, { content }] of assets) hash.update(name).update(content);
  const templates = {
    page: read('bots/browser/page/page.html').toString(),
    locked: read('bots/browser/page/locked.html').toString(),
  };
  return {
    version: hash.digest('base64url').slice(0, 12),
    find: (name) => assets.get(name),
    html: (name, t, values) =>
      templates[name]
        .replace('<html lang="en">', `<html lang="${t.language}">`)
        .replace(/\{\{([\w-]+)\}\}/g, (_, key: string) =>
          escapeHtml(values[key] ?? (key === 'language' ? t.language : t(key))),
        ),
  };
}

/** The texts the page's program shows, and the commands it offers, as JSON. */
export function toPageTexts(
  t: Translate,
  menu: readonly { language: string; commands: { command: string; description: string }[] }[],
): {
  language: Language;
  texts: Record<string, string>;
  commands: { command: string; description: string }[];
} {
  // The page fills in the values itself: here they stand for themselves.
  const values = { name: '{name}', limit: '{limit}', count: '{count}', number: '{number}' };
  return {
    language: t.language,
    texts: Object.fromEntries(pageTextKeys.map((key) => [key, t(key, values)])),
    commands: menu.find(({ language }) => language === t.language)?.commands ?? [],
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
