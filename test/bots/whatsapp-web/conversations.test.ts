import { beforeAll, expect, it } from 'vitest';
import { whatsappWeb } from '../../../bots/whatsapp-web/index.ts';
import { contactModel } from '../../../src/contacts/contact.model.ts';
import { type Language, translatorOf } from '../../../src/locales/index.ts';
import { startTestService, type TestService } from '../../support/start-service.ts';
import { numberOf } from '../../support/whatsapp-person.ts';
import {
  createWebPerson,
  startWhatsappWebServer,
  type WhatsappWebServer,
} from '../../support/whatsapp-web-server.ts';

let server: WhatsappWebServer;
let service: TestService;
let olga: ReturnType<typeof createWebPerson>;

beforeAll(async () => {
  server = await startWhatsappWebServer();
  service = await startTestService({ bots: [whatsappWeb], environment: server.environment });
  olga = createWebPerson(server, service, '48500100200');
  await olga.say('/claim 246810');
  return async () => {
    await service.close();
    await server.stop();
  };
});

/** Surname, number and tag of each conversation, so that none meets another's. */
const subjects: Record<Language, { name: string; phone: string; other: string }> = {
  en: { name: 'Kowalska', phone: '600700801', other: 'Whitfield' },
  fr: { name: 'Lefèvre', phone: '600700802', other: 'Château' },
  pl: { name: 'Żółkiewska', phone: '600700803', other: 'Ćwikła' },
};

it.each(['en', 'fr', 'pl'] as const)(
  'carries forty messages of a member of staff in %s, with numbers for buttons, over real encryption (M15)',
  async (language) => {
    const t = translatorOf(language);
    const { name, phone, other } = subjects[language];
    const shown = `+48 ${phone.replace(/(...)(?=.)/g, '$1 ')}`;
    let messages = 0;
    let last: string[] = [];
    const say = async (text: string, ...expected: string[]) => {
      messages += 1;
      last = await olga.say(text);
      for (const one of expected) expect(last.join('\n'), `after “${text}”`).toContain(one);
    };
    /** Types the number of the choice that the last answer offers under this text. */
    const choose = (key: string, ...expected: string[]) => say(numberOf(last, t(key)), ...expected);

    await say(`/language ${language}`);
    await say(`/new Anna ${name} ${phone}, tag vip${language}`, `*👤 Anna ${name}*`, shown);
    await choose('button-save', t('contact-saved'));
    await say(name.toLowerCase(), `*👤 Anna ${name}*`, shown);
    await choose('button-edit', t('field-job-title'));
    await choose('field-job-title');
    await say('Buyer', 'Buyer');
    await say(phone.slice(-6), `*👤 Anna ${name}*`, 'Buyer');
    await choose('button-history', `Anna ${name}`);
    await say(`anna ${name}`, shown);
    await choose('button-channels', shown);
    await say('/tags', `vip${language}`);
    await say('/recent', `Anna ${name}`);
    await say('1', `*👤 Anna ${name}*`);
    await say(`/new ${other} ${phone.slice(0, -1)}9`, other);
    await choose('button-cancel');
    expect(last.join()).not.toContain(t('contact-saved'));
    await say(other.toLowerCase());
    expect(last.join()).not.toContain('9 · ');
    await say(
      `/new BEGIN:VCARD\nVERSION:3.0\nN:${other};Jan;;;\nFN:Jan ${other}\nTEL:+48${phone.slice(0, -1)}8\nEND:VCARD`,
      `Jan ${other}`,
    );
    await choose('button-save', t('contact-saved'));
    await say(`/tag Jan ${other}: vip${language}`, `vip${language}`);
    await say('/tags', `vip${language}`);
    await say('/people', `Jan ${other}`, `Anna ${name}`);
    await say('/orgs');
    await say('/persons');
    await say('/history', `Jan ${other}`);
    await say('/undo');
    await choose('button-redo');
    await say(`jan ${other}`, `*👤 Jan ${other}*`);
    await choose('button-delete');
    await say('/bin');
    await say('/blocked', t('blocked-none'));
    await say('/consents', t('button-new-consent'));
    await say('/health', t('account-button'));
    await choose('account-button', t('account-state-connected'), t('account-warning'));
    await choose('health-again', t('account-state-connected'));
    await say('/me', 'WhatsApp');
    await say('/staff', 'Olga');
    await say('/invite');
    await say('/cancel');
    await say('/help', t('help-find'));
    await say(`anna ${name.slice(0, 5)}`, `*👤 Anna ${name}*`, 'Buyer');
    expect(messages).toBeGreaterThanOrEqual(40);

    const [contact] = await service.database
      .model(contactModel)
      .find({ 'phones.e164': `+48${phone}` })
      .lean();
    expect(contact).toMatchObject({ lastName: name, jobTitle: 'Buyer' });
    expect(service.logged.join()).not.toContain(phone);
  },
  180_000,
);
