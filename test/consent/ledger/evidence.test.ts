import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appendRecords,
  createEvidence,
  createSealer,
  createSealKeys,
  describeAction,
  EvidenceError,
  eraseOpenings,
  gatherEvidence,
  ledgerModels,
  splitEvidenceFile,
  toRecord,
  verifyEvidence,
} from '../../../src/consent/ledger/index.ts';
import { type Language, languages, translatorOf } from '../../../src/locales/index.ts';
import { createKeys } from '../../../src/storage/index.ts';
import { findChromium } from '../../support/chromium.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';
import { sampleChain, sampleEntry, start } from './sample-entries.ts';

const keys = createSealKeys(createKeys(['ours '.repeat(8)]));
const theirs = createSealKeys(createKeys(['theirs '.repeat(8)]));
const wording = 'Zgadzam się na „nowości” & <b>rabaty</b>.';
const nasty = '</script><script>alert(1)</script><!-- \u0000 \r\n "&amp;\' \ud83d';

let opened: TestDatabase;
let gathered: Awaited<ReturnType<typeof gatherEvidence>>;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rolochat-evidence-'));
  opened = await openTestDatabase(ledgerModels);
  const { database } = opened;
  const odd = toRecord(
    sampleEntry('c', 0, {
      personal: { words: nasty },
      text: undefined,
      after: { 'sms/service': 'withdrawn?' },
    }),
    null,
  );
  for (const written of [sampleChain('a', 5), sampleChain('b', 9), [odd], sampleChain('d', 2)]) {
    await database.transaction((tx) => appendRecords(database, written, tx));
  }
  await createSealer({ database, keys, now: () => start, batch: 6 }).sealNow();
  await database.transaction((tx) => eraseOpenings(database, ['d'], tx));
  gathered = await gatherEvidence(database, ['a', 'c', 'd']);
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});

const create = (language: Language = 'en', key = keys.current) =>
  createEvidence({
    ...gathered,
    id: 'e7',
    contact: { id: 'k7', name: nasty },
    businessName: 'Kwiaty & Co',
    texts: [{ id: 'welcome', version: 3, language: 'pl', wording }],
    language,
    timeZone: 'Europe/Warsaw',
    now: start,
    key,
  });
const verifyFile = (content: string, key?: string) => {
  const { json, pageText, frame } = splitEvidenceFile(content);
  return verifyEvidence(json, pageText, key, frame);
};

describe('an evidence file', () => {
  it.each(languages)('in %s verifies, as a page and as JSON, without a database (M12)', async (language) => {
    const { html, json } = create(language);
    for (const content of [html, json]) {
      expect(await verifyFile(content, keys.current.publicKey)).toEqual({
        fault: null,
        records: 8,
        signaturesChecked: true,
        publicKey: keys.current.publicKey,
      });
    }
  });

  it('holds the records of one contact only (M12)', () => {
    const { events } = JSON.parse(create().json) as { events: { record: { chain: string } }[] };
    expect([...new Set(events.map(({ record }) => record.chain))]).toEqual(['a', 'c', 'd']);
  });

  it('is read by people in their language (M12)', () => {
    const shown = languages.map((language) => splitEvidenceFile(create(language).html).pageText ?? '');
    for (const text of shown) expect(text).toContain(wording);
    expect(shown[0]).toContain('Words');
    expect(shown[0]).toContain('Stop, proszę 🛑');
    expect(shown[0]).toContain('erased');
    expect(shown[0]).toContain('by a keyword');
    expect(shown[0]).toContain('withdrawn, until staff decide');
    expect(shown[1]).toContain('Accord retiré');
    expect(shown[2]).toContain('Wycofanie zgody');
    expect(shown[2]).toContain('23 listopada 2026');
  });

  it.each([
    ['en', ['Until January 1, 2027', 'Language Polish', 'Channel SMS', 'Link from a mail', 'on paper']],
    ['fr', ["Jusqu'au 1 janvier 2027", 'Langue polonais', 'Canal SMS', 'Lien tiré d’un mail', 'sur papier']],
    ['pl', ['Do 1 stycznia 2027', 'Język polski', 'Kanał SMS', 'Link z e-maila', 'na papierze']],
  ] as const)(
    'names every value in words of %s, and the messenger of an address (M12)',
    (language, words) => {
      const personal = {
        ...{ address: 'telegram:5551', until: '2026-12-31T23:30:00.000Z', language: 'pl', channel: 'sms' },
        ...{ code: '21610', link: 'mailed', userAgent: 'Firefox', ip: '192.0.2.7', how: 'paper' },
      };
      const { record, opening } = toRecord(sampleEntry('v', 0, { personal, text: undefined }), null);
      const { html } = createEvidence({
        ...{
          records: [record],
          openings: new Map([[record._id, opening]]),
          paths: new Map(),
          seals: [],
          keys: [],
        },
        ...{ id: 'e8', contact: { id: 'k8', name: 'Anna' }, businessName: 'Kwiaty', texts: [], now: start },
        ...{ language, timeZone: 'Europe/Warsaw', key: keys.current },
      });
      const text = (splitEvidenceFile(html).pageText ?? '').replaceAll('’', "'");
      const page = html
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&#39;', "'")
        .replace(/\s+/g, ' ');
      for (const one of words) expect(page).toContain(one.replaceAll('’', "'"));
      expect(text).toContain('Telegram · 5551');
      for (const name of ['userAgent', 'mailed', 'telegram:']) expect(text).not.toContain(name);
    },
  );

  it('lets no text of a person become markup', () => {
    const { html } = create();
    expect(html.match(/<script/g)).toHaveLength(3 + countIn(create().verifier, '<script'));
    expect(html).not.toContain('alert(1)</script>');
    expect(html).not.toContain('<b>rabaty');
  });

  it('is found out whatever single value of its JSON is edited (M12)', async () => {
    const { json } = create();
    const paths = pathsOf(JSON.parse(json));
    expect(paths.length).toBeGreaterThan(200);
    for (const path of paths) {
      const edited = JSON.parse(json);
      edit(edited, path);
      const { fault } = await verifyEvidence(JSON.stringify(edited));
      expect([path.join('.'), fault !== null]).toEqual([path.join('.'), true]);
    }
  });

  it('is found out when a member is said twice, and not when its JSON is only laid out anew (M12)', async () => {
    const { html, json } = create();
    const twice = [
      json.replace('{', '{ "events": [],'),
      json.replace('"event_type"', '"event_type": "granted", "event_type"'),
      html.replace('id="evidence">{', 'id="evidence">{"events":[],'),
    ];
    for (const content of twice)
      expect((await verifyFile(content)).fault).toEqual({ kind: 'file', id: '', reason: 'document' });
    const laidOut = JSON.stringify(JSON.parse(json), null, '\t').replaceAll('ę', '\\u0119');
    expect((await verifyFile(laidOut)).fault).toBeNull();
  });

  it('is found out when an event, seal or wording is dropped or changes places (M12)', async () => {
    const { json } = create();
    type File = {
      events: unknown[];
      privacy_notice: unknown[];
      purposes: unknown[];
      proof: { seals: unknown[]; keys: unknown[] };
    };
    const lists: ((file: File) => unknown[])[] = [
      (file) => file.events,
      (file) => file.privacy_notice,
      (file) => file.purposes,
      (file) => file.proof.seals,
      (file) => file.proof.keys,
    ];
    for (const listOf of lists) {
      for (let at = 0; at < listOf(JSON.parse(json)).length; at += 1) {
        const dropped = JSON.parse(json);
        listOf(dropped).splice(at, 1);
        expect((await verifyEvidence(JSON.stringify(dropped))).fault).not.toBeNull();
        const doubled = JSON.parse(json);
        listOf(doubled).splice(at, 0, listOf(doubled)[at]);
        expect((await verifyEvidence(JSON.stringify(doubled))).fault).not.toBeNull();
      }
    }
  });

  it.each<[string, string, string, object]>([
    ['words', 'Stop, proszę', 'Tak, proszę', { kind: 'record', id: 'a.000000', reason: 'values' }],
    [
      'a state',
      '"before":{"sms/service":"granted"',
      '"before":{"sms/service":"pending"',
      { reason: 'digest' },
    ],
    ['a wording', 'Zgadzam', 'Nie zgadzam', { kind: 'notice', id: 'welcome', reason: 'notice' }],
    ['the business', '"party_name":"Kwiaty', '"party_name":"Owoce', { kind: 'file', reason: 'document' }],
  ])('names the first bad entry when %s is changed (M12)', async (_title, from, to, expected) => {
    const { json } = splitEvidenceFile(create().html);
    expect(json).toContain(from);
    expect((await verifyEvidence(json.replace(from, to))).fault).toMatchObject(expected);
  });

  it('is found out when only what people read is edited (M12)', async () => {
    const edited = create().html.replace('<dd>Stop, proszę', '<dd>Tak, proszę');
    expect((await verifyFile(edited)).fault).toEqual({ kind: 'page', id: '', reason: 'page' });
  });

  it.each([
    ['a part of it is hidden', '<article>', '<article hidden>'],
    ['something is put beside it', '</main>', '</main><h1>Agreed to everything</h1>'],
    ['a time is changed for programs', 'datetime="2026', 'datetime="2025'],
    ['its check is exchanged', "read('evidence')", "read('other')"],
    ['another program comes with it', 'base64,', 'base64,Ly8g'],
  ])('is found out as a file when %s (M12)', async (_title, from, to) => {
    const { html } = create();
    expect(html).toContain(from);
    expect((await verifyFile(html.replace(from, to))).fault).toMatchObject({ kind: 'page', reason: 'page' });
  });

  it('names whose states are missing when all that was said of an address is dropped (M12)', async () => {
    const file = JSON.parse(create().json) as { events: { record: { chain: string } }[] };
    file.events = file.events.filter(({ record }) => record.chain !== 'c');
    expect((await verifyEvidence(JSON.stringify(file))).fault).toMatchObject({
      kind: 'purposes',
      id: expect.stringMatching(/^c sms\//),
    });
  });

  it('made with a key of somebody else shows another key, and fails against ours (M12)', async () => {
    const { json } = create('en', theirs.current);
    expect((await verifyEvidence(json)).publicKey).toBe(theirs.current.publicKey);
    expect((await verifyEvidence(json, null, keys.current.publicKey)).fault).toMatchObject({
      kind: 'key',
      reason: 'key',
    });
  });

  it('that is none is said to be unreadable', async () => {
    for (const content of ['', '{}', '[]', 'null', '<main></main>', '{"events":1}']) {
      expect((await verifyFile(content)).fault).toMatchObject({ kind: 'file', reason: 'unreadable' });
    }
  });

  it('is not made of records that no seal covers yet', async () => {
    const { database } = opened;
    await database.transaction((tx) => appendRecords(database, sampleChain('late', 1), tx));
    await expect(gatherEvidence(database, ['a', 'late'])).rejects.toThrow(EvidenceError);
  });

  it('is checked in an empty folder by the program that comes with it (M12)', () => {
    const { html, json, verifier } = create();
    const write = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return name;
    };
    write('verify-evidence.mjs', verifier);
    const run = (...argv: string[]) =>
      spawnSync(process.execPath, ['verify-evidence.mjs', ...argv], {
        cwd: folder,
        encoding: 'utf8',
        env: {},
      });
    for (const name of [write('evidence.html', html), write('evidence.json', json)]) {
      expect(run(name, keys.current.publicKey)).toMatchObject({
        status: 0,
        stdout: `8 records: whole, signed with public key ${keys.current.publicKey}\n`,
      });
    }
    const edited = run(write('edited.html', html.replaceAll('Stop, proszę', 'Tak, proszę')));
    expect(edited).toMatchObject({
      status: 1,
      stdout: 'CHANGED. First bad entry: record a.000000 (values)\n',
    });
  });
});

describe.skipIf(!findChromium())('the page of an evidence file', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  const verdictOf = async (name: string, html: string) => {
    writeFileSync(join(folder, name), html);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(pathToFileURL(join(folder, name)).href);
    const verdict = page.locator('#verdict.whole, #verdict.changed');
    await verdict.waitFor();
    const text = (await verdict.textContent()) ?? '';
    await page.close();
    expect(errors).toEqual([]);
    return text;
  };

  it('verifies itself in a browser, and says what was edited (M12)', async () => {
    const { html } = create('pl');
    expect(await verdictOf('whole.html', html)).toContain('niczego nie zmieniono');
    const edited = html.replaceAll('Stop, proszę', 'Tak, proszę');
    expect(await verdictOf('edited.html', edited)).toBe(
      'Ten plik zmieniono. Pierwszy błędny wpis: record a.000000: wartości nie są tymi, które zapisano',
    );
    const read = html.replace('<dd>Stop, proszę', '<dd>Tak, proszę');
    expect(await verdictOf('read.html', read)).toContain('część do czytania się nie zgadza');
  });

  it.each([
    ['beside', '</main>', '</main><h1>Agreed to everything</h1>'],
    ['behind', '</body>', '<p>Agreed to everything</p></body>'],
    ['after', '</html>', '</html>Agreed to everything'],
    ['hidden', '<article>', '<article hidden>'],
    ['title', '<title>', '<title>Not '],
  ])('says so where something was changed about what people read: %s (M12)', async (name, from, to) => {
    const { html } = create('en');
    expect(await verdictOf('untouched.html', html)).toMatch(/^Nothing in this file was changed/);
    const edited = html.replace(from, to);
    expect(await verdictOf(`${name}.html`, edited)).toMatch(/^This file was changed.* page: /);
  });
});

function countIn(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** The way to every value of a JSON document that holds no others. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) => pathsOf(one, [...path, name]));
}

function edit(document: unknown, path: readonly string[]): void {
  const parent = path.slice(0, -1).reduce((one, name) => (one as Record<string, unknown>)[name], document);
  const name = path.at(-1) as string;
  const holder = parent as Record<string, unknown>;
  const value = holder[name];
  if (typeof value === 'number') holder[name] = value + 1;
  else if (typeof value === 'string')
    holder[name] = value.startsWith('0') ? `1${value.slice(1)}` : `0${value.slice(1)}`;
  else holder[name] = 'x';
}

describe('an act', () => {
  it('that changed nothing says so in every language, and one that is to change nothing does not (B17, M17)', () => {
    const idle = { action: 'granted', scope: [] };
    expect(describeAction([idle], translatorOf('en'))).toBe('Agreed, without effect: nothing changed');
    expect(describeAction([idle, idle], translatorOf('fr'))).toContain("rien n'a changé");
    expect(describeAction([idle], translatorOf('pl'))).toContain('nic się nie zmieniło');
    expect(describeAction([idle, { ...idle, scope: ['sms/marketing'] }], translatorOf('en'))).toBe('Agreed');
    expect(describeAction([{ action: 'paused', scope: [] }], translatorOf('en'))).not.toContain('effect');
  });
});
