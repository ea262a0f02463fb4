import {
  deskNoticeModel,
  noticeModel,
  searchViewModel,
  senderCardModel,
  senderCountModel,
} from '../bots/commands/index.ts';
import { actionModel, actionRowModel, uniqueValueModel } from './activity/index.ts';
import {
  addressModel,
  consentCodeModel,
  definitionModel,
  ledgerModels,
  personModel,
  preferenceLinkModel,
} from './consent/index.ts';
import { claimModel } from './contacts/claims/claim.model.ts';
import { contactModel } from './contacts/contact.model.ts';
import { tagModel } from './contacts/tags/tag.model.ts';
import { sessionModel } from './dialogue/index.ts';
import { conversationModel, deliveryModel, greetingModel } from './intake/index.ts';
import { erasureModel } from './lifecycle/index.ts';
import {
  inboundMessageModel,
  mailboxHeadModel,
  mailboxItemModel,
  menuModel,
  outboxModel,
} from './messaging/index.ts';
import { policySettingsModel, settingModel } from './settings/index.ts';
import { staffModels } from './staff/index.ts';
import {
  heartbeatModel,
  lastingKeyModel,
  leaseModel,
  type Migration,
  type ModelDefinition,
  transactionSessionModel,
  vaultModel,
  workBucketModel,
} from './storage/index.ts';

/** Every collection, made with its indexes before the first write: a server cannot do that inside a transaction. */
export const models: readonly ModelDefinition[] = [
  leaseModel,
  heartbeatModel,
  workBucketModel,
  transactionSessionModel,
  vaultModel,
  lastingKeyModel,
  deliveryModel,
  conversationModel,
  greetingModel,
  outboxModel,
  menuModel,
  inboundMessageModel,
  mailboxHeadModel,
  mailboxItemModel,
  addressModel,
  personModel,
  definitionModel,
  consentCodeModel,
  preferenceLinkModel,
  ...ledgerModels,
  sessionModel,
  settingModel,
  policySettingsModel,
  ...staffModels,
  contactModel,
  tagModel,
  claimModel,
  actionModel,
  actionRowModel,
  uniqueValueModel,
  searchViewModel,
  erasureModel,
  deskNoticeModel,
  noticeModel,
  senderCardModel,
  senderCountModel,
];

/** Steps from one schema to the next, ascending. The first one marks a database as ours. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'first schema', run: async () => undefined },
];
