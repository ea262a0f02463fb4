import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { DeliveryError, defineConnector } from '../../src/connector/index.ts';
import { acceptDeparture } from './accept-departure.ts';
import { createRoutes } from './delivery.ts';
import { mountPhones } from './mount-phones.ts';
import { createOwnService } from './own-service.ts';
import { createPhoneBook } from './phone-book.ts';
import { PhoneChannel } from './phone-number.ts';

/** A phone takes a moment to get what was sent to it, in milliseconds. */
const transit = 150;

/**
 * A phone network of our own (M28): contacts' messages arrive on phones that the browser page shows, and what is written
 * on them comes in by signed HTTP, the same road as any provider. The core switches it with `SIMULATOR`.
 */
export const simulator = defineConnector({
  id: 'simulator',
  environment: z.object({}),
  requires: [],
  secrets: [],
  connect: async (_environment, core) => {
    const now = () => new Date();
    const secret = core.deriveSecret('signature');
    const book = createPhoneBook(core.mailboxes);
    let addressOf = (): AddressInfo | string | null => null;
    const service = createOwnService(() => addressOf(), secret, now);
    return {
      routes: createRoutes(secret),
      carries: Object.fromEntries(
        PhoneChannel.options.map((channel) => [channel, (number: string) => `${channel}:${number}`]),
      ),
      mount: async (app) => {
        addressOf = () => app.server.address();
        mountPhones(app, book, service, core, now);
      },
      deliver: async (departure) => {
        const message = acceptDeparture(departure);
        const { id } = departure;
        try {
          await book.receive(id, message);
        } catch (error) {
          throw new DeliveryError('unreachable', 'The simulated network is away', { cause: error });
        }
        setTimeout(() => {
          const at = now().toISOString();
          service
            .insist({
              type: 'receipt',
              id: `${id}-delivered`,
              ref: id,
              to: message.number,
              state: 'delivered',
              at,
            })
            .catch((error: Error) => core.log.error({ error: error.name }, 'A receipt could not be posted'));
        }, transit).unref();
        return { ref: id };
      },
      stop: async () => service.stop(),
    };
  },
});
