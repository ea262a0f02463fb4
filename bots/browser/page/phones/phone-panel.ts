import type { Texts } from '../texts.ts';
import { createPhoneList } from './phone-list.ts';
import { createPhoneScreen } from './phone-screen.ts';
import { createPhones, type PhoneNews } from './phones.ts';

export interface PhonePanel {
  /** There is a simulated network, and its phones are for this reader: shows the way to it. */
  enable(): void;
  /** They are not, or no more: nothing of them stays. */
  disable(): void;
  take(news: PhoneNews): void;
}

const remembered = 'rolochat:phones';

/** The simulated phones beside the chat, or over it where there is no room. */
export function createPhonePanel(
  panel: HTMLElement,
  chat: HTMLElement,
  toggle: HTMLButtonElement,
  unread: HTMLElement,
  texts: Texts,
): PhonePanel {
  const phones = createPhones();
  const wide = matchMedia('(min-width: 1000px)');
  let screen: ReturnType<typeof createPhoneScreen> | undefined;
  let isEnabled = false;
  let isPlanned = false;

  const list = createPhoneList(texts, (number) => open(number));

  const update = () => {
    isPlanned = false;
    const all = phones.all();
    const count = all.reduce((sum, phone) => sum + phone.unread, 0);
    unread.hidden = count === 0;
    unread.textContent = String(count);
    unread.setAttribute('aria-label', texts.text('page-phone-unread', { count }));
    if (panel.hidden) return;
    const phone = screen && phones.find(screen.number);
    if (screen && phone) screen.update(phone);
    else list.update(all);
  };
  /** News come in crowds at the start. */
  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(update);
  };

  const open = (number?: string) => {
    // The phone may not have come by the feed yet.
    if (number && !phones.find(number)) phones.take({ type: 'phone', number, isRemoved: false });
    screen = number ? createPhoneScreen(number, texts, () => open()) : undefined;
    panel.replaceChildren((screen ?? list).element);
    update();
    (screen ?? list).focus();
  };

  /** Where the panel lies over the chat, the keyboard must not go behind it. */
  const cover = () => {
    chat.inert = !panel.hidden && !wide.matches;
  };
  wide.addEventListener('change', cover);

  const show = (isShown: boolean) => {
    panel.hidden = !isShown;
    cover();
    toggle.setAttribute('aria-expanded', String(isShown));
    if (isShown && panel.childElementCount === 0) panel.replaceChildren(list.element);
    update();
  };

  toggle.addEventListener('click', () => {
    show(panel.hidden === true);
    if (!panel.hidden) (screen ?? list).focus();
    try {
      localStorage.setItem(remembered, panel.hidden ? 'closed' : 'open');
    } catch {
      // Not remembered, then.
    }
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    toggle.focus();
  });
  document.addEventListener('visibilitychange', plan);

  return {
    enable: () => {
      if (isEnabled) return;
      isEnabled = true;
      toggle.hidden = false;
      let choice: string | null = null;
      try {
        choice = localStorage.getItem(remembered);
      } catch {
        // As if never chosen.
      }
      show(wide.matches && choice !== 'closed');
    },
    disable: () => {
      isEnabled = false;
      toggle.hidden = true;
      phones.clear();
      open();
      show(false);
    },
    take: (news) => {
      phones.take(news);
      if (news.type === 'phone' && news.isRemoved && screen?.number === news.number) open();
      plan();
    },
  };
}
