import { z } from 'zod';
import {
  type Connector,
  type ConnectorCore,
  describeRoute,
  errorAnswer,
  type RouteDescription,
  type StaffPage,
  staffPageDecorator,
  unavailableAnswer,
} from '../../src/connector/index.ts';
import type { OwnService } from './own-service.ts';
import type { PhoneBook } from './phone-book.ts';
import { PhoneChannel, PhoneNumber, parseTypedNumber } from './phone-number.ts';

type App = Parameters<NonNullable<Connector['mount']>>[0];

const NewPhone = z.object({ number: z.string().max(40) });
const NewMessage = z.object({
  id: z.string().regex(/^[\w-]{8,64}$/),
  channel: PhoneChannel,
  text: z.string().trim().min(1).max(1_600),
});
const Shown = z.object({ ids: z.array(z.string().max(100)).max(1_000) });

const phoneRoute = ({ answers, ...description }: Omit<RouteDescription, 'tag'>) =>
  describeRoute({
    tag: 'simulator',
    ...description,
    answers: {
      ...answers,
      401: errorAnswer('The cookie of the browser page is missing.', 'locked'),
      403: errorAnswer('Its holder may not see whole numbers of contacts.', 'not_permitted'),
    },
  });
const ofPhone = z.object({ number: PhoneNumber });
const malformed = errorAnswer('Not a number of the network, or not of this shape.', 'malformed_body');

const descriptions = {
  add: phoneRoute({
    summary: 'Adds a phone',
    body: NewPhone,
    answers: {
      201: { says: 'It is on.', body: ofPhone },
      400: errorAnswer('Not a number with its country code.', 'not_a_number'),
    },
  }),
  remove: phoneRoute({
    summary: 'Removes a phone with what is on its screen',
    params: ofPhone,
    answers: { 204: { says: 'It is gone.' }, 404: errorAnswer('Not a number.', 'not_found') },
  }),
  write: phoneRoute({
    summary: 'Writes from a phone to the business',
    params: ofPhone,
    body: NewMessage,
    answers: {
      202: { says: 'Delivered by the signed webhook.', body: NewMessage.pick({ id: true }) },
      400: malformed,
      503: unavailableAnswer,
    },
  }),
  read: phoneRoute({
    summary: 'Shows messages on the screen of a phone, which sends their read receipts',
    params: ofPhone,
    body: Shown,
    answers: { 204: { says: 'Shown.' }, 400: malformed },
  }),
};

/** Lets the browser page hold the phones: routes behind its key, and a feed of what is on their screens. */
export function mountPhones(
  app: App,
  book: PhoneBook,
  service: OwnService,
  { maySeeNumbers }: Pick<ConnectorCore, 'maySeeNumbers'>,
  now: () => Date,
): void {
  // Whoever holds a phone reads the number of a contact.
  const isFor = (browser: string) => maySeeNumbers({ scheme: 'browser', value: browser });
  const staffPage = () =>
    app.hasDecorator(staffPageDecorator) ? app.getDecorator<StaffPage>(staffPageDecorator) : null;

  app.addHook('onReady', async () => {
    staffPage()?.offerFeed('phones', { follow: (send) => followPhones(book, send), isFor });
  });

  app.register(
    async (scope) => {
      scope.addHook('preHandler', async (request, reply) => {
        const browser = staffPage()?.browserOf(request);
        if (!browser) return reply.code(401).send({ error: 'locked' });
        if (!(await isFor(browser))) return reply.code(403).send({ error: 'not_permitted' });
      });

      scope.post('/', { schema: descriptions.add }, async (request, reply) => {
        const parsed = NewPhone.safeParse(request.body);
        const number = parsed.success ? parseTypedNumber(parsed.data.number) : null;
        if (!number) return reply.code(400).send({ error: 'not_a_number' });
        await book.add(number);
        return reply.code(201).send({ number });
      });

      scope.delete<{ Params: { number: string } }>(
        '/:number',
        { schema: descriptions.remove },
        async (request, reply) => {
          const number = PhoneNumber.safeParse(request.params.number).data;
          if (!number) return reply.code(404).send({ error: 'not_found' });
          await book.remove(number);
          return reply.code(204).send();
        },
      );

      scope.post<{ Params: { number: string } }>(
        '/:number/messages',
        { schema: descriptions.write },
        async (request, reply) => {
          const number = PhoneNumber.safeParse(request.params.number).data;
          const message = NewMessage.safeParse(request.body).data;
          if (!number || !message) return reply.code(400).send({ error: 'malformed_body' });
          const { id, channel, text } = message;
          await book.write(id, { number, channel, text });
          const at = now().toISOString();
          // The id makes a second try harmless on both sides.
          const isStored = await service.post({ type: 'message', id, channel, from: number, text, at });
          return isStored
            ? reply.code(202).send({ id })
            : reply.code(503).header('retry-after', '5').send({ error: 'try_again_later' });
        },
      );

      scope.post<{ Params: { number: string } }>(
        '/:number/read',
        { schema: descriptions.read },
        async (request, reply) => {
          const number = PhoneNumber.safeParse(request.params.number).data;
          const shown = Shown.safeParse(request.body).data;
          if (!number || !shown) return reply.code(400).send({ error: 'malformed_body' });
          const at = now().toISOString();
          for (const ref of await book.read(number, shown.ids))
            service
              .insist({ type: 'receipt', id: `${ref}-read`, ref, to: number, state: 'read', at })
              .catch(() => undefined);
          return reply.code(204).send();
        },
      );
    },
    { prefix: '/simulator/phones' },
  );
}

/** Sends every phone and every line on it, then what changes. */
function followPhones(book: PhoneBook, send: (data: object) => void): () => void {
  const stops = new Map<string, () => void>();
  const stopPhones = book.watchPhones(({ number, isRemoved }) => {
    send({ type: 'phone', number, isRemoved });
    stops.get(number)?.();
    stops.delete(number);
    if (isRemoved) return;
    stops.set(
      number,
      book.watchMessages(number, (message, at) =>
        send({ type: 'message', number, at: at.toISOString(), message }),
      ),
    );
  });
  return () => {
    stopPhones();
    for (const stop of stops.values()) stop();
  };
}
