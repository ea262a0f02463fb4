import { describe, expect, it } from 'vitest';
import { readRuleGaps } from '../../scripts/read-rule-gaps.ts';
import { findRuleGaps } from '../../scripts/rule-gaps.ts';

// Ids are put together, so that these examples are no citations of this file.
const cite = (...ids: string[]) => `it('does it (${ids.join(', ')})', () => {});`;
const file = (text: string) => ({ path: 'test/one.test.ts', text });

describe('the rules page and the tests', () => {
  it('agree: every rule has a test, every cited id a rule', () => {
    expect(readRuleGaps()).toEqual({ untested: [], unknown: [], repeated: [] });
  });

  it('are compared by the ids at the end of titles, not by those elsewhere', () => {
    const page = '# Rules\n- **F001** Two types.\n- **B05** One form, as Q16 says.\n';
    expect(findRuleGaps(page, [file(cite('F001', 'B05'))])).toEqual({
      untested: [],
      unknown: [],
      repeated: [],
    });
    expect(findRuleGaps(page, [file(`// F001, B05\n${cite('F001')}`)]).untested).toEqual(['B05']);
  });

  it('differ where a test cites what is no rule, and where a rule stands twice', () => {
    const page = '- **F001** Two types.\n- **F001** Again.\n';
    const { unknown, repeated } = findRuleGaps(page, [file(cite('F001', 'M03'))]);
    expect(unknown).toEqual([{ id: 'M03', files: ['test/one.test.ts'] }]);
    expect(repeated).toEqual(['F001']);
  });
});
