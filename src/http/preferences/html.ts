import { createHash } from 'node:crypto';
import type { Translate } from '../../locales/index.ts';
import { pageStyle } from './page-style.ts';

/** Text that is HTML already. */
export interface Html {
  readonly html: string;
}

type Part = string | Html | readonly Html[] | false | null | undefined;

/** Puts HTML together; every value that is not HTML already is escaped. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings
      .map((string, index) => string + (index < parts.length ? toText(parts[index]) : ''))
      .join(''),
  };
}

function toText(part: Part): string {
  if (!part) return '';
  if (typeof part === 'string') return escapeHtml(part);
  return 'html' in part ? part.html : part.map((one) => one.html).join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const styleDigest = createHash('sha256').update(pageStyle).digest('base64');

/** Nothing but this page's own style, and forms that come back here. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleDigest}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Goes with every page: kept by no cache, found by no search, told to no other site. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  vary: 'Accept-Language',
};

/** A whole page. */
export function toPage(t: Translate, title: string, body: Html): string {
  return html`<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}
