import { type Choice, DeliveryError } from '../../../src/connector/index.ts';
import { toLine } from './html.ts';

// https://core.telegram.org/bots/api#inlinekeyboardbutton
const DATA_LIMIT = 64;
const ROW_LIMIT = 8;
const BUTTON_LIMIT = 100;

export type Button = { text: string; callback_data: string } | { text: string; url: string };

export interface Keyboard {
  rows: Button[][];
  /** Choices whose address Telegram takes in no button: they are written out. */
  written: string[];
}

/**
 * Throws DeliveryError (`rejected`) on data that fits no button: shortened it would come back as another choice.
 */
export function toKeyboard(choices: readonly (readonly Choice[])[]): Keyboard {
  const rows: Button[][] = [];
  const written: string[] = [];
  let count = 0;
  for (const choice of choices) {
    let row: Button[] = [];
    for (const one of choice) {
      if ('url' in one && !isLinkable(one.url)) {
        written.push(`${toLine(one.label)}: ${one.url}`);
        continue;
      }
      count += 1;
      if (count > BUTTON_LIMIT) throw new DeliveryError('rejected', `More than ${BUTTON_LIMIT} choices`);
      if (row.length === ROW_LIMIT) {
        rows.push(row);
        row = [];
      }
      row.push(toButton(one));
    }
    if (row.length > 0) rows.push(row);
  }
  return { rows, written };
}

function toButton(choice: Choice): Button {
  const text = toLine(choice.label);
  if ('url' in choice) return { text, url: new URL(choice.url).href };
  const size = Buffer.byteLength(choice.data);
  if (size === 0 || size > DATA_LIMIT || /\p{Cs}/u.test(choice.data)) {
    throw new DeliveryError('rejected', `A choice with ${size} bytes of data, of 1 to ${DATA_LIMIT}`);
  }
  return { text, callback_data: choice.data };
}

/** Telegram opens the web and itself; not `tel:`, and no host that only this machine knows. */
function isLinkable(address: string): boolean {
  if (!URL.canParse(address) || address.length > 2000) return false;
  const { protocol, hostname, username } = new URL(address);
  if (protocol === 'tg:') return true;
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return /^[^.[\]]+(\.[^.[\]]+)+$/.test(hostname) && !hostname.startsWith('127.') && username === '';
}
