import { beforeAll, describe, expect, it } from 'vitest';
import { type GraphApi, startGraphApi } from '../../../support/stand-ins/graph-api.ts';

const waId = '48600700800';
let api: GraphApi;
let now = new Date('2026-11-22T12:00:00Z');

beforeAll(async () => {
  api = await startGraphApi({ now: () => now });
  await api.write(waId, {}).catch(() => undefined);
  return () => api.stop();
});

const path = (edge: string) => `${api.root}/v24.0/${api.environment.WHATSAPP_CLOUD_PHONE_NUMBER_ID}/${edge}`;
const authorization = () => `Bearer ${api.environment.WHATSAPP_CLOUD_ACCESS_TOKEN}`;
/** Status and code of what Graph says to a message. */
async function codeOf(content: object, { to = waId, ...headers }: Record<string, string> = {}) {
  const response = await fetch(path('messages'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: authorization(), ...headers },
    body: JSON.stringify({ messaging_product: 'whatsapp', to, ...content }),
  });
  const { error } = (await response.json()) as { error?: Record<string, unknown> };
  if (!error) return response.status;
  expect(error).toMatchObject({
    message: expect.stringContaining(`(#${error.code})`),
    type: 'OAuthException',
    error_data: { messaging_product: 'whatsapp', details: expect.any(String) },
    fbtrace_id: expect.any(String),
  });
  api.takeRefusals();
  return error.code;
}
async function uploadOf(size: number, mime: string, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ messaging_product: 'whatsapp', type: mime, ...more }))
    form.set(name, value);
  form.set('file', new Blob([new Uint8Array(size)], { type: mime }), 'a');
  const response = await fetch(path('media'), {
    method: 'POST',
    headers: { authorization: authorization() },
    body: form,
  });
  const answer = (await response.json()) as { id?: string; error?: { code: number } };
  if (answer.error) api.takeRefusals();
  return answer.id ?? answer.error?.code;
}

const text = { type: 'text', text: { body: 'x' } };
const buttonsOf = (titles: string[], more: object = {}, body = 'Which?') => ({
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: body },
    action: { buttons: titles.map((title, at) => ({ type: 'reply', reply: { id: `b${at}`, title } })) },
    ...more,
  },
});
const listOf = (rows: object[], button = 'Choose', body = 'Which?') => ({
  type: 'interactive',
  interactive: { type: 'list', body: { text: body }, action: { button, sections: [{ rows }] } },
});
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `r${at}`, title: `Row ${at}` }));

describe('the stand-in of Graph', () => {
  it('takes what is at the edge of what Graph takes', async () => {
    for (const content of [
      { ...text, text: { body: 'x'.repeat(4_096) } },
      buttonsOf(['x'.repeat(20), 'b', 'c'], {}, 'x'.repeat(1_024)),
      listOf(
        [{ id: 'x'.repeat(200), title: 'x'.repeat(24), description: 'x'.repeat(72) }, ...rows(9)],
        'x'.repeat(20),
        'x'.repeat(4_096),
      ),
      { type: 'reaction', reaction: { message_id: 'wamid.in1', emoji: '👍' } },
      { ...text, context: { message_id: 'wamid.in1' } },
    ])
      expect(await codeOf(content)).toBe(200);
  });

  it.each([
    ['an unknown field', { ...text, colour: 'red' }, 100],
    ['an unknown field within', { type: 'text', text: { body: 'x', bold: true } }, 100],
    ['no product', { ...text, messaging_product: undefined }, 131_008],
    ['another product', { ...text, messaging_product: 'sms' }, 100],
    ['a text that is too long', { type: 'text', text: { body: 'x'.repeat(4_097) } }, 100],
    ['no text', { type: 'text' }, 131_008],
    ['four buttons', buttonsOf(['a', 'b', 'c', 'd']), 131_009],
    ['no button', buttonsOf([]), 131_009],
    ['a title that is too long', buttonsOf(['x'.repeat(21)]), 131_009],
    ['two titles alike', buttonsOf(['a', 'a']), 131_009],
    ['too many words above buttons', buttonsOf(['a'], {}, 'x'.repeat(1_025)), 131_009],
    ['eleven rows', listOf(rows(11)), 131_009],
    ['two rows with one id', listOf([...rows(1), { id: 'r0', title: 'x' }]), 131_009],
    ['a row that is too long', listOf([{ id: 'r', title: 'x'.repeat(25) }]), 131_009],
    [
      'a description that is too long',
      listOf([{ id: 'r', title: 'x', description: 'x'.repeat(73) }]),
      131_009,
    ],
    ['a long word on the button of a list', listOf(rows(1), 'x'.repeat(21)), 131_009],
    [
      'a contact without a part of its name',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'A' } }] },
      131_009,
    ],
    ['a place outside the world', { type: 'location', location: { latitude: 91, longitude: 0 } }, 131_009],
    ['media that nobody uploaded', { type: 'document', document: { id: '1' } }, 100],
    ['an answer to a message that nobody wrote', { ...text, context: { message_id: 'wamid.x' } }, 131_009],
  ])('refuses %s', async (_what, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  it('refuses another token, no address, digits of an id for a number, and a window of 24 hours that is over', async () => {
    expect(await codeOf(text, { authorization: 'Bearer x' })).toBe(190);
    expect(await codeOf({ ...text, to: undefined })).toBe(131_008);
    expect(await codeOf(text, { to: '13491208655302741918' })).toBe(131_009);
    expect(await codeOf(text, { to: '48600700801' })).toBe(131_047);
    now = new Date('2026-11-23T12:00:01Z');
    expect(await codeOf(text)).toBe(131_047);
    now = new Date('2026-11-22T12:00:00Z');
  });

  it('refuses to quote what somebody else wrote', async () => {
    const stranger = '48600700802';
    await api.write(stranger, {}).catch(() => undefined);
    expect(await codeOf({ ...text, context: { message_id: 'wamid.in1' } }, { to: stranger })).toBe(131_009);
  });

  it('takes files of the kinds and sizes of Meta alone, each as what it is', async () => {
    expect(await uploadOf(1, 'text/html')).toBe(100);
    expect(await uploadOf(0, 'text/plain')).toBe(100);
    expect(await uploadOf(1, 'text/plain', { type: 'image/png' })).toBe(100);
    expect(await uploadOf(1, 'text/plain', { messaging_product: 'sms' })).toBe(100);
    expect(await uploadOf(5_000_001, 'image/png')).toBe(131_053);
    const id = await uploadOf(1, 'text/plain');
    expect(await codeOf({ type: 'image', image: { id } })).toBe(131_053);
    expect(await codeOf({ type: 'document', document: { id, filename: 'a.txt' } })).toBe(200);
  });

  it('complains at its end of whatever it refused and nobody expected', async () => {
    const other = await startGraphApi();
    await fetch(other.root);
    await expect(other.stop()).rejects.toThrow('Graph refused');
  });
});
