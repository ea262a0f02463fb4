import {
  type Connector,
  DeliveryError,
  type Departure,
  type Place,
  type Reply,
} from '../../connector/index.ts';
import type { GateDecision } from '../../consent/index.ts';
import type { StaffReply } from '../../staff/staff-permit.ts';

/** Nothing leaves without one. */
export type Permit = StaffReply | GateDecision;

/** How long one call of a channel may take, in milliseconds. */
export const deadlines = { contact: 5_000, staff: 15_000, staffFile: 60_000 } as const;

export interface Outgoing {
  id: string;
  place: Place;
  reply: Reply;
  /** Delivery that caused it. */
  cause?: string;
  page?: Departure['page'];
}

/** Finds the running connector of a channel. */
export type FindConnector = (channel: string) => Connector | undefined;

/**
 * The only door out: hands one message to its channel under a permit. Throws DeliveryError; a timeout is
 * `unreachable`, because nobody knows whether the message arrived.
 */
export async function transmit(
  permit: Permit,
  message: Outgoing,
  findConnector: FindConnector,
): Promise<{ ref?: string }> {
  const connector = findConnector(message.place.channel);
  if (!connector?.deliver) throw new DeliveryError('rejected', 'The channel is off');
  const { reply } = message;
  const milliseconds =
    permit.kind === 'gate-decision'
      ? (connector.channel?.patience ?? deadlines.contact)
      : reply.file || reply.picture
        ? deadlines.staffFile
        : deadlines.staff;
  const signal = AbortSignal.timeout(milliseconds);
  try {
    return await connector.deliver({
      id: message.id,
      to: message.place,
      reply,
      signal,
      ...(message.page && { page: message.page }),
      ...(permit.kind === 'staff-reply' && permit.language && { language: permit.language }),
      ...(message.cause && { answers: message.cause }),
    });
  } catch (error) {
    if (error instanceof DeliveryError) throw error;
    throw new DeliveryError('unreachable', 'The channel did not answer', { cause: error });
  }
}
