import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveryModel } from '../../src/intake/delivery.model.ts';
import { findUnheard } from '../../src/intake/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/open-database.ts';

describe('what somebody has said that nobody has heard yet', () => {
  const bare = (e164: string) => e164.slice(1);
  const connectors = [
    { id: 'whatsapp-cloud', toConversation: bare },
    { id: 'whatsapp-web', toConversation: bare },
    { id: 'twilio', toConversation: (e164: string) => e164 },
  ];
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase([deliveryModel]);
    const now = new Date('2026-11-24T12:00:00Z');
    const left = ['whatsapp-web:48600700801', 'twilio:+48600700802', 'whatsapp-web:123456@lid'];
    for (const pending of left)
      await opened.database.collection(deliveryModel).insertOne({
        _id: `left ${pending}`,
        source: pending.split(':')[0] ?? '',
        event: {
          type: 'message.received',
          key: pending,
          conversation: pending.split(':')[1] ?? '',
          at: now,
          channel: 'whatsapp',
          from: { scheme: 'tel', value: '+48600700801' },
          to: 'us',
          text: 'STOP',
        },
        receivedAt: now,
        order: 0,
        pending,
        attempts: 0,
      });
  });
  afterAll(() => opened.close());

  const unheardOf = (conversations: string[]) =>
    opened.database.transaction(async (tx) => [
      ...(await findUnheard(opened.database, conversations, connectors, tx)),
    ]);

  it('keeps a message to the same number back, whichever connector carries it (M11, M01)', async () => {
    expect(await unheardOf(['whatsapp-cloud:48600700801', 'twilio:whatsapp:+48600700801'])).toEqual([
      'whatsapp-cloud:48600700801',
      'twilio:whatsapp:+48600700801',
    ]);
    expect(await unheardOf(['whatsapp-web:48600700802'])).toEqual(['whatsapp-web:48600700802']);
    expect(await unheardOf(['whatsapp-web:123456@lid'])).toEqual(['whatsapp-web:123456@lid']);
  });

  it('keeps nothing back of others', async () => {
    expect(await unheardOf(['whatsapp-cloud:48600700803', 'telegram:600700801'])).toEqual([]);
  });
});
