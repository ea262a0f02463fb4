import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TurnEvent } from '../../../src/connector/index.ts';
import { mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import {
  hasChromium,
  launchChromium,
  openPage,
  readBubbles,
  sayIn,
} from '../../support/browser/open-page.ts';
import { type PageService, startPageService } from '../../support/browser/start-page-service.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

/** A dialogue in small: answers, cards with buttons, edits, notes. */
async function answer({ turn }: TurnEvent, service: PageService): Promise<void> {
  const { chat } = turn.where;
  const { input } = turn;
  if (input.kind === 'press') {
    const acknowledges = { pressId: input.pressId, toast: input.data === 'save' ? 'Saved' : undefined };
    if (input.data === 'save')
      await service.say(chat, {
        title: 'Zofia Żółkiewska',
        text: '+48 600 700 800',
        choices: [
          [
            { label: 'Edit', data: 'edit' },
            { label: 'Map', url: 'https://map.example/' },
          ],
        ],
        replaces: input.message,
        acknowledges,
      });
    else if (input.data === 'edit') await service.say(chat, { text: 'What is the new name?', acknowledges });
    else await service.say(chat, { text: '', acknowledges });
    return;
  }
  if (input.kind !== 'text') return;
  if (input.text.startsWith('/new'))
    await service.say(chat, {
      title: 'New contact',
      text: 'Zofia Żółkiewska\n+48 600 700 800',
      choices: [
        [
          { label: 'Save', data: 'save' },
          { label: 'Cancel', data: 'cancel' },
        ],
      ],
    });
  else if (input.text === '<b>&')
    await service.say(chat, { title: '<b>&', text: 'See https://example.com/a?b=1.' });
  else await service.say(chat, { text: `You said ${input.text}` });
}

describe.skipIf(!hasChromium)('the chat page', () => {
  let test: TestDatabase;
  let service: PageService;
  let browser: Browser;

  beforeAll(async () => {
    test = await openTestDatabase([mailboxHeadModel, mailboxItemModel]);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await test.close();
  });
  beforeEach(async () => {
    service = await startPageService({ database: test.database, onTurn: answer });
  });
  afterEach(() => service.close());

  const bubbles = (page: Parameters<typeof readBubbles>[0]) => ({
    toBe: (expected: string[]) =>
      vi.waitFor(async () => expect(await readBubbles(page)).toEqual(expected), { timeout: 8_000 }),
  });

  it('carries a message to the bot and the answer back, and the browser has nothing to complain about (M28)', async () => {
    const { page, complaints, context, chat } = await openPage(browser, service, { locale: 'pl-PL' });
    await sayIn(page, 'Żółkiewska');
    await bubbles(page).toBe(['Żółkiewska', 'You said Żółkiewska']);
    await sayIn(page, '<b>&');
    await bubbles(page).toBe([
      'Żółkiewska',
      'You said Żółkiewska',
      '<b>&',
      '<b>& | See https://example.com/a?b=1.',
    ]);
    expect(await page.locator('.bubble.waiting').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'https://example.com/a?b=1' }).getAttribute('rel')).toContain(
      'noopener',
    );
    expect(service.events[0]).toMatchObject({
      type: 'turn',
      conversation: chat,
      turn: {
        who: { identity: { scheme: 'browser', value: chat }, language: 'pl' },
        where: { channel: 'browser', chat, kind: 'private' },
        input: { kind: 'text', text: 'Żółkiewska' },
      },
    });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('changes a message in place when a button is pressed, shows the note lightly, and the old buttons are gone', async () => {
    const { page, context, complaints } = await openPage(browser, service);
    await sayIn(page, '/new Zofia Żółkiewska +48600700800');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.toast', { hasText: 'Saved' }).waitFor();
    await bubbles(page).toBe(['/new Zofia Żółkiewska +48600700800', 'Zofia Żółkiewska | +48 600 700 800']);
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    const map = page.getByRole('link', { name: /^Map/ });
    expect(await map.getAttribute('target')).toBe('_blank');
    expect(await map.getAttribute('rel')).toContain('noopener');
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Edit');

    const [, press] = service.events as TurnEvent[];
    expect(press?.turn.input).toMatchObject({ kind: 'press', data: 'save' });
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByText('What is the new name?').waitFor();
    const second = (service.events as TurnEvent[])[2]?.turn.input;
    expect(second).toMatchObject({ message: press?.turn.input.kind === 'press' && press.turn.input.message });
    expect(await page.getByRole('button', { name: /Edit/ }).getAttribute('aria-disabled')).toBe('false');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lets a button be pressed once until it is answered', async () => {
    const { page, context, chat } = await openPage(browser, service);
    const presses: TurnEvent[] = [];
    await service.close();
    service = await startPageService({
      database: test.database,
      port: service.port,
      onTurn: (event) => void presses.push(event),
    });
    await page.locator('#status[data-state="online"]').waitFor();
    await service.say(chat, {
      text: 'Sure?',
      choices: [
        [
          { label: 'Yes', data: 'y' },
          { label: 'No', data: 'n' },
        ],
      ],
    });
    const yes = page.getByRole('button', { name: /Yes/ });
    await yes.dblclick();
    await page.getByRole('button', { name: 'No' }).click({ force: true });
    await vi.waitFor(() => expect(presses).toHaveLength(1));
    expect(await yes.getAttribute('aria-busy')).toBe('true');
    const { input } = presses[0]?.turn ?? {};
    await service.say(chat, {
      text: '',
      acknowledges: { pressId: input?.kind === 'press' ? input.pressId : '' },
    });
    await vi.waitFor(async () => expect(await yes.getAttribute('aria-disabled')).toBe('false'));
    expect(presses).toHaveLength(1);
    await context.close();
  });

  it('shows the same conversation after a reload and in a second tab, live in both', async () => {
    const { page, context } = await openPage(browser, service);
    await sayIn(page, '/new Zofia');
    await page.getByRole('button', { name: 'Save' }).click();
    const shown = ['/new Zofia', 'Zofia Żółkiewska | +48 600 700 800'];
    await bubbles(page).toBe(shown);
    await page.reload();
    await bubbles(page).toBe(shown);
    const { page: second } = await openPage(browser, service, { context });
    await bubbles(second).toBe(shown);
    await sayIn(second, 'from the second');
    await bubbles(page).toBe([...shown, 'from the second', 'You said from the second']);
    await bubbles(second).toBe([...shown, 'from the second', 'You said from the second']);
    // An old note is not news.
    expect(await second.locator('.toast').count()).toBe(0);
    await context.close();
  });

  it('keeps conversations of different browsers apart', async () => {
    const anna = await openPage(browser, service);
    const piotr = await openPage(browser, service);
    await sayIn(anna.page, 'secret of Anna');
    await bubbles(anna.page).toBe(['secret of Anna', 'You said secret of Anna']);
    await sayIn(piotr.page, 'hello');
    await bubbles(piotr.page).toBe(['hello', 'You said hello']);
    await anna.context.close();
    await piotr.context.close();
  });

  it('comes back after the service was away, with everything said meanwhile and nothing twice', async () => {
    const { page, context, chat } = await openPage(browser, service);
    await sayIn(page, 'one');
    await bubbles(page).toBe(['one', 'You said one']);
    const { port } = service;
    await service.close();
    await page.locator('#status[data-state="offline"]').waitFor();
    await sayIn(page, 'two');
    await sayIn(page, 'three');
    expect(await page.locator('.bubble.waiting').count()).toBe(2);
    service = await startPageService({ database: test.database, port, onTurn: answer });
    await service.say(chat, { text: 'said while you were away' });
    await vi.waitFor(
      async () => {
        const texts = await readBubbles(page);
        expect([...texts].sort()).toEqual(
          [
            'one',
            'You said one',
            'two',
            'three',
            'You said two',
            'You said three',
            'said while you were away',
          ].sort(),
        );
        expect(texts.indexOf('two')).toBeLessThan(texts.indexOf('three'));
      },
      { timeout: 15_000 },
    );
    expect(await page.locator('.bubble.waiting').count()).toBe(0);
    expect(service.events.map((event) => event.type === 'turn' && event.turn.input)).toEqual([
      { kind: 'text', text: 'two' },
      { kind: 'text', text: 'three' },
    ]);
    await context.close();
  });

  it('says that the database is away, and sends again by itself, once', async () => {
    const { page, context } = await openPage(browser, service);
    service.isAway = true;
    await sayIn(page, 'patience');
    await page.locator('#status[data-state="unavailable"]').waitFor();
    expect(await page.getByRole('status').first().textContent()).toContain('The database is away');
    expect(service.events).toHaveLength(0);
    service.isAway = false;
    await bubbles(page).toBe(['patience', 'You said patience']);
    await page.locator('#status[data-state="online"]').waitFor();
    expect(service.events).toHaveLength(1);
    await context.close();
  });

  it('keeps what was written and not yet sent over a reload', async () => {
    const { page, context } = await openPage(browser, service);
    service.isAway = true;
    await sayIn(page, 'survivor');
    await page.locator('#status[data-state="unavailable"]').waitFor();
    await page.reload();
    service.isAway = false;
    await bubbles(page).toBe(['survivor', 'You said survivor']);
    expect(service.events).toHaveLength(1);
    expect(await page.evaluate('localStorage.length')).toBe(0);
    await context.close();
  });

  it('shows that the bot is at work until it answers', async () => {
    const { page, context, chat } = await openPage(browser, service);
    const place = { channel: 'browser', chat, kind: 'private' as const };
    await service.connector.indicateWork?.(place, AbortSignal.timeout(1_000));
    await page.locator('#typing').waitFor({ state: 'visible' });
    await service.say(chat, { text: 'done' });
    await page.locator('#typing').waitFor({ state: 'hidden' });
    await context.close();
  });

  it('takes a reply delivered twice once', async () => {
    const { page, context, chat } = await openPage(browser, service);
    await service.say(chat, { text: 'once' }, 'same-id');
    await service.say(chat, { text: 'once' }, 'same-id');
    await service.say(chat, { text: 'then' });
    await bubbles(page).toBe(['once', 'then']);
    await context.close();
  });
});
