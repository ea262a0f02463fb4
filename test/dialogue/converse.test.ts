import { describe, expect, it } from 'vitest';
import { type Language, languages, translatorOf } from '../../src/locales/index.ts';
import { buttonOf, laptop, phone, startConversation, textsOf } from './small-conversation.ts';

describe('a conversation', () => {
  it('asks one thing after the other and acts when the last is answered', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    expect(dish.replies[0]).toMatchObject({ title: 'Order', text: 'Which dish?' });
    const drink = await chat.press(buttonOf(dish, /Soup/));
    expect(textsOf(drink)).toEqual(['What goes with soup?']);
    expect(textsOf(await chat.say('Cider'))).toEqual(['Ordered soup and Cider']);
    expect(chat.orders).toEqual([{ dish: 'soup', drink: 'Cider' }]);
    expect(chat.session.question).toBeUndefined();
  });

  it('acts once when a button is pressed twice, and leaves what the first press showed (M27)', async () => {
    const chat = startConversation();
    await chat.say('/order');
    const drink = await chat.say('Soup');
    await chat.press(buttonOf(drink, /Water/));
    const second = await chat.press(buttonOf(drink, /Water/), phone, 200);
    expect(second.replies).toEqual([]);
    expect(chat.orders).toHaveLength(1);
  });

  it('does not skip a question when Skip is pressed twice', async () => {
    const chat = startConversation();
    await chat.say('/order');
    const drink = await chat.say('Soup');
    await chat.press(buttonOf(drink, /Skip/));
    await chat.say('/order');
    const again = await chat.press(buttonOf(drink, /Skip/), phone, 100);
    expect(chat.session.question?.state).toEqual({});
    expect(chat.orders).toHaveLength(1);
    expect(textsOf(again)).not.toContain('Ordered');
  });

  it('answers a button of long ago with the fresh card of its subject, and keeps the open question', async () => {
    const chat = startConversation();
    const old = await chat.say('/order');
    await chat.say('Soup');
    const stale = await chat.press(buttonOf(old, /Salad/), phone, 60_000);
    expect(textsOf(stale)).toEqual(['Fresh table4']);
    expect(chat.session.question?.state).toEqual({ dish: 'soup' });
  });

  it('shows the open question again when an old button names no subject', async () => {
    const chat = startConversation();
    await chat.say('/order');
    const stale = await chat.press('q.longago.0', phone, 60_000);
    expect(textsOf(stale)[0]).toContain('This is the open question:\n\nWhich dish?');
    await chat.press(buttonOf(stale, /Soup/), phone, 60_000);
    expect(chat.session.question?.state).toEqual({ dish: 'soup' });
  });

  it('takes the answer from either message when the open question was shown again', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    await chat.press('q.longago.0', phone, 60_000);
    await chat.press(buttonOf(dish, /Soup/), phone, 60_000);
    expect(chat.session.question?.state).toEqual({ dish: 'soup' });
  });

  it('shows the question that took its place when one is pressed that was left, however soon', async () => {
    const chat = startConversation();
    const left = await chat.say('/order');
    await chat.say('/order');
    const [kind, id, position] = buttonOf(left, /Soup/).split('.');
    const said = await chat.press([kind, id, position].join('.'), phone, 100);
    expect(textsOf(said)[0]).toContain('This is the open question:\n\nWhich dish?');
    expect(chat.session.question?.state).toEqual({});
  });

  it('says what to do when an old button finds nothing open, and takes no nonsense for a button', async () => {
    const chat = startConversation();
    for (const data of ['q.longago.0', 'q', 'q.x', 'q.x.-', 'nonsense', '', 'c.', 'q.a.1.5e3'])
      expect(textsOf(await chat.press(data))[0]).toMatch(/earlier message|Fresh/);
    expect(textsOf(await chat.press('c.nowhere'))).toEqual([translatorOf('en')('unknown-command')]);
  });

  it('does not take a position beyond the choices, or one that is no number', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    const [kind, id] = buttonOf(dish, /Soup/).split('.');
    for (const position of ['9', '-1', '0.5', 'NaN', '1e9'])
      await chat.press([kind, id, position].join('.'), phone, 60_000);
    expect(chat.session.question?.state).toEqual({});
    expect(chat.orders).toEqual([]);
  });

  it('goes back to the question before with Back, and over the first one out', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    expect(dish.replies[0]?.choices?.flat().map(({ label }) => label)).not.toContain('‹ Back');
    const drink = await chat.press(buttonOf(dish, /Soup/));
    const back = await chat.press(buttonOf(drink, /Back/));
    expect(textsOf(back)).toEqual(['Which dish?']);
    await chat.press(buttonOf(back, /Salad/));
    expect(chat.session.question?.state).toEqual({ dish: 'salad' });
    expect(textsOf(await chat.say('back'))).toEqual(['Which dish?']);
  });

  it('changes nothing on Cancel, whether pressed, typed or sent as a command', async () => {
    for (const leave of ['press', 'Cancel', '/cancel'] as const) {
      const chat = startConversation();
      const dish = await chat.say('/order');
      const said = await (leave === 'press' ? chat.press(buttonOf(dish, /Cancel/)) : chat.say(leave));
      expect(textsOf(said)).toEqual([translatorOf('en')('cancelled')]);
      expect(chat.session.question).toBeUndefined();
      expect(chat.orders).toEqual([]);
    }
    expect(textsOf(await startConversation().say('/cancel'))).toEqual([
      translatorOf('en')('nothing-to-cancel'),
    ]);
  });

  it('takes a bare yes for the question only while nothing else was said since, and shows it again else', async () => {
    const chat = startConversation();
    chat.orders.push({ dish: 'soup' }, { dish: 'salad' });
    await chat.say('/discard');
    await chat.say('beans');
    const meant = await chat.say('ok');
    expect(textsOf(meant)).toEqual(['Do you mean this question?\n\nThe last order goes.']);
    expect(chat.orders).toHaveLength(2);
    expect(textsOf(await chat.say('ok'))).toEqual(['Discarded']);
    expect(chat.orders).toEqual([{ dish: 'soup' }]);

    await chat.say('/discard');
    await chat.say('beans');
    expect(textsOf(await chat.say('Discard'))).toEqual(['Discarded']);
  });

  it('takes the first words of a choice for it where only choices answer, as long as no other begins so', async () => {
    const chat = startConversation();
    for (const [typed, expected] of [
      ['discard', 'Discarded'],
      ['Give', 'Menu Give'],
      ['give it', 'Given away'],
    ] as const) {
      chat.orders.push({ dish: 'soup' });
      await chat.say('/discard');
      expect(textsOf(await chat.say(typed))).toEqual([expected]);
      await chat.say('/cancel');
    }
  });

  it('says which question it closes when other things were said since', async () => {
    const chat = startConversation();
    await chat.say('/discard');
    await chat.say('beans');
    expect(textsOf(await chat.say('cancel'))).toEqual([
      'I have closed the question “Discard it?”. Nothing was changed.',
    ]);
    expect(chat.session.question).toBeUndefined();

    const asked = await chat.say('/discard');
    await chat.say('beans');
    expect(textsOf(await chat.press(buttonOf(asked, /Cancel/)))).toEqual(['Cancelled. Nothing was changed.']);
  });

  it('keeps the question when a command comes in between', async () => {
    const chat = startConversation();
    await chat.say('/order');
    expect(textsOf(await chat.say('/menu today'))).toEqual(['Menu today']);
    expect(textsOf(await chat.press('c.menu.now'))).toEqual(['Menu now']);
    expect(textsOf(await chat.say('/nowhere'))).toEqual([translatorOf('en')('unknown-command')]);
    expect(textsOf(await chat.say('/close'))).toEqual([translatorOf('en')('not-permitted')]);
    expect(textsOf(await chat.turn({ kind: 'unsupported', what: 'sticker' }))).toEqual([
      translatorOf('en')('cannot-read-this'),
    ]);
    await chat.say('Soup');
    expect(chat.session.question?.state).toEqual({ dish: 'soup' });
  });

  it('asks again with what was wrong, and keeps what was answered before', async () => {
    const chat = startConversation();
    await chat.say('/order');
    await chat.say('Soup');
    const again = await chat.say('gravel');
    expect(textsOf(again)).toEqual(['Not today.\n\nWhat goes with soup?']);
    await chat.press(buttonOf(again, /Water/));
    expect(chat.orders).toEqual([{ dish: 'soup', drink: 'water' }]);
  });

  it('checks the permission when the answer comes, not only when it asked (B26)', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    chat.permissions.length = 0;
    expect(textsOf(await chat.press(buttonOf(dish, /Soup/)))).toEqual([translatorOf('en')('not-permitted')]);
    expect(chat.session.question).toBeUndefined();
  });

  it.each([...languages])(
    'takes labels that are typed, without case, marks and pictures (%s)',
    async (language) => {
      const typed: Record<Language, [string, string]> = {
        en: ['SOUP', 'skip'],
        fr: ['soupe', 'PASSER'],
        pl: ['zurek', 'pomin'],
      };
      const chat = startConversation(language);
      await chat.say('/order');
      await chat.say(typed[language][0]);
      expect(chat.session.question?.state).toEqual({ dish: 'soup' });
      await chat.say(typed[language][1]);
      expect(chat.orders).toEqual([{ dish: 'soup', drink: undefined }]);
    },
  );

  it.each(['passe', 'Passez', 'passer'])(
    'takes a French button by the verb in its other forms: %s',
    async (typed) => {
      const chat = startConversation('fr');
      await chat.say('/order');
      await chat.say('soupe');
      await chat.say(typed);
      expect(chat.orders).toEqual([{ dish: 'soup', drink: undefined }]);
    },
  );

  it('understands Back and Cancel of another language, since the devices of a person may differ', async () => {
    const chat = startConversation('pl');
    await chat.say('/order');
    await chat.say('Żurek');
    await chat.say('Retour');
    expect(chat.session.question?.state).toEqual({});
    await chat.say('✕ Cancel');
    expect(chat.session.question).toBeUndefined();
  });

  it('takes dots and pictures for text, not for a choice whose label is a sign', async () => {
    const chat = startConversation();
    await chat.say('/order');
    await chat.say('…');
    expect(chat.session.question?.state).toEqual({ dish: '…' });
  });

  it('ends the question of one device with the answer on the other (M15)', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    const drink = await chat.say('Soup', laptop);
    expect(drink.closes).toEqual({
      place: phone,
      entry: dish.asked?.id,
      text: 'Order\nWhich dish?\n\n✓ Answered on another device.',
    });
    const late = await chat.press(buttonOf(dish, /Salad/), phone, 500);
    expect(late.replies).toEqual([]);
    const later = await chat.press(buttonOf(dish, /Salad/), phone, 60_000);
    expect(textsOf(later)).toEqual(['Fresh table4']);
    await chat.press(buttonOf(drink, /Water/), laptop);
    expect(chat.orders).toEqual([{ dish: 'soup', drink: 'water' }]);
  });

  it.each(['/cancel', '/order', 'Back', 'gravel'])(
    'closes the question of one device when the other goes on with %s (M15)',
    async (words) => {
      const chat = startConversation();
      await chat.say('/order');
      const drink = await chat.say('Soup');
      const said = await chat.say(words, laptop);
      expect(said.closes).toEqual({
        place: phone,
        entry: drink.asked?.id,
        text: 'What goes with soup?\n\n↪ You went on on another device.',
      });
      expect(chat.session.question?.askedIn).toEqual(words === '/cancel' ? undefined : laptop);
    },
  );

  it('leaves the question of one device alone when the other only looks something up (M15)', async () => {
    const chat = startConversation();
    const dish = await chat.say('/order');
    expect((await chat.say('/menu', laptop)).closes).toBeUndefined();
    await chat.press(buttonOf(dish, /Soup/));
    expect(chat.session.question?.state).toEqual({ dish: 'soup' });
  });

  it('takes what is sent for an answer while a question is open, and for itself otherwise', async () => {
    const chat = startConversation();
    const contact = { kind: 'contact' as const, contact: { phone: '+48600700800' } };
    expect(textsOf(await chat.turn(contact))).toEqual(['Received']);
    await chat.say('/order');
    expect(textsOf(await chat.turn(contact))).toEqual(['Words, please.\n\nWhich dish?']);
  });
});
