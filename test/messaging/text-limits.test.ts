import { describe, expect, it } from 'vitest';
import { smsParts, textLimitOf } from '../../src/messaging/index.ts';

describe('a text message', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    // Signs of the extension take two places each.
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    // One letter outside the alphabet makes the whole message a long one.
    [`ł${'a'.repeat(69)}`, 1],
    [`ł${'a'.repeat(70)}`, 2],
    ['é'.repeat(160), 1],
    ['', 1],
  ])('is cut by the network into the parts it takes (%#)', (text, parts) => {
    expect(smsParts(text)).toBe(parts);
  });

  it('is as long as its channel takes, or its connector where that takes less', () => {
    const abilities = { textLimit: 1_000, captionLimit: 0, edits: false, buttons: false } as const;
    const pace = { perSecond: 1, perChatMilliseconds: 0 };
    expect(textLimitOf('sms', undefined)).toBe(1_600);
    expect(textLimitOf('whatsapp', { ...abilities, pace })).toBe(1_000);
  });
});
