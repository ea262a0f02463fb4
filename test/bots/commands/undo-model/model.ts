import { textOf } from '../../../support/start-service.ts';
import type { Player } from './play.ts';

/** Turns of a command that change something, or what is said to one that changes nothing. */
export type Entry =
  | { changes: true; play(player: Player): Promise<void> }
  | { changes: false; say(player: Player): Promise<string[]> | string[] };

const changes = (play: (player: Player) => Promise<void>): Entry => ({ changes: true, play });
const changesNothing = (say: (player: Player) => Promise<string[]> | string[]): Entry => ({
  changes: false,
  say,
});

const pastes = [
  'Marek Dąb 600 700 841, Acme, tag vip',
  'Nowa Firma sp. z o.o.\nbiuro@nowafirma.example\n+48 22 000 00 11',
  'Julie Martin, gérante, julie@martin.example, étiquette hurt',
  'ola.zajac@poczta.example',
  '',
  'organization',
];

/** Every command of the bots. A command that is not here fails the test: its changes must be undone too. */
export const commandModel: Readonly<Record<string, Entry>> = {
  new: changes(async (player) => {
    await player.say(`/new ${player.pick(pastes)}`);
    if (player.draw(2) === 0) await player.confirm();
    await player.answer(12);
  }),
  newfound: changes(async (player) => {
    const found = await player.say('/find Zdzisław Nieznany 600 700 851');
    const data = found
      .flatMap(({ markup }) => markup?.inline_keyboard.flat() ?? [])
      .find(({ callback_data }) => callback_data?.startsWith('c.newfound'))?.callback_data;
    if (data) await player.press(data);
    await player.confirm();
    await player.answer(4);
  }),
  said: changes(async (player) => {
    const found = await player.say(`${await player.aName()} woli jednak rano`);
    const data = found
      .flatMap(({ markup }) => markup?.inline_keyboard.flat() ?? [])
      .find(({ callback_data }) => callback_data?.startsWith('c.said'))?.callback_data;
    if (data) await player.press(data);
  }),
  newsender: changes(async (player) => {
    await player.press(`c.newsender.${await player.house.strangerAddress()}`);
    await player.confirm();
    await player.answer(4);
  }),
  attachsender: changes(async (player) => {
    await player.press(`c.attachsender.${await player.house.strangerAddress()}`);
    await player.say(await player.aName());
    await player.answer(3);
  }),
  moveto: changes(async (player) => {
    await player.press(`c.moveto.${await player.house.strangerAddress()}.${await player.aContact()}`);
  }),
  settle: changes(async (player) => {
    await player.press(`c.attachsender.${await player.house.strangerAddress()}`);
    await player.say(await player.aName());
    await player.answer(2);
    const outcome = player.pick(['claimant', 'holders', 'both']);
    await player.press(`c.settle.${await player.house.openClaim()}.${outcome}`);
  }),
  edit: changes(async (player) => {
    await player.press(`c.edit.${await player.aContact()}`);
    await player.answer(8);
  }),
  note: changes(async (player) => {
    const name = player.draw(4) === 0 ? 'Anna' : await player.aName();
    await player.say(`/note ${name}: ${player.pick(['likes tea', 'calls back', 'zażółć'])}`);
    await player.answer(4);
  }),
  phone: changes(async (player) => {
    await player.say(`/phone ${await player.aName()}: +48 600 700 ${860 + player.draw(9)}`);
    await player.answer(4);
  }),
  mail: changes(async (player) => {
    await player.say(`/mail ${await player.aName()}: person${player.draw(9)}@example.com`);
    await player.answer(4);
  }),
  job: changes(async (player) => {
    await player.say(`/job ${await player.aName()}: ${player.pick(['plumber', 'accountant'])}`);
    await player.answer(4);
  }),
  rename: changes(async (player) => {
    await player.say(
      `/rename ${await player.aName()}: ${player.pick(['Iga Nowa', 'Leon', 'Anna Kowalska'])}`,
    );
    await player.answer(4);
  }),
  link: changes(async (player) => {
    await player.say(
      `/link ${await player.aName()}: ${player.pick(['Acme', 'Firma Krzak', await player.aName()])}, clerk`,
    );
    await player.answer(6);
  }),
  mergetags: changes(async (player) => {
    await player.say(`/mergetags ${player.pick(['vip, hurt', 'hurt, vip', 'nowy, vip'])}`);
    await player.confirm();
    await player.leave();
  }),
  tag: changes(async (player) => {
    // Two people go by Anna; Lis is a name and a tag.
    const lines = [
      `${await player.aName()} vip`,
      `${await player.aName()} #zupełnie #nowy`,
      `${await player.aName()}: hurt, świeży`,
      'Anna: vip',
      'Ewa Lis vip',
    ];
    if (player.draw(3) === 0) await player.press(`c.tag.${await player.aContact()}`);
    else await player.say(`/tag ${player.pick(lines)}`);
    await player.answer(6);
  }),
  untag: changes(async (player) => {
    const names = ['vip', 'hurt'];
    await player.say(`/untag ${await player.aName()} ${player.pick(names)}`);
    await player.answer(4);
  }),
  deletetag: changes(async (player) => {
    await player.say(`/deletetag ${player.pick(['vip', 'hurt', 'nowy'])}`);
    await player.answer(2);
  }),
  renametag: changes(async (player) => {
    await player.say(`/renametag ${player.pick(['vip, ważny', 'hurt, vip', 'ważny, vip', 'vip'])}`);
    await player.answer(4);
  }),
  tagedit: changes(async (player) => {
    const what = player.pick(['rename', 'merge', 'group', 'delete']);
    await player.press(`c.tagedit.${player.pick(await player.house.tagIds())}.${what}`);
    await player.answer(4);
  }),
  pagesize: changes(async (player) => {
    await player.press(`c.pagesize.${player.pick([5, 10, 20])}.people.1.n`);
  }),
  riskcard: changes(async (player) => {
    await player.press(`c.riskcard.${player.pick(['on', 'off'])}`);
  }),
  delete: changes(async (player) => {
    await player.press(`c.delete.${await player.aContact()}`);
    if (player.draw(5) > 0) await player.confirm();
    await player.leave();
  }),
  restore: changes(async (player) => {
    const lying = async () => (await player.house.contacts()).filter(({ deletedAt }) => deletedAt);
    if ((await lying()).length === 0) {
      await player.press(`c.delete.${await player.aContact()}`);
      await player.confirm();
    }
    await player.press(`c.restore.${player.pick(await lying())?._id ?? 'nobody'}`);
    await player.leave();
  }),
  redo: changes(async (player) => {
    if (player.draw(2) === 0) await player.say(`/rename ${await player.aName()} → Cofnięta Zmiana`);
    await player.leave();
    await player.say('/undo');
    await player.leave();
    await player.say('/redo');
  }),
  undo: changes(async (player) => {
    const done = await player.house.actions();
    const way = player.draw(3);
    if (way === 0) {
      // Of the older of two changes only what the newer one left alone can be undone.
      const name = await player.aName();
      await player.say(`/rename ${name} → Starsza Zmiana`);
      await player.say('/rename Starsza Zmiana → Starsza Nowsza');
      const [older] = (await player.house.actions()).slice(done.length);
      await player.leave();
      if (older) await player.press(`c.undo.${older._id}`);
    } else if (way === 1) await player.say('/undo');
    else await player.press(`c.undo.${player.pick(done.slice(-6))?._id}`);
    await player.answer(2);
  }),
  language: changes(async (player) => {
    await player.say(`/language ${player.pick(['pl', 'fr', 'en'])}`);
  }),
  me: changes(async (player) => {
    const what = player.pick(['link', 'rename', 'leave.1', 'leave.0']);
    await player.press(`c.me.${what}`);
    await player.answer(3);
  }),
  invite: changes(async (player) => {
    if (player.draw(2) === 0)
      await player.say(`/invite ${player.pick(['agent', 'viewer', 'manager', 'owner'])}`);
    else await player.say('/invite');
    await player.answer(3);
  }),
  invitations: changes(async (player) => {
    await player.say('/invite agent');
    const shown = await player.say('/invitations');
    const buttons = shown.flatMap(({ markup }) => markup?.inline_keyboard.flat() ?? []);
    const open = buttons.flatMap(({ callback_data: data }) =>
      data?.startsWith('c.invitations.') ? [data] : [],
    );
    const data = player.pick(open);
    if (data) await player.press(data);
    await player.answer(3);
  }),
  join: changes((player) => letIn(player, 'join')),
  start: changes((player) => letIn(player, 'start')),
  owner: changes(async (player) => {
    await player.press(`c.owner.${await player.aContact()}`);
    await player.answer(3);
  }),
  staff: changes(async (player) => {
    const what = player.pick(['role', 'rename', 'revoke', 'permissions']);
    if (what === 'permissions')
      await player.press(`c.staff.permissions.${player.pick(['agent', 'viewer', 'manager'])}`);
    else await player.press(`c.staff.${player.pick(await player.house.staffIds())}.${what}`);
    await player.answer(6);
  }),
  group: changes(async (player) => {
    await player.house.newGroup().say(player.person, '/group');
    if (player.draw(2) === 0) await player.press('c.group.0');
    await player.answer(3);
  }),
  demo: changes(async (player) => {
    await player.say('/demo');
    await player.confirm();
    await player.leave();
  }),

  // What contacts agreed to is recorded, and never undone: it is no action that an undo takes back.
  settings: changes(async (player) => {
    await player.press(`c.settings.${player.pick(['stop-reach', 'pending-hours', 'pause-days', 'hours'])}`);
    await player.answer(2);
  }),
  channels: changesNothing(async (player) => ['/channels Ewa', `c.channels.${await player.aContact()}`]),
  channel: changesNothing(async (player) => [`c.channel.${await player.aContact()}.advertising.email`]),
  agreed: changesNothing(async (player) => [`c.agreed.${await player.aContact()}.advertising.email`]),
  declined: changesNothing(async (player) => [`c.declined.${await player.aContact()}.advertising.email`]),
  channelcode: changesNothing(async (player) => [`c.channelcode.${await player.aContact()}.sms`]),
  askconsent: changesNothing(() => ['/askconsent Ewa']),
  asknumber: changesNothing(() => ['/asknumber Ewa']),
  write: changesNothing(async (player) => [`c.write.${await player.aContact()}.sms`, '/write Ewa: hi']),
  sms: changesNothing(() => ['/sms Ewa: hi']),
  whatsapp: changesNothing(() => ['/whatsapp Ewa: hi']),
  viber: changesNothing(() => ['/viber Ewa: hi']),
  telegram: changesNothing(() => ['/telegram Ewa: hi']),
  email: changesNothing(() => ['/email Ewa: hi']),
  stopped: changesNothing(() => ['c.stopped.nothing']),
  reopen: changesNothing(() => ['c.reopen.nothing']),
  sent: changesNothing(() => ['c.sent.nothing']),
  find: changesNothing(() => ['/find Anna', 'kowal', '/find 600700', '/find Nobody Whatsoever']),
  found: changesNothing(() => ['c.found.nothing.2']),
  count: changesNothing(() => ['/count', '/count vip', 'how many contacts do we have']),
  merge: changesNothing(() => ['/merge', 'merge Anna and Ewa']),
  broadcast: changesNothing(() => ['/broadcast', 'text everyone']),
  import: changesNothing(() => ['/import']),
  bychannel: changesNothing(() => ['/bychannel', 'who agreed to sms']),
  birthdays: changesNothing(() => ['/birthdays', 'birthdays this week']),
  export: changesNothing(() => ['/export']),
  card: changesNothing(async (player) => [`c.card.${await player.aContact()}`, 'c.card.nobody']),
  peopleof: changesNothing(async (player) => [`/peopleof ${await player.aName()}`, '/peopleof nobody']),
  senders: changesNothing(() => ['/senders', 'c.senders.2']),
  sender: changesNothing(() => ['c.sender.nobody']),
  fold: changesNothing(async (player) => {
    const id = await player.aContact();
    return [`c.fold.${id}.details`, `c.fold.${id}.note`, `c.fold.${id}.people`];
  }),
  people: changesNothing(() => ['/people', 'c.people.2.-n']),
  orgs: changesNothing(() => ['/orgs', 'c.orgs.1.c']),
  persons: changesNothing(() => ['/persons']),
  recent: changesNothing(() => ['/recent', 'c.recent.99.r']),
  bin: changesNothing(() => ['/bin']),
  tags: changesNothing(() => ['/tags', 'c.tags.use', 'c.tags.group']),
  tagcard: changesNothing(async (player) => [`c.tagcard.${player.pick(await player.house.tagIds())}`]),
  tagged: changesNothing(async (player) => [`c.tagged.${player.pick(await player.house.tagIds())}.1`]),
  history: changesNothing(async (player) => ['/history', `c.history.${await player.aContact()}`]),
  older: changesNothing(async (player) => {
    const action = player.pick(await player.house.actions())?._id;
    return [`c.older.${action}`, `c.older.${action}.${await player.aContact()}`];
  }),
  action: changesNothing(async (player) => [`c.action.${player.pick(await player.house.actions())?._id}`]),
  consents: changesNothing(async (player) => ['/consents', `c.consents.${await player.aContact()}`]),
  newconsent: changes(async (player) => {
    await player.press('c.newconsent');
    await player.say(`Consent ${player.draw(1_000)}`);
    await player.confirm();
    await player.confirm();
    for (const text of ['What is agreed to.', 'Ce qui est accepté.', 'Na co jest zgoda.'])
      await player.say(text);
    await player.leave();
  }),
  consentcard: changesNothing(async (player) => [
    `c.consentcard.${player.pick(await player.house.consentIds())}`,
  ]),
  reviseconsent: changes(async (player) => {
    await player.press(`c.reviseconsent.${await player.aDefinition()}`);
    for (const text of ['Another wording.', 'Un autre texte.', 'Inny tekst.'])
      await player.say(`${text} ${player.draw(1_000)}`);
    await player.leave();
  }),
  retireconsent: changes(async (player) => {
    const id = await player.aDefinition();
    await player.press(`c.retireconsent.${id}.yes`);
    if (player.draw(2) === 0) await player.press(`c.retireconsent.${id}.no`);
  }),
  // What contacts agreed to is kept in the ledger, which only grows: none of it is an action that could be undone (M03).
  consentof: changesNothing(async (player) => [await player.aConsent('consentof')]),
  consentyes: changesNothing(async (player) => [await player.aConsent('consentyes')]),
  consentno: changesNothing(async (player) => [await player.aConsent('consentno')]),
  asknamed: changesNothing(async (player) => [`${await player.aConsent('asknamed')}.sms`]),
  consentcode: changesNothing(async (player) => [await player.aConsent('consentcode')]),
  risks: changesNothing(async () => ['/risks', 'c.risks.no-evidence.1']),
  asof: changesNothing(async (player) => ['/asof', `c.asof.${await player.aContact()}.2026-11-22`]),
  timeline: changesNothing(async (player) => ['/timeline', `c.timeline.${await player.aContact()}`]),
  evidence: changesNothing(async (player) => [`c.evidence.${await player.aContact()}`]),
  seal: changesNothing(() => ['/seal']),
  erase: changesNothing(async (player) => [`c.erase.${await player.aContact()}`]),
  moved: changesNothing(async (player) => [`c.moved.${await player.aContact()}`]),
  confirmnumber: changesNothing(() => ['/confirmnumber Ewa']),
  parked: changesNothing(() => ['/parked', 'c.parked.2', 'c.parked.nothing']),
  blocked: changesNothing(() => ['/blocked', 'c.blocked.2']),
  block: changesNothing(async (player) => [`c.block.${await player.aContact()}`]),
  unblock: changesNothing(async (player) => [`c.unblock.${await player.aContact()}`]),
  help: changesNothing(() => ['/help']),
  cancel: changesNothing(() => ['/cancel']),
  health: changesNothing(() => ['/health', 'c.health.dead', 'c.health.retry.all']),
  tour: changesNothing(() => ['/tour', 'c.tour.2', 'c.tour.3.end']),
  // Whoever claimed has claimed: the code is spent.
  claim: changesNothing(() => ['/claim', '/claim 246810', '/claim whatever']),
};

/** Dialogues with the commands that open them. */
export const dialogueModel: Readonly<Record<string, readonly string[]>> = {
  'new-contact': ['new', 'newfound', 'newsender'],
  'which-contact': ['note', 'phone', 'tag', 'attachsender'],
  'edit-contact': ['edit'],
  'tag-contact': ['tag'],
  'make-tags': ['tag'],
  'which-tags': ['tag'],
  'edit-tag': ['tagedit'],
  'delete-contact': ['delete'],
  invite: ['invite'],
  'invitation-revoke': ['invitations'],
  'channel-remove': ['me'],
  'hand-over': ['owner'],
  'staff-role': ['staff'],
  'staff-rename': ['me', 'staff'],
  'staff-revoke': ['staff'],
  'role-permissions': ['staff'],
  'group-close': ['group'],
  'policy-setting': ['settings'],
  'define-consent': ['newconsent', 'reviseconsent'],
  demo: ['demo'],
  'undo-clash': ['undo'],
};

/** Dialogues that change nothing an undo could take back. */
export const dialoguesWithoutUndo = [
  'record-consent',
  'mark-consent',
  'consent-code',
  'ask-named',
  'ask-consent',
  'channel-code',
  'own-stop',
  'ask-number',
  'write-message',
  'block-sender',
  // The number that it may take off a card goes as in `edit-contact`.
  'number-moved',
  'confirm-number',
  'erase-contact',
  'as-of',
  // Links an account of the business with a messenger, which no undo unlinks.
  'link-by-code',
];

/** Somebody comes in by an invitation, or by a code that joins another place of the same person. */
async function letIn(player: Player, command: 'join' | 'start'): Promise<void> {
  const shown =
    player.draw(2) === 0
      ? await player.say(`/invite ${player.pick(['agent', 'viewer', 'manager'])}`)
      : await player.press('c.me.link');
  const code = /\/join (\S+)/.exec(textOf(shown))?.[1];
  if (code) await player.house.newcomer().say(`/${command} ${code}`);
}
