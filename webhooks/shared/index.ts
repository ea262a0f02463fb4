export {
  isSameText,
  replayWindow,
  toTimestampedSignature,
  verifyTimestampedSignature,
} from './timestamped-signature.ts';
