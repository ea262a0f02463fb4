import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { splitEvidenceFile, verifyEvidence } from '../src/consent/index.ts';

// `npm run verify-evidence -- FILE`: was anything in an evidence file (page or JSON) changed? Needs no database. The exit
// code is 1 when it was, 2 when there is nothing to verify.
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'public-key': { type: 'string' } },
  });
  const [file] = positionals;
  if (!file) throw new TypeError('usage: npm run verify-evidence -- FILE [--public-key HEX]');
  const { json, pageText, frame } = splitEvidenceFile(readFileSync(file, 'utf8'));
  const { fault, records, publicKey } = await verifyEvidence(json, pageText, values['public-key'], frame);
  process.exitCode = fault ? 1 : 0;
  process.stdout.write(
    fault
      ? `The file was CHANGED. First bad entry: ${`${fault.kind} ${fault.id}`.trim()} (${fault.reason}).\n`
      : `The file is whole: ${records} records, signed with the public key ${publicKey}.\n`,
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
