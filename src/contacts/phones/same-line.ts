/**
 * Two written forms that reach one line (B06). `long` holds what `short` lacks; both are E.164. Networks still deliver the
 * short Brazilian form and the long Mexican one (as WhatsApp ids), and Argentina writes its 9 only from abroad.
 */
interface SameLine {
  long: RegExp;
  toShort: string;
  short: RegExp;
  toLong: string;
  /** The form that today's plan refuses. */
  legacy: 'long' | 'short';
}

const rules: SameLine[] = [
  // Brazil: mobile numbers got a leading 9 between 2012 and 2016; older ones began with 6 to 9.
  {
    long: /^\+55([1-9]\d)9([6-9]\d{7})$/,
    toShort: '+55$1$2',
    short: /^\+55([1-9]\d)([6-9]\d{7})$/,
    toLong: '+55$19$2',
    legacy: 'short',
  },
  // Argentina: 9 between country and area code marks a mobile line dialled from abroad.
  {
    long: /^\+549([1-8]\d{9})$/,
    toShort: '+54$1',
    short: /^\+54([1-8]\d{9})$/,
    toLong: '+549$1',
    legacy: 'short',
  },
  // Mexico: the 1 for mobile lines was given up in 2019.
  {
    long: /^\+521([2-9]\d{9})$/,
    toShort: '+52$1',
    short: /^\+52([2-9]\d{9})$/,
    toLong: '+521$1',
    legacy: 'long',
  },
  // Benin: every number got 01 in front in November 2024.
  {
    long: /^\+22901([2-9]\d{7})$/,
    toShort: '+229$1',
    short: /^\+229([2-9]\d{7})$/,
    toLong: '+22901$1',
    legacy: 'short',
  },
];

/** A form that today's plan refuses but that networks and old address books still carry. */
export function isLegacyForm(e164: string): boolean {
  return rules.some((rule) => rule[rule.legacy].test(e164));
}

/** The number itself first, then every other form of the same line. */
export function sameLineForms(e164: string): string[] {
  const forms = new Set([e164]);
  for (const rule of rules) {
    if (rule.long.test(e164)) forms.add(e164.replace(rule.long, rule.toShort));
    if (rule.short.test(e164)) forms.add(e164.replace(rule.short, rule.toLong));
  }
  return [...forms];
}
