export { createScratch, type Scratch } from './apply-term.ts';
export { type MergedSegment, mergeSegments } from './merge-segments.ts';
export { querySegment } from './query-segment.ts';
export {
  buildSegment,
  compareStanding,
  findSlot,
  idOfSlot,
  removeSlot,
  type Segment,
  segmentOf,
  toType,
} from './segment.ts';
