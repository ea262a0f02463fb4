import { type Action, redoneKind, undoneKind } from '../../../src/activity/index.ts';
import type { Translate } from '../../../src/locales/index.ts';

/** Kinds of actions that have a text of their own, `did-<kind>`; a test holds that no command records another. */
export const namedKinds = [
  'contact.created',
  'policy.set',
  'contact.several-created',
  'contact.changed',
  'contact.deleted',
  'contact.restored',
  'contact.tagged',
  'contact.untagged',
  'contact.phone-added',
  'contact.phone-changed',
  'contact.phone-removed',
  'contact.mail-added',
  'contact.mail-changed',
  'contact.mail-removed',
  'contact.messenger-learned',
  'contact.messenger-attested',
  'contact.messenger-removed',
  'contact.number-attested',
  'contact.sender-attached',
  'contact.linked',
  'contact.unlinked',
  'contact.role-changed',
  'contact.type-switched',
  'contact.owner-changed',
  'contact.erased',
  'contact.blocked',
  'contact.unblocked',
  'claim.parked',
  'claim.settled',
  'tag.renamed',
  'tag.merged',
  'tag.grouped',
  'tag.deleted',
  'consent.defined',
  'consent.revised',
  'consent.retired',
  'consent.revived',
  'consent.recorded',
  'consent.asked',
  'consent.decided',
  'consent.moved',
  'consent.set-aside',
  'consent.resumed',
  'consent.renewed',
  'demo.loaded',
  'staff.claimed',
  'staff.joined',
  'staff.language-chosen',
  'staff.page-size-chosen',
  'staff.risk-card-chosen',
  'staff.renamed',
  'staff.revoked',
  'staff.role-changed',
  'staff.channel-removed',
  'staff.number-followed',
  'staff.link-code-made',
  'invitation.created',
  'invitation.revoked',
  'role.permissions-set',
  'group.registered',
  'group.unregistered',
  'group.moved',
] as const;

/** What was done, in a few words; an undo names what it took back. */
export function actionName({ kind, undoes }: Pick<Action, 'kind' | 'undoes'>, t: Translate): string {
  const what = kindName(undoes?.kind ?? kind, t);
  if (kind === undoneKind) return t('did-undone', { what });
  if (kind === redoneKind) return t('did-redone', { what });
  return what;
}

function kindName(kind: string, t: Translate): string {
  const known = (namedKinds as readonly string[]).includes(kind);
  return t(known ? `did-${kind.replace('.', '-')}` : 'did-other');
}
