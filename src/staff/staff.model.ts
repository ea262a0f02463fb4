import { defineModel } from '../storage/index.ts';
import { permissions, roles } from './permissions.ts';
import type { RegisteredGroup, StaffCode, StaffRecord, StaffRole, StaffState } from './staff-member.ts';

const required = { required: true } as const;
const identity = { _id: false, id: String, scheme: String, value: String, at: Date, language: String };

export const staffMemberModel = defineModel<StaffRecord>(
  'staffMembers',
  {
    _id: { type: String, ...required },
    name: { type: String, ...required },
    role: { type: String, enum: roles, ...required },
    identities: { type: [identity], default: undefined, ...required },
    language: String,
    pageSize: Number,
    withoutRisks: Boolean,
    createdAt: { type: Date, ...required },
    invitedBy: String,
    revokedAt: Date,
  },
  [{ 'identities.id': 1 }],
);

export const staffRoleModel = defineModel<StaffRole>('staffRoles', {
  _id: { type: String, enum: roles, ...required },
  permissions: { type: [{ type: String, enum: permissions }], default: undefined, ...required },
});

export const staffCodeModel = defineModel<StaffCode>('staffCodes', {
  _id: { type: String, ...required },
  kind: { type: String, enum: ['invitation', 'link'], ...required },
  role: { type: String, enum: roles },
  by: { type: String, ...required },
  createdAt: { type: Date, ...required },
  expiresAt: { type: Date, ...required },
  usedAt: Date,
  usedBy: String,
  revokedAt: Date,
});

export const registeredGroupModel = defineModel<RegisteredGroup>('registeredGroups', {
  _id: { type: String, ...required },
  channel: { type: String, ...required },
  chat: { type: String, ...required },
  title: String,
  by: { type: String, ...required },
  at: { type: Date, ...required },
});

export const staffStateModel = defineModel<StaffState>('staffState', {
  _id: { type: String, ...required },
  stamp: { type: String, ...required },
  claimed: { type: Boolean, ...required },
  ownerCode: { type: { _id: false, digest: String, seed: String }, default: undefined },
  usedOwnerCodes: { type: [String], default: undefined, ...required },
});

/** Every collection of the room, for the migrations to create. */
export const staffModels = [
  staffMemberModel,
  staffRoleModel,
  staffCodeModel,
  registeredGroupModel,
  staffStateModel,
] as const;
