import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, indexWords } from '../../../src/contacts/search/fold.ts';
import { matchEntry, typoLevel } from '../../../src/contacts/search/match-entry.ts';
import { isExact, labelKey, NO_FIT, type SearchEntry } from '../../../src/contacts/search/search-entry.ts';
import { createSearchIndex, PAGE, type SearchIndex } from '../../../src/contacts/search/search-index.ts';
import { parseSearchQuery } from '../../../src/contacts/search/search-query.ts';
import { buildSegment, compareStanding, mergeSegments } from '../../../src/contacts/search/segment/index.ts';
import { runInSlices } from '../../../src/contacts/search/slices.ts';

interface Sketch {
  name?: string;
  details?: string;
  note?: string;
  phones?: string[];
  mails?: string[];
  rank?: number;
  type?: SearchEntry['type'];
}

function entry(
  id: string,
  { name = '', details = '', note = '', phones = [], mails = [], ...rest }: Sketch,
): SearchEntry {
  return {
    id,
    type: rest.type ?? 'person',
    names: [...indexWords(name)],
    details: [...new Set([...indexWords(details), ...mails.flatMap(indexWords)])],
    notes: [...indexWords(note)],
    digits: phones.map((phone) => phone.replace(/\D/g, '')),
    mails: mails.map(fold),
    label: fold(name),
    rank: rest.rank ?? 0,
  };
}

function indexOf(sketches: Record<string, Sketch>): SearchIndex {
  const index = createSearchIndex();
  for (const [id, sketch] of Object.entries(sketches)) index.put(entry(id, sketch));
  return index;
}

/** Both ways an index answers: from what was just put, and from merged segments. */
const ways: [string, (index: SearchIndex) => Promise<void>][] = [
  ['fresh', async () => undefined],
  ['merged', (index) => index.settle(true)],
];

describe.each(ways)('a look-up in a %s index', (_way, prepare) => {
  const find = async (sketches: Record<string, Sketch>, text: string): Promise<string[]> => {
    const index = indexOf(sketches);
    await prepare(index);
    return index.query(text).ids;
  };

  it('finds Żółć by zolc and Zolc by żółć', async () => {
    expect(await find({ a: { name: 'Żółć' }, b: { name: 'Nowak' } }, 'zolc')).toEqual(['a']);
    expect(await find({ a: { name: 'Zolc' }, b: { name: 'Nowak' } }, 'ŻÓŁĆ')).toEqual(['a']);
  });

  it('finds Cyrillic names by Latin letters and the other way round', async () => {
    const people = { a: { name: 'Сергій Шевченко' }, b: { name: 'Oleksandr Kovalenko' } };
    for (const text of ['serhii', 'sergiy', 'shevchenko', 'Шевч'])
      expect(await find(people, text)).toEqual(['a']);
    expect(await find(people, 'Олександр')).toEqual(['b']);
  });

  it('takes words in any order, each the beginning of a word', async () => {
    const people = { a: { name: 'Anna Maria Kowalska' }, b: { name: 'Anna Nowak' } };
    for (const text of ['kow ann', 'anna maria', 'mar kowalska an'])
      expect(await find(people, text)).toEqual(['a']);
    expect(await find(people, 'owalska anna')).toEqual(['a']);
    expect(await find(people, 'walska')).toEqual([]);
  });

  it.each([
    'kowlski',
    'kowalaski',
    'kowaloki',
    'kowlaski',
    'okwalski',
    'kowalskii',
    'owalski',
    'kwals',
    'kowakski jan',
  ])('forgives the one typing error of %s', async (text) => {
    expect(await find({ a: { name: 'Jan Kowalski' }, b: { name: 'Jan Nowak' } }, text)).toEqual(['a']);
  });

  it('forgives neither two errors, nor one in words below four letters, nor one in digits', async () => {
    const people = { a: { name: 'Jan Kowalski', phones: ['+48600700800'] } };
    for (const text of ['kwlski', 'jqn', '600700801']) expect(await find(people, text)).toEqual([]);
  });

  it.each([
    '+48 600-700-800',
    '0048600700800',
    '48600700800',
    '600700800',
    '600 700 800',
    '(600) 700 800',
    '700 800',
    '007',
    '0 600 700 800',
    '+48 (0) 600 700 800',
  ])('finds a number by %s (B12)', async (text) => {
    const people = { a: { phones: ['+48 600 700 800'] }, b: { phones: ['+48 511 222 333'] } };
    expect(await find(people, text)).toEqual(['a']);
  });

  it('knows the trunk prefixes that are not a zero (B12)', async () => {
    const people = {
      hu: { phones: ['+36301234567'] },
      ru: { phones: ['+79161234567'] },
      fr: { phones: ['+33612345678'] },
    };
    expect(await find(people, '06 30 123 4567')).toEqual(['hu']);
    expect(await find(people, '8 916 123-45-67')).toEqual(['ru']);
    expect(await find(people, '06 12 34 56 78')).toEqual(['fr']);
  });

  it('finds a line by its other forms, and by digits of another script (B06, B12)', async () => {
    const people = { br: { phones: ['+5511987654321'] }, pl: { phones: ['+48600700800'] } };
    expect(await find(people, '+55 11 8765-4321')).toEqual(['br']);
    expect(await find(people, '٦٠٠٧٠٠٨٠٠')).toEqual(['pl']);
    expect(await find(people, '600‑700‑800')).toEqual(['pl']);
  });

  it('takes words and digits together', async () => {
    const people = {
      a: { name: 'Anna', phones: ['+48600700800'] },
      b: { name: 'Anna', phones: ['+48511222333'] },
      c: { name: 'Jan', phones: ['+48600700900'] },
    };
    expect(await find(people, 'anna 700')).toEqual(['a']);
    expect(await find(people, '700 anna')).toEqual(['a']);
  });

  it('takes digits also as the beginning of a word', async () => {
    expect(await find({ a: { name: 'Studio 54' }, b: { name: 'Studio 4' } }, 'studio 54')).toEqual(['a']);
    expect(await find({ a: { name: 'Media 2000 Nova' } }, '2000 media')).toEqual(['a']);
  });

  it('finds a mail address whole and by a fragment', async () => {
    const people = {
      a: { mails: ['anna.kowalska@firma.pl'] },
      b: { mails: ['kowalska.anna@firma.pl', 'anna@dom.pl'] },
    };
    for (const text of [
      'Anna.Kowalska@Firma.pl',
      '<anna.kowalska@firma.pl>',
      'mailto:anna.kowalska@firma.pl',
    ]) {
      expect(await find(people, text)).toEqual(['a']);
    }
    for (const text of ['kowalska@', 'alska@fir', 'a.kowalska@firma.p'])
      expect(await find(people, text)).toEqual(['a']);
    expect(await find(people, '@dom')).toEqual(['b']);
    expect(await find(people, '@firma.pl')).toEqual(['a', 'b']);
    expect(await find(people, 'firma.pl')).toEqual(['a', 'b']);
    expect(await find(people, 'kowalska@gmail.com')).toEqual([]);
  });

  it('finds compound names by their parts and as one word', async () => {
    const people = { a: { name: "Mary O'Brien-Smith" }, b: { name: 'Jan Kowalski' } };
    for (const text of ["o'brien", 'o’brien', 'obrien', 'brien', 'smith', 'mary o brien', "O'Brien-Smith"]) {
      expect(await find(people, text)).toEqual(['a']);
    }
    expect(await find({ a: { name: 'Kowalskanowak' } }, 'Kowalska-Nowak')).toEqual(['a']);
  });

  it('gives nothing for an empty, blank or punctuation-only text', async () => {
    const index = indexOf({ a: { name: 'Jan' } });
    await prepare(index);
    for (const text of ['', '  ', '\n', '...', '@', '+', '-', '🙂', '()', '"']) {
      expect(index.query(text)).toEqual({ ids: [], total: 0, exact: 0 });
    }
  });

  it('puts whole words before beginnings before typing errors, names before notes, then the higher rank', async () => {
    const people = {
      error: { name: 'Nowk', rank: 99 },
      note: { note: 'nowak', rank: 98 },
      detail: { details: 'nowak', rank: 97 },
      older: { name: 'Nowak', rank: 1 },
      newer: { name: 'Nowak', rank: 2 },
      beginning: { name: 'Nowakowski', rank: 96 },
    };
    expect(await find(people, 'nowak')).toEqual(['newer', 'older', 'detail', 'note', 'beginning', 'error']);
  });

  it('counts all hits and the exact ones, and pages through them without gaps', async () => {
    const index = createSearchIndex();
    for (let at = 0; at < 1500; at += 1) index.put(entry(`id${at}`, { name: `Jan Nowak`, rank: at % 7 }));
    index.put(entry('other', { name: 'Nowik' }));
    await prepare(index);
    const ids: string[] = [];
    for (let offset = 0; offset < 1510; offset += PAGE) {
      const page = index.query('nowak jan', { offset });
      expect(page).toMatchObject({ total: 1500, exact: 1500 });
      ids.push(...page.ids);
    }
    expect(new Set(ids).size).toBe(1500);
    expect(ids).toHaveLength(1500);
    expect(index.query('nowak', { offset: 5000 }).ids).toEqual([]);
    expect(index.query('nowik')).toMatchObject({ exact: 1, total: 1501 });
  });

  it('asks for permission and type before it counts and cuts', async () => {
    const index = createSearchIndex();
    for (let at = 0; at < 40; at += 1) {
      index.put(entry(`id${at}`, { name: 'Nowak', rank: -at, type: at % 2 ? 'organization' : 'person' }));
    }
    await prepare(index);
    const seen = index.query('nowak', { accept: (id) => Number(id.slice(2)) >= 35 });
    expect(seen).toEqual({ ids: ['id35', 'id36', 'id37', 'id38', 'id39'], total: 5, exact: 5 });
    expect(index.query('nowak', { type: 'organization', limit: 2 })).toEqual({
      ids: ['id1', 'id3'],
      total: 20,
      exact: 20,
    });
  });

  it('answers rightly after a permission check that threw', async () => {
    const index = indexOf({ a: { name: 'Nowak' }, b: { name: 'Nowak' } });
    await prepare(index);
    const fail = () => {
      throw new Error('no');
    };
    expect(() => index.query('nowak', { accept: fail })).toThrow('no');
    expect(index.query('jan').total).toBe(0);
    expect(index.query('nowak').total).toBe(2);
  });
});

/** One letter more, less, other, or two swapped: every text one typing error away. */
function neighbours(word: string, letters: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    for (const letter of letters) {
      found.add(word.slice(0, at) + letter + word.slice(at));
      if (at < word.length) found.add(word.slice(0, at) + letter + word.slice(at + 1));
    }
    if (at < word.length) found.add(word.slice(0, at) + word.slice(at + 1));
    if (at + 1 < word.length) found.add(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2));
  }
  return found;
}

const letters = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength, maxLength });

describe('typoLevel', () => {
  it('agrees with trying every typing error', () => {
    fc.assert(
      fc.property(letters(4, 7), letters(1, 9), (typed, word) => {
        fc.pre(!word.startsWith(typed));
        const near = [...neighbours(typed, 'abc')];
        const expected = near.includes(word) ? 2 : near.some((other) => word.startsWith(other)) ? 3 : NO_FIT;
        expect(typoLevel(typed, word)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

const name = fc.array(
  fc.oneof(letters(1, 6), fc.constantFrom('anna', 'nowak', 'żółć', "o'ba", 'b-ca', '2000', 'юлія')),
  {
    maxLength: 3,
  },
);
const phone = fc.string({ unit: fc.constantFrom('1', '2', '0'), minLength: 3, maxLength: 9 });
const mail = fc.tuple(letters(1, 5), letters(1, 4)).map(([local, host]) => `${local}.x@${host}.pl`);
const sketch: fc.Arbitrary<Sketch> = fc.record({
  name: name.map((words) => words.join(' ')),
  details: name.map((words) => words.join(' ')),
  note: name.map((words) => words.join(' ')),
  phones: fc.array(phone, { maxLength: 3 }),
  mails: fc.array(mail, { maxLength: 2 }),
  rank: fc.nat(5),
  type: fc.constantFrom('person' as const, 'organization' as const),
});
const query = fc
  .array(
    fc.oneof(
      letters(1, 6),
      phone,
      mail,
      fc.constantFrom('anna', 'nowka', 'zolc', "o'ba", 'bca', 'x@', '@b', 'юлія', '0'),
      letters(1, 3).map((text) => `${text}.x@`),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));

function naive(entries: SearchEntry[], text: string, guarded = false) {
  const parsed = parseSearchQuery(text, guarded);
  const answer = (forgive: boolean) =>
    entries
      .map((one) => ({
        id: one.id,
        rank: one.rank,
        label: labelKey(one.label),
        fit: matchEntry(one, parsed, forgive),
      }))
      .filter(({ fit }) => fit !== NO_FIT)
      .sort((a, b) => a.fit - b.fit || compareStanding(a, b));
  const strict = answer(false);
  const hits = parsed.forgiving && strict.length < PAGE ? answer(true) : strict;
  return {
    ids: hits.slice(0, PAGE).map(({ id }) => id),
    total: hits.length,
    exact: hits.filter(({ fit }) => isExact(fit)).length,
  };
}

describe('segments', () => {
  it('answer like comparing every entry, whatever was put, replaced, removed and merged', async () => {
    const change = fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constant('put' as const), fc.nat(30), sketch) },
      { weight: 2, arbitrary: fc.tuple(fc.constant('remove' as const), fc.nat(30), fc.constant({})) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('compact' as const), fc.constant(0), fc.constant({})) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 60 }),
        fc.array(query, { minLength: 5, maxLength: 10 }),
        async (changes, texts) => {
          const index = createSearchIndex();
          const model = new Map<string, SearchEntry>();
          let compacting = Promise.resolve();
          for (const [kind, at, what] of changes) {
            const id = `id${at}`;
            if (kind === 'put') {
              const made = entry(id, what);
              model.set(id, made);
              index.put(made);
            } else if (kind === 'remove') {
              model.delete(id);
              index.remove(id);
            } else compacting = index.settle(true);
          }
          for (const text of texts) expect(index.query(text)).toEqual(naive([...model.values()], text));
          await compacting;
          for (const text of texts) expect(index.query(text)).toEqual(naive([...model.values()], text));
          await index.settle(true);
          for (const text of texts) {
            expect(index.query(text)).toEqual(naive([...model.values()], text));
            expect(index.query(text, { guarded: true })).toEqual(naive([...model.values()], text, true));
          }
          expect(index.size).toBe(model.size);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('keep what was removed during a merge removed', async () => {
    const index = createSearchIndex();
    for (let at = 0; at < 3000; at += 1) index.put(entry(`id${at}`, { name: 'Nowak' }));
    const merged = index.settle(true);
    for (let at = 0; at < 3000; at += 3) index.remove(`id${at}`);
    index.put(entry('id1', { name: 'Kowalski' }));
    await merged;
    expect(index.size).toBe(2000);
    expect(index.query('nowak').total).toBe(1999);
    expect(index.query('kowalski').ids).toEqual(['id1']);
  });

  it('keep what was put or removed while they were loaded', async () => {
    const index = createSearchIndex();
    const many = Array.from({ length: 3000 }, (_, at) => entry(`id${at}`, { name: 'Nowak' }));
    const loaded = index.load(many);
    index.put(entry('id1', { name: 'Kowalski' }));
    index.put(entry('id2', { name: 'Kowalski' }));
    index.remove('id2');
    await loaded;
    expect(index.size).toBe(2999);
    expect(index.query('nowak').total).toBe(2998);
    expect(index.query('kowalski').ids).toEqual(['id1']);
    index.remove('id1');
    await index.settle(true);
    expect(index.query('nowak kowalski').total).toBe(0);
    expect(index.size).toBe(2998);
  });

  it('merge in steps that leave the event loop free', async () => {
    const sources = [0, 1, 2, 3].map((part) =>
      buildSegment(
        Array.from({ length: 2000 }, (_, at) =>
          entry(`${part}-${at}`, { name: `Jan N${at % 50}`, phones: [`48600${100000 + at}`] }),
        ),
      ),
    );
    let steps = 0;
    function* counted() {
      const work = mergeSegments(sources);
      for (;;) {
        const step = work.next();
        if (step.done) return step.value;
        steps += 1;
        yield;
      }
    }
    let clock = 0;
    let turns = 0;
    const merged = await runInSlices(
      counted(),
      () => {
        turns += 1;
        return false;
      },
      () => clock++,
    );
    expect(merged?.segment.size).toBe(8000);
    expect(steps).toBeGreaterThan(50);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('a guarded look-up', () => {
  const compacted = [false, true];
  it.each(compacted)(
    'finds a number by its last four digits or most of it, never by less (M16), compacted: %s',
    async (compact) => {
      const index = createSearchIndex();
      index.put(entry('a', { name: 'Studio 6018', phones: ['48601827394'] }));
      index.put({ ...entry('b', { name: 'Nowak' }), notes: ['601827394', 'room', '2000'] });
      if (compact) await index.settle(true);
      const found = (text: string) => index.query(text, { guarded: true }).ids;
      for (const text of ['7394', '601 827 394', '+48 601 827 394', '1827394', 'studio 7394'])
        expect(found(text)).toEqual(['a']);
      for (const text of [
        '394',
        '27394',
        '827394',
        '8273',
        '601827',
        '60182739',
        '4860182',
        '2000',
        '601 827',
      ])
        expect(found(text)).toEqual([]);
      // Digits of a name are no secret.
      expect(found('6018')).toEqual(['a']);
      expect(found('room')).toEqual(['b']);
      expect(index.query('8273').ids).toEqual(['a', 'b'].slice(0, 1));
    },
  );
});
