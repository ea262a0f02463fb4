import { z } from 'zod';

/** What a body is made of: JSON, or another media type. */
export type BodyDescription = z.ZodType | { type: string; schema: z.ZodType };

export interface AnswerDescription {
  says: string;
  /** Absent: no body. */
  body?: BodyDescription;
  /** Header by name, with what it says. */
  headers?: Readonly<Record<string, string>>;
}

/** What an address takes and answers, in the zod schemas that its code reads and writes by. */
export interface RouteDescription {
  /** Groups addresses on the page: `operations`, `webhooks`, `preferences`, `page`, `simulator`. */
  tag: string;
  summary: string;
  description?: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  headers?: z.ZodObject;
  body?: BodyDescription;
  answers: Readonly<Record<number, AnswerDescription>>;
}

declare module 'fastify' {
  interface FastifySchema {
    /** For the OpenAPI document; turned into JSON Schema when somebody asks for it. */
    documented?: RouteDescription;
  }
}

/**
 * The `schema` of a route. It documents and does not validate: bodies of webhooks are bytes until they are verified, and the
 * other routes read by the schema they name here.
 */
export function describeRoute(description: RouteDescription): {
  hide: false;
  documented: RouteDescription;
} {
  return { hide: false, documented: description };
}

/** An answer that is nothing but the code of what was wrong. */
export function errorAnswer(says: string, ...codes: [string, ...string[]]): AnswerDescription {
  return { says, body: z.object({ error: z.enum(codes) }) };
}

/** Nothing was stored, and the same request is right a little later. */
export const unavailableAnswer: AnswerDescription = {
  ...errorAnswer(
    'The database is away; nothing was stored, the same request may come again.',
    'try_again_later',
  ),
  headers: { 'Retry-After': 'Seconds to wait.' },
};
