import { readdirSync, readFileSync } from 'node:fs';
import {
  type Entry,
  FluentSerializer,
  type Message,
  parse,
  type SelectExpression,
  type VariableReference,
  Visitor,
} from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../src/locales/index.ts';
import { sourceFiles } from '../support/source-files.ts';

interface Text {
  file: string;
  values: string[];
  /** Selectors over a number: their variants must cover the language's plural forms. */
  plurals: { value: string; variants: string[] }[];
}

class Reader extends Visitor {
  values = new Set<string>();
  plurals: Text['plurals'] = [];
  override visitVariableReference(node: VariableReference) {
    this.values.add(node.id.name);
  }
  override visitSelectExpression(node: SelectExpression) {
    const variants = node.variants.map(({ key }) =>
      key.type === 'Identifier' ? key.name : String(key.value),
    );
    const value = node.selector.type === 'VariableReference' ? node.selector.id.name : '';
    if (variants.some((name) => ['zero', 'one', 'two', 'few', 'many', 'other'].includes(name)))
      this.plurals.push({ value, variants });
    this.genericVisit(node);
  }
}

function readTexts(language: Language): Map<string, Text> {
  const folder = new URL(`../../src/locales/${language}/`, import.meta.url);
  const texts = new Map<string, Text>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const resource = parse(readFileSync(new URL(file, folder), 'utf8'), {});
    for (const entry of resource.body as Entry[]) {
      if (entry.type === 'Junk')
        throw new Error(`${language}/${file} cannot be read: ${entry.content.slice(0, 60)}`);
      if (entry.type !== 'Message') continue;
      const { name } = (entry as Message).id;
      if (texts.has(name)) throw new Error(`${name} stands twice in ${language}`);
      const reader = new Reader();
      reader.visit(entry);
      texts.set(name, { file, values: [...reader.values].sort(), plurals: reader.plurals });
    }
  }
  return texts;
}

const all = new Map(languages.map((language) => [language, readTexts(language)]));
const english = all.get('en') as Map<string, Text>;

describe('texts', () => {
  it.each(languages)('has the same keys, files and values in %s as in English (F009)', (language) => {
    const texts = all.get(language) as Map<string, Text>;
    const shape = (map: Map<string, Text>) =>
      [...map].map(([key, { file, values }]) => `${file} ${key}(${values.join()})`).sort();
    expect(shape(texts)).toEqual(shape(english));
  });

  it.each(languages)('covers every plural form of %s where a text counts', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French counts millions apart; nothing here does.
    const needed = forms.filter((form) => !(language === 'fr' && form === 'many'));
    for (const [key, { plurals }] of all.get(language) as Map<string, Text>)
      for (const { variants } of plurals)
        expect({ key, variants: [...variants].sort() }).toEqual({
          key,
          variants: [...new Set([...needed, ...variants])].sort(),
        });
  });

  it('holds no key that no source names, and sources name no key that it lacks', () => {
    const sources = sourceFiles(['src', 'bots', 'webhooks'])
      .map(({ text }) => text)
      .join('\n');
    const pages = sourceFiles(['bots'], '.html')
      .map(({ text }) => text)
      .join('\n');
    const literal = new Set(
      [
        ...sources.matchAll(/['"`]([a-z][a-z0-9]*(?:-[a-z0-9]+)*)['"`]/g),
        ...pages.matchAll(/\{\{([a-z0-9-]+)\}\}/g),
      ].map((match) => match[1]),
    );
    const prefixes = [...sources.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1] as string);
    const unused = [...english.keys()].filter(
      (key) => !literal.has(key) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
    const called = [...sources.matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)].map((match) => match[1] as string);
    expect([...new Set(called)].filter((key) => !english.has(key))).toEqual([]);
  });

  it('speak of buttons and of pressing only where there are some: WhatsApp Web has numbers instead', () => {
    // The page of a contact's own wishes, and the question that Telegram asks with a button.
    const onPages = /^(desk-|ask-number-how$|contact-number-request$)/;
    const presses =
      /\b(buttons?|(?:press|tap|click)(?: |$)|boutons?|appuy\w+|cliqu\w+|touchez)\b|przycisk|naciśnij|naciskaj|kliknij/iu;
    const found = [...rawTexts()].filter(([name, text]) => presses.test(text) && !onPages.test(name));
    expect(found.map(([name, text]) => `${name}: ${text}`)).toEqual([]);
  });
});

const serializer = new FluentSerializer();

/** Every text as it stands, of all languages. */
function* rawTexts(): Generator<[name: string, text: string]> {
  for (const language of languages) {
    const folder = new URL(`../../src/locales/${language}/`, import.meta.url);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl')))
      for (const entry of parse(readFileSync(new URL(file, folder), 'utf8'), {}).body)
        if (entry.type === 'Message')
          yield [entry.id.name, serializer.serializeEntry(entry).replace(/^[^=]*=/, '')];
  }
}
