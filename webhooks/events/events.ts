import { z } from 'zod';
import { defineConnector } from '../../src/connector/index.ts';
import { EventBody, parseEvent } from './parse-event.ts';
import {
  idHeader,
  parseKeys,
  signatureHeader,
  timestampHeader,
  verifySignature,
} from './verify-signature.ts';

/** What shops, CRMs and campaign tools tell us, by the rules of https://www.standardwebhooks.com */
export const events = defineConnector({
  id: 'events',
  environment: z.object({
    /** Several, comma-separated, during a rotation. */
    EVENTS_SECRET: z
      .string()
      .refine(
        (list) => parseKeys(list) !== null,
        'must be whsec_ and 24 to 64 bytes in base64; several with a comma between',
      )
      .optional(),
  }),
  requires: ['EVENTS_SECRET'],
  secrets: ['EVENTS_SECRET'],
  connect: async ({ EVENTS_SECRET: list }) => {
    const keys = parseKeys(list ?? '');
    if (!keys) throw new Error('Events need EVENTS_SECRET');
    return {
      routes: [
        {
          action: '',
          method: 'POST',
          describe: 'A shop, a CRM or a campaign tool tells of a contact',
          body: EventBody,
          proof: [idHeader, timestampHeader, signatureHeader],
          verify: (request, now) => verifySignature(keys, request, now),
          parse: parseEvent,
        },
      ],
    };
  },
});
