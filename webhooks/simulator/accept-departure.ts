import { DeliveryError, type Departure } from '../../src/connector/index.ts';
import { PhoneChannel, PhoneNumber } from './phone-number.ts';

/** Characters (UTF-16 units) of one message, as the real networks take them. */
const textLimits = { sms: 1_600, whatsapp: 4_096, viber: 7_000 } as const;

export interface PhoneMessage {
  number: string;
  channel: PhoneChannel;
  text: string;
}

/** What the phone gets. As strict as a real network: throws DeliveryError `rejected` instead of shortening or dropping. */
export function acceptDeparture({ to, reply }: Pick<Departure, 'to' | 'reply'>): PhoneMessage {
  const at = to.chat.indexOf(':');
  const channel = PhoneChannel.safeParse(to.chat.slice(0, Math.max(at, 0))).data;
  const number = PhoneNumber.safeParse(to.chat.slice(at + 1)).data;
  if (!channel || !number) throw new DeliveryError('rejected', 'No such address in the simulated network');
  const { title, text, choices, file, picture, location } = reply;
  if (choices?.length || file || picture || location)
    throw new DeliveryError('rejected', 'The simulated network carries text only');
  const whole = title ? `${title}\n${text}`.trim() : text;
  if (whole.trim() === '') throw new DeliveryError('rejected', 'The message is empty');
  if (whole.length > textLimits[channel])
    throw new DeliveryError(
      'rejected',
      `The message is over the ${textLimits[channel]} characters of ${channel}`,
    );
  return { number, channel, text: whole };
}
