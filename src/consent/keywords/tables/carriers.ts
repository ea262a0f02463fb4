import type { WordTable } from '../consent-words.ts';

/**
 * Words on which carriers and providers of the United States and Canada act by themselves, so that we must too: Twilio's
 * defaults (STOP … OPTOUT, START, YES, UNSTOP, HELP, INFO), Telnyx (STOP ALL), AWS (ARRET, OPT-OUT, REMOVE, TD), the bilingual
 * ones of Canada (ARRET, AIDE), and what 47 CFR 64.1200(a)(10) names as reasonable in any case. YES is left to whoever asked.
 */
export const carrierWords: WordTable = {
  words: {
    stop: [
      'stop',
      'stopall',
      'stop all',
      'unsubscribe',
      'cancel',
      'end',
      'quit',
      'revoke',
      'optout',
      'opt out',
      'remove',
      'td',
      'arret',
    ],
    start: ['start', 'unstop'],
    help: ['help', 'info', 'aide'],
  },
};
