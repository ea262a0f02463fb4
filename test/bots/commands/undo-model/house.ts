import { type Action, actionModel } from '../../../../src/activity/index.ts';
import { addressModel, definitionModel, findDefinitions } from '../../../../src/consent/index.ts';
import { type Contact, claimModel, contactModel, tagModel } from '../../../../src/contacts/index.ts';
import { sessionModel } from '../../../../src/dialogue/index.ts';
import { policySettingsModel, settingModel } from '../../../../src/settings/index.ts';
import type { StaffRecord } from '../../../../src/staff/index.ts';
import { registeredGroupModel, staffMemberModel, staffRoleModel } from '../../../../src/staff/staff.model.ts';
import { stampStaff } from '../../../../src/staff/staff-state.ts';
import { createTelegramPerson } from '../../../support/people/telegram-person.ts';
import { seedContacts } from '../../../support/seed-contacts.ts';
import { startTestService, type TestPerson } from '../../../support/start-service.ts';

/** What commands change through actions; codes are credentials, and stay used when what they opened is undone. */
const tracked = [
  contactModel,
  tagModel,
  settingModel,
  policySettingsModel,
  definitionModel,
  staffMemberModel,
  staffRoleModel,
  registeredGroupModel,
];

export type House = Awaited<ReturnType<typeof openHouse>>;

/** A service with contacts and three people of the staff, and what a model needs to look into it. */
export async function openHouse() {
  const { uri } = await seedContacts([
    {
      firstName: 'Anna',
      lastName: 'Kowalska',
      company: 'Acme',
      tags: ['vip'],
      phones: [{ raw: '600 700 800', e164: '+48600700800', type: 'mobile' }],
      mails: [{ address: 'anna@example.com' }],
    },
    { firstName: 'Anna', lastName: 'Nowak', tags: ['vip', 'hurt'], note: 'Likes tea' },
    { firstName: 'Jan', lastName: 'Żółć', kind: 'contact-person', company: 'Piekarnia Róg' },
    {
      type: 'organization',
      organizationName: 'Zeta',
      tags: ['Lis'],
      mails: [{ address: 'office@zeta.example' }],
    },
    { firstName: 'Ewa', lastName: 'Lis', phones: [{ raw: '1', e164: '+33142345678', extension: '12' }] },
  ]);
  const service = await startTestService({ uri });
  const { database } = service;
  await database.collection(definitionModel).insertOne({
    _id: 'newsletter',
    name: 'Newsletter',
    legalBasis: 'consent',
    isMarketing: true,
    versions: [{ version: 1, texts: { en: 'The newsletter.' }, since: new Date(0) }],
  });
  const olga = await service.owner();
  const people = [olga, await service.staff('Piotr', 'manager'), await service.staff('Ada', 'agent')];
  const auditor = await service.staff('Auditor', 'owner');
  const auditorRecord = await database.model(staffMemberModel).findOne({ name: 'Auditor' }).lean();

  const setAuditor = (present: boolean) =>
    database.transaction(async (tx) => {
      const members = database.model(staffMemberModel);
      await members.deleteMany({ name: 'Auditor' }, { session: tx });
      if (present) await members.insertMany([auditorRecord as StaffRecord], { session: tx });
      await stampStaff(database, tx);
    });
  await setAuditor(false);

  /** Documents by collection and id, without what only says when. */
  const snapshot = async (): Promise<Record<string, Record<string, unknown>>> => {
    const state: Record<string, Record<string, unknown>> = {};
    for (const model of tracked) {
      const documents = (await database
        .model<{ _id: string }>(model as never)
        .find()
        .lean()) as { _id: string }[];
      state[model.name] = Object.fromEntries(
        documents.map((document) => [document._id, { ...document, updatedAt: undefined }]),
      );
    }
    return state;
  };
  const actions = async (after = ''): Promise<Action[]> => {
    const all = await database.model(actionModel).find().lean<Action[]>();
    return all
      .filter(({ moment }) => moment > after)
      .sort((one, other) => (one.moment < other.moment ? -1 : 1));
  };
  let groups = 0;
  const atFirst = new Set((await database.model(contactModel).find().lean()).map(({ _id }) => _id));
  return {
    service,
    olga,
    people,
    snapshot,
    actions,
    contacts: (): Promise<Contact[]> =>
      database.model(contactModel).find().sort({ _id: 1 }).lean<Contact[]>(),
    tagIds: async () => (await database.model(tagModel).find().sort({ _id: 1 }).lean()).map(({ _id }) => _id),
    consentIds: async () => (await findDefinitions(database)).map(({ _id }) => _id),
    staffIds: async () => (await database.model(staffMemberModel).find().lean()).map(({ _id }) => _id),
    dialoguesOpen: async () => {
      const sessions = await database.model(sessionModel).find().lean();
      return sessions.flatMap(({ question }) => (question ? [question.dialogue] : []));
    },
    newGroup: () => {
      groups += 1;
      return service.group(-5_000 - groups);
    },
    /** The address of somebody new who has written to the bot. */
    strangerAddress: async (): Promise<string> => {
      const stranger = service.person('Obcy');
      await stranger.say('Dzień dobry');
      const address = await database
        .model(addressModel)
        .findOne({ 'ref.value': String(stranger.id) })
        .lean();
      return address?._id ?? '';
    },
    /**
     * A claim that waits: an account that stands on a contact sent the number of another one. Nobody on the staff did that, so
     * it is not undone, and the making of a contact that has a claim is not either: only one that was there at first has one.
     */
    openClaim: async (): Promise<string> => {
      const contacts = await database.model(contactModel).find().sort({ _id: 1 }).lean<Contact[]>();
      const holder = contacts.find(({ phones, deletedAt }) => phones.length > 0 && !deletedAt);
      const known = contacts.find(
        ({ _id, messengers, deletedAt }) => atFirst.has(_id) && messengers?.length && !deletedAt,
      );
      const [account] = known?.messengers ?? [];
      const [phone] = holder?.phones ?? [];
      if (!account || !phone) return 'nothing';
      const id = Number(account.value);
      const sender = createTelegramPerson(service.api, { id, first_name: 'Obcy', language_code: 'pl' });
      sender.share({ phone_number: phone.e164.slice(1), first_name: 'Obcy', user_id: id });
      await service.settled();
      return (await database.model(claimModel).findOne({ open: true }).lean())?._id ?? 'nothing';
    },
    newcomer: (): TestPerson => service.person('Nowy'),
    /**
     * Undoes actions, the last one first, as an owner who was not there while they were done, so that nothing that was
     * done to the staff stands in the way. Gives the kinds of those that stayed. An invitation stays once it was used.
     */
    undoAll: async (done: readonly Action[]): Promise<string[]> => {
      await setAuditor(true);
      const stayed: string[] = [];
      for (const { _id, kind, undoable } of done.toReversed()) {
        if (!undoable) continue;
        await auditor.pressData(`c.undo.${_id}`);
        const after = await database.model(actionModel).findById(_id).lean();
        if (!after?.undoneBy && kind !== 'invitation.created') stayed.push(kind);
      }
      await auditor.say('/cancel');
      await setAuditor(false);
      return stayed;
    },
    close: service.close,
  };
}
