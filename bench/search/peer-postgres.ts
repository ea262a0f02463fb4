import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contact } from '../../src/contacts/contact.ts';
import { type LookUp, type LookUpClass, nameOf } from './look-ups.ts';
import { type Figures, isWanted, toFigures } from './measure.ts';

const DEBIAN = '/usr/lib/postgresql';
const END = 'end of answer';

export interface PostgresPeer {
  version: string;
  /** Times as psql sees them: the server's and the way over a local socket. */
  measure(kind: LookUpClass, most: number): Figures | null;
  stop(): void;
}

/** The folder of the server's programs, or null where there is none. */
function findBinaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  return (
    versions.map((version) => join(DEBIAN, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  );
}

/** PostgreSQL refuses to run as root: Debian's own user takes its place. */
function serverUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: numberOf('-u'), gid: numberOf('-g') };
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const reversed = (text: string): string => [...text].reverse().join('');

function toSql({ text, digits, mail }: LookUp, { name, kind }: LookUpClass): string | null {
  if (name === 'exact phone') return `select name from people where phone = ${quote(digits ?? '')} limit 10`;
  if (kind === 'phone') {
    return `select name from people where reverse(phone) like ${quote(`${reversed(digits ?? '')}%`)} order by changed desc limit 10`;
  }
  if (mail !== undefined) return `select name from people where mail like ${quote(`%${mail}%`)} limit 10`;
  if (kind === 'typo') {
    const near = name === 'typoWord' ? `${quote(text)} <% name` : `name % ${quote(text)}`;
    const order = name === 'typoWord' ? `${quote(text)} <<-> name` : `name <-> ${quote(text)}`;
    return `select name from people where ${near} order by ${order} limit 10`;
  }
  const all = text.split(' ').map((word) => `(' ' || name) like ${quote(`% ${word}%`)}`);
  return `select name from people where ${all.join(' and ')} order by changed desc limit 10`;
}

/** Starts a server of its own on a local socket and loads it; null where PostgreSQL or pg_trgm is not installed. */
export async function startPostgresPeer(contacts: readonly Contact[]): Promise<PostgresPeer | null> {
  const bin = findBinaries();
  if (!bin) return null;
  const user = serverUser();
  const home = mkdtempSync(join(tmpdir(), 'rolochat-bench-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) await chown(home, user.uid, user.gid);
  const data = join(home, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'bench', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust'],
    {
      ...user,
      cwd: home,
      stdio: 'ignore',
    },
  );
  const settings = [
    'shared_buffers=1GB',
    'listen_addresses=',
    `unix_socket_directories=${home}`,
    'fsync=off',
    'maintenance_work_mem=512MB',
  ];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    ...user,
    cwd: home,
    stdio: 'ignore',
  });
  const stop = (): void => {
    server.kill('SIGINT');
    server.once('exit', () => rmSync(home, { recursive: true, force: true }));
  };
  const connection = ['-h', home, '-U', 'bench', '-d', 'postgres', '-X', '-q', '-A', '-t'];
  const run = (sql: string): string =>
    execFileSync('psql', [...connection, '-v', 'ON_ERROR_STOP=1', '-c', sql], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    for (let tries = 0; ; tries += 1) {
      try {
        run('select 1');
        break;
      } catch (error) {
        if (tries === 100) throw error;
        execFileSync('sleep', ['0.1']);
      }
    }
    run('create extension pg_trgm');
    for (const threshold of ['similarity_threshold', 'word_similarity_threshold']) {
      run(`alter database postgres set pg_trgm.${threshold} = 0.5`);
    }
    run('create table people (name text, phone text, mail text, changed bigint)');
    const file = join(home, 'people.tsv');
    const out = createWriteStream(file);
    for (const contact of contacts) {
      const row = [
        nameOf(contact),
        contact.phones[0]?.e164.slice(1) ?? '',
        contact.mails[0]?.address ?? '',
        contact.updatedAt.getTime(),
      ];
      if (!out.write(`${row.join('\t')}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    run(`\\copy people from '${file}'`);
    run("create index on people using gin ((' ' || name) gin_trgm_ops)");
    run('create index on people using gin (name gin_trgm_ops)');
    run('create index on people using gin (mail gin_trgm_ops)');
    run('create index on people (phone)');
    run('create index on people (reverse(phone) text_pattern_ops)');
    run('vacuum analyze people');
    const version = run('show server_version').trim();
    return { version, measure: (kind, most) => measureClass(connection, kind, most), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** One psql for a class: it reads the look-ups from its input and says after each how long it took. */
function measureClass(connection: readonly string[], kind: LookUpClass, most: number): Figures | null {
  const lookUps = kind.lookUps.slice(0, most);
  const statements = lookUps.map((lookUp) => toSql(lookUp, kind));
  if (statements.includes(null)) return null;
  const script = ['\\timing on', ...statements.map((sql) => `${sql};\n\\echo ${END}`), ''].join('\n');
  const output = execFileSync('psql', connection, { encoding: 'utf8', input: script, timeout: 300_000 });
  const times: number[] = [];
  let hits = 0;
  for (const [at, answer] of output.split(`${END}\n`).slice(0, lookUps.length).entries()) {
    const time = /^Time: ([\d.]+) ms/m.exec(answer);
    if (!time) throw new Error(`psql gave no time for a look-up of ${kind.name}`);
    times.push(Number(time[1]));
    if (isWanted(answer.split('\n'), lookUps[at]?.wanted ?? '')) hits += 1;
  }
  return toFigures(times, hits);
}
