import { hash } from 'node:crypto';
import { groupBy } from '../../../activity/index.ts';
import type { Language } from '../../../locales/index.ts';
import type { Database, Transaction } from '../../../storage/index.ts';
import { findOpenings, findRecords, isOfAnother } from '../append-records.ts';
import type { ConsentOpening, ConsentRecord } from '../consent-record.ts';
import { consentRecordModel, sealKeyModel, sealModel } from '../ledger.model.ts';
import { type MerkleStep, toMerklePath } from '../merkle-tree.ts';
import { projectStates } from '../project-states.ts';
import type { Seal } from '../seal.ts';
import type { PublicSealKey, SealKey } from '../seal-keys.ts';
import { type Evidence, evidenceForm, toSignedForm } from './evidence.ts';
import { type EvidencePlaces, renderEvidencePage, toPageText } from './evidence-page.ts';
import { renderFrame, toScriptJson } from './verifier-program.ts';

/** What the ledger holds of some chains, with the way from each record to its seal. */
export interface GatheredEvidence {
  /** Chain by chain, each from its first record; every one of them sealed. */
  records: ConsentRecord[];
  openings: ReadonlyMap<string, ConsentOpening>;
  /** By record id. */
  paths: ReadonlyMap<string, MerkleStep[]>;
  seals: Seal[];
  keys: PublicSealKey[];
}

export interface EvidenceInput extends GatheredEvidence, EvidencePlaces {
  /** A random id for the file. */
  id: string;
  contact: { id: string; name: string };
  businessName: string;
  /** The wordings that records refer to. */
  texts: readonly { id: string; version: number; language: string; wording: string }[];
  language: Language;
  now: Date;
  key: SealKey;
}

export interface EvidenceFiles {
  /** Readable, holds everything, verifies itself in a browser. */
  html: string;
  json: string;
  /** `node verify-evidence.mjs FILE`, with nothing else at hand. */
  verifier: string;
}

/** A record no seal covers proves nothing yet: seal first (`Sealer.sealNow`). */
export class EvidenceError extends Error {
  readonly code = 'unsealed_evidence';
  readonly retryable = true;
}

/** The part of a chain that is about one contact: an address may have been somebody else's before or since. */
export interface ChainPart {
  /** What was recorded before is there, so that the chain holds, and not opened. */
  from?: Date;
  /** What was recorded since is left out. */
  until?: Date;
  /** What was written down of others is there too, and not opened. */
  contact?: string;
}

/** Gathers the evidence on these chains, or parts of them. Throws EvidenceError when a record is not sealed. */
export async function gatherEvidence(
  database: Database,
  chains: readonly string[] | ReadonlyMap<string, ChainPart>,
  tx?: Transaction,
): Promise<GatheredEvidence> {
  const parts = chains instanceof Map ? (chains as ReadonlyMap<string, ChainPart>) : null;
  const ids = [...(parts ? parts.keys() : (chains as readonly string[]))];
  const records = (await findRecords(database, ids, tx)).filter(({ chain, recordedAt }) => {
    const until = parts?.get(chain)?.until;
    return !until || recordedAt <= until;
  });
  const openings = await findOpenings(database, ids, tx);
  for (const { _id, chain, recordedAt } of records) {
    const { from, contact } = parts?.get(chain) ?? {};
    const opening = openings.get(_id);
    if (from && recordedAt < from) openings.delete(_id);
    if (opening && contact && isOfAnother(opening, contact)) openings.delete(_id);
  }
  const numbers = [...new Set(records.map(({ seal }) => seal))];
  if (!numbers.every((number) => number !== undefined)) {
    throw new EvidenceError('A record has no seal yet');
  }
  const options = { session: tx };
  const seals = await database
    .collection(sealModel)
    .find({ _id: { $in: numbers } }, options)
    .toArray();
  const sealed = await database
    .collection(consentRecordModel)
    .find({ seal: { $in: numbers } }, { ...options, projection: { digest: 1, seal: 1 } })
    .toArray();
  const leaves = groupBy(sealed, ({ seal }) => seal);
  const paths = new Map(
    records.map(({ _id, digest, seal }) => {
      const digests = (leaves.get(seal) ?? []).map((leaf) => leaf.digest);
      return [_id, toMerklePath(digests, digest) ?? []] as const;
    }),
  );
  const keyIds = [...new Set(seals.map(({ keyId }) => keyId))];
  const stored = await database
    .collection(sealKeyModel)
    .find({ _id: { $in: keyIds } }, options)
    .toArray();
  return {
    records,
    openings,
    paths,
    seals: seals.sort((one, other) => one._id - other._id),
    keys: stored.map(({ _id, publicKey }) => ({ keyId: _id, publicKey })),
  };
}

/** The evidence on one contact, as a page, as JSON, and the program that checks both. Pure. */
export function createEvidence(input: EvidenceInput): EvidenceFiles {
  const { key, language } = input;
  const content = toContent(input);
  const main = renderEvidencePage(content, input);
  const { before, after, verifier } = renderFrame(input.contact.name, main, language);
  const keys = [...input.keys.filter(({ keyId }) => keyId !== key.keyId)];
  const unsigned = {
    ...content,
    proof: {
      seals: input.seals.map(({ _id, at, ...seal }) => ({ sequence: _id, at: at.toISOString(), ...seal })),
      keys: [...keys, { keyId: key.keyId, publicKey: key.publicKey }],
      page: hash('sha256', toPageText(main), 'hex'),
      frame: hash('sha256', before + after, 'hex'),
      keyId: key.keyId,
    },
  };
  const evidence: Evidence = {
    ...unsigned,
    proof: { ...unsigned.proof, signature: key.sign(toSignedForm(unsigned)) },
  };
  return {
    html: before + toScriptJson(evidence) + after,
    json: `${JSON.stringify(evidence, null, 2)}\n`,
    verifier,
  };
}

function toContent(input: EvidenceInput): Omit<Evidence, 'proof'> {
  const { records, openings, paths } = input;
  const chains = groupBy(records, ({ chain }) => chain);
  return {
    schema_version: evidenceForm,
    record_id: input.id,
    created_at: input.now.toISOString(),
    language: input.language,
    pii_principal: { pii_principal_id: input.contact.id, name: input.contact.name },
    party_identification: [{ party_name: input.businessName, party_role: 'PII controller' }],
    privacy_notice: input.texts.map(({ id, version, language, wording }) => ({
      notice_id: id,
      version,
      language,
      notice_text: wording,
      digest: hash('sha256', wording, 'hex'),
    })),
    purposes: [...chains].flatMap(([chain, own]) =>
      Object.entries(projectStates(own))
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([purpose, event_state]) => ({ chain, purpose, event_state })),
    ),
    events: records.map(({ seal = 0, recordedAt, saidAt, ...record }) => ({
      event_time: saidAt.toISOString(),
      event_type: record.action,
      event_state: record.after,
      entity_id: record.actor,
      record: { ...record, recordedAt: recordedAt.toISOString(), saidAt: saidAt.toISOString() },
      opening: openings.get(record._id)?.values ?? null,
      inclusion: { seal, path: paths.get(record._id) ?? [] },
    })),
  };
}
