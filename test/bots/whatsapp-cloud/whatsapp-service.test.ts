import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whatsappCloud } from '../../../bots/whatsapp-cloud/index.ts';
import { type Address, addressModel } from '../../../src/consent/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { translatorOf } from '../../../src/locales/index.ts';
import { inboundMessageModel } from '../../../src/messaging/index.ts';
import { createWhatsappPerson } from '../../support/people/whatsapp-person.ts';
import { type GraphApi, startGraphApi } from '../../support/stand-ins/graph-api.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';

let api: GraphApi;
let service: TestService;
let olga: ReturnType<typeof createWhatsappPerson>;

beforeAll(async () => {
  api = await startGraphApi();
  service = await startTestService({ bots: [whatsappCloud], environment: api.environment });
  api.callAt(service.address);
  olga = createWhatsappPerson(api, service, '48500100200', 'Olga');
  await olga.say('/claim 246810');
  return async () => {
    await service.close();
    await api.stop();
  };
});
afterEach(() => {
  expect(api.refusals).toEqual([]);
});

const contactOf = (waId: string) => createWhatsappPerson(api, service, waId, 'Zofia Żak');
const addressOf = async (id: string) => {
  const value = /^\d+$/.test(id) ? `+${id}` : id;
  const found = await service.database
    .model(addressModel)
    .findOne({ 'ref.value': value })
    .lean<Address | null>();
  if (!found) throw new Error('No such address');
  return found;
};
/** Makes a contact and gives its card. */
const make = async (text: string) => {
  await olga.say(`/new ${text}`);
  return olga.press(/Save/);
};

describe('staff on WhatsApp', () => {
  it('make a contact, look it up and change it, pressing buttons and rows of lists (M15, F009)', async () => {
    const preview = await olga.say('/new Anna Kowalska 600 700 800, tag vip');
    expect(preview.join()).toMatch(/^\*👤 Anna Kowalska\*\n/);
    expect(preview.join()).toContain('+48 600 700 800');
    const saved = await olga.press(/Save/);
    expect(saved.join()).toContain('Saved');
    const card = await olga.say('kowal');
    expect(card.join()).toContain('*👤 Anna Kowalska*');
    await olga.press(/Edit/);
    const question = await olga.press('Job title');
    expect(question.join()).toContain('What is the job title?');
    expect((await olga.say('Buyer')).join()).toContain('Buyer');
    expect((await olga.say('anna')).join()).toContain('Buyer');
  });

  it('let a colleague in by a link that opens WhatsApp with the code written already (B26)', async () => {
    await olga.say('/invite');
    const invitation = (await olga.press('agent')).join();
    const [, said = ''] = /WhatsApp: https:\/\/wa\.me\/48732123456\?text=(\S+)/.exec(invitation) ?? [];
    const ala = createWhatsappPerson(api, service, '48500100201', 'Ala');
    expect((await ala.say(decodeURIComponent(said))).join()).toContain(
      'Welcome, Ala! You are here as agent.',
    );
    expect((await olga.heard()).join()).toContain('Ala has come in by your invitation');
  });

  it('make nothing by a button whose question is over', async () => {
    await olga.say('/new Piotr Wójcik 600 700 810');
    const [preview] = api.messages.filter(({ to }) => to === olga.waId).slice(-1);
    const save = preview?.choices.find(({ title }) => title.includes('Save'));
    if (!preview || !save) throw new Error('No preview with a button');
    await olga.say('cancel');
    expect((await olga.pressOn(preview.id, save)).join('\n')).not.toContain('Saved');
    expect((await olga.say('/find wójcik')).join()).not.toContain('+48 600 700 810');
  });

  it('make one contact by a button that is pressed twice', async () => {
    await olga.say('/new Piotr Podwójny 600 700 811');
    const [preview] = api.messages.filter(({ to }) => to === olga.waId).slice(-1);
    const save = preview?.choices.find(({ title }) => title.includes('Save'));
    if (!preview || !save) throw new Error('No preview with a button');
    await Promise.all([olga.pressOn(preview.id, save), olga.pressOn(preview.id, save)]);
    const made = await service.database.model(contactModel).find({ lastName: 'Podwójny' }).lean();
    expect(made).toHaveLength(1);
  });

  it('read a number that stands for nothing as words', async () => {
    await make('Maria Zając 600 700 820');
    expect((await olga.say('/recent')).join('\n')).toContain('Maria Zając');
    expect((await olga.say('97')).join()).not.toContain('Maria Zając');
    // What stands on a row as a number may be typed as well.
    await olga.say('/recent');
    expect(api.messages.at(-1)?.choices.map(({ title }) => title)).toContain('1');
    expect((await olga.say('1')).join()).toContain('*👤 Maria Zając*');
  });

  it('type what a button of a card says in place of pressing it', async () => {
    await make('Igor Sum 600 702 111');
    await olga.say('/find igor sum');
    expect((await olga.say('details')).join()).toContain('*👤 Igor Sum*');
    await olga.say('/find igor sum');
    expect((await olga.say('History')).join()).toContain('*🕓 History: 👤 Igor Sum*');
  });

  it('choose by number where a list would be too long, and by a button again right after', async () => {
    for (let at = 0; at < 12; at += 1) {
      await olga.say(`/new Dorota Zielińska${String.fromCharCode(97 + at)} 600 701 8${10 + at}`);
      await olga.press(/Save/);
    }
    const found = await olga.say('/find dorota');
    expect(found.join('\n')).toMatch(/^\d+\. /m);
    const message = api.messages.findLast(({ text }) => /^\d+\. /m.test(text));
    expect(message?.choices).toEqual([]);
    const [, number = '', name = ''] = /^(\d+)\. .*(Dorota Zielińska\w)/m.exec(message?.text ?? '') ?? [];
    // Another message between does not change what the number means.
    await contactOf('48600700830').say('When do you open?');
    expect((await olga.heard()).join()).toContain('When do you open?');
    expect((await olga.say(number)).join()).toContain(`*👤 ${name}*`);
    // The card has a list of its own: the numbers before it are over.
    expect((await olga.say(number)).join()).not.toContain(`*👤 ${name}*`);
  });

  it('choose from the list that they quote, however much was said since', async () => {
    for (const name of ['Hanna Dąb', 'Hubert Dąb', 'Hanna Buk', 'Hubert Buk'])
      await make(`${name} 600 70${2 + name.length} 9${name.charCodeAt(1) % 10}0`);
    await olga.say('/find dąb');
    const older = api.messages.at(-1);
    expect(older?.text).toMatch(/^2\. 👤 Hanna Dąb/m);
    await olga.say('/find buk');
    const quote = (id: string, body: string) =>
      olga.write({ type: 'text', text: { body }, context: { from: '48732123456', id } });
    expect((await quote(older?.id ?? '', '2')).join()).toContain('*👤 Hanna Dąb*');
    await olga.say('/find buk');
    expect((await quote('wamid.unknown', '2')).join()).toContain('*👤 Hanna Buk*');
    for (let times = 0; times < 10; times += 1) await olga.say('/find buk');
    expect((await quote(older?.id ?? '', '2')).join()).toContain('That choice is from an earlier message.');
  });

  it.each([
    ['en', 'Save', 'Which one do you mean'],
    ['fr', 'Enregistrer', 'Lequel voulez-vous dire'],
    ['pl', 'Zapisz', 'O kogo chodzi'],
  ])(
    'put a place into the note of a contact, of the draft or of whom they name (%s)',
    async (language, save, whom) => {
      await olga.say(`/language ${language}`);
      const at = (latitude: number) =>
        olga.write({ type: 'location', location: { latitude, longitude: 21.0122, name: 'Garage' } });
      await olga.say(`/new Gustaw Place${language} 600 702 5${language.charCodeAt(0) % 10}0`);
      expect((await at(52.2297)).join()).toContain('📍 https://maps.google.com/?q=52.2297,21.0122');
      await olga.press(new RegExp(save));
      expect((await at(50.06)).join()).toMatch(new RegExp(whom, 'i'));
      await olga.say(`place${language}`);
      const contact = await service.database
        .model(contactModel)
        .findOne({ lastName: `Place${language}` })
        .lean();
      expect(contact?.note?.match(/q=[\d.,]+/g)).toEqual(['q=52.2297,21.0122', 'q=50.06,21.0122']);
      await olga.say('/language en');
    },
  );

  it('press what they were asked also when a message of a contact came between', async () => {
    await make('Jan Nowak 600 700 830');
    await olga.say('/new Ewa Lis 600 700 840');
    await contactOf('48600700830').say('When do you open?');
    expect((await olga.heard()).join()).toContain('When do you open?');
    expect((await olga.press(/Save/)).join()).toContain('Saved');
  });

  it('work in their own language, with the same buttons', async () => {
    for (const [language, save, saved] of [
      ['pl', /Zapisz/, 'Zapisano'],
      ['fr', /Enregistrer/, 'Enregistré'],
    ] as const) {
      await olga.say(`/language ${language}`);
      await olga.say(`/new Anna ${language} 601 700 80${language === 'pl' ? 1 : 2}`);
      expect((await olga.press(save)).join()).toContain(saved);
    }
    await olga.say('/language en');
  });

  it('get a contact that is shared with them, or a vCard, as a preview, and no answer to a sign', async () => {
    const contacts = [
      {
        name: { formatted_name: 'Tomasz Mazur', first_name: 'Tomasz', last_name: 'Mazur' },
        phones: [{ phone: '+48 600 700 850', wa_id: '48600700850' }],
        emails: [{ email: 'tomasz@example.com' }],
      },
    ];
    const preview = await olga.write({ type: 'contacts', contacts });
    expect(preview.join()).toContain('Tomasz Mazur');
    expect(preview.join()).toContain('tomasz@example.com');
    await olga.say('cancel');
    const card =
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Kot;Ola;;;\r\nFN:Ola Kot\r\nTEL:+48600700851\r\nEND:VCARD\r\n';
    api.media.set('4711', Buffer.from(card));
    const document = { id: '4711', mime_type: 'text/x-vcard', filename: 'ola.vcf' };
    expect((await olga.write({ type: 'document', document })).join()).toContain('👤 Ola Kot');
    await olga.say('cancel');
    expect(await olga.write({ type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } })).toEqual([]);
  });
});

describe('a file that staff send by WhatsApp', () => {
  const document = (id: string) => ({
    type: 'document',
    document: { id, mime_type: 'text/x-vcard', filename: 'ola.vcf', sha256: 'x' },
  });
  const card =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Sowa;Ola;;;\r\nFN:Ola Sowa\r\nTEL:+48600700852\r\nEND:VCARD\r\n';

  it('is read once Meta gives it out, however it failed before', async () => {
    api.media.set('5001', Buffer.from(card));
    api.failNext({ status: 500 }, 'drop');
    expect((await olga.write(document('5001'))).join()).toContain('Ola Sowa');
    await olga.say('cancel');
  });

  it.each([
    ['en', 'new Ewa Bielak 605 505 505'],
    ['en', '/new Ewa Bielak 605 505 505'],
    ['fr', 'nouveau contact Ewa Bielak 605 505 505'],
    ['pl', 'nowa Ewa Bielak 605 505 505'],
    ['pl', 'Ewa Bielak, 605 505 505'],
  ])('is a contact by the words beneath its picture, in %s: %s', async (language, caption) => {
    await olga.say(`/language ${language}`);
    api.media.set('5004', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]));
    const preview = await olga.write({
      type: 'image',
      image: { id: '5004', mime_type: 'image/png', caption },
    });
    expect(preview.join()).toMatch(/^\*👤 Ewa Bielak\*\n📞 \+48 605 505 505\n/);
    await olga.say('/cancel');
    await olga.say('/language en');
  });

  it('is no contact when the words beneath it name none', async () => {
    api.media.set('5005', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]));
    const image = { id: '5005', mime_type: 'image/png', caption: 'our new shop window' };
    expect((await olga.write({ type: 'image', image })).join()).toContain('no contact in that');
  });

  it.each([
    ['pl', /za duży.*20 MB/, /Nie udało się pobrać.*jeszcze raz/, /Nie umiem odczytać/],
    ['fr', /trop gros.*20 Mo/, /récupérer.*encore une fois/, /Je ne sais pas lire/],
    ['en', /too large.*20 MB/, /could not get that file/, /can't read this/],
  ])('is refused in their words when it cannot be read: %s', async (language, large, broken, unread) => {
    await olga.say(`/language ${language}`);
    api.media.set('5002', Buffer.from('x'));
    api.sizes.set('5002', 60_000_000);
    expect((await olga.write(document('5002'))).join()).toMatch(large);
    api.media.set('5003', Buffer.from(card));
    api.hashes.set('5003', '0'.repeat(64));
    expect((await olga.write(document('5003'))).join()).toMatch(broken);
    expect((await olga.write({ type: 'audio', audio: { id: '1', voice: true } })).join()).toMatch(unread);
    expect((await olga.write({ type: 'sticker', sticker: { id: '1' } })).join()).toMatch(unread);
    await olga.say('/language en');
  });
});

describe('a button that others sent from the same number', () => {
  it('says to staff what it says, and a message that was changed or taken back runs nothing', async () => {
    await make('Hanna Kos 600 700 853');
    const reply = (title: string) => ({
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: 'foreign', title } },
    });
    expect((await olga.write(reply('Hanna Kos'))).join()).toContain('+48 600 700 853');
    const content = { message: { type: 'text', text: { body: 'Hanna Kos' } } };
    const edited = await olga.write({ type: 'edit', edit: { original_message_id: 'wamid.in1', ...content } });
    expect(edited).toEqual([translatorOf('en')('edit-unread')]);
    expect(await olga.write({ type: 'revoke', revoke: { original_message_id: 'wamid.in1' } })).toEqual([]);
  });
});

describe('contacts on WhatsApp', () => {
  it('are heard when they change a message into a STOP', async () => {
    const zofia = contactOf('48600700866');
    await zofia.say('START');
    const message = { type: 'text', text: { body: 'STOP' } };
    const said = await zofia.write({ type: 'edit', edit: { original_message_id: 'wamid.in1', message } });
    expect(said.join()).toContain('START');
    expect((await olga.heard()).join()).toContain('🔕');
  });

  it('are heard and answered when they stop, and never greeted as strangers to a bot (B10)', async () => {
    const zofia = contactOf('48600700860');
    expect(await zofia.say('Dzień dobry, czy macie kawę?')).toEqual([]);
    expect((await olga.heard()).join()).toContain('czy macie kawę?');
    const [confirmation, ...more] = await zofia.say('STOP');
    expect(confirmation).toBeTruthy();
    expect(more).toEqual([]);
    expect(await zofia.say('STOP')).toEqual([]);
    const { states } = await addressOf('48600700860');
    expect(states).toMatchObject({ 'whatsapp/service': { state: 'withdrawn' } });
  });

  it('are kept with a picture, whose words count, and without any (F035)', async () => {
    const zofia = contactOf('48600700870');
    api.media.set('1', Buffer.from('a picture'));
    expect(await zofia.write({ type: 'image', image: { id: '1', caption: 'My order' } })).toEqual([]);
    expect(await zofia.write({ type: 'sticker', sticker: { id: '2' } })).toEqual([]);
    expect(await zofia.write({ type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } })).toEqual([]);
    const kept = await service.database
      .model(inboundMessageModel)
      .find({ address: (await addressOf('48600700870'))._id })
      .lean();
    expect(kept.map(({ text, channel }) => `${channel}: ${text}`).sort()).toEqual([
      'whatsapp: My order',
      'whatsapp: 👍',
      'whatsapp: 📎',
    ]);
  });

  it('close marketing by the switch in WhatsApp itself under both names of the account, however often Meta says so (B07)', async () => {
    const waId = '48600700880';
    const privateId = 'PL.13491208655302741918';
    const preference = {
      wa_id: waId,
      user_id: privateId,
      category: 'marketing_messages',
      value: 'stop',
      timestamp: String(Math.floor(Date.now() / 1_000)),
    };
    const change = { field: 'user_preferences', value: { user_preferences: [preference] } };
    expect(await api.post(change, change)).toBe(200);
    expect(await api.post(change)).toBe(200);
    await service.settled();
    const { states } = await addressOf(waId);
    expect(states).toMatchObject({ 'whatsapp/marketing': { state: 'withdrawn' } });
    expect(Object.keys(states)).not.toContain('whatsapp/service');
    const other = await addressOf(privateId);
    expect(other.states).toMatchObject({ 'whatsapp/marketing': { state: 'withdrawn' } });
  });
});

describe("Meta's check of the address", () => {
  const query = {
    'hub.mode': 'subscribe',
    'hub.verify_token': 'typed-in-twice',
    'hub.challenge': '<b>1</b>',
  };

  it('is answered in plain text, and refused with 403 for another token', async () => {
    expect(await api.check(query)).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: '<b>1</b>',
    });
    expect(await api.check({ ...query, 'hub.verify_token': 'guessed' })).toMatchObject({
      status: 403,
      body: '',
    });
    expect(await api.check({})).toMatchObject({ status: 403 });
  });
});

describe('what Meta refuses for reasons of ours', () => {
  it('keeps answers to staff until an owner has mended it', async () => {
    api.failNext({ status: 401, code: 190 }, { status: 401, code: 190 });
    expect((await olga.say('/find kowalska')).join()).toContain('Anna Kowalska');
    expect((await olga.say('/health')).join()).toContain('🟢 whatsapp-cloud');
  });
});
