import type { AnyDialogue } from '../../src/dialogue/index.ts';
import { type Language, languages, translatorOf } from '../../src/locales/index.ts';
import { asOf, asOfDialogue } from './as-of/as-of.ts';
import { cannotCommands } from './base/cannot.ts';
import { createHelp } from './base/help.ts';
import { language } from './base/language.ts';
import { start } from './base/start.ts';
import { block, blockSender, unblock } from './blocked/block.ts';
import { blocked } from './blocked/blocked.ts';
import { card, fold, peopleOf } from './cards/card.ts';
import { askConsent } from './channels/ask-consent.ts';
import { askNumber } from './channels/ask-number.ts';
import { channel, channels } from './channels/channels.ts';
import { sent } from './channels/delivery.ts';
import { channelCode, channelCodeDialogue } from './channels/hand-over-channel.ts';
import { agreed, declined, recordConsent } from './channels/record-consent.ts';
import { write, writeBy } from './channels/write.ts';
import { writeMessage } from './channels/write-message.ts';
import { parked, settle } from './claims/parked.ts';
import type { BotCommand, CommandContext } from './command-context.ts';
import { askNamed, askNamedDialogue } from './consents/ask-named.ts';
import { consentOf } from './consents/consent-of.ts';
import { consents, newConsent } from './consents/consents.ts';
import { defineConsent } from './consents/define-consent.ts';
import { consentCard, retireConsent, reviseConsent } from './consents/definition-card.ts';
import { evidence } from './consents/evidence.ts';
import { consentCode, consentCodeDialogue } from './consents/hand-over-code.ts';
import { consentNo, consentYes, markConsent } from './consents/mark-consent.ts';
import { seal } from './consents/seal.ts';
import { timeline } from './consents/timeline.ts';
import { demo, demoDialogue } from './demo/demo.ts';
import { tour } from './demo/tour.ts';
import { edit } from './edit/edit.ts';
import { editContact } from './edit/edit-contact.ts';
import { link } from './edit/link.ts';
import { job, mail, note, phone, rename } from './edit/plain-edits.ts';
import { erase, eraseDialogue } from './erase/erase.ts';
import { count } from './find/count.ts';
import { find, found } from './find/find.ts';
import { said } from './find/said.ts';
import { health } from './health/health.ts';
import { linkByCode } from './health/link.ts';
import { cancel } from './history/cancel.ts';
import { history, older } from './history/history.ts';
import { showAction } from './history/show-action.ts';
import { redo, undo, undoClash } from './history/undo.ts';
import { reopen, stopped } from './inbound/decide-near-miss.ts';
import { deleteCommand, deleteContact, restore } from './lists/delete.ts';
import { listCommands, pageSize } from './lists/lists.ts';
import { confirmNumber } from './moved/confirm-number.ts';
import { moved, numberMoved } from './moved/moved.ts';
import { create, createFound } from './new/new.ts';
import { newContact } from './new/new-contact.ts';
import { ownStop } from './own-stop/own-stop.ts';
import { riskCard, risks } from './risks/risks.ts';
import { attachSender, moveTo } from './senders/attach-sender.ts';
import { createSender } from './senders/create-sender.ts';
import { senderCard, senders } from './senders/list-senders.ts';
import { policySetting } from './settings/policy-setting.ts';
import { settings } from './settings/settings.ts';
import { claim } from './staff/claim.ts';
import { closeGroup, group } from './staff/group.ts';
import { handOver, handOverDialogue } from './staff/hand-over.ts';
import { invitations, revokeInvitation } from './staff/invitations.ts';
import { invite, inviteDialogue } from './staff/invite.ts';
import { join } from './staff/join.ts';
import { me, removeChannel } from './staff/me.ts';
import { rolePermissions } from './staff/role-permissions.ts';
import { staff } from './staff/staff.ts';
import { changeRole, renameStaff, revoke } from './staff/staff-dialogues.ts';
import { deleteTag } from './tags/delete-tag.ts';
import { editTag, tagEdit } from './tags/edit-tag.ts';
import { makeTags } from './tags/make-tags.ts';
import { mergeTags } from './tags/merge-tags.ts';
import { renameTag } from './tags/rename-tag.ts';
import { tag, untag, whichTags } from './tags/tag.ts';
import { tagCard, tagged } from './tags/tag-card.ts';
import { tagContact } from './tags/tag-contact.ts';
import { tags } from './tags/tag-list.ts';
import { createWhichContact } from './which-contact.ts';

/** Every command, in the order /help lists them. */
export const commands: readonly BotCommand[] = [
  create,
  createFound,
  createSender,
  attachSender,
  moveTo,
  find,
  found,
  said,
  count,
  ...cannotCommands,
  deleteTag,
  card,
  peopleOf,
  fold,
  channels,
  channel,
  write,
  ...writeBy,
  sent,
  agreed,
  declined,
  askConsent.command,
  channelCode,
  askNumber.command,
  edit,
  note,
  phone,
  mail,
  rename,
  job,
  link,
  tag,
  untag,
  tags,
  tagCard,
  tagged,
  tagEdit,
  mergeTags,
  renameTag,
  ...listCommands,
  pageSize,
  deleteCommand,
  restore,
  history,
  older,
  showAction,
  undo,
  redo,
  cancel,
  language,
  createHelp(() => commands),
  me,
  join,
  invite,
  invitations,
  staff,
  group,
  handOver,
  consents,
  newConsent,
  consentCard,
  reviseConsent,
  retireConsent,
  consentOf,
  consentYes,
  consentNo,
  consentCode,
  askNamed,
  timeline,
  asOf,
  evidence,
  seal,
  erase,
  risks,
  riskCard,
  moved,
  confirmNumber.command,
  parked,
  settle,
  senders,
  senderCard,
  blocked,
  block,
  unblock,
  stopped,
  reopen,
  health,
  settings,
  demo,
  tour,
  start,
  claim,
];

/** Every dialogue that a command can open. */
export const dialogues: readonly AnyDialogue<CommandContext>[] = [
  newContact,
  createWhichContact(() => commands),
  editContact,
  tagContact,
  makeTags,
  whichTags,
  editTag,
  deleteContact,
  recordConsent,
  askConsent.dialogue,
  channelCodeDialogue,
  ownStop,
  askNumber.dialogue,
  writeMessage,
  inviteDialogue,
  revokeInvitation,
  removeChannel,
  changeRole,
  renameStaff,
  revoke,
  rolePermissions,
  closeGroup,
  linkByCode,
  handOverDialogue,
  demoDialogue,
  undoClash,
  policySetting,
  defineConsent,
  markConsent,
  consentCodeDialogue,
  askNamedDialogue,
  blockSender,
  numberMoved,
  confirmNumber.dialogue,
  eraseDialogue,
  asOfDialogue,
];

/** Listed commands with their help line, for the channels' own menus. */
export function commandMenu(): {
  language: Language;
  commands: { command: string; description: string }[];
}[] {
  return languages.map((one) => ({
    language: one,
    commands: commands
      .filter(({ listed }) => listed)
      .map(({ name }) => ({ command: name, description: translatorOf(one)(`help-${name}`) })),
  }));
}

export { confirmDeskStop } from './by-mail/confirm-desk-stop.ts';
export { foreseeTurns } from './cards/foresee-turns.ts';
export { announceUndelivered } from './channels/announce-undelivered.ts';
export type { Rooms } from './command-context.ts';
export { createConversation } from './create-conversation.ts';
export { erasableSearches } from './find/erase-searches.ts';
export { searchViewModel } from './find/search-view.ts';
export { carriedChannels } from './inbound/answers/desk-answer.ts';
export { handleDeadLetter } from './inbound/dead/handle-dead-letter.ts';
export { foreseeDeliveries } from './inbound/foresee-deliveries.ts';
export { handleContactEvent } from './inbound/handle-contact-event.ts';
export { senderCardModel, senderCountModel } from './inbound/sender-card.model.ts';
export { maskDrafts } from './mask-drafts.ts';
export { deskNoticeModel } from './notices/desk-notice.model.ts';
export { noticeModel } from './notices/notice.model.ts';
export { noteDeskChange, notifyDeskChanges } from './notices/notify-desk-changes.ts';
export { notifyOwners } from './notices/notify-owners.ts';
export { theirLanguage } from './their-language.ts';
export { warmUp } from './understand.ts';
