import { consentRules } from './consent-rules.ts';
import { everydayRules } from './everyday-rules.ts';
import type { Grammar } from './grammar.ts';
import { officeRules } from './office-rules.ts';
import { reachEn, rulesEn } from './rules-en.ts';
import { workRules } from './work-rules.ts';

export const grammarEn: Grammar = {
  language: 'en',
  polite: 'please pls plz kindly',
  before: `hey|hi|hello|hiya|ok|okay|oops|whoops|oh|um|uh|er|so|right|sorry|wait|actually|now then|bot|hey bot|rolochat|good morning
    |good afternoon|remember that|don't forget that|by the way|btw|fyi|good evening|can you|could you|would you|will you|can we|could we|can i|could i|may i|can you help me|i want to
    |i wanna|i need to|i need you to|i would like to|i would like you to|i'd like to|i'd like you to|i want you to|i have to|we need to
    |i'm trying to|let's|let me|go ahead and|you can|you need to|would you mind|just|quickly|thanks|for me|when you can|quick one`,
  after: `thanks|thank you|thx|cheers|for me|for us|now|right now|asap|mate|ok|okay|if you can|if possible|if you could|will you
    |would you|could you|can you|real quick|when you can|right away|quickly|straight away|thanks a lot|many thanks`,
  lists: {
    the: 'the|a|an|my|our|this|that|all|all the|all my|all our|another|one more|his|her|their|some',
    a: 'a|an|the|our|one of our',
    newOne: 'new',
    client:
      'contact|client|customer|person|company|organisation|organization|supplier|patient|lead|record|entry|firm|business|vendor|prospect|guest|member|dealer',
    people: 'people|persons|person contacts|individuals|everyone|everybody|humans',
    orgs: 'companies|organisations|organizations|orgs|firms|businesses|company|organisation',
    book: 'contacts|address book|phone book|contact list|contact book|book|database|system|directory|records|books',
    contacts:
      'contacts|address book|phone book|contact list|book|list|system|database|contact book|directory|records|books',
    card: 'card|contact card|details|record|file|profile|entry|full details|contact details|info|page|full card|contact info',
    tag: 'tag|tags|label|labels',
    put: 'add|put|stick|give|set|apply|attach|assign|slap|use|pop|place|append',
    remove: 'remove|delete|drop|clear|strip|take off|take away|get rid of|take|pull|erase|lose|detach|peel',
    make: 'add|put|make|leave|write|write down|take|take down|jot|jot down|stick|attach|save|create|record|pop|log|append',
    save: 'add|put|save|set|store|register|record|pop|enter|note|log|attach|{change} <replacing>',
    change: 'change|update|replace|correct|fix|edit|switch|swap',
    create: 'add|create|save|store|register|enter|make|put in|set up|put|record|log|pop|take down|input',
    delete: 'delete|remove|get rid of',
    throw: 'move|put|throw|send|chuck|toss|bin|drop|stick|place|pop',
    bring:
      'restore|recover|undelete|bring back|get back|un-delete|unbin|undo deleting|undo the deletion of|reinstate',
    noteWord: 'note|quick note|memo|comment|remark',
    phoneNoun:
      '[new|other|second|work|mobile|home|cell|office|landline|direct|another|personal|business|current|correct|private|main|updated] (phone|number|phone number|mobile|mobile number|cell|cell number|cellphone|telephone|telephone number|tel|landline|line|contact number|direct line|mobile phone|work phone)',
    mailNoun:
      '[new|other|second|work|home|office|another|personal|business|current|correct|private|main|updated] (email|e-mail|mail|email address|e-mail address|mail address|address|emails)',
    is: 'is|is now|is actually|should be|has become|will be|became|now is|(has changed to|changed to|was changed to|has been changed to) <replacing>',
    last: 'last|latest|previous|most recent|recent',
    step: 'thing|action|change|changes|edit|step|command|one|update|move|operation|thing i did|thing you did|change i made',
    tell: 'show me|tell me|let me see|show|see|check',
    lately: 'lately|recently|again|since then|this week|this month|today|yesterday|last week',
    who: "who is|who's|who are|who was",
    anyone:
      'anyone|anybody|someone|somebody|a contact|any contact|a client|a customer|a person|a company|people|a number for|any contacts|a|an|the',
    called: 'called|named|by the name of|with the name|with name|under the name',
    numbered:
      'the number|number|a number|this number|the phone number|phone number|the phone|phone|that number|the mobile',
    binned:
      'i (binned|deleted|removed) (it|him|her|them) [by mistake|by accident|too soon]|by mistake|by accident',
    movedNoun: 'number|phone|phone number|mobile|mobile number|mail|email|address|email address',
    movedOn:
      "has changed hands|changed hands|has moved on|belongs to (somebody|someone) else|now belongs to (somebody|someone) else|is (somebody|someone) else's|is now (somebody|someone) else's|is not (his|hers|theirs) any more|is no longer (his|hers|theirs)",
    noMore: 'any more|anymore|any longer|now',
  },
  and: 'and & plus also +',
  articles: 'a an the',
  noName: `it that this him her them everything all me you us i to from for of on off in with as is are at by and or tag tags label labels
    note notes number phone mobile mail email e-mail telephone last how what when where why out up down back about every more history list who whose
    card not your his their he she they must should would can could shall anyone anybody someone somebody nobody everyone everybody there here today tomorrow coming next free available going calling on-call if`,
  noInside:
    'you is are was were has have had been does did said says called came comes went arrives leaves wants must should would could',
  noSole: 'from to off on onto as with into under against',
  noTag: `ltd plc inc llc llp gmbh co here there available working with in on at off away out home back not no coming going happy sure free due open closed under
    late ill sick gone ready from of to and is are was called your my i you he she they by about`,
  noFullName: `to from for of on off in with as is are was at by and or the a an this that my your our his her some more up out it me
    us you them no not one two three tag tags label note notes number phone email time day today tomorrow money changes order life date`,
  names: `tag heuer|new balance|new look|new york|new holland|new era|new world|new forest|new england|new zealand|save the children|new day
    |find my past|note machine|card factory|call of duty|label rouge|new hope|open university|open door|open house|log cabin|history channel|people's|find a grave|restoration hardware|tag team|tag rugby`,
  rules: [...consentRules.en, ...officeRules.en, ...rulesEn, ...workRules.en, ...everydayRules.en],
  reach: reachEn,
};
