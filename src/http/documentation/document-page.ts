import { createHash } from 'node:crypto';
import { style } from './document-style.ts';

/** The parts of an OpenAPI 3.1 document that the page shows. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
}

interface Operation {
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema?: JsonSchema }[];
  requestBody?: { content: Content };
  responses: Record<
    string,
    { description: string; content?: Content; headers?: Record<string, { description?: string }> }
  >;
}

type JsonSchema = Record<string, unknown>;
type Content = Record<string, { schema?: JsonSchema }>;

/** The document for a reader: one file without scripts, and the policy under which a browser takes its style. Pure. */
export function toDocumentPage(document: OpenApiDocument): { html: string; contentSecurityPolicy: string } {
  const { info, tags = [], openapi, paths } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const groups = tags
    .map((tag) => ({
      ...tag,
      members: operations.filter(({ operation }) => operation.tags?.includes(tag.name)),
    }))
    .filter(({ members }) => members.length > 0);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(info.title)}: HTTP</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(info.title)}</h1>
<p>${escapeHtml(info.description ?? '')}</p>
<p><a href="/docs/openapi.json">OpenAPI ${escapeHtml(openapi)} document</a></p>
<nav aria-label="Groups">${groups.map(({ name }) => `<a href="#${escapeHtml(name)}">${escapeHtml(name)}</a>`).join(' ')}</nav>
</header>
<main>
${groups
  .map(
    ({ name, description = '', members }) => `<section aria-labelledby="${escapeHtml(name)}">
<h2 id="${escapeHtml(name)}">${escapeHtml(name)}</h2>
<p>${escapeHtml(description)}</p>
${members.map(({ path, method, operation }) => toArticle(path, method, operation)).join('\n')}
</section>`,
  )
  .join('\n')}
</main>
</body>
</html>
`;
  const digest = createHash('sha256').update(style).digest('base64');
  return {
    html,
    contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

function toArticle(path: string, method: string, operation: Operation): string {
  const { summary = '', description = '', parameters = [], requestBody, responses } = operation;
  const rows = parameters.map(({ name, in: place, required, schema, description: meaning = '' }) => [
    `<code>${escapeHtml(name)}</code>`,
    escapeHtml(place),
    escapeHtml([describeType(schema), required ? '' : 'optional', meaning].filter(Boolean).join(', ')),
  ]);
  const answers = Object.entries(responses).map(([status, { description: says, content, headers = {} }]) => [
    `<code>${escapeHtml(status)}</code>`,
    escapeHtml(says) +
      Object.entries(headers)
        .map(([name, header]) => ` <code>${escapeHtml(name)}</code>: ${escapeHtml(header.description ?? '')}`)
        .join(''),
    toBodies(content),
  ]);
  return `<article>
<h3><span class="method ${escapeHtml(method)}">${escapeHtml(method.toUpperCase())}</span> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)}${description ? `. ${escapeHtml(description)}` : ''}</p>
${rows.length > 0 ? toTable(['Parameter', 'In', 'What'], rows) : ''}
${requestBody ? `<h4>Body</h4>${toBodies(requestBody.content)}` : ''}
${toTable(['Answer', 'When', 'Body'], answers)}
</article>`;
}

function toTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${text}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

/** Each media type; a small schema in a line, a larger one to be unfolded. */
function toBodies(content: Content = {}): string {
  return Object.entries(content)
    .map(([type, { schema = {} }]) => {
      const line = describeType(schema);
      if (line.length <= 80) return `<code>${escapeHtml(type)}</code> <code>${escapeHtml(line)}</code>`;
      const lines = JSON.stringify(schema, null, 2);
      return `<details><summary><code>${escapeHtml(type)}</code></summary><pre tabindex="0">${escapeHtml(lines)}</pre></details>`;
    })
    .join('<br>');
}

/** A schema in the words of a reader: `{ error: "locked" }`, `string`, `one of …`. */
function describeType(schema: JsonSchema = {}): string {
  const {
    type,
    enum: values,
    const: value,
    properties,
    required,
    items,
    anyOf,
    additionalProperties,
  } = schema;
  if (value !== undefined) return JSON.stringify(value);
  if (Array.isArray(values)) return values.map((one) => JSON.stringify(one)).join(' | ');
  if (Array.isArray(anyOf)) return anyOf.map((one) => describeType(one as JsonSchema)).join(' | ');
  if (type === 'array') return `list of ${describeType((items ?? {}) as JsonSchema)}`;
  if (properties && typeof properties === 'object') {
    const needed = new Set(Array.isArray(required) ? required : []);
    const fields = Object.entries(properties as Record<string, JsonSchema>).map(
      ([name, field]) => `${name}${needed.has(name) ? '' : '?'}: ${describeType(field)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  if (type === 'object' && additionalProperties && typeof additionalProperties === 'object')
    return `{ …: ${describeType(additionalProperties as JsonSchema)} }`;
  return typeof type === 'string' ? type : 'anything';
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
