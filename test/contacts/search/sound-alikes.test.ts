import { describe, expect, it } from 'vitest';
import { soundAlikes } from '../../../src/contacts/search/index.ts';

describe('names as they sound', () => {
  it.each([
    ['Dombrowska', 'dabrowska'],
    ['dembicki', 'debicki'],
    ['Rzuławski', 'zulawski'],
    ['Żerzuchowski', 'zezuchowski'],
    ['gurecki', 'gorecki'],
    ['Chuszcza', 'huszcza'],
    ['Hojnacki', 'chojnacki'],
    ['małgorzata dombrowska', 'malgorzata dabrowska'],
  ])('may write %s as %s (M23)', (heard, written) => {
    expect(soundAlikes(heard)).toContain(written);
  });

  it('are none for digits and long texts, and never many', () => {
    expect(soundAlikes('600 700')).toEqual([]);
    expect(soundAlikes('ona'.repeat(20))).toEqual([]);
    expect(soundAlikes('omomomomunununrzrzchchzhzh').length).toBeLessThanOrEqual(24);
  });
});
