import type { TestService } from '../start-service.ts';

type Kept = Pick<TestService, 'database' | 'logged'>;

/** Everything that is kept, as text; bytes are read too. */
async function everything({ database, logged }: Kept): Promise<Map<string, string>> {
  const collections = await database.connection.db?.collections();
  const all = new Map<string, string>();
  for (const collection of collections ?? []) {
    const documents = await collection.find({}).toArray();
    all.set(
      collection.collectionName,
      documents
        .map((document) =>
          JSON.stringify(document, (_key, value) =>
            value?._bsontype === 'Binary' || Buffer.isBuffer(value) ? value.toString('utf8') : value,
          ),
        )
        .join('\n'),
    );
  }
  all.set('log', logged.join('\n'));
  return all;
}

/** Where a value still stands, in any case and with any signs between its digits. */
export async function placesOf(service: Kept, values: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [name, text] of await everything(service)) {
    const plain = text.toLowerCase();
    const runs = plain.replace(/(?<=\d)[\s().-]+(?=\d)/g, '');
    for (const value of values)
      if (plain.includes(value.toLowerCase()) || runs.includes(value.toLowerCase()))
        found.push(`${name}: ${value}`);
  }
  return found;
}
