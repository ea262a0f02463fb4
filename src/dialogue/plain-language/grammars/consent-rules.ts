import type { Language } from '../../../locales/index.ts';
import type { Grammar } from './grammar.ts';

/** What is asked about consent and about former times; the lists are those of each grammar. */
export const consentRules: Readonly<Record<Language, Grammar['rules']>> = {
  en: [
    [
      // Their words to staff: what to do with them stands under the channel.
      'channels',
      [
        '<contact> (said stop|says stop|wrote stop|sent stop|opted out|has opted out|unsubscribed|has unsubscribed) [of|from|to] [{the}] [sms|texts|whatsapp|messages|mails|emails|ads|advertising|marketing]',
        "<contact> (doesn't want|does not want|wants no|no longer wants|doesn't want to get) [any] [more] (messages|texts|sms|mails|emails|newsletters|ads|advertising|marketing) [from us] [{noMore}]",
        "(don't|do not|never|stop) (text|write to|message|mail|email|texting|writing to|messaging|mailing|emailing) <contact> [again|{noMore}]",
        '<contact> (withdrew|has withdrawn|took back|revoked) [{the}] consent [to|for] [{the}] [sms|texts|whatsapp|messages|mails|emails|ads|advertising|marketing]',
        '<contact> (agreed to|agrees to|has agreed to|said yes to|consented to) (sms|texts|text messages|whatsapp|messages|mails|emails|ads|advertising|marketing|offers)',
        'did <contact> (agree to|say yes to|consent to) (sms|texts|text messages|whatsapp|messages|mails|emails|ads|advertising|marketing|offers)',
        '(may we|are we allowed to|am i allowed to) (text|write to|message|mail|email) <contact>',
      ],
    ],
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
        '<dated> [{the}] <date>',
        '<dated> (on|as of|as at|as it was on) [{the}] <day>',
        '[show|show me|see|open] <owner> {card} [on|as of|as at|from] [{the}] <day>',
        '[show|show me|see|open] [{the}] {card} of <contact> (on|as of|as at|from) [{the}] <day>',
        '(show|show me|see|open) <contact> (on|as of|as at) [{the}] <day>',
        '(what did|how did) <owner> {card} (say|show|read|look|look like) [on] [{the}] <day>',
        '(what was on|how was|what stood on) <owner> {card} [on] [{the}] <day>',
        '[show|show me|see|open] [{the}] (consent|consents|agreements) (of|for|from) [{the}] [{client}] <contact> [on|as of|as at|from] [{the}] <day>',
        '[show|show me|see|open] <owner> (consent|consents|agreements) [on|as of|as at|from] [{the}] <day>',
        '(what did|what had|what has) <contact> (agree to|agreed to|agree|agreed|consent to|consented to|say yes to|said yes to) [on|as of|by|until] [{the}] <day>',
        '[could we|could i|were we allowed to|was i allowed to|did we have the right to|might we] (write|write to|message|text|send to|send messages to|contact|call) <contact> [on] [{the}] <day>',
      ],
    ],
    [
      'consents',
      [
        '[show|show me|see|open|list] [{the}] (consents|agreements) (of|for|from) [{the}] [{client}] <contact>',
        '[show|show me|see|open|list] <owner> (consents|agreements)',
      ],
    ],
    [
      'risks',
      [
        '[show|show me|see|what are|list|which are] [{the}] [consent] risks',
        '(which consents|which contacts|what) (could|can|may|might) (get us into trouble|become a complaint|end in a complaint|lead to a complaint|cause a complaint)',
        '(consent risks|risk card|risk report|consent weather)',
        'what (is|are) [{the}] (risk|risks) [with consents|with consent]',
      ],
    ],
    [
      'moved',
      [
        '[{the}] {movedNoun} (of|for) [{the}] [{client}] <contact> {movedOn} [now]',
        '<owner> {movedNoun} {movedOn} [now]',
        '<contact> (no longer has|does not have|has given up|gave up|has lost) [{the}] {movedNoun} [any more|anymore|any longer]',
      ],
    ],
    [
      'channelcode',
      [
        '[make|make me|create|show|show me|give me|get|i need|we need] [{the}] (code|consent code|opt-in code|qr|qr code|consent qr code|opt-in link) for [{the}] [{client}] <contact>',
        'let <contact> (opt in|opt back in|sign up again)',
      ],
    ],
    [
      'settings',
      [
        '[show|show me|see|open|change|edit] [{the}] [consent|stop] (settings|rules)',
        '(quiet hours|stop settings|opt-in settings)',
      ],
    ],
    [
      'parked',
      [
        '(who|what|which numbers|which contacts) (is|are|still) (waiting|waits|wait) for [{the}] decision',
        '(who|what) (waits|needs|still needs) [for] [{the}] decision',
        '[show|show me|see|list|what] [what] (is|has been) parked',
        '(what|what still) (has|has still|is still) to be (decided|settled)',
        '[show|show me|see|list] [{the}] (parked|contested|disputed) (claims|numbers|identities|contacts|accounts)',
      ],
    ],
  ],
  fr: [
    [
      // Their words to staff: what to do with them stands under the channel.
      'channels',
      [
        "<contact> (a dit stop|a écrit stop|a répondu stop|s'est désinscrit|s'est désinscrite|s'est désabonné|s'est désabonnée|a retiré son accord|a retiré son consentement)",
        '<contact> (ne veut plus|ne veut pas|refuse) (de sms|de messages|de mails|de publicité|de pub|de nos messages|nos messages|nos sms|les sms|les messages|la publicité|recevoir de sms|recevoir de messages|recevoir de publicité)',
        "(n'écris plus|n'écrivez plus|ne plus écrire|n'envoie plus rien|n'envoyez plus rien) {to} <contact>",
        "<contact> (est d'accord pour|a dit oui pour|a accepté|accepte|a donné son accord pour) (les sms|les messages|les mails|la publicité|whatsapp|les offres)",
        "(a-t-on le droit d'|avons-nous le droit d') (écrire|envoyer un sms|envoyer un message|envoyer des sms|envoyer des messages) {to} <contact>",
      ],
    ],
    [
      'timeline',
      [
        '[montre|montre-moi|affiche|voir|donne|donne-moi|ouvre] [{the}] (historique|chronologie|journal) (des consentements|du consentement|des accords) ({of}|pour) [{client}|{the} {client}] <contact>',
        '[montre|montre-moi|affiche|voir|donne|donne-moi|ouvre] [{the}] chronologie ({of}|pour) [{client}|{the} {client}] <contact>',
        '(à quoi a consenti|à quoi a dit oui|à quoi consent) <contact>',
        '(à quoi|ce que) <contact> (a consenti|a-t-elle consenti|a-t-il consenti|a accepté|a dit oui)',
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
        '<dated> <date>',
        '<dated> (le|au|à la date du|en date du) <day>',
        '[montre|montre-moi|affiche|voir|ouvre] [{the}] {card} ({of}) <contact> [le|au|du|à la date du|telle quelle le] <day>',
        '(montre|montre-moi|affiche|voir|ouvre) <contact> (le|au|à la date du) <day>',
        "(que disait|qu'affichait|qu'y avait-il sur|comment était|que montrait) [{the}] {card} {of} <contact> [le|au] <day>",
        "[montre|montre-moi|affiche|voir|ouvre] [{the}] (consentements|consentement|accords|accord) {of} [{client}|{the} {client}] <contact> [le|au|du|à la date du|tels qu'ils étaient] <day>",
        '(à quoi a consenti|à quoi avait consenti|à quoi consentait|à quoi a dit oui|à quoi avait dit oui) <contact> [le|au|du] <day>',
        '(à quoi|ce que) <contact> (a consenti|avait consenti|consentait|a-t-elle consenti|a-t-il consenti|avait-elle consenti|avait-il consenti|a accepté|avait accepté) [le|au|du] <day>',
        "(pouvait-on|pouvions-nous|on pouvait|nous pouvions|est-ce qu'on pouvait|avait-on le droit d'|avait-on le droit de|avions-nous le droit d') (écrire|envoyer un message|envoyer un sms|parler|téléphoner) {to} <contact> [le|au] <day>",
        "(pouvait-on|pouvions-nous|on pouvait|est-ce qu'on pouvait|avait-on le droit d') (appeler|contacter) <contact> [le|au] <day>",
      ],
    ],
    [
      'consents',
      [
        '[montre|montre-moi|affiche|voir|ouvre] [{the}] (consentements|consentement|accords) {of} [{client}|{the} {client}] <contact>',
      ],
    ],
    [
      'risks',
      [
        '[montre|montre-moi|affiche|voir|quels sont] [{the}] risques [des consentements|du consentement|sur les consentements]',
        '(météo des consentements|carte des risques)',
        "(qu'est-ce qui|quels consentements|quels contacts|ce qui) (risque|risquent|peut finir en|pourrait finir en|peut valoir|pourrait valoir) [d'entraîner|de provoquer|de valoir] [{the}] (plainte|plaintes)",
      ],
    ],
    [
      'moved',
      [
        '[{the}] {movedNoun} {of} [{client}|{the} {client}] <contact> {movedOn}',
        "<contact> (n'a plus|a rendu|a perdu) [{the}] {movedNoun}",
      ],
    ],
    [
      'channelcode',
      [
        "[fais|crée|donne|donne-moi|montre|affiche|prépare|il me faut] [{the}] (code|code de consentement|code d'accord|qr|qr code|code qr|lien d'inscription) (pour|à donner à) [{client}|{the} {client}] <contact>",
      ],
    ],
    [
      'settings',
      [
        '[montre|montre-moi|affiche|voir|ouvre|change|modifie] [{the}] (réglages|paramètres|réglage) [des consentements|du consentement|du stop]',
        '(heures de silence|heures calmes)',
      ],
    ],
    [
      'parked',
      [
        "(qui|qu'est-ce qui|quels numéros|quels contacts|ce qui) (attend|attendent) [encore] [{the}|d'être] (décision|décidé|tranché|réglé)",
        "[montre|montre-moi|affiche|voir] (ce qui attend|ce qui est en attente) [de décision|d'une décision|une décision]",
        '[montre|montre-moi|affiche|voir] [{the}] (numéros|contacts|comptes|identités) (en litige|contestés|contestées|en attente|en attente de décision|disputés)',
        "(qu'y a-t-il|que reste-t-il|qu'est-ce qui reste) à (décider|trancher)",
      ],
    ],
  ],
  pl: [
    [
      // Their words to staff: what to do with them stands under the channel.
      'channels',
      [
        '<contact> (napisał stop|napisała stop|powiedział stop|powiedziała stop|odpisał stop|odpisała stop|wypisał się|wypisała się)',
        '<contact> (nie chce|już nie chce|nie życzy sobie) [już|więcej|od nas|dostawać|otrzymywać] (wiadomości|sms|smsów|sms-ów|esemesów|maili|reklam|ofert|newslettera) [od nas]',
        '<contact> (wycofał|wycofała|cofnął|cofnęła|odwołał|odwołała) (zgodę|swoją zgodę) [na sms|na smsy|na wiadomości|na reklamy|na maile]',
        '(nie pisz|nie piszcie|nie pisać|nie wysyłaj|nie wysyłajcie) [już|więcej|wiadomości] do <contact>',
        '<contact> (zgodził się|zgodziła się|zgadza się|wyraził zgodę|wyraziła zgodę) na (sms|smsy|sms-y|wiadomości|whatsapp|reklamy|oferty|maile|newsletter)',
        '(czy wolno|czy mamy prawo|czy możemy) (pisać|napisać|wysłać sms|wysłać wiadomość|wysyłać wiadomości) do <contact>',
      ],
    ],
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
        '<dated> <date>',
        '<dated> (dnia|w dniu|na dzień|z dnia|stan na|według stanu na|w) <day>',
        '[{show}] [mi|nam] {card} [kontaktu|klienta|klientki|firmy|osoby] <contact> [dnia|w dniu|na dzień|z dnia|z|w] <day>',
        '(pokaż|pokaż mi|wyświetl|otwórz) <contact> (dnia|w dniu|na dzień|z dnia|z) <day>',
        '(jak wyglądała|co mówiła|co było na|co było w|co stało na|co pokazywała) (karta|karcie|kartoteka|kartotece) <contact> [dnia|w dniu|z|w] <day>',
        '[{show}] [mi|nam] (zgody|zgodę|zgoda|zgód) [kontaktu|klienta|klientki|firmy|osoby|dla] <contact> [dnia|w dniu|na dzień|z dnia|z|w|stan na] <day>',
        '(na co|co) {agreedTo} <contact> [dnia|w dniu|w|do] <day>',
        '(na co|co) <contact> {agreedTo} [dnia|w dniu|w|do] <day>',
        '(czy mogliśmy|mogliśmy|czy mogłem|czy mogłam|mogłem|mogłam|czy można było|można było|czy wolno było|wolno było|czy wolno nam było) (pisać|napisać|wysłać wiadomość|wysyłać wiadomości|wysłać sms|dzwonić|zadzwonić) do <contact> [dnia|w dniu|w] <day>',
      ],
    ],
    ['consents', ['[{show}] [mi|nam] (zgody|zgodę) [kontaktu|klienta|klientki|firmy|osoby|dla] <contact>']],
    [
      'risks',
      [
        '[{show}] [mi|nam] (ryzyka|zagrożenia) [zgód|w zgodach|związane ze zgodami]',
        '(pogoda zgód|karta ryzyk|jakie są ryzyka|jakie mamy ryzyka|gdzie są ryzyka)',
        '(co|które zgody|jakie zgody|które kontakty) (może|mogą|grozi|grożą) [nam] [się] [skończyć się|zakończyć się|doprowadzić do|wywołać] (skargą|skargi|skargę)',
      ],
    ],
    [
      'moved',
      [
        '{movedNoun} [kontaktu|klienta|klientki|firmy|osoby] <contact> {movedOn}',
        '<contact> (nie ma już|już nie ma|oddał|oddała|stracił|straciła) [tego|swojego|swój|ten] {movedNoun}',
      ],
    ],
    [
      'channelcode',
      [
        '[{show}|zrób|wygeneruj|utwórz|przygotuj|potrzebny] [mi|nam] (kod|kod zgody|kod qr|qr|kod do zapisu|link do zgody) dla [kontaktu|klienta|klientki|firmy|osoby|pana|pani] <contact>',
      ],
    ],
    [
      'settings',
      ['[{show}|zmień] [mi|nam] (ustawienia|ustawienie) [zgód|stop|zgody]', '(godziny ciszy|cisza nocna)'],
    ],
    [
      'parked',
      [
        '(co|kto|które numery|które kontakty|jakie numery) [jeszcze] (czeka|czekają) [jeszcze] na (decyzję|rozstrzygnięcie)',
        '[{show}] [mi|nam] [{the}] (sporne|zaparkowane|niejasne) (numery|kontakty|konta|tożsamości)',
        '[{show}] [mi|nam] co (czeka|jest zaparkowane|jest sporne)',
        '(co|co jeszcze) (jest|zostało|mamy) do (rozstrzygnięcia|zdecydowania)',
      ],
    ],
  ],
};
