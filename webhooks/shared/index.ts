export { type Pause, pause, toDelay } from './backoff.ts';
export {
  isSameText,
  replayWindow,
  toTimestampedSignature,
  verifyTimestampedSignature,
} from './timestamped-signature.ts';
export { isVcard, toWhatsappLink, toWhatsappWords } from './whatsapp-text.ts';
