import type { Language } from '../../../locales/index.ts';
import type { Grammar } from './grammar.ts';

/** What is asked about consent and about former times; the lists are those of each grammar. */
export const consentRules: Readonly<Record<Language, Grammar['rules']>> = {
  en: [
    [
      'timeline',
      [
        '[show|see|view|open|give me|show me] [{the}] [consent] (timeline|consent history|history of consent) (of|for|on) [{the}] [{client}] <contact>',
        '[show|see|view|open|give me|show me] <owner> [consent] timeline',
        '[show|see|view|open|give me|show me] <owner> consent history',
        '(show|see|view|open|show me) <contact> timeline',
        '(what did|what has) <contact> (agree|agreed|consent|consented) to [and when]',
      ],
    ],
    [
      'evidence',
      [
        '[show|give me|send me|make|create|get] [{the}] (evidence|evidence file|consent evidence|proof of consent|consent proof) (of|for|on|from) [{the}] [{client}] <contact>',
        '[show|give me|send me|make|create|get] <owner> (evidence|evidence file|proof of consent)',
      ],
    ],
    [
      'asof',
      [
        '<contact> [{the}] <date>',
        '<contact> (on|as of|as at|as it was on) [{the}] <day>',
        '[show|show me|see|open] <owner> {card} [on|as of|as at|from] [{the}] <day>',
        '[show|show me|see|open] [{the}] {card} of <contact> (on|as of|as at|from) [{the}] <day>',
        '(show|show me|see|open) <contact> (on|as of|as at) [{the}] <day>',
        '(what did|how did) <owner> {card} (say|show|read|look|look like) [on] [{the}] <day>',
        '(what was on|how was|what stood on) <owner> {card} [on] [{the}] <day>',
        '[could we|could i|were we allowed to|was i allowed to|did we have the right to|might we] (write|write to|message|text|send to|send messages to|contact|call) <contact> [on] [{the}] <day>',
      ],
    ],
    [
      'risks',
      [
        '[show|show me|see|what are|list|which are] [{the}] [consent] risks',
        '(consent risks|risk card|risk report|consent weather)',
        'what (is|are) [{the}] (risk|risks) [with consents|with consent]',
      ],
    ],
  ],
  fr: [
    [
      'timeline',
      [
        '[montre|montre-moi|affiche|voir|donne|donne-moi|ouvre] [{the}] (historique|chronologie|journal) (des consentements|du consentement|des accords) ({of}|pour) [{client}|{the} {client}] <contact>',
        '[montre|montre-moi|affiche|voir|donne|donne-moi|ouvre] [{the}] chronologie ({of}|pour) [{client}|{the} {client}] <contact>',
        '(à quoi a consenti|à quoi a dit oui|à quoi consent) <contact>',
      ],
    ],
    [
      'evidence',
      [
        '[donne|donne-moi|envoie|envoie-moi|fais|crée] [{the}] (preuve|preuves|dossier de preuve) [du consentement|des consentements] ({of}|pour) [{client}|{the} {client}] <contact>',
      ],
    ],
    [
      'asof',
      [
        '<contact> <date>',
        '<contact> (le|au|à la date du|en date du) <day>',
        '[montre|montre-moi|affiche|voir|ouvre] [{the}] {card} ({of}) <contact> [le|au|du|à la date du|telle quelle le] <day>',
        '(montre|montre-moi|affiche|voir|ouvre) <contact> (le|au|à la date du) <day>',
        "(que disait|qu'affichait|qu'y avait-il sur|comment était|que montrait) [{the}] {card} {of} <contact> [le|au] <day>",
        "(pouvait-on|pouvions-nous|on pouvait|nous pouvions|est-ce qu'on pouvait|avait-on le droit d'|avait-on le droit de|avions-nous le droit d') (écrire|envoyer un message|envoyer un sms|parler|téléphoner) {to} <contact> [le|au] <day>",
        "(pouvait-on|pouvions-nous|on pouvait|est-ce qu'on pouvait|avait-on le droit d') (appeler|contacter) <contact> [le|au] <day>",
      ],
    ],
    [
      'risks',
      [
        '[montre|montre-moi|affiche|voir|quels sont] [{the}] risques [des consentements|du consentement|sur les consentements]',
        '(météo des consentements|carte des risques)',
      ],
    ],
  ],
  pl: [
    [
      'timeline',
      [
        '[{show}] [mi] (historia|historię|historie) (zgód|zgody) [kontaktu|klienta|klientki|firmy|osoby|dla] <contact>',
        '[{show}] [mi] oś czasu [zgód] [kontaktu|klienta|klientki|firmy|osoby|dla] <contact>',
        'na co (zgodził się|zgodziła się|się zgodził|się zgodziła|wyraził zgodę|wyraziła zgodę) <contact>',
      ],
    ],
    [
      'evidence',
      [
        '[{show}|wyślij|przygotuj|zrób] [mi] (dowód|dowody|plik z dowodem) (zgody|zgód|na zgodę|na zgody) [kontaktu|klienta|klientki|firmy|dla] <contact>',
      ],
    ],
    [
      'asof',
      [
        '<contact> <date>',
        '<contact> (dnia|w dniu|na dzień|z dnia|stan na|według stanu na|w) <day>',
        '[{show}] [mi|nam] {card} [kontaktu|klienta|klientki|firmy|osoby] <contact> [dnia|w dniu|na dzień|z dnia|z|w] <day>',
        '(pokaż|pokaż mi|wyświetl|otwórz) <contact> (dnia|w dniu|na dzień|z dnia|z) <day>',
        '(jak wyglądała|co mówiła|co było na|co było w|co stało na|co pokazywała) (karta|karcie|kartoteka|kartotece) <contact> [dnia|w dniu|z|w] <day>',
        '(czy mogliśmy|mogliśmy|czy mogłem|czy mogłam|mogłem|mogłam|czy można było|można było|czy wolno było|wolno było|czy wolno nam było) (pisać|napisać|wysłać wiadomość|wysyłać wiadomości|wysłać sms|dzwonić|zadzwonić) do <contact> [dnia|w dniu|w] <day>',
      ],
    ],
    [
      'risks',
      [
        '[{show}] [mi|nam] (ryzyka|zagrożenia) [zgód|w zgodach|związane ze zgodami]',
        '(pogoda zgód|karta ryzyk|jakie są ryzyka)',
      ],
    ],
  ],
};
