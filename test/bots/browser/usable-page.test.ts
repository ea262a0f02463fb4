import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TurnEvent } from '../../../src/connector/index.ts';
import { mailboxHeadModel, mailboxItemModel } from '../../../src/messaging/mailboxes/index.ts';
import { simulator } from '../../../webhooks/simulator/index.ts';
import {
  hasChromium,
  launchChromium,
  openPage,
  readBubbles,
  sayIn,
} from '../../support/browser/open-page.ts';
import { readContrasts } from '../../support/browser/read-contrasts.ts';
import { type PageService, startPageService } from '../../support/browser/start-page-service.ts';
import { openTestDatabase, type TestDatabase } from '../../support/open-database.ts';

async function answer({ turn }: TurnEvent, service: PageService): Promise<void> {
  const { chat } = turn.where;
  if (turn.input.kind === 'press')
    await service.say(chat, {
      text: `You chose ${turn.input.data}`,
      replaces: turn.input.message,
      acknowledges: { pressId: turn.input.pressId },
    });
  else if (turn.input.kind === 'text')
    await service.say(chat, {
      title: turn.input.text,
      text: 'Choose:',
      choices: [
        [
          { label: 'One', data: '1' },
          { label: 'Two', data: '2' },
        ],
        [{ label: 'Elsewhere', url: 'https://example.com/' }],
      ],
    });
}

describe.skipIf(!hasChromium)('the page for everybody', () => {
  let test: TestDatabase;
  let service: PageService;
  let browser: Browser;

  beforeAll(async () => {
    test = await openTestDatabase([mailboxHeadModel, mailboxItemModel]);
    service = await startPageService({ database: test.database, onTurn: answer, others: [simulator] });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await service.close();
    await test.close();
  });

  const focused = (page: Page) =>
    page.evaluate<string>(
      '(document.activeElement?.getAttribute("aria-label") || document.activeElement?.textContent || document.activeElement?.id || "").trim()',
    );
  const nodesOf = async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '') }));
  };
  const controls = [
    'button',
    'link',
    'textbox',
    'combobox',
    'radio',
    'checkbox',
    'listbox',
    'option',
    'image',
    'log',
  ];
  const expectNamed = async (page: Page) => {
    const nodes = await nodesOf(page);
    expect(nodes.filter(({ role, name }) => controls.includes(role) && name.trim() === '')).toEqual([]);
    return nodes;
  };

  it('can be used with the keyboard alone', async () => {
    const { page, context } = await openPage(browser, service);
    expect(await focused(page)).toBe('message');
    await page.keyboard.type('first line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await page.getByText('first line\nsecond').first().waitFor();
    await page.getByRole('button', { name: 'One', exact: true }).waitFor();

    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('combobox').inputValue()).toBe('first line\nsecond');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('combobox').inputValue()).toBe('');

    // From the field back through the attachment to the buttons of the newest message.
    for (let step = 0; step < 10 && !/^Two/.test(await focused(page)); step++)
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('You chose 2').waitFor();
    expect(await focused(page)).toContain('You chose 2');

    await page.locator('.skip').focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('message');
    await context.close();
  });

  it('offers the commands while a slash is typed, by keyboard and by mouse', async () => {
    const { page, context } = await openPage(browser, service);
    await page.keyboard.type('/');
    await page.getByRole('listbox').waitFor();
    expect(await page.getByRole('option').count()).toBe(3);
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('/new');
    expect(await page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe('command-new');
    await page.keyboard.press('Tab');
    expect(await page.getByRole('combobox').inputValue()).toBe('/new ');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await page.getByRole('combobox').fill('/fi');
    await page.getByRole('option', { name: '/find' }).click();
    expect(await page.getByRole('combobox').inputValue()).toBe('/find ');
    await page.getByRole('combobox').fill('/p');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    await context.close();
  });

  it('gives every control, picture and region a name, in the language of the reader', async () => {
    const names = {
      en: ['Conversation', 'Send', '+48 600 700 800'],
      fr: ['Conversation', 'Envoyer', '+33 6 39 98 01 23'],
      pl: ['Rozmowa', 'Wyślij', '+48 600 700 800'],
    };
    for (const [locale, [log, send, example]] of Object.entries(names)) {
      const { page, context } = await openPage(browser, service, { locale });
      await sayIn(page, 'x');
      await page.getByRole('button', { name: 'One', exact: true }).waitFor();
      const nodes = await expectNamed(page);
      expect(nodes).toContainEqual({ role: 'log', name: log });
      expect(nodes).toContainEqual({ role: 'button', name: send });
      expect(await page.locator('#phone-number').getAttribute('placeholder')).toBe(example);
      expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
      expect(await page.locator('#log').getAttribute('aria-live')).toBe('polite');
      expect(await page.locator('#log').getAttribute('aria-busy')).toBe('false');
      await context.close();
    }
  });

  it('is readable in light and in dark: 4.5 to 1 at least', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, context, chat } = await openPage(browser, service, { colorScheme });
      await sayIn(page, 'contrast');
      await service.say(chat, {
        text: 'See https://example.com',
        file: { name: 'a.csv', mime: 'text/csv', content: Buffer.from('a') },
      });
      await page.getByRole('link', { name: /a\.csv/ }).waitFor();
      // Colours fade in.
      await page.waitForTimeout(300);
      const contrasts = await readContrasts(page);
      expect(contrasts.length).toBeGreaterThan(12);
      expect(contrasts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
      await context.close();
    }
  });

  it.each(['en-GB', 'fr-FR', 'pl-PL'])(
    'fits a phone in %s: nothing to scroll sideways, targets a thumb can hit',
    async (locale) => {
      const width = 360;
      const { page, context } = await openPage(browser, service, {
        locale,
        viewport: { width, height: 640 },
        isMobile: true,
        hasTouch: true,
      });
      await sayIn(page, `a-very-long-word-${'x'.repeat(200)}`);
      await page.getByRole('button', { name: 'One', exact: true }).waitFor();
      // Not against innerWidth: a phone's browser widens that to whatever sticks out.
      const overflow = async () =>
        (await page.evaluate<number>('document.documentElement.scrollWidth')) - width;
      expect(await overflow()).toBeLessThanOrEqual(0);
      for (const button of await page.getByRole('button').all()) {
        const box = await button.boundingBox();
        if (!box) continue;
        expect(
          Math.min(box.width, box.height),
          (await button.textContent()) ?? undefined,
        ).toBeGreaterThanOrEqual(40);
      }
      await page.locator('#phones-toggle').tap();
      await page.locator('#phones h2').waitFor();
      expect(await overflow()).toBeLessThanOrEqual(0);
      // The chat behind is out of reach until the phones are put away.
      expect(await page.evaluate('document.getElementById("chat").inert')).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.getElementById("chat").inert')).toBe(false);
      await context.close();
    },
  );

  it('puts a button onto the next line of a phone rather than break its longest word', async () => {
    const viewport = { width: 360, height: 640 };
    const { page, context, chat } = await openPage(browser, service, { viewport, isMobile: true });
    const [wide, word] = ['➕ Nouveau consentement', 'x'.repeat(60)];
    await service.say(chat, {
      text: 'Choose:',
      choices: [
        [wide, '🔏 Dernier sceau'].map((label) => ({ label, data: label })),
        [{ label: word, data: '2' }],
      ],
    });
    await page.getByRole('button', { name: wide }).waitFor();
    const lines = await page.evaluate<number>(`(() => {
      const text = [...document.querySelectorAll('.choice')].find((one) => one.textContent === '${wide}').firstChild;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('consentement'));
      range.setEnd(text, text.length);
      return range.getClientRects().length;
    })()`);
    expect(lines).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    const box = await page.getByRole('button', { name: word }).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(360);
    await context.close();
  });

  it('shows on a simulated phone what a contact gets, and lets the contact answer (M28)', async () => {
    const { page, context, complaints } = await openPage(browser, service);
    const network = service.connectors.find(({ id }) => id === 'simulator')?.connector;
    await page.getByLabel('Number with country code').fill('600 700');
    await page.keyboard.press('Enter');
    await page.getByText('That is not a phone number').waitFor();
    await page.getByLabel('Number with country code').fill('+48 600 700 800');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '+48600700800' }).waitFor();

    const to = { channel: 'simulator', chat: 'whatsapp:+48600700800', kind: 'private' as const };
    const reply = { text: 'May we write to you? Answer YES or NO.' };
    await network?.deliver?.({ id: 'asked', to, reply, signal: AbortSignal.timeout(2_000) });
    await page.getByText('May we write to you?').waitFor();
    const states = () =>
      service.events.flatMap((event) =>
        event.type === 'message.receipt' && event.ref === 'asked' ? [event.state] : [],
      );
    await vi.waitFor(() => expect(states().sort()).toEqual(['delivered', 'read']), { timeout: 4_000 });

    // It answers where it was asked, unless one chooses otherwise.
    expect(await page.getByRole('radio', { name: 'WhatsApp' }).isChecked()).toBe(true);
    for (const [text, channel] of [
      ['YES', 'whatsapp'],
      ['STOP', 'viber'],
    ] as const) {
      if (channel === 'viber') await page.getByRole('radio', { name: 'Viber' }).check();
      await page.getByLabel('Write as +48600700800').fill(text);
      await page.keyboard.press('Enter');
      await vi.waitFor(() =>
        expect(service.events.at(-1)).toMatchObject({
          type: 'message.received',
          channel,
          text,
          from: { value: '+48600700800' },
        }),
      );
      await page.locator('.line.written', { hasText: text }).waitFor();
    }
    await expectNamed(page);

    await page.getByRole('button', { name: 'All phones' }).click();
    const aside = { ...to, chat: 'sms:+33639980123' };
    await network?.deliver?.({
      id: 'other',
      to: aside,
      reply: { text: 'Bonjour' },
      signal: AbortSignal.timeout(2_000),
    });
    await page.getByRole('button', { name: /\+33639980123 Bonjour/ }).waitFor();
    await vi.waitFor(async () => expect(await page.locator('#phones-unread').textContent()).toBe('1'));

    await page.reload();
    await page.getByRole('button', { name: /\+33639980123 Bonjour/ }).click();
    await vi.waitFor(async () => expect(await page.locator('#phones-unread').isVisible()).toBe(false));
    await page.getByRole('button', { name: 'Remove the phone +33639980123' }).click();
    await page.getByRole('heading', { name: 'Simulated phones' }).waitFor();
    await vi.waitFor(async () => expect(await page.locator('.phone-row').count()).toBe(1));
    expect(complaints).toEqual([
      // The number that was none.
      expect.stringContaining('400'),
    ]);
    await context.close();
  });

  it('has no phones where the network is off', async () => {
    const without = await startPageService({ database: test.database });
    try {
      const { page, context } = await openPage(browser, without);
      expect(await page.locator('#phones-toggle').isVisible()).toBe(false);
      expect(await readBubbles(page)).toEqual([]);
      await page.getByRole('heading', { name: 'Hello!' }).waitFor();
      await context.close();
    } finally {
      await without.close();
    }
  });
});
