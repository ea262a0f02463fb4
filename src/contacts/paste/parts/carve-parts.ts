import type { ConsentProposal, ContactDraft, ContactPhone } from '../../contact.ts';
import { findMails } from '../../mails.ts';
import { foldText, isGivenName } from '../../names/index.ts';
import { type CountryCode, findPhones, isGuessedNumber } from '../../phones/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { findFragments } from './find-fragments.ts';
import { ownLabelBefore, stripLabelBefore, stripLabelBehind } from './phone-labels.ts';
import { findConsents } from './read-consents.ts';

type Problem = ContactDraft['problems'][number];

/** A piece of a line: a value that was recognised, or the text that is left between values. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'mail'; address: string }
  | { kind: 'phone'; phone: Omit<ContactPhone, 'id'>; doubtful: boolean; ownLabel?: string }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'tag'; tag: string }
  | { kind: 'consents'; proposals: ConsentProposal[] }
  | { kind: 'kept'; text: string };

interface Found {
  start: number;
  end: number;
  part: Part;
}

/** Cuts what was found out of every text part. */
function cutOut(parts: Part[], find: (text: string) => Found[]): Part[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'text') return [part];
    const result: Part[] = [];
    let from = 0;
    for (const found of find(part.text)) {
      if (found.start < from) continue;
      result.push({ kind: 'text', text: part.text.slice(from, found.start) }, found.part);
      from = found.end;
    }
    result.push({ kind: 'text', text: part.text.slice(from) });
    return result;
  });
}

function findMailParts(text: string): Found[] {
  return findMails(text).map(({ raw, start, end, result }) => {
    const opened = /(?:<\s*(?:mailto:)?|mailto:|\[|\()$/i.exec(text.slice(0, start))?.[0].length ?? 0;
    const closed = opened > 0 ? (/^(?:\?[^\s>]*)?[>\])]?/.exec(text.slice(end))?.[0].length ?? 0) : 0;
    const part: Part =
      'address' in result
        ? { kind: 'mail', address: result.address }
        : { kind: 'problem', problem: { code: 'mail_invalid', raw } };
    return { start: start - opened, end: end + closed, part };
  });
}

function findLinks(text: string): Found[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)[^\s,;|]+/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    part: { kind: 'kept', text: match[0] },
  }));
}

function findHashtags(text: string): Found[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}&#])#([\p{L}\p{N}_-]*\p{L}[\p{L}\p{N}_-]*)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    part: { kind: 'tag', tag: match[1] ?? '' },
  }));
}

/** Labels around mails and phones belong to them; what is left of the texts goes on. */
function readLabels(parts: Part[], lexicon: Lexicon): Part[] {
  const read = [...parts];
  read.forEach((part, index) => {
    const [before, behind] = [read[index - 1], read[index + 1]];
    if (part.kind === 'mail' && before?.kind === 'text') {
      const label = /(?:^|[\s,;|(])([\p{L}-]+(?: [\p{L}-]+)?)[\s.:)=]*$/u.exec(before.text.slice(-40));
      const words = label?.[1] ?? '';
      const known = [words, words.split(' ').at(-1) ?? ''].find(
        (word) => word && lexicon.mailWords.has(foldText(word)),
      );
      if (known) before.text = before.text.slice(0, before.text.lastIndexOf(known));
      else before.text = before.text.replace(/(?:✉️?|📧|📩|@ ?:?)\s*$/u, '');
    }
    if (part.kind !== 'phone') return;
    const number = part.phone;
    if (before?.kind === 'text') {
      const stripped = stripLabelBefore(before.text, lexicon);
      const own = stripped.labelled ? null : ownLabelBefore(before.text, isGivenName);
      before.text = own?.rest ?? stripped.rest;
      if (own) part.ownLabel = own.label;
      if (stripped.type !== undefined) number.type = stripped.type;
    }
    if (behind?.kind === 'text' && number.type === undefined) {
      const stripped = stripLabelBehind(behind.text, lexicon, read[index + 2]?.kind === 'phone');
      behind.text = stripped.rest;
      if (stripped.type !== undefined) number.type = stripped.type;
    }
  });
  return read;
}

/** Everything in a text that can be recognised by its own shape; the rest are text parts, in order. */
export function carveParts(text: string, country: CountryCode, lexicon: Lexicon): Part[] {
  let parts: Part[] = [{ kind: 'text', text }];
  parts = cutOut(parts, findMailParts);
  parts = cutOut(parts, findLinks);
  parts = cutOut(parts, (part) =>
    findPhones(part, country).map(({ start, end, doubtful, ...phone }) => ({
      start,
      end,
      part: { kind: 'phone', phone, doubtful: isGuessedNumber({ ...phone, doubtful }, country) },
    })),
  );
  parts = readLabels(parts, lexicon);
  parts = cutOut(parts, (part) =>
    findFragments(part, country, lexicon).map(({ start, end, problem }) => ({
      start,
      end,
      part: { kind: 'problem', problem },
    })),
  );
  parts = cutOut(parts, findHashtags);
  return cutOut(parts, (part) =>
    findConsents(part, lexicon).map(({ start, end, proposals }) => ({
      start,
      end,
      part: { kind: 'consents', proposals },
    })),
  );
}
