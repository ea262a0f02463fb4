import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { findChromium } from '../chromium.ts';
import { entryOf } from './start-page-service.ts';

/** Tests that need a real browser are skipped, and counted as such, where there is none. */
export const hasChromium = findChromium() !== undefined;

export function launchChromium(): Promise<Browser> {
  // Containers run tests as root and with little shared memory, which Chromium's sandbox does not allow.
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** What the browser complained about: violations of the policy, errors of the program, failed loads. */
  complaints: string[];
  /** The browser's id, as the service knows it. */
  chat: string;
}

/** A person opens the page by its link, in a browser profile of their own unless `context` is given. */
export async function openPage(
  browser: Browser,
  service: { url: string },
  options: BrowserContextOptions & { context?: BrowserContext } = {},
): Promise<OpenedPage> {
  const { context: given, ...settings } = options;
  const context =
    given ?? (await browser.newContext({ viewport: { width: 1100, height: 760 }, ...settings }));
  // Shorter than a test's own limit, so that a failure says where.
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(given ? service.url : entryOf(service));
  await page.locator('#status[data-state="online"]').waitFor();
  const cookie = (await context.cookies()).find(({ name }) => name === 'rolochat_browser');
  return { page, context, complaints, chat: cookie?.value.split('.')[0] ?? '' };
}

/** Types a message and sends it with Enter. */
export async function sayIn(page: Page, text: string): Promise<void> {
  await page.getByRole('combobox').fill(text);
  await page.keyboard.press('Enter');
}

/** The texts of the bubbles, as one reads them, without times. */
export function readBubbles(page: Page): Promise<string[]> {
  return page
    .locator('.bubble')
    .evaluateAll((bubbles) =>
      bubbles.map((bubble) =>
        [...bubble.querySelectorAll('.title, .text')].map((part) => part.textContent).join(' | '),
      ),
    );
}
