export { createMailboxes, type MailboxesOptions, type MailboxService } from './create-mailboxes.ts';
export { mailboxHeadModel, mailboxItemModel } from './mailbox.model.ts';
