import type { RefusalWords } from '../../consent-words.ts';

/** How English words are written; what the rules beside this file are made of. */
export const englishWords: RefusalWords = {
  endings: 's ing',
  classes: {
    no: `dont don not never doesnt`,
    stop: `stop stops stopping quit cease discontinue halt`,
    send: `send~ text~ txt~ txtin message~ msg~ msgin sms~ email~ mail~ call~ phone~ ring~ contact~ bother~ harass~ write~ ping~ disturb~
      whatsapp~ solicit~ bombard~ pester~ notify~ advertise~ hassle~ annoy~ spam spams spamming bug bugging hit hitting blow blowing`,
    me: 'me us my mine our',
    sending: `sending texting txting txtin messaging msging msgin smsing emailing mailing calling phoning ringing contacting bothering harassing
      writing pinging disturbing whatsapping soliciting bombarding pestering notifying advertising hassling annoying spamming
      bugging hitting blowing flooding pushing`,
    messages: `message messages msg msgs mesages messsages texts txts texting sms smses smss emails mails calls newsletter
      newsletters notif notifs comms contact robocalls robotexts advertisments ad ads adverts advert advertising advertisement advertisements promo promos promotion promotions promotional
      marketing offer offers notification notifications spam updates alert alerts communication communications
      correspondence nonsense crap shit junk rubbish bs stuff deals campaigns coupons reminders mailings solicitations`,
    det: 'the these those all your ur this any with of damn bloody fucking further more marketing promotional stupid constant sending',
    ever: 'ever again anymore evermore',
    any: 'any more anything anymore these those this such further again your ur unsolicited stuff nothing',
    number: `number nr num no details detail info information data email address name contact contacts mobile`,
    list: `list lists database db system systems records record contacts books files file crm register group broadcast mailing mailings marketing
      texts campaign campaigns distribution`,
    remove:
      'deactivate suppress deregister remove removes removing removed delete deleting erase erasing wipe wiping scrap bin strike drop scrub purge exclude ditch trash cross unlist deregister unregister unlink clear',
    fedup: 'sick tired bored fed annoyed done',
    off: 'off of out from form fom frm fron outta',
    time: `before after until till tomorrow today tonight now yet during while when unless between morning evening afternoon weekend
      monday tuesday wednesday thursday friday saturday sunday week early late work driving meeting busy asleep later`,
    thing: `appointment appointments booking reservation order visit meeting delivery class lesson table slot session consultation
      waiting queue warranty repair invoice package parcel parcels courier quote contract letter bill documents payment keys plumber technician driver code codes link pin
      password photo photos pictures parts part tyre tyres wash oil cover car engine machine alarm boiler scan receipt deposit`,
  },
  polite: `please pls plz plse thanks thank you thx ty thankyou cheers hi hello hey dear sir madam team sorry ok okay kindly regards
    kind best bye morning afternoon evening much just now folks guys again immediately asap fuck fucking bloody damn hell ffs
    jesus mate love dude oh ah um well lol already very bro dude omg ugh smh tf af lmao xx x ta siri ffs gonna but so nah yeah yep yes hmm haha again`,
  spellings: {
    you: 'u ya yu',
    your: 'ur yr',
    are: 'r',
    and: 'n',
    with: 'w',
    please: 'plz pls plse',
    'where did': 'whered',
    'how did': 'howd',
    'is not': 'isnt aint',
    'i am': 'im',
    'i have': 'ive',
    'you have': 'youve',
    'you are': 'youre',
    'want to': 'wanna',
    'let me': 'lemme',
    leave: 'leav lv leeve leve',
    anymore: 'anymor anymre',
    quit: 'qiut quti quitt',
    alone: 'alon lone aloen',
    want: 'wnat wan',
    this: 'thsi tihs',
    these: 'thse theese thes',
    texting: 'txtn textn txtng',
    'give me': 'gimme',
    dont: 'dnt dnot doont',
    tomorrow: 'tmrw tmr tmw tomoz 2moro',
  },
  prefixes: 'dont stop please',
  dictated: [
    'full stop',
    'period',
    'exclamation mark',
    'exclamation point',
    'comma',
    'question mark',
    'new line',
  ],
  misspelt: 'interested stop unsubscribe optout cancel stopall remove revoke',
  spelt: `reseller shopper reporter arrest resume opposed remote remotes quiz interest interests interesting stoi stoj stol stos sto stopa stopy stopie stok quite quiet suit quilt quid quip removed removes remover evoke revoked chancel shop step steps stomp top stoop stow slop spot strop stoup snop atop stops stopped subscribe subscribed
    subscriber cancels cancer cancelled canceled`,
};
