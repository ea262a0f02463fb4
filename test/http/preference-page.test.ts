import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Address, addressModel } from '../../src/consent/index.ts';
import { hasChromium, launchChromium } from '../support/browser/open-page.ts';
import { readContrasts } from '../support/browser/read-contrasts.ts';
import { startTestService, type TestService } from '../support/start-service.ts';

const number = '+48600701199';
const phoneSize = { width: 320, height: 640 };

describe.skipIf(!hasChromium)("a contact's own page in a browser", () => {
  let service: TestService;
  let browser: Browser;
  let link = '';
  let seconds = 0;

  beforeAll(async () => {
    service = await startTestService({
      phones: true,
      now: () => new Date(Date.UTC(2026, 10, 22, 12) + 1_000 * ++seconds),
      environment: { BUSINESS_NAME: 'Kwiaty' },
    });
    browser = await launchChromium();
    const [answer = ''] = await service.phone(number).write('MY DATA');
    link = answer.slice(answer.indexOf('http'));
  });
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });

  const open = async (options: BrowserContextOptions) => {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(8_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(link);
    return { context, page, complaints, asked };
  };
  const statesOf = async () =>
    (await service.database.model(addressModel).find().lean<Address[]>()).find(
      ({ ref }) => ref?.value === number,
    )?.states ?? {};

  it('is used with the keyboard alone, on a phone, without a script (M26)', async () => {
    const { context, page, complaints, asked } = await open({
      viewport: phoneSize,
      javaScriptEnabled: false,
      locale: 'pl-PL',
    });
    const advertising = page.getByRole('group', { name: 'SMS' }).getByRole('checkbox', { name: 'Reklamy' });
    await advertising.focus();
    await page.keyboard.press('Space');
    expect(await advertising.isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Zapisane');
    expect((await statesOf())['sms/marketing']?.state).toBe('granted');

    await page.getByRole('link', { name: 'Français' }).focus();
    await page.keyboard.press('Enter');
    const stop = page.getByRole('button', { name: 'Tout arrêter maintenant' });
    await stop.focus();
    await page.keyboard.press('Enter');
    await page.getByText("C'est fait").waitFor();
    expect((await statesOf())['sms/marketing']?.state).toBe('withdrawn');
    expect(complaints).toEqual([]);
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([new URL(link).origin]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'can be read and hit by a thumb when it is %s (M26)',
    async (colorScheme) => {
      const { context, page } = await open({ viewport: phoneSize, colorScheme });
      const contrasts = await readContrasts(page);
      expect(contrasts.length).toBeGreaterThan(15);
      expect(contrasts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
      const { scrolls, small } = await page.evaluate<{ scrolls: number; small: string[] }>(`({
      scrolls: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('button, select, label.switch, nav a, summary')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.outerHTML.slice(0, 80)),
    })`);
      expect(scrolls).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
      await context.close();
    },
  );

  it('names every control for a screen reader (M26)', async () => {
    const { context, page } = await open({ viewport: phoneSize });
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const controls = nodes.filter(
      ({ ignored, role }) =>
        !ignored && ['button', 'link', 'checkbox', 'combobox', 'group'].includes(String(role?.value)),
    );
    expect(controls.length).toBeGreaterThan(10);
    expect(controls.filter(({ name }) => String(name?.value ?? '').trim() === '')).toEqual([]);
    await context.close();
  });
});
