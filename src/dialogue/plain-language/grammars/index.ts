import type { Language } from '../../../locales/index.ts';
import type { Grammar } from './grammar.ts';
import { grammarEn } from './grammar-en.ts';
import { grammarFr } from './grammar-fr.ts';
import { grammarPl } from './grammar-pl.ts';

export type { Grammar } from './grammar.ts';

export const grammars: Readonly<Record<Language, Grammar>> = { en: grammarEn, fr: grammarFr, pl: grammarPl };
