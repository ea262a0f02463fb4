import type { ContactDraft } from '../../../src/contacts/index.ts';
import { lineKind } from '../../../src/contacts/phones/index.ts';

// Numbers of Great Britain, France and the United States are of the ranges their authorities keep for films; Poland and
// Ukraine keep none, there local numbers begin with zeros. Mail domains end in `.example` (RFC 2606).

/** Name | phones | mail | tags | note */
const organizations = `
Piekarnia Żółty Rogal | +48220000011 +48450000011 | biuro@zoltyrogal.example | vip | Zamówienia do 18:00.
Stolarnia Dąb i Synowie | +48120000012 | zamowienia@dabisynowie.example | hurt | Meble na wymiar.
Kwiaciarnia Łąka | +48580000013 | laka@kwiaty.example | |
Boulangerie Aux Trois Épis | +33199000021 | contact@troisepis.example | vip | Fermée le lundi.
Atelier Hélène & Fils | +33465710022 | atelier@helene-fils.example | | Devis sous 48 h.
Harbour & Finch Ltd | +442079460031 | hello@harbourfinch.example | hurt | Invoices by mail only.
Blue Heron Bikes | +12125550132 | shop@blueheron.example | | Opens at ten.
Кав’ярня «Сонях» | +380440000041 | sonyah@kava.example | vip | Доставка щосереди.
`;

/** First name | last name | phones | mail | company | job title | tags | note */
const people = `
Zofia | Żółć | +48450000101 | zofia.zolc@zoltyrogal.example | Piekarnia Żółty Rogal | właścicielka | vip | Woli telefon rano.
Jan | Nowak | +48450000102 +48220000102 | jan.nowak@zoltyrogal.example | Piekarnia Żółty Rogal | kierownik zmiany | |
Małgorzata | Święch | +48450000103 | m.swiech@poczta.example | | | newsletter | Poznana na targach w Poznaniu.
Paweł | Dąb | +48120000104 | pawel@dabisynowie.example | Stolarnia Dąb i Synowie | stolarz | | Wycena stołu do piątku.
Agnieszka | Dąb | +48450000105 | agnieszka@dabisynowie.example | Stolarnia Dąb i Synowie | księgowa | faktury |
Krzysztof | Nowakowski | +48450000106 | k.nowakowski@poczta.example | | architekt | vip newsletter |
Łucja | Wiśniewska | +48580000107 | lucja@kwiaty.example | Kwiaciarnia Łąka | florystka | | Bukiety na śluby.
Stanisław | Gęś | +48450000108 | stanislaw.ges@poczta.example | | | | Prosi o SMS zamiast rozmowy.
Élodie | Dupont | +33199000201 | elodie@troisepis.example | Boulangerie Aux Trois Épis | gérante | vip |
Jean-Baptiste | Lefèvre | +33199000202 | jb@troisepis.example | Boulangerie Aux Trois Épis | boulanger | | Joignable après 14 h.
Hélène | Garçon | +33465710203 | helene@helene-fils.example | Atelier Hélène & Fils | ébéniste | newsletter |
Noël | L'Hermitte | +33261910204 | noel@courrier.example | | photographe | | Rencontré au salon de Lille.
Amélie | de La Tour | +33199000205 | amelie@courrier.example | | | faktury | Factures au nom de la société.
Oliver | Finch | +442079460301 +442079460302 | oliver@harbourfinch.example | Harbour & Finch Ltd | managing director | vip |
Siobhán | O'Neill | +442079460303 | siobhan@harbourfinch.example | Harbour & Finch Ltd | buyer | hurt | Orders in the first week of a month.
Grace | Whitfield | +12125550104 | grace@blueheron.example | Blue Heron Bikes | mechanic | |
Samuel | Okafor | +12125550105 | samuel@letters.example | | translator | newsletter | Met at the book fair.
Priya | Raman | +12125550106 | priya@letters.example | | | |
Олена | Шевчук | +380390000401 | olena@kava.example | Кав’ярня «Сонях» | власниця | vip | Любить листи, не дзвінки.
Андрій | Коваленко | +380390000402 | andriy@kava.example | Кав’ярня «Сонях» | бариста | |
Юлія | Гнатюк | +380390000403 | yuliia@lyst.example | | дизайнерка | newsletter | Портфоліо на пошті.
Тарас | Бондаренко | +380440000404 | taras@lyst.example | | | hurt |
`;

const sources = ['business-card', 'mail', 'internet', 'database'] as const;

/**
 * Thirty invented contacts, organizations first, so that the people find theirs by name. Names, tags and notes are data
 * and stay as they are in every language.
 */
export function demoContacts(): ContactDraft[] {
  return [
    ...rowsOf(organizations).map(
      ([organizationName, phones, mail, tags, note], at): ContactDraft => ({
        ...draftOf('organization', at, { phones, mail, tags, note }),
        organizationName,
      }),
    ),
    ...rowsOf(people).map(
      ([firstName, lastName, phones, mail, company, jobTitle, tags, note], at): ContactDraft => ({
        ...draftOf('person', at, { phones, mail, tags, note }),
        kind: company ? 'contact-person' : 'customer',
        firstName,
        lastName,
        ...(company && { company }),
        ...(jobTitle && { jobTitle }),
      }),
    ),
  ];
}

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
}

function wordsOf(cell = ''): string[] {
  return cell.split(' ').filter(Boolean);
}

interface Cells {
  phones?: string;
  mail?: string;
  tags?: string;
  note?: string;
}

function draftOf(
  type: ContactDraft['type'],
  at: number,
  { phones, mail = '', tags, note }: Cells,
): ContactDraft {
  return {
    type,
    phones: wordsOf(phones).map((e164) => ({
      raw: e164,
      e164,
      type: lineKind(e164) === 'mobile' ? 'mobile' : 'work',
    })),
    mails: [{ address: mail }],
    ...(note && { note }),
    tags: wordsOf(tags),
    source: sources[at % sources.length],
    proposals: [],
    guesses: [],
    problems: [],
  };
}
