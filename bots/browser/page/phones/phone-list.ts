import { create } from '../dom.ts';
import type { Texts } from '../texts.ts';
import { addPhone } from './phone-requests.ts';
import type { Phone } from './phones.ts';

/** All phones, and the way to add one. */
export function createPhoneList(texts: Texts, onOpen: (number: string) => void) {
  const heading = create('h2', { tabindex: -1 }, texts.text('page-phones-title'));
  const problem = create('p', { class: 'problem', role: 'alert', id: 'phone-problem', hidden: true });
  const number = create('input', {
    type: 'tel',
    id: 'phone-number',
    autocomplete: 'off',
    placeholder: texts.text('page-phone-example'),
    'aria-describedby': 'phone-problem',
  });
  const form = create(
    'form',
    { class: 'add-phone', novalidate: true },
    create('label', { for: 'phone-number' }, texts.text('page-phone-number')),
    create(
      'div',
      {},
      number,
      create('button', { class: 'quiet', type: 'submit' }, texts.text('page-phone-add')),
    ),
    problem,
  );
  const none = create('p', { class: 'soft' }, texts.text('page-phones-none'));
  const list = create('ul', { class: 'phone-list' });
  const element = create(
    'div',
    { class: 'phone-page' },
    heading,
    create('p', { class: 'soft' }, texts.text('page-phones-text')),
    form,
    none,
    list,
  );

  const complain = (text = '') => {
    problem.textContent = text;
    problem.hidden = text === '';
    number.setAttribute('aria-invalid', String(text !== ''));
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (number.value.trim() === '') return number.focus();
    try {
      const added = await addPhone(number.value);
      complain(added ? '' : texts.text('page-phone-not-number'));
      if (!added) return number.focus();
      number.value = '';
      onOpen(added);
    } catch {
      complain(texts.text('page-phone-failed'));
    }
  });

  const row = (phone: Phone) => {
    const last = phone.lines.at(-1);
    const button = create(
      'button',
      { class: 'phone-row', type: 'button' },
      create('b', {}, phone.number),
      create('span', {}, last?.text ?? texts.text('page-phone-empty')),
    );
    if (phone.unread > 0)
      button.append(
        create(
          'i',
          { class: 'badge', 'aria-label': texts.text('page-phone-unread', { count: phone.unread }) },
          String(phone.unread),
        ),
      );
    button.dataset.number = phone.number;
    button.addEventListener('click', () => onOpen(phone.number));
    return create('li', {}, button);
  };

  return {
    element,
    focus: () => heading.focus(),
    update: (phones: readonly Phone[]) => {
      none.hidden = phones.length > 0;
      const focused = (document.activeElement as HTMLElement | null)?.dataset.number;
      list.replaceChildren(...phones.map(row));
      if (focused) list.querySelector<HTMLElement>(`[data-number="${CSS.escape(focused)}"]`)?.focus();
    },
  };
}
