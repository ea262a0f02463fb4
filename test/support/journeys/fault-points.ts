import { appendFileSync, readFileSync } from 'node:fs';
import mongoose from 'mongoose';

/**
 * Makes this process die, as by `kill -9`, at a point of its work: before a command of the database is sent or after it was
 * answered, before a commit or after it, before a call to the provider or after it. SIGWINCH (the program knows most others) makes it read what to
 * do from the file that `FAULT_FILE` names: `record` notes every point it passes, anything else is the point to die at.
 */
export type FaultMoment = 'before' | 'after';

const { FAULT_FILE: file = '', TWILIO_API_ROOT: provider } = process.env;
/** Housekeeping that goes on by the clock. */
const byTheClock =
  /^(hello|ping|endSessions|killCursors|getMore)|(heartbeats|leases|\$cmd)\b|(find|update|delete) (workBuckets|transactionSessions)/;
let order = '';

process.on('SIGWINCH', () => {
  order = readFileSync(file, 'utf8').trim();
  process.stdout.write(`armed: ${order}\n`);
});

function pass(moment: FaultMoment, label: string): void {
  if (order === '' || byTheClock.test(label)) return;
  const point = `${moment} ${label}`;
  if (order === 'record') appendFileSync(`${file}.points`, `${point}\n`);
  else if (order === point) process.kill(process.pid, 'SIGKILL');
}

interface CommandEvent {
  requestId: number;
  commandName: string;
  command?: Record<string, unknown> & { lsid?: { id: { toString(encoding: 'hex'): string } } };
}

const labels = new Map<number, string>();
/** By session, what its transaction has sent so far. */
const transactions = new Map<string, string[]>();

/** `find outbox: update addresses 2`: in the transaction that begins with the first, the second of its kind. */
function toLabel({ commandName, command = {} }: CommandEvent): string {
  const session = command.lsid?.id.toString('hex') ?? '';
  const label = `${commandName} ${command[commandName] ?? ''}`;
  if (command.autocommit !== false) return label;
  if (command.startTransaction) transactions.set(session, []);
  const sent = transactions.get(session) ?? [];
  sent.push(label);
  if (commandName === 'commitTransaction') return `${sent[0]}: commit`;
  return `${sent[0]}: ${label} ${sent.filter((one) => one === label).length}`;
}

const { MongoClient } = mongoose.mongo;
const emit = MongoClient.prototype.emit as (this: unknown, ...args: unknown[]) => boolean;
MongoClient.prototype.emit = function (this: unknown, name: unknown, ...args: unknown[]) {
  const event = args[0] as CommandEvent;
  if (name === 'commandStarted') {
    const label = toLabel(event);
    labels.set(event.requestId, label);
    pass('before', label);
  } else if (name === 'commandSucceeded') {
    pass('after', labels.get(event.requestId) ?? event.commandName);
    labels.delete(event.requestId);
  } else if (name === 'commandFailed') labels.delete(event.requestId);
  return emit.call(this, name, ...args);
} as typeof MongoClient.prototype.emit;

const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const isCall = provider !== undefined && String(input).startsWith(provider);
  if (isCall) pass('before', 'call');
  const response = await fetch(input, init);
  if (isCall) pass('after', 'call');
  return response;
};
