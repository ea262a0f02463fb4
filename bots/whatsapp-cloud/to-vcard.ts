import type { CloudContact } from './notification.ts';

/** A shared contact as a vCard: its mails, its firm and its addresses would be lost otherwise. */
export function toVcard({ name, phones, emails, org, urls, addresses, birthday }: CloudContact): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[name?.last_name, name?.first_name, name?.middle_name, '', ''].map(toValue).join(';')}`,
    `FN:${toValue(name?.formatted_name)}`,
    ...phones.map((one) => one?.phone && `TEL;TYPE=${toType(one.type)}:${toValue(one.phone)}`),
    ...emails.map((one) => one?.email && `EMAIL;TYPE=${toType(one.type)}:${toValue(one.email)}`),
    org?.company && `ORG:${toValue(org.company)}`,
    org?.title && `TITLE:${toValue(org.title)}`,
    ...urls.map((one) => one?.url && `URL:${toValue(one.url)}`),
    ...addresses.map((one) => {
      const parts = one && [one.street, one.city, one.state, one.zip, one.country];
      return parts?.some(Boolean) && `ADR:;;${parts.map(toValue).join(';')}`;
    }),
    birthday && /^\d{4}-\d{2}-\d{2}$/.test(birthday) && `BDAY:${birthday}`,
    'END:VCARD',
  ];
  return lines.filter((line) => typeof line === 'string').join('\r\n');
}

function toValue(value: string | undefined): string {
  return (value ?? '').replace(/[\\;,]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, '\\n');
}

function toType(type: string | undefined): string {
  return /^[A-Za-z]{1,20}$/.test(type ?? '') ? (type as string).toUpperCase() : 'OTHER';
}
