import { z } from 'zod';
import type { AnswerDescription, BodyDescription, RouteDescription } from '../../connector/index.ts';

type JsonSchema = Record<string, unknown>;

/** A described route as the OpenAPI document wants it: the zod schemas as JSON Schema, bodies by media type. Pure. */
export function toOpenApiSchema(route: RouteDescription): JsonSchema {
  const { tag, summary, description, params, query, headers, body, answers } = route;
  return {
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(params && { params: toJsonSchema(params) }),
    ...(query && { querystring: toJsonSchema(query) }),
    ...(headers && { headers: toJsonSchema(headers) }),
    ...(body && { body: { content: toContent(body) } }),
    response: Object.fromEntries(
      Object.entries(answers).map(([status, answer]) => [status, toResponse(answer)]),
    ),
  };
}

function toResponse({ says, body, headers = {} }: AnswerDescription): JsonSchema {
  return {
    description: says,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, meaning]) => [name, { type: 'string', description: meaning }]),
    ),
    ...(body ? { content: toContent(body) } : { type: 'null' }),
  };
}

function toContent(body: BodyDescription): JsonSchema {
  const { type, schema } = 'schema' in body ? body : { type: 'application/json', schema: body };
  return { [type]: { schema: toJsonSchema(schema) } };
}

/** As a sender sees it: what has a default may be left out. What JSON cannot say stands as anything. */
function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
