import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConnectorDefinition } from '../src/connector/index.ts';
import { CoreEnvironment } from '../src/core-environment.ts';
import { packageRoot } from '../src/storage/index.ts';

/** The definitions of a registry, whatever its list is called. */
async function registry(tree: 'bots' | 'webhooks'): Promise<ConnectorDefinition[]> {
  const file = new URL(`${tree}/index.ts`, packageRoot());
  if (!existsSync(file)) return [];
  const exported: unknown[] = Object.values(await import(file.href));
  return exported.flat().filter((value): value is ConnectorDefinition => {
    return typeof value === 'object' && value !== null && 'environment' in value && 'requires' in value;
  });
}

const example = readFileSync(new URL('.env.example', packageRoot()), 'utf8').split('\n');
const connectors = [...(await registry('bots')), ...(await registry('webhooks'))];
const declared = [CoreEnvironment, ...connectors.map(({ environment }) => environment)].flatMap(({ shape }) =>
  Object.keys(shape),
);
const shown = example.flatMap((line) => /^([A-Z0-9_]+)=/.exec(line)?.[1] ?? []);

describe('.env.example', () => {
  it('shows every variable of the process and of its connectors', () => {
    expect(declared.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it.runIf(existsSync(new URL('webhooks/index.ts', packageRoot())))(
    'shows no variable that nothing reads',
    () => {
      expect(shown.filter((name) => !declared.includes(name))).toEqual([]);
    },
  );

  it('says of each variable in one line what it is', () => {
    const unexplained = example.filter(
      (line, index) => /^[A-Z]/.test(line) && !/^# \w/.test(example[index - 1] ?? ''),
    );
    expect(unexplained).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('shows the defaults', () => {
    const values = Object.fromEntries(
      example.flatMap((line) => {
        const [, name, value] = /^([A-Z0-9_]+)=(.+)$/.exec(line) ?? [];
        return name && value ? [[name, value]] : [];
      }),
    );
    const { TIME_ZONE: _machines, ...defaults } = CoreEnvironment.parse({});
    expect(CoreEnvironment.parse(values)).toMatchObject(defaults);
    expect(Object.keys(values).sort()).toEqual(Object.keys(defaults).sort());
  });
});

const readme = new URL('README.md', packageRoot());

describe.runIf(existsSync(readme))('README.md', () => {
  it('explains every variable of the process and of its connectors', () => {
    const text = readFileSync(readme, 'utf8');
    expect(declared.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
