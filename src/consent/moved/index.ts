export { followContacts, type HolderShift, type MovedAddress, type ShiftOrigin } from './follow-contacts.ts';
export { isFormerHolder, mayMove, mayResume, type OwnerWord, stateOwner } from './state-owner.ts';
