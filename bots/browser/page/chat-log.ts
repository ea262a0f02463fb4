import { type BubbleEvents, fillBot, fillPerson, markPressed } from './bubble.ts';
import { create } from './dom.ts';
import type { BotItem, LogItem, PersonItem } from './protocol.ts';
import type { Scroll } from './scroll.ts';
import type { Texts } from './texts.ts';

export interface ChatLog {
  /** Sequence of the newest item shown. */
  readonly position: number;
  /** Shows one line of the log; one that was shown before changes nothing. */
  show(item: LogItem, isLive: boolean): void;
  /** Shows what the person has just said, before the service has it. */
  anticipate(item: PersonItem, note: string): void;
  /** Takes the note away, or says what went wrong; `again` adds a button to try once more. */
  settle(id: string, problem?: string, again?: { label: string; run(): void }): void;
  remove(id: string): void;
  press(id: string, message: string, data: string): void;
  /** Ends waiting for the answer to a press. */
  release(pressId: string): void;
  clear(): void;
}

export interface ChatLogOptions {
  element: HTMLElement;
  welcome: HTMLElement;
  scroll: Scroll;
  texts: Texts;
  events: BubbleEvents;
}

/** A press without an answer for this long, in milliseconds, may be pressed again. */
const pressPatience = 20_000;

/** The conversation: bubbles in the order in which they were first said; edits change them where they are. */
export function createChatLog({ element, welcome, scroll, texts, events }: ChatLogOptions): ChatLog {
  const bubbles = new Map<string, HTMLElement>();
  const shown = new Set<number>();
  const presses = new Map<string, { message: string; data: string; timer: number }>();
  let position = 0;
  let day = '';

  const add = (id: string, kind: 'bot' | 'person', at: Date, isLive: boolean) => {
    welcome.hidden = true;
    const label = texts.day(at);
    if (label !== day) element.append(create('p', { class: 'day' }, label));
    day = label;
    const bubble = create('article', { class: `bubble ${kind}${isLive ? ' fresh' : ''}`, tabindex: -1 });
    bubble.dataset.id = id;
    bubbles.set(id, bubble);
    element.append(bubble);
    return bubble;
  };

  const release = (pressId: string) => {
    const press = presses.get(pressId);
    if (!press) return;
    clearTimeout(press.timer);
    presses.delete(pressId);
    const bubble = bubbles.get(press.message);
    if (bubble) markPressed(bubble, press.data, false, texts);
  };

  const press = (id: string, message: string, data: string, patience = pressPatience) => {
    const bubble = bubbles.get(message);
    if (!bubble || presses.has(id)) return;
    markPressed(bubble, data, patience > 0, texts);
    if (patience > 0) presses.set(id, { message, data, timer: setTimeout(() => release(id), patience) });
  };

  const showBot = (item: BotItem, at: Date, isLive: boolean) => {
    if (item.pressId) release(item.pressId);
    if (!hasContent(item)) return;
    const earlier = item.replaces ? bubbles.get(item.replaces) : undefined;
    const id = item.replaces ?? item.id;
    const bubble = earlier ?? add(id, 'bot', at, isLive);
    const hadFocus = bubble.contains(document.activeElement);
    fillBot(bubble, { ...item, id }, at, texts, events);
    if (hadFocus) (bubble.querySelector<HTMLElement>('.choice') ?? bubble).focus({ preventScroll: true });
    scroll.follow(bubble, isLive);
  };

  const showPerson = (item: PersonItem, at: Date, isLive: boolean) => {
    const bubble = bubbles.get(item.id) ?? add(item.id, 'person', at, isLive);
    fillPerson(bubble, item, at, texts);
    scroll.follow(bubble, isLive);
  };

  return {
    get position() {
      return position;
    },
    show: ({ sequence, at, body }, isLive) => {
      if (shown.has(sequence)) return;
      shown.add(sequence);
      position = Math.max(position, sequence);
      const moment = new Date(at);
      if (body.from === 'bot') showBot(body, moment, isLive);
      else if (body.from === 'person') showPerson(body, moment, isLive);
      else press(body.id, body.message, body.data, Math.min(pressPatience, pressPatience - ageOf(moment)));
    },
    anticipate: (item, note) => {
      const bubble = bubbles.get(item.id) ?? add(item.id, 'person', new Date(), true);
      fillPerson(bubble, item, new Date(), texts);
      bubble.classList.remove('failed');
      bubble.classList.add('waiting');
      bubble.append(create('p', { class: 'note' }, note));
      scroll.toEnd();
    },
    settle: (id, problem, again) => {
      const bubble = bubbles.get(id);
      if (!bubble) return;
      bubble.classList.remove('waiting');
      bubble.querySelector('.note')?.remove();
      if (!problem) return;
      bubble.classList.add('failed');
      const note = create('p', { class: 'note', role: 'alert' }, problem);
      if (again) {
        const button = create('button', { class: 'link', type: 'button' }, again.label);
        button.addEventListener('click', again.run);
        note.append(button);
      }
      bubble.append(note);
    },
    remove: (id) => {
      bubbles.get(id)?.remove();
      bubbles.delete(id);
    },
    press,
    release,
    clear: () => {
      for (const id of presses.keys()) release(id);
      element.replaceChildren(welcome);
      bubbles.clear();
      shown.clear();
      position = 0;
      day = '';
    },
  };
}

function hasContent({ title, text, file, picture, location, choices, replaces }: BotItem): boolean {
  return Boolean(title || text || file || picture || location || choices || replaces);
}

function ageOf(at: Date): number {
  return Math.max(0, Date.now() - at.getTime());
}
