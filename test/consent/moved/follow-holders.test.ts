import { describe, expect, it } from 'vitest';
import { followHolders } from '../../../src/consent/moved/follow-holders.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 12, minute));
const just = (minute: number) => new Date(at(minute).getTime() - 1);
const first = new Date(0);

describe('whose number an address is', () => {
  it('is theirs on whom a number is put that nobody had: what it has said is theirs (M18)', () => {
    const came = followHolders({}, { present: ['anna'], arrived: ['anna'], left: [] }, at(1));
    expect(came).toEqual({ holders: {}, movedAt: null, from: [] });
  });

  it('is remembered of whoever goes last, so that the next is another person and the same is not (M18)', () => {
    const gone = followHolders({}, { present: [], arrived: [], left: ['anna'] }, at(1));
    expect(gone).toEqual({ holders: { anna: first }, movedAt: null, from: [] });
    const next = followHolders(gone, { present: ['ewa'], arrived: ['ewa'], left: [] }, at(2));
    expect(next).toEqual({ holders: { ewa: at(2) }, movedAt: just(2), from: ['anna'] });
    const back = followHolders(gone, { present: ['anna'], arrived: ['anna'], left: [] }, at(2));
    expect(back).toEqual({ holders: {}, movedAt: null, from: [] });
  });

  it('is shared while both have it; once the first goes, what was said before the other came is set aside (M18, B10)', () => {
    const shared = followHolders({}, { present: ['anna', 'ewa'], arrived: ['ewa'], left: [] }, at(3));
    expect(shared).toEqual({ holders: { ewa: at(3) }, movedAt: null, from: [] });
    const left = followHolders(shared, { present: ['ewa'], arrived: [], left: ['anna'] }, at(9));
    expect(left).toMatchObject({ movedAt: just(3), from: ['anna'] });
    const stays = followHolders(shared, { present: ['anna'], arrived: [], left: ['ewa'] }, at(9));
    expect(stays).toEqual({ holders: {}, movedAt: null, from: ['ewa'] });
  });

  it('moves at once when one change takes it off one contact and puts it on another (M18)', () => {
    const moved = followHolders({}, { present: ['ewa'], arrived: ['ewa'], left: ['anna'] }, at(4));
    expect(moved).toEqual({ holders: { ewa: at(4) }, movedAt: just(4), from: ['anna'] });
  });
});
