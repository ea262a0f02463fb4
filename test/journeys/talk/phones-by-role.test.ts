import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, launchChromium, openPage, sayIn } from '../../support/browser/open-page.ts';
import { pageKey } from '../../support/browser/start-page-service.ts';
import { until } from '../../support/journeys/until.ts';
import { codeIn } from '../../support/people/staff-people.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

const number = '+48600700800';

describe.skipIf(!hasChromium)('the panel of simulated phones', () => {
  let chromium: Browser;
  let service: TestService;
  let owner: TestPerson;

  beforeAll(async () => {
    chromium = await launchChromium();
    service = await startTestService({ browser: true, phones: true, environment: { BROWSER_KEY: pageKey } });
  });
  afterAll(async () => {
    await chromium?.close();
    await service?.close();
  });

  /** Somebody's page; `showsPhones` waits until it does, or does no more. */
  const open = async () => {
    const { page, context, complaints } = await openPage(chromium, { url: service.address });
    return {
      page,
      complaints,
      close: () => context.close(),
      showsPhones: (isShown: boolean) =>
        until(
          `phones ${isShown ? 'shown' : 'gone'}`,
          async () => (await page.locator('#phones-toggle').isVisible()) === isShown,
        ),
      addPhone: () =>
        page.evaluate(async (typed) => {
          const body = JSON.stringify({ number: typed });
          const headers = { 'content-type': 'application/json' };
          return (await fetch('/simulator/phones', { method: 'POST', headers, body })).status;
        }, number),
    };
  };

  it('is for everybody until somebody claims, then for those who may see numbers, as rights change (B26, M28)', {
    timeout: 90_000,
  }, async () => {
    const first = await open();
    await first.showsPhones(true);
    owner = await service.owner();
    await first.showsPhones(false);
    expect(await first.addPhone()).toBe(403);

    // Its holder joins as an owner, on their second channel.
    await sayIn(first.page, `/join ${codeIn(textOf(await owner.say('/me link')))}`);
    await first.showsPhones(true);
    expect(await first.addPhone()).toBe(201);
    await first.page.getByText(number).first().waitFor();

    const second = await open();
    await sayIn(second.page, `/join ${codeIn(textOf(await owner.say('/invite agent')))}`);
    await second.page.getByText('/help').last().waitFor();
    expect(await second.page.locator('#phones-toggle').isVisible()).toBe(false);
    expect(await second.addPhone()).toBe(403);
    await sayIn(second.page, '/me rename');
    await sayIn(second.page, 'Ala');
    await second.page.getByText('Ala · agent').last().waitFor();
    await owner.heard();

    await owner.say('/staff Ala');
    await owner.press('🔑 Change role');
    await owner.press('manager');
    await second.showsPhones(true);
    await second.page.getByText(number).first().waitFor();

    await owner.say('/staff Ala');
    await owner.press('🔑 Change role');
    await owner.press('viewer');
    await second.showsPhones(false);
    expect(await second.page.content()).not.toContain(number);
    expect(await second.addPhone()).toBe(403);
    await second.close();
    await first.close();
  });
});
