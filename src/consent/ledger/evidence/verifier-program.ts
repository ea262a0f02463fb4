import { createHash } from 'node:crypto';
import { type Language, translatorOf } from '../../../locales/index.ts';
import { escapeHtml } from './evidence-page.ts';
import { type EvidenceReason, splitEvidenceFile, verifyEvidence } from './verify-evidence.ts';

/**
 * The source goes along, so that the file can be checked where nothing else is at hand. Named here once more: a bundler may
 * have given the functions other names.
 */
const functions = `const verifyEvidence = ${verifyEvidence.toString()};
const splitEvidenceFile = ${splitEvidenceFile.toString()};`;

const verifierName = 'verify-evidence.mjs';

/** For Node: reads the file named, says what it finds, exit code 1 when something was changed. */
const program = `// node verify-evidence.mjs FILE [PUBLIC KEY]: checks an evidence file of Rolochat, page or JSON. Needs Node 20 or newer.
import { readFileSync } from 'node:fs';
${functions}
const [file, trustedKey] = process.argv.slice(2);
if (!file) throw new Error('usage: node verify-evidence.mjs FILE [PUBLIC KEY]');
const { json, pageText, frame } = splitEvidenceFile(readFileSync(file, 'utf8'));
const { fault, records, publicKey, signaturesChecked } = await verifyEvidence(json, pageText, trustedKey, frame);
console.log(fault
  ? \`CHANGED. First bad entry: \${fault.kind} \${fault.id} (\${fault.reason})\`
  : \`\${records} records: whole, \${signaturesChecked ? 'signed' : 'SIGNATURES NOT CHECKED,'} with public key \${publicKey}\`);
process.exitCode = fault ? 1 : 0;
`;

const reasons: readonly EvidenceReason[] = [
  ...(['unreadable', 'values', 'digest', 'previous', 'missing', 'event', 'path', 'seal-missing'] as const),
  ...(['signature', 'key', 'notice', 'purposes', 'page', 'document'] as const),
];

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
article{border-left:3px solid #bbb;padding-left:1rem;margin:1.5rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}
dt{color:#666}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}blockquote{white-space:pre-wrap}
#verdict{display:block;padding:.8rem 1rem;border-radius:.4rem;background:#eee;overflow-wrap:anywhere}
#verdict.whole{background:#dff3e0}#verdict.changed{background:#f9d6d5}`;

/** Runs in the page. `texts` and the evidence stand in it as JSON. */
const pageScript = `${functions}
const read = (id) => document.getElementById(id).textContent;
const texts = JSON.parse(read('texts'));
const shown = document.getElementById('verdict');
const main = document.querySelector('main');
const isEditedAround = () => {
  const others = [...document.body.children].filter((one) => one !== main && one !== shown && one.nodeName !== 'SCRIPT');
  const loose = [...document.body.childNodes].filter((one) => one.nodeType === Node.TEXT_NODE);
  const text = [...others, ...loose].map((one) => one.textContent.trim()).join('');
  // A title loses signs that a heading keeps, and the other way round.
  const plain = (words) => words.replace(/[\\s\\0\\uFFFD]+/g, '');
  const isTitled = plain(document.title) === plain(main.querySelector('h1').textContent);
  return text !== texts.beside || !isTitled || main.querySelector('[hidden]') !== null;
};
// What stands behind this script is read too.
new Promise((done) => document.addEventListener('DOMContentLoaded', done)).then(() =>
  verifyEvidence(read('evidence'), main.textContent),
).then((verdict) => {
  const { publicKey, signaturesChecked } = verdict;
  const fault = verdict.fault || (isEditedAround() ? { kind: 'page', id: '', reason: 'page' } : null);
  shown.className = fault ? 'changed' : signaturesChecked ? 'whole' : '';
  shown.textContent = fault
    ? texts.changed + ' ' + [fault.kind, fault.id].join(' ').trim() + ': ' + texts.reasons[fault.reason]
    : (signaturesChecked ? texts.whole : texts.unsigned) + ' ' + publicKey;
}, () => { shown.textContent = texts.unable; });
`;

/** The page before and after its JSON, and the verifier as a program of its own. */
export function renderFrame(
  name: string,
  main: string,
  language: Language,
): { before: string; after: string; verifier: string } {
  const t = translatorOf(language);
  const texts = {
    beside: `${t('evidence-how-to-check')} ${verifierName}`,
    whole: t('evidence-whole'),
    unsigned: t('evidence-unsigned'),
    unable: t('evidence-unable'),
    changed: t('evidence-changed'),
    reasons: Object.fromEntries(reasons.map((reason) => [reason, t(`evidence-reason-${reason}`)])),
  };
  const policy = `default-src 'none'; style-src ${toSource(style)}; script-src ${toSource(pageScript)}`;
  const download = `data:text/javascript;base64,${Buffer.from(program).toString('base64')}`;
  const before = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(t('evidence-title', { name }))}</title>
<style>${style}</style>
</head>
<body>
<output id="verdict">${escapeHtml(t('evidence-checking'))}</output>
<main>${main}</main>
<p>${escapeHtml(t('evidence-how-to-check'))} <a download="${verifierName}" href="${download}">${verifierName}</a></p>
<script type="application/json" id="evidence">`;
  const after = `</script>
<script type="application/json" id="texts">${toScriptJson(texts)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
  return { before, after, verifier: program };
}

/** JSON that ends no script element. */
export function toScriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a content security policy lets run: this text and no other. */
function toSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
