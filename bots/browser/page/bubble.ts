import { create, icon } from './dom.ts';
import type { BotItem, PersonItem, ShownChoice, ShownFile } from './protocol.ts';
import type { Texts } from './texts.ts';

export interface BubbleEvents {
  onPress(message: string, data: string): void;
}

/** The content of a bot message; called again when it is edited. */
export function fillBot(
  bubble: HTMLElement,
  item: BotItem,
  at: Date,
  texts: Texts,
  events: BubbleEvents,
): void {
  const parts: Node[] = [create('span', { class: 'unseen' }, `${texts.text('page-bot')}: `)];
  if (item.title) parts.push(create('p', { class: 'title' }, item.title));
  if (item.picture) parts.push(picture(item.picture, item.title ?? item.picture.name));
  if (item.text) parts.push(paragraph(item.text));
  if (item.file) parts.push(attachment(item.file, texts));
  if (item.location) parts.push(place(item.location, texts));
  parts.push(clock(at, texts));
  if (item.choices)
    parts.push(choices(item.id, item.choices, item.title ?? texts.text('page-bot'), texts, events));
  bubble.replaceChildren(...parts);
}

export function fillPerson(bubble: HTMLElement, item: PersonItem, at: Date, texts: Texts): void {
  const parts: Node[] = [create('span', { class: 'unseen' }, `${texts.text('page-you')}: `)];
  if (item.file) parts.push(attachment(item.file, texts));
  if (item.text) parts.push(paragraph(item.text));
  parts.push(clock(at, texts));
  bubble.replaceChildren(...parts);
}

/** Shows which button was pressed, and keeps all of the message from being pressed until it is answered. */
export function markPressed(bubble: HTMLElement, data: string, isWaiting: boolean, texts: Texts): void {
  for (const button of bubble.querySelectorAll<HTMLElement>('button.choice')) {
    const isChosen = button.dataset.press === data;
    button.classList.toggle('chosen', isChosen);
    button.querySelector('.unseen')?.remove();
    if (isChosen) button.append(create('span', { class: 'unseen' }, ` (${texts.text('page-chosen')})`));
    // Not `disabled`: that would take the focus away from the one who pressed it.
    button.setAttribute('aria-disabled', String(isWaiting));
    button.setAttribute('aria-busy', String(isWaiting && isChosen));
  }
}

function paragraph(text: string): HTMLElement {
  const element = create('p', { class: 'text' });
  let from = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g)) {
    element.append(text.slice(from, match.index), create('a', outside(match[0]), match[0]));
    from = match.index + match[0].length;
  }
  element.append(text.slice(from));
  return element;
}

function outside(href: string): Record<string, string> {
  return { href, target: '_blank', rel: 'noopener noreferrer' };
}

function clock(at: Date, texts: Texts): HTMLElement {
  return create('time', { datetime: at.toISOString() }, texts.time(at));
}

function picture(file: ShownFile, description: string): HTMLElement {
  const address = `/files/${encodeURIComponent(file.id)}`;
  const image = create('img', { src: address, alt: description, loading: 'lazy' });
  return create('a', { class: 'picture', ...outside(address) }, image);
}

function attachment(file: ShownFile, texts: Texts): HTMLElement {
  return create(
    'a',
    {
      class: 'attachment',
      href: `/files/${encodeURIComponent(file.id)}`,
      download: file.name,
      'aria-label': `${texts.text('page-download', { name: file.name })}, ${texts.size(file.size)}`,
    },
    icon('file'),
    create('span', {}, file.name, create('small', {}, texts.size(file.size))),
  );
}

function place({ latitude, longitude, title }: NonNullable<BotItem['location']>, texts: Texts): HTMLElement {
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return create(
    'a',
    { class: 'attachment', ...outside(address) },
    icon('place'),
    create('span', {}, title ?? texts.text('page-map'), create('small', {}, `${latitude}, ${longitude}`)),
  );
}

function choices(
  message: string,
  rows: readonly ShownChoice[][],
  label: string,
  texts: Texts,
  events: BubbleEvents,
): HTMLElement {
  const group = create('div', { class: 'choices', role: 'group', 'aria-label': label });
  for (const row of rows)
    group.append(
      create('div', { class: 'row' }, ...row.map((choice) => button(message, choice, texts, events))),
    );
  return group;
}

function button(message: string, choice: ShownChoice, texts: Texts, events: BubbleEvents): HTMLElement {
  if ('url' in choice) {
    const hint = create('span', { class: 'unseen' }, ` (${texts.text('page-opens-new-tab')})`);
    return create('a', { class: 'choice', ...outside(choice.url) }, choice.label, icon('away'), hint);
  }
  const element = create(
    'button',
    {
      class: 'choice',
      type: 'button',
      'data-press': choice.data,
      ...(choice.name && { 'aria-label': choice.name, title: choice.name }),
    },
    choice.label,
  );
  element.addEventListener('click', () => {
    if (element.getAttribute('aria-disabled') !== 'true') events.onPress(message, choice.data);
  });
  return element;
}
