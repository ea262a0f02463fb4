import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedContact } from '../../../support/make-contact.ts';
import type { ShownMessage } from '../../../support/stand-ins/telegram-api.ts';
import {
  buttonsOf,
  dataOf,
  startTestService,
  type TestPerson,
  type TestService,
  textOf,
} from '../../../support/start-service.ts';

let service: TestService;
let owner: TestPerson;

beforeAll(async () => {
  service = await startTestService();
  owner = await service.owner();
});
afterAll(() => service.close());

describe('a new contact, asked for field by field', () => {
  it('takes an answer or Skip for every field of a person, and is shown before it is saved (F010, F163)', async () => {
    const asked = [textOf(await owner.say('/new'))];
    for (const answer of ['Zofia', 'Żółkiewska', '600 700 801', 'zofia@example.com'])
      asked.push(textOf(await owner.say(answer)));
    for (let skipped = 0; skipped < 3; skipped += 1) asked.push(textOf(await owner.press('Skip')));
    asked.push(textOf(await owner.say('calls on Mondays')));
    asked.push(textOf(await owner.press(/contact person/i)));
    expect(asked.map((text) => text.split('\n').at(-1))).toEqual([
      "What is the person's first name?",
      'And the last name?',
      'What is the phone number?',
      'What is the e-mail address?',
      'Which organization does the person belong to?',
      'What is the job title?',
      'Which tags? Put commas between them.',
      'Any note?',
      'What kind of contact is it?',
      'Where does the record come from?',
    ]);
    const preview = textOf(await owner.press(/business card/i));
    for (const part of ['Zofia Żółkiewska', '+48 600 700 801', 'zofia@example.com'])
      expect(preview).toContain(part);
    expect(textOf(await owner.press('✅ Save'))).toContain('✅ Saved.');
    expect(textOf(await owner.say('zolkiewska'))).toContain('zofia@example.com');
  });

  it('says what is wrong with an answer and asks again, and goes back to the one before (F022)', async () => {
    await owner.say('/new');
    await owner.say('Jan');
    await owner.press('Skip');
    const again = textOf(await owner.say('12'));
    expect(again).toContain('What is the phone number?');
    expect(again.split('\n').length).toBeGreaterThan(textOf(await owner.press('‹ Back')).split('\n').length);
    await owner.press('✕ Cancel');
    expect(textOf(await owner.say('/people'))).not.toContain('Jan');
  });

  it('cannot be saved while it holds nothing, and can with the first answer (F164, F165)', async () => {
    expect(buttonsOf(await owner.say('/new'))).not.toContain('✅ Save');
    let shown = await owner.press('Skip');
    for (let skipped = 1; skipped < 10; skipped += 1) shown = await owner.press('Skip');
    expect(textOf(shown)).toContain('Where does the record come from?');
    expect(textOf(shown).split('\n').length).toBeGreaterThan(1);
    await owner.say('/new');
    expect(buttonsOf(await owner.say('Ewa'))).toContain('✅ Save');
    await owner.press('✕ Cancel');
  });
});

describe('the type of a new contact', () => {
  it('is switched in the middle of the form: what was typed stays, and no question is left out (F004, F005, F006)', async () => {
    await owner.say('/new');
    await owner.say('Nowak');
    await owner.say('Transport');
    const switched = textOf(await owner.press('🏢 It is an organization'));
    expect(switched).toContain('Nowak Transport');
    expect(switched).toContain('What is the phone number?');
    await owner.say('22 123 45 67');
    const back = textOf(await owner.press('👤 It is a person'));
    expect(back).toContain('What is the e-mail address?');
    await owner.press('🏢 It is an organization');
    expect(textOf(await owner.press('✅ Save'))).toMatch(
      /^🏢 Nowak Transport\n✅ Saved\.\n.*\+48 22 123 45 67/s,
    );
  });

  it('asks for a last name that the name of an organization did not give (F005)', async () => {
    await owner.say('/new organization');
    await owner.say('Acme');
    expect(textOf(await owner.press('👤 It is a person'))).toContain('And the last name?');
    await owner.press('✕ Cancel');
  });

  it('is switched in the preview of what was pasted (F004)', async () => {
    await owner.say('new Kowalski 600 700 802');
    expect(textOf(await owner.press('🏢 It is an organization'))).toMatch(/^🏢 Kowalski/);
    expect(textOf(await owner.press('✅ Save'))).toMatch(/^🏢 Kowalski\n✅ Saved\./);
  });
});

describe('a name', () => {
  it('is asked for once more when it is missing, and never insisted on (F011)', async () => {
    await owner.say('/new 600 700 803');
    const reminded = await owner.press('✅ Save');
    expect(textOf(reminded)).toContain('This person has no name yet.');
    const saved = textOf(await owner.press(/save (without|anyway)/i));
    expect(saved).toContain('✅ Saved.');
  });
});

/** The note of the contact whose card is shown. */
async function noteOf(shown: ShownMessage[]): Promise<string | undefined> {
  return (await storedContact(service, dataOf(shown, /^✏️ /).replace('c.edit.', ''))).note;
}

describe('half a number', () => {
  it('is named in the preview and kept in the note when it is saved, in three languages (M05)', async () => {
    const sentences = [
      ['en', '/new 06 12', 'Looks like half a phone number; it goes into the note: 06 12'],
      ['fr', '/new Anna 06 12', 'On dirait une moitié de numéro\u202f; elle ira dans la note\u00a0: 06 12'],
      ['pl', 'nowy Ala Kot 12345', 'Wygląda na połowę numeru telefonu, trafi do notatki: 12345'],
    ] as const;
    for (const [language, said, warned] of sentences) {
      await owner.say('/cancel');
      await owner.say(`/language ${language}`);
      expect(textOf(await owner.say(said))).toContain(warned);
    }
    expect(await noteOf(await owner.press(/^✅ /))).toBe('12345');
    await owner.say('/language en');
    await owner.say('/new 06 12');
    await owner.press('✅ Save');
    expect(await noteOf(await owner.press(/save (without|anyway)/i))).toBe('06 12');
  });

  it('stays in sight until a whole one is typed under it (M05)', async () => {
    await owner.say('/new Piotr Zając 600 70');
    expect(textOf(await owner.say('tag vip'))).toContain('half a phone number');
    const whole = textOf(await owner.say('600 700 809'));
    expect(whole).not.toContain('half a phone number');
    expect(await noteOf(await owner.press('✅ Save'))).toBeUndefined();
  });
});
