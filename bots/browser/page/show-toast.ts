import { create } from './dom.ts';

/** Shows a short text lightly for a while, longer for longer ones. */
export function showToast(toasts: HTMLElement, text: string): void {
  const toast = create('p', { class: 'toast' }, text);
  toasts.append(toast);
  setTimeout(() => toast.remove(), 2_500 + text.length * 50);
}
