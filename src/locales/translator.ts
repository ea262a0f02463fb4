import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { packageRoot } from '../storage/package-root.ts';
import { foldLabel } from './fold-label.ts';
import { functions } from './functions.ts';
import { spaceFrench } from './space-french.ts';

export const languages = ['en', 'fr', 'pl'] as const;
export type Language = (typeof languages)[number];

export type TextValues = Record<string, FluentVariable>;

/** A text by key in one language. Throws on an unknown key: a missing text is a defect, not a situation. */
export interface Translate {
  (key: string, values?: TextValues): string;
  readonly language: Language;
}

/** What stands on buttons and names nothing of anybody, folded, of the languages loaded so far. */
const buttonTexts = new Set<string>();

/** Texts of one language come from every `.ftl` file of its folder; a key stands in one file only. */
function loadBundle(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false, functions });
  const folder = new URL(`src/locales/${language}/`, packageRoot());
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.ftl')) continue;
    const resource = new FluentResource(readFileSync(new URL(file, folder), 'utf8'));
    for (const message of resource.body) {
      const { id, value } = message;
      if (/^(button|section)-/.test(id) && typeof value === 'string') buttonTexts.add(foldLabel(value));
      if (language === 'fr') spaceFrench(message);
    }
    const errors = bundle.addResource(resource);
    if (errors.length > 0) throw new Error(`${language}/${file}: ${errors[0]?.message}`);
  }
  return bundle;
}

const translators = new Map<Language, Translate>();

/** The texts of `language`, loaded at first use. */
export function translatorOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const bundle = loadBundle(language);
  const translate = (key: string, values?: TextValues) => {
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`No text for ${key} in ${language}`);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, values, errors);
    if (errors[0]) throw new Error(`Text ${key} in ${language}: ${errors[0].message}`);
    return text;
  };
  const translator = Object.assign(translate, { language });
  translators.set(language, translator);
  return translator;
}

/** Whether a folded text is what a button of ours says, in any language, and thus nothing that anybody wrote. */
export function isButtonText(folded: string): boolean {
  for (const language of languages) translatorOf(language);
  return buttonTexts.has(folded);
}

/** The supported language nearest to a tag such as `fr-CA`, or undefined. */
export function toLanguage(tag: string | undefined): Language | undefined {
  const base = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === base);
}
