export type { StaffDirectory } from './directory.ts';
export { invitationHours, linkCodeMinutes, type MadeCode } from './invitations.ts';
export type { Followed, Newcomer } from './members.ts';
export type { OwnerCode } from './owner-code.ts';
export {
  can,
  defaultPermissions,
  isPermission,
  isRole,
  mayAssign,
  mayPhone,
  type Permission,
  permissions,
  type Role,
  roles,
} from './permissions.ts';
export { staffModels } from './staff.model.ts';
export { StaffError, type StaffErrorCode } from './staff-error.ts';
export {
  type RegisteredGroup,
  type StaffCode,
  type StaffIdentity,
  type StaffMember,
  type StaffRecord,
  toIdentityKey,
} from './staff-member.ts';
export { permitStaffReply, type StaffReply } from './staff-permit.ts';
export { createStaffRoom, type StaffRoom } from './staff-room.ts';
export { toTrackedStaffModels } from './staff-state.ts';
