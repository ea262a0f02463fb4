import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/locales/index.ts';
import { understand } from './score.ts';

const commandOf = (text: string, language: Language) => understand(text, language)?.command ?? 'a search';

describe('what is said of a contact', () => {
  it.each([
    ['en', 'Chris is called daily'],
    ['en', 'Chris goes by bus'],
    ['en', 'change Chris to regular'],
    ['fr', "Luc s'appelle demain"],
    ['fr', 'change Luc en vip'],
    ['pl', 'Tomek nazywa się codziennie'],
    ['pl', 'zmień Tomka na vip'],
  ] as const)('gives nobody a new name that is none, in %s: "%s" (M23)', (language, text) => {
    expect(commandOf(text, language)).not.toBe('rename');
  });

  it.each([
    ['en', 'Chris is called Christopher Evans', 'Christopher Evans'],
    ['en', 'chris goes by topher', undefined],
    ['en', 'chris is called peter', 'peter'],
    ['en', 'Acme is now called Nova', 'Nova'],
    ['en', 'Sarah Jones is now Sarah Green', 'Sarah Green'],
    ['en', 'Sarah is now Regular', undefined],
    ['en', "Chris's surname is green", 'green'],
    ['fr', "Luc s'appelle maintenant Luc Petit", 'Luc Petit'],
    ['fr', 'Léa Martin est maintenant Léa Petit', 'Léa Petit'],
    ['fr', 'Léa est maintenant vip', undefined],
    ['pl', 'Ewa nazywa się teraz Ewa Mazur', 'Ewa Mazur'],
    ['pl', 'Ewa Dąbrowska to teraz Ewa Mazur', 'Ewa Mazur'],
    ['pl', 'Tomek to teraz szef', undefined],
    ['pl', 'zmień nazwisko Ewy na mazur', 'mazur'],
  ] as const)('renames where a name follows, in %s: "%s" → %s (M23)', (language, text, value) => {
    const intent = understand(text, language);
    expect(intent?.command === 'rename' ? intent.args.value : undefined).toBe(value);
  });

  it.each([
    ['en', 'Sarah works at night', true],
    ['en', 'Sarah works at acme', true],
    ['en', 'Sarah works at Acme', undefined],
    ['en', 'Sarah works for Acme as a driver', undefined],
    ['fr', 'Luc travaille chez dupont', true],
    ['fr', 'Luc travaille chez Dupont', undefined],
    ['pl', 'Tomek pracuje w nocy', true],
    ['pl', 'Tomek pracuje w Novie', undefined],
  ] as const)(
    'links to a firm in small letters only where there is one, in %s: "%s" (M23, F100)',
    (language, text, remark) => {
      expect(understand(text, language)).toMatchObject({ command: 'link' });
      expect(understand(text, language)?.args.remark).toBe(remark);
    },
  );

  it('asks nobody by the name of "who" for a firm (M23)', () => {
    expect(commandOf('who works at Acme', 'en')).not.toBe('link');
  });

  it.each([
    ['en', 'tell James that his order is ready', 'write', 'James', 'his order is ready'],
    ['en', 'let James know that his order is ready', 'write', 'James', 'his order is ready'],
    ['fr', 'écris à Luc que sa commande est prête', 'write', 'Luc', 'sa commande est prête'],
    ['fr', 'dis à Luc que sa commande est prête', 'write', 'Luc', 'sa commande est prête'],
    ['fr', 'note à Luc que sa commande est prête', 'note', 'Luc', 'sa commande est prête'],
    ['fr', 'écris dans la fiche de Luc : paie tard', 'note', 'Luc', 'paie tard'],
    ['pl', 'powiedz Markowi, że zamówienie gotowe', 'write', 'Markowi', 'zamówienie gotowe'],
    ['pl', 'zapisz Markowi, że zamówienie gotowe', 'note', 'Markowi', 'zamówienie gotowe'],
  ] as const)(
    'goes to the contact or onto the card as it is said, in %s: "%s" → %s (M23)',
    (language, text, command, contact, value) => {
      expect(understand(text, language)).toMatchObject({ command, args: { contact, value } });
    },
  );

  it.each([
    ['przypisz Ewę do Beaty', false],
    ['dodaj vip do Beaty', true],
  ])('takes no name for a tag in any case: "%s" (M23)', (text, isTag) => {
    expect(commandOf(text, 'pl') === 'tag').toBe(isTag);
  });
});
