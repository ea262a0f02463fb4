/** A contact as Graph takes it: https://developers.facebook.com/docs/whatsapp/cloud-api/messages/contacts-messages */
export interface Card {
  name: { formatted_name: string; first_name?: string; last_name?: string; middle_name?: string };
  phones?: { phone: string; type: string }[];
  emails?: { email: string; type: string }[];
  org?: { company?: string; title?: string };
  urls?: { url: string }[];
  addresses?: { street?: string; city?: string; state?: string; zip?: string; country?: string }[];
  birthday?: string;
}

interface Line {
  name: string;
  /** The first word after `TYPE=`, in capitals. */
  type: string;
  value: string;
}

/** The contacts of a vCard as Graph takes them; null when one has no name, or when there is none: then it is a file. Pure. */
export function toCards(vcard: string): Card[] | null {
  const unfolded = vcard.replace(/\r?\n[ \t]/g, '');
  const cards = [...unfolded.matchAll(/^BEGIN:VCARD\s*$([\s\S]*?)^END:VCARD\s*$/gim)].map(([, body = '']) =>
    toCard(body.split(/\r?\n/).flatMap(toLine)),
  );
  const whole = cards.filter((card) => card !== null);
  return whole.length > 0 && whole.length === cards.length ? whole : null;
}

function toLine(line: string): Line[] {
  const [, name = '', parameters = '', value = ''] =
    /^(?:[\w-]+\.)?([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/.exec(line.trim()) ?? [];
  if (!name || !value.trim()) return [];
  const type = /;(?:TYPE=)?"?([A-Za-z]+)/i.exec(parameters)?.[1] ?? '';
  return [{ name: name.toUpperCase(), type: type.toUpperCase(), value: value.trim() }];
}

function toCard(lines: readonly Line[]): Card | null {
  const all = (name: string) => lines.filter((line) => line.name === name);
  const first = (name: string) => plain(all(name)[0]?.value ?? '');
  const [last_name, first_name, middle_name] = parts(all('N')[0]?.value ?? '');
  const formatted_name = first('FN') || [first_name, middle_name, last_name].filter(Boolean).join(' ');
  if (!formatted_name) return null;
  // Graph wants a part of the name beside the whole of it.
  const named =
    first_name || last_name || middle_name
      ? { first_name, last_name, middle_name }
      : { first_name: formatted_name };
  const card: Card = { name: { formatted_name, ...present(named) } };
  const phones = all('TEL').map(({ type, value }) => ({
    phone: plain(value).replace(/^tel:/i, ''),
    type: type || 'CELL',
  }));
  const emails = all('EMAIL').map(({ type, value }) => ({ email: plain(value), type: type || 'HOME' }));
  const org = present({ company: parts(all('ORG')[0]?.value ?? '')[0], title: first('TITLE') });
  const addresses = all('ADR').map(({ value }) => {
    const [, , street, city, state, zip, country] = parts(value);
    return present({ street, city, state, zip, country });
  });
  const birthday = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(first('BDAY'));
  return {
    ...card,
    ...(phones.length > 0 && { phones }),
    ...(emails.length > 0 && { emails }),
    ...(Object.keys(org).length > 0 && { org }),
    ...(all('URL').length > 0 && { urls: all('URL').map(({ value }) => ({ url: plain(value) })) }),
    ...(addresses.length > 0 && { addresses }),
    ...(birthday && { birthday: birthday.slice(1, 4).join('-') }),
  };
}

/** The parts of a value between semicolons that are not escaped. */
function parts(value: string): string[] {
  return (value.match(/(?:\\.|[^;\\])+|(?<=;|^)(?=;|$)/g) ?? []).map(plain);
}

function plain(value: string): string {
  return value.replace(/\\n/gi, '\n').replace(/\\(.)/g, '$1').trim();
}

function present<T extends Record<string, string | undefined>>(values: T): { [Key in keyof T]?: string } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as {
    [Key in keyof T]?: string;
  };
}
