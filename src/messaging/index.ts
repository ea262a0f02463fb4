export type { FindConnector } from './departure/transmit.ts';
export { erasableMessages } from './erase-messages.ts';
export { findSentTexts } from './find-sent-texts.ts';
export {
  createMailboxes,
  type MailboxesOptions,
  type MailboxService,
  mailboxHeadModel,
  mailboxItemModel,
} from './mailboxes/index.ts';
export { menuModel } from './menus/menu.model.ts';
export { readMenu } from './menus/menus.ts';
export { parseTypedNumber } from './menus/number-choices.ts';
export { type InboundMessage, inboundMessageModel } from './message.model.ts';
export {
  type Audience,
  type ContactAudience,
  type OutboxEntry,
  type OutboxState,
  outboxModel,
} from './outbox.model.ts';
export { createOutbox, type Draft, entryReference, type Outbox } from './outbox.ts';
export { recordReceipt } from './record-receipt.ts';
export { smsParts, textLimitOf } from './text-limits.ts';
export { wasSent } from './was-sent.ts';
