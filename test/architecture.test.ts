import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bots } from '../bots/index.ts';
import { webhooks } from '../webhooks/index.ts';
import { importsOf, type SourceFile, sourceFiles } from './support/source-files.ts';

/** From the ground up: a room may import those before it, never those after it. */
const rooms = ['storage', 'settings', 'staff', 'activity', 'contacts', 'consent', 'messaging'] as const;
/** What any room may know: the contract with connectors and the texts. */
const common = new Set(['connector', 'locales']);

const sources = sourceFiles(['src', 'bots', 'webhooks']);
const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
const imports = sources.flatMap((file) => importsOf(file).map((one) => ({ from: file.path, ...one })));

function violations(isWrong: (from: string, target: string, typeOnly: boolean) => boolean): string[] {
  return imports
    .filter(({ from, target, typeOnly }) => isWrong(from, target, typeOnly))
    .map(({ from, target }) => `${from} imports ${target}`);
}

describe('architecture', () => {
  it('lets a room import lower rooms only', () => {
    expect(
      violations((from, target) => {
        const [own, other] = [roomOf(from), roomOf(target)];
        const at = rooms.indexOf(own as never);
        if (at < 0 || !other || own === other || common.has(other)) return false;
        const below = rooms.indexOf(other as never);
        return below < 0 || below > at;
      }),
    ).toEqual([]);
  });

  it('lets the dialogue know nothing of the domain', () => {
    expect(
      violations((from, target, typeOnly) => {
        const other = roomOf(target);
        if (roomOf(from) !== 'dialogue' || !other || other === 'dialogue') return false;
        return !common.has(other) && other !== 'storage' && !typeOnly;
      }),
    ).toEqual([]);
  });

  it('keeps mongoose in storage and in model files', () => {
    expect(
      violations(
        (from, target) =>
          target === 'mongoose' && !from.startsWith('src/storage/') && !from.endsWith('.model.ts'),
      ),
    ).toEqual([]);
  });

  it('keeps fastify in the app, in http and in the connectors that mount pages', () => {
    const allowed = [/^src\/app\.ts$/, /^src\/http\//, /^bots\/browser\//, /^webhooks\/simulator\//];
    expect(
      violations(
        (from, target, typeOnly) =>
          (target === 'fastify' || target.startsWith('@fastify/')) &&
          !typeOnly &&
          !allowed.some((path) => path.test(from)),
      ),
    ).toEqual([]);
  });

  it('lets connectors know the contract, their own folder and shared signatures only', () => {
    expect(
      violations((from, target) => {
        const own = /^(bots|webhooks)\/(?!commands\/|shared\/)[^/]+\//.exec(from)?.[0];
        if (!own || !/^(src|bots|webhooks)\//.test(target) || target.startsWith(own)) return false;
        return !/^(src\/connector\/|src\/locales\/|webhooks\/shared\/|bots\/browser\/index\.ts)/.test(target);
      }),
    ).toEqual([]);
  });

  it('reads the environment in main alone', () => {
    const allowed = new Set(['src/main.ts']);
    const readers = sources.filter(
      ({ path, text }) => !allowed.has(path) && /process\.env\b(?!ironment)/.test(text),
    );
    expect(
      readers.map(({ path }) => path).filter((path) => !path.startsWith('src/storage/embedded/')),
    ).toEqual([]);
  });

  it('casts nothing to a permit outside the rooms that give permits', () => {
    const givers = new Set(['src/staff/staff-permit.ts', 'src/consent/gate/gate.ts']);
    const casts = (file: SourceFile) => /\bas\s+(StaffReply|GateDecision|Permit)\b/.test(file.text);
    expect(sources.filter((file) => casts(file) && !givers.has(file.path)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('lists every connector folder in its registry, under its own name', () => {
    const folders = (tree: string, others: string[]) =>
      readdirSync(new URL(`../${tree}/`, import.meta.url), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
        .map(({ name }) => name)
        .sort();
    expect(bots.map(({ id }) => id).sort()).toEqual(folders('bots', ['commands']));
    expect(webhooks.map(({ id }) => id).sort()).toEqual(folders('webhooks', ['shared']));
  });

  it('depends directly on the libraries it is built on, and uses them', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const used = new Set(
      [...imports, ...sourceFiles(['test']).flatMap(importsOf)].map(({ target }) => target),
    );
    for (const name of ['fastify', 'grammy', 'mongoose', 'zod', 'pino', 'vitest']) {
      expect({ name, listed: name in { ...dependencies, ...devDependencies }, used: used.has(name) }).toEqual(
        {
          name,
          listed: true,
          used: true,
        },
      );
    }
  });
});
