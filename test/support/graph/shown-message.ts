import type { Upload } from './check-message.ts';
import type { GraphPayload } from './message-shapes.ts';

/** What can be pressed on a message. */
export interface ShownChoice {
  kind: 'button_reply' | 'list_reply';
  id: string;
  title: string;
  description?: string;
}

export interface GraphMessage {
  id: string;
  /** The number, or the business-scoped id. */
  to: string;
  type: GraphPayload['type'];
  /** The words of it. */
  text: string;
  choices: ShownChoice[];
  payload: GraphPayload;
  file?: Upload;
}

/** A message as its reader sees it. */
export function toShown(
  id: string,
  payload: GraphPayload,
  uploads: ReadonlyMap<string, Upload>,
): GraphMessage {
  const mediaId = /"(?:document|image)":\{"id":"([^"]+)"/.exec(JSON.stringify(payload))?.[1];
  const file = mediaId === undefined ? undefined : uploads.get(mediaId);
  return {
    id,
    to: payload.to ?? payload.recipient ?? '',
    type: payload.type,
    text: wordsOf(payload),
    choices: choicesOf(payload),
    payload,
    ...(file && { file }),
  };
}

function wordsOf(payload: GraphPayload): string {
  switch (payload.type) {
    case 'text':
      return payload.text.body;
    case 'interactive':
      return payload.interactive.body.text;
    case 'contacts':
      return payload.contacts.map(({ name }) => name.formatted_name).join('\n');
    case 'location':
      return payload.location.name ?? '';
    case 'document':
      return payload.document.caption ?? '';
    case 'image':
      return payload.image.caption ?? '';
    case 'reaction':
      return payload.reaction.emoji;
  }
}

function choicesOf(payload: GraphPayload): ShownChoice[] {
  if (payload.type !== 'interactive') return [];
  const { interactive } = payload;
  if (interactive.type === 'button')
    return interactive.action.buttons.map(({ reply }) => ({ kind: 'button_reply', ...reply }));
  return interactive.action.sections.flatMap(({ rows }) =>
    rows.map((row): ShownChoice => ({ kind: 'list_reply', ...row })),
  );
}

/** The whole label of a choice: a row that is too short for it has it beneath. */
export function labelOf({ title, description }: ShownChoice): string {
  return description ?? title;
}

/** As somebody reads it aloud: its words, then what can be pressed, a line each. */
export function readAloud({ text, choices, file }: GraphMessage): string {
  return [file?.name, text, ...choices.map(labelOf)].filter(Boolean).join('\n');
}
