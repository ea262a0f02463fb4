import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import type { Config } from '../config.ts';
import { newId } from '../storage/index.ts';
import { createScrubber } from './scrub.ts';

export interface LogOptions {
  level: Config['logLevel'];
  /** Values that are replaced wherever they appear. */
  secrets: readonly string[];
  /** Standard output without it. */
  destination?: DestinationStream;
}

/**
 * The log of the process: one JSON object a line. Lines are written with ids and constant sentences; errors give name, code
 * and stack, never what they quote, and every line is scrubbed once more before it leaves.
 */
export function createLog({ level, secrets, destination }: LogOptions): Logger {
  const scrubber = createScrubber(secrets);
  const options = {
    level,
    base: undefined,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError, error: describeError, req: describeRequest, res: describeResponse },
    hooks: {
      streamWrite: (line: string) => `${JSON.stringify(scrubber.scrub(JSON.parse(line)))}\n`,
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** A request's id in the log, ours alone: one from outside could carry anything. */
export function newRequestId(): string {
  return newId(12);
}

/** What of an error helps and cannot hold data: messages of drivers and parsers quote what they choked on. */
export function describeError(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const { name, code, status, statusCode, retryable, message, stack, cause } = error as Error &
    Record<string, unknown>;
  return {
    name,
    code,
    status,
    statusCode,
    retryable,
    message: typeof message === 'string' ? withoutQuotes(message) : undefined,
    stack: typeof stack === 'string' ? toFrames(stack) : undefined,
    cause: cause === undefined ? undefined : describeError(cause),
  };
}

function withoutQuotes(message: string): string {
  return message
    .replace(/dup key:.*/su, 'dup key')
    .replace(/"(?:[^"\\]|\\.)*("|$)|`[^`]*(`|$)|(?<!\p{L})'[^']*('|$)/gsu, '…')
    .slice(0, 500);
}

function toFrames(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 20);
}

function describeRequest(request: { method?: unknown; routeOptions?: { url?: unknown } }): unknown {
  return { method: request.method, route: request.routeOptions?.url };
}

function describeResponse(response: { statusCode?: unknown }): unknown {
  return { statusCode: response.statusCode };
}
