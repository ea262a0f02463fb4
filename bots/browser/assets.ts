import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Reads the page's files: the compiled program, and style and pictures beside its sources. */
export function loadAssets(): Assets {
  const files = new Map<string, Asset>();
  const compiled = new URL('dist/bots/browser/page/', packageRoot());
  const sources = new URL('bots/browser/page/', packageRoot());
  if (!existsSync(new URL('main.js', compiled)))
    throw new Error('The page is not compiled: run "npm run build"');
  for (const [folder, extensions] of [
    [compiled, ['js']],
    [sources, ['css', 'svg']],
  ] as const)
    for (const name of readdirSync(folder).sort()) {
      const extension = name.split('.').at(-1) ?? '';
      const type = types[extension];
      if (!type || !(extensions as readonly string[]).includes(extension)) continue;
      files.set(name, { type, content: readFileSync(new URL(name, folder)) });
    }
  const hash = createHash('sha256');
  for (const [name, { content }] of files) hash.update(name).update(content);
  const templates = {
    page: readFileSync(new URL('page.html', sources), 'utf8'),
    locked: readFileSync(new URL('locked.html', sources), 'utf8'),
  };
  return {
    version: hash.digest('base64url').slice(0, 12),
    find: (name) => files.get(name),
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
