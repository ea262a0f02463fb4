/**
 * What a button carries, in at most 64 bytes and without personal data:
 * `q.<question>.<position>[.<subject>]` answers a question, `c.<command>[.<argument>]` runs a command.
 */
export type Button =
  | { kind: 'question'; question: string; position: Position; subject?: string }
  | { kind: 'command'; command: string; argument: string };

const letters = { back: 'b', skip: 's', cancel: 'x', resume: 'r' } as const;
/** Of a choice, or what is not one: `resume` takes up a question that was set aside. */
type Position = number | keyof typeof letters;

export function toQuestionButton(question: string, position: Position, subject?: string): string {
  const place = typeof position === 'number' ? String(position) : letters[position];
  return ['q', question, place, ...(subject ? [subject] : [])].join('.');
}

/** Throws when the argument makes it longer than a button may be. */
export function toCommandButton(command: string, argument = ''): string {
  const data = argument ? `c.${command}.${argument}` : `c.${command}`;
  if (Buffer.byteLength(data) > 64) throw new Error(`Button of ${command} is over 64 bytes`);
  return data;
}

/** Null for data that is no button of ours. */
export function parseButton(data: string): Button | null {
  const [kind, name, ...rest] = data.split('.');
  if (!name) return null;
  if (kind === 'c') return { kind: 'command', command: name, argument: rest.join('.') };
  if (kind !== 'q' || rest[0] === undefined) return null;
  const named = Object.entries(letters).find(([, letter]) => letter === rest[0])?.[0];
  if (!named && !/^\d{1,4}$/.test(rest[0])) return null;
  const position = (named as keyof typeof letters | undefined) ?? Number(rest[0]);
  return { kind: 'question', question: name, position, subject: rest[1] || undefined };
}
