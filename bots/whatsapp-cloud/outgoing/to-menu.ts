import type { Choice } from '../../../src/connector/index.ts';

/**
 * What Meta allows, in characters:
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages
 */
const limits = { buttons: 3, buttonTitle: 20, rows: 10, rowTitle: 24, rowDescription: 72, id: 200 } as const;

interface Row {
  id: string;
  title: string;
  description?: string;
}

export interface Menu {
  /** Null where they are no reply buttons: too many, or too long. */
  buttons: Row[] | null;
  rows: Row[];
}

/**
 * Choices as reply buttons and as rows of a list; null where they would not be understood as either, and numbers say it better:
 * too many, two that look alike, an address to be opened, or a label that does not even fit beneath its row. Pure.
 */
export function toMenu(choices: readonly (readonly Choice[])[]): Menu | null {
  const flat = choices.flat();
  if (flat.length === 0 || flat.length > limits.rows) return null;
  const shown = flat.map(toRow).filter((row) => row !== null);
  if (shown.length < flat.length || hasTwins(shown.map(({ title }) => title))) return null;
  const rows = shown.map((row, at) => ({ ...row, id: toId(row.id, timesBefore(shown, at)) }));
  const areShort = rows.every((row) => !row.description && row.title.length <= limits.buttonTitle);
  return { buttons: areShort && rows.length <= limits.buttons ? rows : null, rows };
}

/** Two labels may do the same, but Graph takes no id twice in a message: the later ones say which they are. */
function toId(data: string, before: number): string {
  return before === 0 ? data : `${data}${again}${before}`;
}

/** What a press carries, of the id of its button. Pure. */
export function toData(id: string): string {
  return id.replace(new RegExp(`${again}\\d$`), '');
}

/** Stands in no data of ours. */
const again = '#';

function timesBefore(rows: readonly Row[], at: number): number {
  return rows.slice(0, at).filter(({ id }) => id === rows[at]?.id).length;
}

function toRow(choice: Choice): Row | null {
  if ('url' in choice) return null;
  const { data: id } = choice;
  const label = (choice.name ?? choice.label).trim();
  if (
    id !== id.trim() ||
    id === '' ||
    id.length > limits.id - 2 ||
    id.includes(again) ||
    label === '' ||
    /[\r\n]/.test(label)
  )
    return null;
  if (label.length <= limits.rowTitle) return { id, title: label };
  // The title breaks off at a word; the line beneath it has the whole label.
  const title = breakOff(label, limits.rowTitle);
  return title && label.length <= limits.rowDescription ? { id, title, description: label } : null;
}

/** As many whole words as fit before the dots; null when not one does. */
function breakOff(label: string, room: number): string | null {
  const at = label.lastIndexOf(' ', room - 2);
  const words = label.slice(0, Math.max(0, at)).replace(/[\s,;:–-]+$/, '');
  return /[\p{L}\p{N}]/u.test(words) ? `${words} …` : null;
}

/** Graph compares titles as they are; people do not see the case of a letter or a mark that shows nothing. */
function hasTwins(texts: readonly string[]): boolean {
  const seen = texts.map((text) =>
    text
      .normalize('NFKC')
      .replace(/\p{Cf}|\uFE0F/gu, '')
      .toLowerCase(),
  );
  return new Set(seen).size < seen.length;
}
