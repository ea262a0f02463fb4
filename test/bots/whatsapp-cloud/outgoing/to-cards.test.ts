import { describe, expect, it } from 'vitest';
import { toCards } from '../../../../bots/whatsapp-cloud/outgoing/to-cards.ts';

const cardOf = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

describe('a vCard as contacts of WhatsApp', () => {
  it('keeps name, numbers, mails, firm, addresses and birthday, and what is escaped or folded in them', () => {
    const vcard = cardOf(
      'N:Nowak\\; Kowalska;Anna;Maria;;',
      'FN:Anna Nowak\\, Kow',
      ' alska',
      'TEL;TYPE=CELL:+48 600 700 801',
      'item1.TEL;type="work":tel:+48 22 123 45 67',
      'EMAIL:anna@example.com',
      'ORG:Acme\\, Inc.;Sales',
      'TITLE:Buyer',
      'URL:https://example.com/a:b',
      'ADR;TYPE=HOME:;;Prosta 1;Warszawa;;00-001;Polska',
      'BDAY:19900517',
    );
    expect(toCards(vcard)).toEqual([
      {
        name: {
          formatted_name: 'Anna Nowak, Kowalska',
          first_name: 'Anna',
          last_name: 'Nowak; Kowalska',
          middle_name: 'Maria',
        },
        phones: [
          { phone: '+48 600 700 801', type: 'CELL' },
          { phone: '+48 22 123 45 67', type: 'WORK' },
        ],
        emails: [{ email: 'anna@example.com', type: 'HOME' }],
        org: { company: 'Acme, Inc.', title: 'Buyer' },
        urls: [{ url: 'https://example.com/a:b' }],
        addresses: [{ street: 'Prosta 1', city: 'Warszawa', zip: '00-001', country: 'Polska' }],
        birthday: '1990-05-17',
      },
    ]);
  });

  it('has the whole name as its part where there is none, and several cards are several contacts', () => {
    expect(toCards(cardOf('FN:Acme') + cardOf('N:Lis;Ewa;;;'))).toEqual([
      { name: { formatted_name: 'Acme', first_name: 'Acme' } },
      { name: { formatted_name: 'Ewa Lis', first_name: 'Ewa', last_name: 'Lis' } },
    ]);
  });

  it('is no contact without a name, nor without a card', () => {
    expect(toCards(cardOf('TEL:+48600700800'))).toBeNull();
    expect(toCards(cardOf('FN:Anna') + cardOf('TEL:+48600700800'))).toBeNull();
    expect(toCards('hello')).toBeNull();
  });
});
