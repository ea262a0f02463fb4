import { create, createId, icon } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { markRead, removePhone, writeFrom } from './phone-requests.ts';
import type { Phone, PhoneLine } from './phones.ts';

const channels = { sms: 'SMS', whatsapp: 'WhatsApp', viber: 'Viber' } as const;

/** One phone: what it got, and what one writes on it. */
export function createPhoneScreen(number: string, texts: Texts, onBack: () => void) {
  const shown = new Map<string, HTMLElement>();
  let channel: PhoneLine['channel'] = 'sms';
  let hasChosen = false;
  let reading = false;

  const label = (key: 'page-phone-back' | 'page-send') => ({
    'aria-label': texts.text(key),
    title: texts.text(key),
  });
  const back = create(
    'button',
    { class: 'round', type: 'button', ...label('page-phone-back') },
    icon('back'),
  );
  const removeText = texts.text('page-phone-remove', { number });
  const remove = create(
    'button',
    { class: 'round', type: 'button', 'aria-label': removeText, title: removeText },
    icon('bin'),
  );
  const heading = create('h2', { tabindex: -1 }, number);
  const lines = create('div', {
    class: 'lines',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': number,
    tabindex: 0,
  });
  const empty = create('p', { class: 'soft' }, texts.text('page-phone-empty'));
  const choices = create(
    'fieldset',
    { class: 'channels' },
    create('legend', { class: 'unseen' }, texts.text('page-channel')),
  );
  const radios = Object.entries(channels).map(([value, name]) => {
    const radio = create('input', { type: 'radio', name: `channel-${number}`, value });
    radio.addEventListener('change', () => {
      hasChosen = true;
      choose(value as PhoneLine['channel']);
    });
    choices.append(create('label', { class: value }, radio, create('span', {}, name)));
    return radio;
  });
  const field = create('input', {
    type: 'text',
    maxlength: 1600,
    autocomplete: 'off',
    enterkeyhint: 'send',
    'aria-label': texts.text('page-phone-write', { number }),
    placeholder: texts.text('page-placeholder'),
  });
  const problem = create('p', { class: 'problem', role: 'alert', hidden: true });
  const form = create(
    'form',
    { class: 'phone-entry' },
    choices,
    create(
      'div',
      { class: 'entry' },
      field,
      create('button', { class: 'round send', type: 'submit', ...label('page-send') }, icon('send')),
    ),
    problem,
  );
  const element = create(
    'div',
    { class: 'phone-page' },
    create('div', { class: 'phone-head' }, back, heading, remove),
    create('div', { class: 'screen' }, lines),
    form,
  );

  const choose = (value: PhoneLine['channel']) => {
    channel = value;
    for (const radio of radios) radio.checked = radio.value === value;
  };
  choose('sms');

  back.addEventListener('click', onBack);
  remove.addEventListener('click', async () => {
    if (await removePhone(number)) onBack();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onBack();
  });

  // Kept until the service has it: a second try is the same message.
  let pending: { id: string; text: string } | undefined;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '') return;
    if (pending?.text !== text) pending = { id: createId(), text };
    const isSent = await writeFrom(number, { ...pending, channel });
    problem.textContent = isSent ? '' : texts.text('page-phone-failed');
    problem.hidden = isSent;
    if (!isSent) return;
    pending = undefined;
    if (field.value.trim() === text) field.value = '';
    field.focus();
  });

  const fill = (line: HTMLElement, { kind, channel: carrier, text, at }: PhoneLine) => {
    line.className = `line ${kind} ${carrier}`;
    line.replaceChildren(
      create('p', { class: 'text' }, text),
      create('small', {}, `${channels[carrier]} · ${texts.time(at)}`),
    );
  };

  return {
    number,
    element,
    focus: () => heading.focus(),
    update: (phone: Phone) => {
      for (const line of phone.lines) {
        if (shown.has(line.id)) continue;
        const bubble = create('div');
        fill(bubble, line);
        shown.set(line.id, bubble);
        if (line.kind === 'received' && !hasChosen) choose(line.channel);
      }
      // Only what is new is put in: a live region reads aloud what is.
      const added = phone.lines.flatMap(({ id }) => shown.get(id) ?? []).filter((line) => !line.isConnected);
      if (phone.lines.length === 0) lines.replaceChildren(empty);
      else empty.remove();
      if (added.length > 0) {
        lines.append(...added);
        lines.scrollTop = lines.scrollHeight;
      }
      if (phone.unread === 0 || reading || document.visibilityState !== 'visible') return;
      reading = true;
      const unread = phone.lines.filter(({ isRead }) => isRead === false).map(({ id }) => id);
      markRead(number, unread).finally(() => {
        reading = false;
      });
    },
  };
}
