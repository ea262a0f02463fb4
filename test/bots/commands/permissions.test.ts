import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, dialogues } from '../../../bots/commands/index.ts';
import { actionModel } from '../../../src/activity/index.ts';
import { contactModel } from '../../../src/contacts/index.ts';
import { tagModel } from '../../../src/contacts/tags/tag.model.ts';
import { type Session, sessionModel } from '../../../src/dialogue/index.ts';
import { type Permission, permissions, staffModels } from '../../../src/staff/index.ts';
import { joinedPerson } from '../../support/people/staff-people.ts';
import { setRolePermissions } from '../../support/role-permissions.ts';
import { startTestService, type TestPerson, type TestService, textOf } from '../../support/start-service.ts';

/** Commands that anybody on the staff may use: they show no contact and change at most the speaker's own. */
const forEverybody = ['help', 'language', 'me', 'tour', 'undo', 'redo', 'cancel', 'join', 'start', 'claim'];
/** Dialogues without a permission of their own: what they change is the speaker's, or asked again by the room. */
const openDialogues = ['channel-remove', 'staff-rename', 'undo-clash', 'own-stop'];

const guarded = commands.filter(({ permission }) => permission);
const guardedDialogues = dialogues.filter(({ permission }) => permission);

describe('a role without the permission', () => {
  let service: TestService;
  let owner: TestPerson;
  let viewer: TestPerson;
  let contact: string;

  beforeAll(async () => {
    service = await startTestService();
    owner = await service.owner();
    viewer = await joinedPerson(service, owner, 'viewer', 'Vera', 'pl');
    await owner.say('/new Anna Kowalska 601 827 394, tag vip');
    await owner.press('✅ Save');
    contact = (await service.database.model(contactModel).findOne({}).lean())?._id ?? '';
  });
  afterAll(async () => {
    // The same refusal twice on one message is no news to Telegram, and an answer all the same.
    expect(service.api.refusals.filter((refusal) => !refusal.includes('not modified'))).toEqual([]);
    await service.close();
  });

  /** All that commands can change. */
  const everything = async () => {
    const names = [contactModel, tagModel, actionModel, ...staffModels].map(({ name }) => name);
    const { connection } = service.database;
    return JSON.stringify(
      await Promise.all(names.map((name) => connection.collection(name).find({}).toArray())),
    );
  };
  const without = (permission: Permission) =>
    setRolePermissions(
      service.database,
      'viewer',
      permissions.filter((one) => one !== permission),
    );
  const refusal = 'Nie masz do tego uprawnień. Właściciel może je nadać przez /staff.';

  it('is checked by every command and dialogue that is not known to be for everybody (B26, F193)', () => {
    const unguarded = commands.filter(({ permission, audience }) => !permission && audience === 'staff');
    expect(unguarded.map(({ name }) => name).filter((name) => !forEverybody.includes(name))).toEqual([]);
    const open = dialogues.filter(({ permission }) => !permission).map(({ id }) => id);
    expect(open.filter((id) => !openDialogues.includes(id))).toEqual([]);
  });

  it.each(guarded.map(({ name, permission }) => [name, permission as Permission]))(
    'is refused /%s without %s, typed or by an old button, and nothing changes (B26, F193)',
    async (name, permission) => {
      await without(permission);
      const before = await everything();
      expect(before).toContain('Kowalska');
      expect(textOf(await viewer.say(`/${name} ${contact}`))).toBe(refusal);
      expect(textOf(await viewer.pressData(`c.${name}.${contact}`))).toBe(refusal);
      expect(await everything()).toBe(before);
    },
  );

  it.each(guardedDialogues.map(({ id, permission }) => [id, permission as Permission]))(
    'is refused the next step of %s once %s is taken away, and the question is over (B26, F193)',
    async (id, permission) => {
      await without(permission);
      const member = await service.database.connection
        .collection<{ _id: string }>('staffMembers')
        .findOne({ 'identities.id': `telegram:${viewer.id}` });
      const question = {
        id: 'asked',
        dialogue: id,
        state: { id: contact, stage: 'preview', draft: { type: 'person' } },
        history: [],
        values: ['save'],
        labels: ['save'],
        skippable: true,
        askedIn: { channel: 'telegram', chat: String(viewer.id), kind: 'private' },
        askedBy: 'asked-by',
        askedText: 'A question',
      } as unknown as Session['question'];
      const sessions = service.database.model(sessionModel);
      const session = { _id: member?._id ?? '', question };
      const before = await everything();
      for (const answer of [
        () => viewer.pressData('q.asked.0'),
        () => viewer.say('save'),
        () => viewer.say('Jan'),
      ]) {
        await sessions.replaceOne({ _id: session._id }, session, { upsert: true });
        expect(textOf(await answer())).toBe(refusal);
      }
      expect((await sessions.findById(session._id).lean())?.question).toBeUndefined();
      expect(await everything()).toBe(before);
    },
  );
});
