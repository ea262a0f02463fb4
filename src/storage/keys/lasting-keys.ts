import type { Database } from '../database.ts';
import { defineModel } from '../define-model.ts';
import { seal, unseal } from '../vault/seal.ts';
import type { Keys } from './keys.ts';

/** The keys of one purpose, sealed under `SECRET_KEY`. */
interface SealedKeys {
  /** The label they were derived with. */
  _id: string;
  /** 32 bytes each, the one that writes first. */
  sealed: Buffer;
}

export const lastingKeyModel = defineModel<SealedKeys>('lastingKeys', {
  _id: { type: String, required: true },
  sealed: { type: Buffer, required: true },
});

/**
 * The data were written under another `SECRET_KEY`. To go on without it would be to forget who has said STOP: their numbers are
 * known again by nothing else.
 */
export class UnknownSecretKeyError extends Error {
  readonly code = 'unknown_secret_key';
  readonly retryable = false;
  /** sysexits' EX_CONFIG. */
  readonly exitCode = 78;
  constructor() {
    super(
      'SECRET_KEY is not the one these data were written with: without it nobody would be known again who has said STOP. ' +
        'Put the old key back, or behind the new one (SECRET_KEY=new,old; with the embedded database in DATA_DIR/secret-key)',
    );
  }
}

/** Keys that outlive a rotation of `SECRET_KEY`: what was digested under them is found as long as the data are kept. */
export interface LastingKeys extends Pick<Keys, 'deriveAll'> {
  /** Reads them, or makes them at the first start. Throws UnknownSecretKeyError. */
  open(database: Database): Promise<void>;
  /** Reads them and writes nothing. False where one is missing, or sealed under another `SECRET_KEY`. */
  read(database: Database): Promise<boolean>;
}

const keyBytes = 32;
const sealingLabel = 'lasting keys';

/** `labels`: the purposes. Until they are opened, no key is given. */
export function createLastingKeys(keys: Pick<Keys, 'deriveAll'>, labels: readonly string[]): LastingKeys {
  const opened = new Map<string, Buffer[]>();
  const sealing = keys.deriveAll(sealingLabel);

  const openWith = (key: Buffer, { _id, sealed }: SealedKeys): Buffer | null => {
    try {
      return unseal(key, _id, sealed);
    } catch {
      return null;
    }
  };

  return {
    deriveAll: (label) => {
      const known = opened.get(label);
      if (!known) throw new Error('The lasting keys are not open');
      return known;
    },
    open: (database) =>
      database.transaction(async (tx) => {
        const stored = database.collection(lastingKeyModel);
        for (const label of labels) {
          const found = await stored.findOne({ _id: label }, { session: tx, promoteBuffers: true });
          const held = sealing.map((key) => found && openWith(key, found));
          const bytes = found ? held.find((one) => one !== null) : Buffer.concat(keys.deriveAll(label));
          if (!bytes) throw new UnknownSecretKeyError();
          // Under the newest key from now on, so that the others can go.
          const sealed = seal(sealing[0] as Buffer, label, bytes);
          if (!found) await stored.insertOne({ _id: label, sealed }, { session: tx });
          else if (!held[0]) await stored.updateOne({ _id: label }, { $set: { sealed } }, { session: tx });
          opened.set(label, split(bytes));
        }
      }),
    read: async (database) => {
      for (const label of labels) {
        const found = await database
          .collection(lastingKeyModel)
          .findOne({ _id: label }, { promoteBuffers: true });
        const bytes = found && sealing.map((key) => openWith(key, found)).find((one) => one !== null);
        if (!bytes) return false;
        opened.set(label, split(bytes));
      }
      return true;
    },
  };
}

function split(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / keyBytes }, (_, at) =>
    bytes.subarray(at * keyBytes, (at + 1) * keyBytes),
  );
}
