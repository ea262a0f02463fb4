import type { PhoneLine } from './phones.ts';

const base = '/simulator/phones';

async function send(method: string, path: string, body?: object): Promise<Response | null> {
  return fetch(base + path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null);
}

/** The phone's number as the service reads it; null when it is none. Throws when the service is away. */
export async function addPhone(typed: string): Promise<string | null> {
  const response = await send('POST', '', { number: typed });
  if (response?.status === 400) return null;
  if (!response?.ok) throw new Error('The phone could not be added');
  return ((await response.json()) as { number: string }).number;
}

export async function removePhone(number: string): Promise<boolean> {
  return (await send('DELETE', `/${encodeURIComponent(number)}`))?.ok ?? false;
}

/** True when the service has the message; the same `id` again has no second effect. */
export async function writeFrom(
  number: string,
  message: { id: string; channel: PhoneLine['channel']; text: string },
): Promise<boolean> {
  return (await send('POST', `/${encodeURIComponent(number)}/messages`, message))?.ok ?? false;
}

export async function markRead(number: string, ids: string[]): Promise<void> {
  await send('POST', `/${encodeURIComponent(number)}/read`, { ids });
}
