import { foldText } from '../../names/index.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { ConsentChannel, LabelKind, PasteWords, PhoneWordKind } from './paste-words.ts';
import { pl } from './pl.ts';

export type { ConsentChannel, LabelKind, PhoneWordKind } from './paste-words.ts';
export type PasteLanguage = 'en' | 'fr' | 'pl';
export type BuiltInSource = keyof PasteWords['sources'];

/** The words of all three languages as sets; where two languages give a word two meanings, the asked one's wins. */
export interface Lexicon {
  labels: Map<string, LabelKind>;
  bareLabels: Set<string>;
  phoneWords: Map<string, PhoneWordKind>;
  mailWords: Set<string>;
  titleHeads: Set<string>;
  titleModifiers: Set<string>;
  titlePhrases: Set<string>;
  titleSurnames: Set<string>;
  legalForms: Set<string>;
  organizationHeads: Set<string>;
  trades: Set<string>;
  companyPrepositions: Set<string>;
  workVerbs: Set<string>;
  companyWords: Set<string>;
  requests: Set<string>;
  connectors: Set<string>;
  sentenceWords: Set<string>;
  otherPeople: Set<string>;
  registries: Set<string>;
  streets: Set<string>;
  cities: Set<string>;
  notNames: Set<string>;
  closings: Set<string>;
  closingStarts: string[];
  sources: Map<string, BuiltInSource>;
  consent: {
    channels: Map<string, ConsentChannel>;
    agree: string[];
    agreeAfter: string[];
    fillers: string[];
    refuse: Set<string>;
  };
}

const all: Record<PasteLanguage, PasteWords> = { en, fr, pl };

function entries(text: string): string[] {
  return foldText(text)
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function build(languages: PasteWords[]): Lexicon {
  const words = (pick: (language: PasteWords) => string) =>
    languages.flatMap((language) => entries(pick(language)));
  const toSet = (pick: (language: PasteWords) => string) => new Set(words(pick));
  const toMap = <Kind extends string>(
    pick: (language: PasteWords) => Record<Kind, string>,
  ): Map<string, Kind> => {
    const map = new Map<string, Kind>();
    for (const language of languages) {
      for (const [kind, text] of Object.entries(pick(language)) as [Kind, string][]) {
        for (const entry of entries(text)) if (!map.has(entry)) map.set(entry, kind);
      }
    }
    return map;
  };
  const closings = words((language) => language.closings);
  return {
    labels: toMap((language) => language.labels),
    bareLabels: toSet((language) => language.bareLabels),
    phoneWords: toMap((language) => language.phones),
    mailWords: toSet((language) => language.mails),
    titleHeads: toSet((language) => language.titles.heads),
    titleModifiers: toSet((language) => language.titles.modifiers),
    titlePhrases: toSet((language) => language.titles.phrases),
    titleSurnames: toSet((language) => language.titles.surnames),
    legalForms: toSet((language) => language.organizations.legalForms),
    organizationHeads: toSet((language) => language.organizations.heads),
    trades: toSet((language) => language.organizations.trades),
    companyPrepositions: toSet((language) => language.companyPrepositions),
    workVerbs: toSet((language) => language.workVerbs),
    companyWords: toSet((language) => language.companyWords),
    requests: toSet((language) => language.requests),
    connectors: toSet((language) => language.connectors),
    sentenceWords: toSet((language) => language.sentenceWords),
    otherPeople: toSet((language) => language.otherPeople),
    registries: toSet((language) => language.registries),
    streets: toSet((language) => language.streets),
    cities: toSet((language) => language.cities),
    notNames: toSet((language) => language.notNames),
    closings: new Set(closings.filter((entry) => !entry.endsWith('*'))),
    closingStarts: closings.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1).trim()),
    sources: toMap((language) => language.sources),
    consent: {
      channels: toMap((language) => language.consent.channels),
      agree: words((language) => language.consent.agree),
      agreeAfter: words((language) => language.consent.agreeAfter),
      fillers: words((language) => language.consent.fillers),
      refuse: toSet((language) => language.consent.refuse),
    },
  };
}

const built = new Map<PasteLanguage, Lexicon>();

/** All words, the given language's first. */
export function getLexicon(language: PasteLanguage): Lexicon {
  const known = built.get(language);
  if (known !== undefined) return known;
  const others = (Object.keys(all) as PasteLanguage[]).filter((other) => other !== language);
  const made = build([all[language], ...others.map((other) => all[other])]);
  built.set(language, made);
  return made;
}
