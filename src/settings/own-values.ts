import type { ChangeWriter, Database, Transaction } from '../storage/index.ts';
import { type OwnList, settingModel } from './own-values.model.ts';

/** The values that people added to a list, oldest first. */
export async function readOwnValues(database: Database, list: OwnList, tx?: Transaction): Promise<string[]> {
  const found = await database
    .model(settingModel)
    .findById(list, null, { session: tx ?? null })
    .lean();
  return found?.values ?? [];
}

/** Adds a value, which is offered to all from then on (F020); nothing happens when the list has it. */
export async function addOwnValue(
  database: Database,
  writer: ChangeWriter,
  list: OwnList,
  value: string,
): Promise<void> {
  const present = await database.model(settingModel).findById(list, null, { session: writer.tx }).lean();
  if (!present) await writer.create(settingModel, { _id: list, values: [value] });
  else if (!present.values.includes(value))
    await writer.change(settingModel, list, (setting) => void setting.values.push(value));
}
