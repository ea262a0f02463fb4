import type { ConnectorDefinition } from './connector/index.ts';
import { CoreEnvironment } from './core-environment.ts';

/** A connector with all it needs, or the variables that would turn it on. */
export type ConnectorConfig = ConnectorOn | ConnectorOff;

export interface ConnectorOn {
  id: string;
  definition: ConnectorDefinition;
  on: true;
  /** Its own variables, parsed by its own schema. */
  environment: Record<string, unknown>;
}

export interface ConnectorOff {
  id: string;
  definition: ConnectorDefinition;
  on: false;
  missing: string[];
  /** Some of its variables are set: the operator meant to have it. */
  begun: boolean;
}

export interface Config {
  host: string;
  /** 0 = a free one, chosen when the server listens. */
  port: number;
  /** Origin without a slash at the end. */
  publicUrl?: string;
  dataDir: string;
  /** Absent = the embedded database. */
  mongodbUri?: string;
  mongodbBinary?: string;
  /** Current key first; absent = generated into `dataDir` (`loadSecretKey`). */
  secretKeys?: string[];
  logLevel: CoreEnvironment['LOG_LEVEL'];
  businessName: string;
  defaultCountry: CoreEnvironment['DEFAULT_COUNTRY'];
  defaultLanguage: CoreEnvironment['DEFAULT_LANGUAGE'];
  /** IANA name. */
  timeZone: string;
  ownerCode?: string;
  simulator: boolean;
  bots: ConnectorConfig[];
  webhooks: ConnectorConfig[];
  /** Values that must never be written anywhere. */
  secrets: string[];
}

export interface ConfigProblem {
  variable: string;
  /** Follows the variable's name in a sentence; never holds its value. */
  problem: string;
}

/** The environment cannot be used; holds every problem at once. */
export class ConfigError extends Error {
  readonly code = 'bad_config';
  readonly retryable = false;
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, problem }) => `${variable} ${problem}`).join('\n'));
  }
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the environment of the process and of every connector. An empty value counts as unset; a connector without one
 * of its required variables is off. Throws ConfigError.
 */
export function loadConfig(
  env: Environment,
  definitions: { bots: readonly ConnectorDefinition[]; webhooks: readonly ConnectorDefinition[] },
): Config {
  const set = dropEmpty(env);
  const problems: ConfigProblem[] = [];
  const core = readSchema(CoreEnvironment, set, problems);
  const bots = definitions.bots.map((definition) => readConnector(definition, set, problems));
  const read = definitions.webhooks.map((definition) => readConnector(definition, set, problems));

  // A mail server brings nothing in: without a provider of calls and messages the simulated phones stay.
  const providers = read.filter(
    ({ id, definition }) => id !== simulatorId && definition.outgoingOnly !== true,
  );
  const whatsapps = bots.filter((bot) => bot.id.startsWith('whatsapp'));
  const simulator = core?.SIMULATOR
    ? core.SIMULATOR === 'on'
    : ![...providers, ...whatsapps].some((connector) => connector.on);
  const webhooks = simulator ? read : read.map(turnSimulatorOff);

  if (set.MONGODB_URI !== undefined && set.SECRET_KEY === undefined) {
    problems.push({ variable: 'SECRET_KEY', problem: 'is required with MONGODB_URI' });
  }
  // Nobody reaches 0.0.0.0, so it cannot be the address that a provider signed.
  const signing = [...bots, ...webhooks].filter(({ on, definition }) => on && definition.signsUrl);
  if (core && isWildcard(core.HOST) && set.PUBLIC_URL === undefined && signing.length > 0) {
    const names = signing.map(({ id }) => id).join(', ');
    problems.push({
      variable: 'PUBLIC_URL',
      problem: `is required when HOST is every address and a provider signs the URL (${names})`,
    });
  }
  if (problems.length > 0 || !core) throw new ConfigError(problems);

  return {
    host: core.HOST,
    port: core.PORT,
    publicUrl: core.PUBLIC_URL,
    dataDir: core.DATA_DIR,
    mongodbUri: core.MONGODB_URI,
    mongodbBinary: core.MONGODB_BINARY,
    secretKeys: core.SECRET_KEY,
    logLevel: core.LOG_LEVEL,
    businessName: core.BUSINESS_NAME,
    defaultCountry: core.DEFAULT_COUNTRY,
    defaultLanguage: core.DEFAULT_LANGUAGE,
    timeZone: core.TIME_ZONE,
    ownerCode: core.OWNER_CODE,
    simulator,
    bots,
    webhooks,
    secrets: gatherSecrets(set, [...definitions.bots, ...definitions.webhooks]),
  };
}

/** The base that providers were given: `PUBLIC_URL`, else the address listened on; `port` is the one really taken. */
export function toBaseUrl(config: Pick<Config, 'publicUrl' | 'host'>, port: number): string {
  if (config.publicUrl) return config.publicUrl;
  const host = isWildcard(config.host) ? '127.0.0.1' : config.host;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const simulatorId = 'simulator';

function turnSimulatorOff(connector: ConnectorConfig): ConnectorConfig {
  if (connector.id !== simulatorId) return connector;
  const { id, definition } = connector;
  return { id, definition, on: false, missing: ['SIMULATOR'], begun: false };
}

function isWildcard(host: string): boolean {
  return /^(0\.0\.0\.0|[0:]*::0*)$/.test(host);
}

function dropEmpty(env: Environment): Record<string, string> {
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const trimmed = value?.trim();
    if (trimmed) set[name] = trimmed;
  }
  return set;
}

function readConnector(
  definition: ConnectorDefinition,
  set: Record<string, string>,
  problems: ConfigProblem[],
): ConnectorConfig {
  const { id } = definition;
  const environment = readSchema(definition.environment, set, problems);
  // A switch that is off (`WHATSAPP_WEB=off`) parses to false, and turns its connector on no more than silence does.
  const missing = definition.requires.filter((name) =>
    environment ? environment[name] === undefined || environment[name] === false : set[name] === undefined,
  );
  if (environment && missing.length === 0) return { id, definition, on: true, environment };
  const begun = Object.keys(definition.environment.shape).some((name) => set[name] !== undefined);
  return { id, definition, on: false, missing, begun };
}

interface Schema<Parsed> {
  readonly shape: Record<string, unknown>;
  safeParse(
    value: unknown,
  ):
    | { success: true; data: Parsed }
    | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

function readSchema<Parsed>(
  schema: Schema<Parsed>,
  set: Record<string, string>,
  problems: ConfigProblem[],
): Parsed | undefined {
  const own = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, set[name]]));
  const result = schema.safeParse(own);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    const variable = String(path[0] ?? Object.keys(schema.shape).join(', '));
    const value = set[variable];
    // A schema's own message might quote what it read.
    const problem = value !== undefined && message.includes(value) ? 'is malformed' : message;
    if (!problems.some((known) => known.variable === variable && known.problem === problem)) {
      problems.push({ variable, problem });
    }
  }
  return undefined;
}

/** Shorter ones would blot out ordinary words of every log line. */
const shortestSecret = 4;

function gatherSecrets(set: Record<string, string>, definitions: readonly ConnectorDefinition[]): string[] {
  const found = new Set<string>();
  const add = (value: string | undefined) => {
    if (value && value.length >= shortestSecret) found.add(value);
  };
  const addPassword = (address: string | undefined) => {
    const password = /^[^/]+:\/\/[^/@]*?:([^/]*)@/.exec(address ?? '')?.[1];
    add(password);
    if (password) add(decodeLeniently(password));
  };
  const names = ['SECRET_KEY', 'OWNER_CODE', ...definitions.flatMap((definition) => definition.secrets)];
  for (const name of names) {
    add(set[name]);
    addPassword(set[name]);
    // Two secrets stand in one variable during a rotation.
    for (const part of set[name]?.split(',') ?? []) add(part.trim());
  }
  addPassword(set.MONGODB_URI);
  // Longest first, so that a part never uncovers the rest of a whole.
  return [...found].sort((a, b) => b.length - a.length);
}

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
