import type { Browser, Page } from 'playwright-core';
import type { TranscriptPerson } from '../journeys/transcript.ts';
import { until } from '../journeys/until.ts';
import { openPage, sayIn } from './open-page.ts';

interface Bubble {
  id: string;
  text: string;
}

/** The bot's messages on the page, as one reads them: title, text and labels of the buttons, a line each. */
function readMessages(page: Page): Promise<Bubble[]> {
  return page.locator('.bubble.bot').evaluateAll((bubbles) =>
    bubbles.map((bubble) => ({
      id: bubble.getAttribute('data-id') ?? '',
      text: [...bubble.querySelectorAll('.title, .text, .choice')]
        .map((part) => (part.textContent ?? '').replace(part.querySelector('.unseen')?.textContent ?? '', ''))
        .join('\n'),
    })),
  );
}

/** Somebody at the real page, in a browser profile of their own: types, clicks, and waits for what they want to read. */
export async function openPagePerson(
  browser: Browser,
  service: { url: string },
  locale: string,
): Promise<TranscriptPerson & { complaints: string[]; close(): Promise<void> }> {
  const { page, context, complaints } = await openPage(browser, service, { locale });
  const expecting = async (wanted: RegExp, act: () => Promise<void>): Promise<string> => {
    const before = new Map((await readMessages(page)).map(({ id, text }) => [id, text]));
    await act();
    let shown: Bubble[] = [];
    const found = await until(
      `${wanted}`,
      async () => {
        shown = await readMessages(page);
        return shown.findLast(({ id, text }) => before.get(id) !== text && wanted.test(text));
      },
      20_000,
    ).catch((error: Error) => {
      throw new Error(
        `${error.message}; the page ends with\n${shown
          .slice(-2)
          .map(({ text }) => text)
          .join('\n---\n')}`,
      );
    });
    return found.text;
  };
  return {
    complaints,
    say: (text, wanted) => expecting(wanted, () => sayIn(page, text)),
    press: (label, wanted) =>
      expecting(wanted, () => page.getByRole('button', { name: label, exact: true }).last().click()),
    close: () => context.close(),
  };
}
