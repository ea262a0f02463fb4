import { z } from 'zod';
import { type Connector, type StaffPage, staffPageDecorator } from '../../src/connector/index.ts';
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

/** Lets the browser page hold the phones: routes behind its key, and a feed of what is on their screens. */
export function mountPhones(app: App, book: PhoneBook, service: OwnService, now: () => Date): void {
  const staffPage = () =>
    app.hasDecorator(staffPageDecorator) ? app.getDecorator<StaffPage>(staffPageDecorator) : null;

  app.addHook('onReady', async () => {
    staffPage()?.offerFeed('phones', (send) => followPhones(book, send));
  });

  app.register(
    async (scope) => {
      scope.addHook('onRoute', (route) => {
        route.schema = { hide: true, ...route.schema };
      });
      scope.addHook('preHandler', async (request, reply) => {
        if (!staffPage()?.browserOf(request)) return reply.code(401).send({ error: 'locked' });
      });

      scope.post('/', async (request, reply) => {
        const parsed = NewPhone.safeParse(request.body);
        const number = parsed.success ? parseTypedNumber(parsed.data.number) : null;
        if (!number) return reply.code(400).send({ error: 'not_a_number' });
        await book.add(number);
        return reply.code(201).send({ number });
      });

      scope.delete<{ Params: { number: string } }>('/:number', async (request, reply) => {
        const number = PhoneNumber.safeParse(request.params.number).data;
        if (!number) return reply.code(404).send({ error: 'not_found' });
        await book.remove(number);
        return reply.code(204).send();
      });

      scope.post<{ Params: { number: string } }>('/:number/messages', async (request, reply) => {
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
      });

      scope.post<{ Params: { number: string } }>('/:number/read', async (request, reply) => {
        const number = PhoneNumber.safeParse(request.params.number).data;
        const shown = Shown.safeParse(request.body).data;
        if (!number || !shown) return reply.code(400).send({ error: 'malformed_body' });
        const at = now().toISOString();
        for (const ref of await book.read(number, shown.ids))
          service
            .insist({ type: 'receipt', id: `${ref}-read`, ref, to: number, state: 'read', at })
            .catch(() => undefined);
        return reply.code(204).send();
      });
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
