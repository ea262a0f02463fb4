import type { Language } from '../../../locales/index.ts';
import type { Grammar } from './grammar.ts';

/**
 * What a shop asks beside its contacts' data: how many there are, who looks after whom, whom to keep silent, and what is
 * not there (merging, writing to all). The lists are those of each grammar; these rules come last.
 */
export const everydayRules: Readonly<Record<Language, Grammar['rules']>> = {
  en: [
    [
      'count',
      [
        '(how many|number of|the number of|count|count all|total of) [{the}] (contacts|clients|customers|entries|people|cards) [do we have|have we got|are there|we have|do i have|have you got|do you have|do we know|are in [{the}] {contacts}] [altogether|in total|already|by now]',
        'how many <query> (do we have|have we got|are there|do i have|have you got)',
        'how many [contacts|clients|customers|people] (are|have) [{the}] [tagged|marked|tag|with the tag] <query>',
      ],
    ],
    [
      'orgs',
      ['(how many|number of|count) [{the}] {orgs} [do we have|have we got|are there|do we know|in total]'],
    ],
    ['tag', ['(new|add|create|make) [{the}] [new] (tag|label) [called|named] [:] <plain-tags>']],
    [
      'birthdays',
      [
        "(birthdays|who has [{a}] (birthday|birthdays)|whose birthday is it|whose birthday is|who's birthday is it|any birthdays|upcoming birthdays|next birthdays) [is] [today|tomorrow|this week|next week|this month|in <note>]",
      ],
    ],
    [
      'bychannel',
      [
        '(who|who all|which {people}|which contacts|which clients) (agreed|has agreed|have agreed|said yes|consented|has consented|have consented|opted in|signed up) [to|for] [{the}] (sms|texts|whatsapp|telegram|viber|emails|email|mail|marketing|advertising|newsletter|messages)',
        '(who|which {people}|which contacts|which clients) (agreed|has agreed|have agreed|said yes|said no|said stop|opted in|opted out|has opted out|have opted out|unsubscribed|has unsubscribed|consented)',
        '(who|whom) (can|may|could) (i|we) (text|write to|message|contact|mail|email) [by|on|via] [sms|whatsapp|telegram|viber|email|mail]',
        '(who gets|who receives|who wants) [{the}] (sms|texts|newsletter|newsletters|marketing|offers|emails|messages)',
        '(show|show me|list|see) [{the}] (everyone|everybody|contacts|clients|people) (with|without) [{the}] [sms|whatsapp|email|marketing] (consent|consents|agreement|permission)',
      ],
    ],
    ['redo', ['(redo|redo it|redo that|redo the last one|do it again|do that again)']],
    ['deletetag', ['{delete} [{the}] {tag} <tags>', '{delete} [{the}] <tags> {tag}']],
    [
      'merge',
      [
        '(merge|combine|unite|join) [{the}] [contacts|clients|two] <contact> [and|with|into]',
        '(merge|combine) [{the}] (contacts|duplicates|doubles|clients)',
        '(merge duplicates|remove duplicates|find duplicates)',
      ],
    ],
    [
      'broadcast',
      [
        '(write to|write|text|message|mail|email|call|send a message to|send an email to|send messages to|send a text to) (all|everyone|everybody|all the|all our|all my) [<note>]',
        '(mass mailing|bulk message|broadcast|newsletter|send a newsletter|mailing) [<note>]',
      ],
    ],
    ['import', ['(import|upload) [{the}] [all] [{contacts}|clients|customers] [from <note>]']],
    [
      'export',
      [
        '(export|download|back up|backup) [{the}] [all] ({contacts}|clients|customers|list|everything) [<note>]',
      ],
    ],
    ['block', ['(block|ban) [{the}] [{client}|number|sender] <sole>']],
    ['unblock', ['(unblock|unban) [{the}] [{client}|number|sender] <sole>']],
    [
      'owner',
      [
        '(hand over|transfer|reassign|assign|pass) [{the}] [{client}] <contact> [over] to <name>',
        'hand [{the}] [{client}] <contact> [over] to <name>',
        'give <given> [over] to <name>',
      ],
    ],
    [
      'card',
      [
        "(who owns|who looks after|who takes care of|who is in charge of|who's in charge of|whose contact is|whose client is|whose customer is) <contact>",
        '(where does|where did) <somebody> work',
        '(does|has) <somebody> (have|got) [{a}] ({phoneNoun}|{mailNoun})',
        "(i'm looking for|i am looking for|looking for|we're looking for) <somebody>",
        '(call|ring|phone) <given>',
      ],
    ],
    [
      'invite',
      [
        '(invite|add|bring in) <somebody> as [{a}] [new] (manager|agent|viewer|owner)',
        'invite [{a}|my] [new|another] (manager|agent|viewer|owner)',
      ],
    ],
    [
      'staff',
      [
        '(remove|revoke|fire|kick|take) [out] <contact> (from|off|out of) [{the}] (team|staff)',
        'promote <contact> to (manager|agent|owner)',
        'fire <sole>',
      ],
    ],
    [
      'help',
      [
        '(how do|how can|how to|how would|how should|how could) [i|we|you|one|someone] <paste>',
        '(who are you|what are you|are you a bot|are you human|are you a robot|what is this|what are you for)',
      ],
    ],
    [
      'history',
      [
        '(what did|what have|what has) (i|we|everybody|everyone) (do|done|change|changed) [last|today|yesterday|lately|recently|this week|so far]',
        '(what changed|what has changed|what was changed|what was done|what got changed|what happened|what happened here) [today|yesterday|lately|recently|this week]',
      ],
    ],
    [
      'cancel',
      [
        '(wrong person|wrong contact|wrong one|wrong client|not that one|not that person|not him|not her|that was the wrong person|that was the wrong one)',
      ],
    ],
    [
      'channels',
      [
        '(unsubscribe|opt out) <sole>',
        'opt <contact> out',
        '(take|remove|get|strike) <contact> (off|from) [{the}] (mailing list|newsletter|newsletters|marketing|marketing list|sms list|ads)',
        '(can we|can i|could we|may i|is it ok to|is it okay to|ok to) (text|write to|message|mail|email|sms) <contact>',
        'is <contact> (ok|okay|fine|happy) with (sms|texts|text messages|whatsapp|viber|messages|mails|emails|ads|advertising|marketing|the newsletter|newsletters)',
        '<contact> (said no more|wants no more|said no to) (sms|texts|text messages|whatsapp|messages|mails|emails|ads|newsletters)',
        '<contact> (agreed to|agrees to|has agreed to|said yes to|consented to|wants) (the newsletter|newsletters)',
      ],
    ],
    [
      'recent',
      ['[{the}] last (two|three|four|five|ten|2|3|4|5|10|20) (contacts|people|clients|customers|entries)'],
    ],
    [
      'people',
      [
        '(my contacts|my clients|my customers|our contacts|our clients|our customers)',
        '(sort|order) [{the}] [contacts|list|them|it] (by|after) [last|first] name',
      ],
    ],
  ],
  fr: [
    [
      'count',
      [
        "(combien|nombre|le nombre|total|compte|combien on a|combien a-t-on|combien avons-nous|on a combien|nous avons combien|il y a combien|combien y a-t-il|combien il y a|combien j'ai) [{of}] (contacts|clients|clientes|fiches|personnes|gens) [avons-nous|a-t-on|on a|y a-t-il|il y a|nous avons|au total|en tout|ai-je|connaît-on]",
        '(combien|combien on a|combien a-t-on|combien avons-nous|on a combien|il y a combien|combien y a-t-il) {of} <query> [avons-nous|a-t-on|on a|y a-t-il|il y a]',
        "(combien {of} (contacts|clients|personnes|gens)) (sont|ont) [le tag|l'étiquette|étiquetés|tagués] <query>",
      ],
    ],
    [
      'orgs',
      [
        '(combien|nombre|le nombre|combien on a|combien a-t-on|combien avons-nous|on a combien) {of} {orgs} [avons-nous|a-t-on|on a|y a-t-il|au total]',
      ],
    ],
    ['redo', ['(refais|refaire|refais-le|rétablis|rétablir|rétablis-le|rétablis ça)']],
    ['bin', ['(vide|vider|videz) {the} (corbeille|poubelle)']],
    [
      'tag',
      [
        "(nouveau|nouvelle|crée|créer|créez|ajoute|ajouter|ajoutez) [un|une|le|la|l'] [nouveau|nouvelle] (tag|étiquette|label) [appelé|appelée] [:] <plain-tags>",
      ],
    ],
    [
      'birthdays',
      [
        "[{the}] (anniversaires|qui a son anniversaire|c'est l'anniversaire de qui|qui fête son anniversaire|prochains anniversaires) [du jour|aujourd'hui|demain|de la semaine|cette semaine|du mois|ce mois|ce mois-ci|bientôt]",
      ],
    ],
    [
      'bychannel',
      [
        "(qui|quels clients|quels contacts) (a accepté|accepte|a dit oui|a dit oui pour|a dit oui à|a dit non|a dit non à|a dit stop|a consenti|a consenti à|ont accepté|veut|veut recevoir|reçoit|s'est désabonné|s'est désinscrit|s'est inscrit à) [les|la|le|aux|à la|l'] [sms|messages|whatsapp|mails|e-mails|newsletter|publicité|offres|pub]",
        '(à qui) (puis-je|peut-on|on peut|je peux|pouvons-nous) (écrire|envoyer un sms|envoyer des sms|envoyer un message|envoyer la newsletter) [par|sur] [sms|whatsapp|telegram|viber|mail|e-mail]',
        '(montre|montrer|affiche|liste|lister|voir) [{the}] (clients|contacts|gens|personnes) (avec|sans) [le|un] (consentement|accord) [sms|whatsapp|mail|publicité]',
      ],
    ],
    ['deletetag', ['{delete} [{the}] {tag} <tags>']],
    [
      'merge',
      [
        '(fusionne|fusionner|fusionnez|réunis|réunir|combine) [{the}] [contacts|fiches|deux] [{of}] <contact> [et|avec]',
        '(fusionne|fusionner) [{the}] (doublons|contacts|fiches)',
        '(supprime|cherche|trouve|enlève) les doublons',
      ],
    ],
    [
      'broadcast',
      [
        '(écris|écrire|écrivez|envoie|envoyer|envoyez|appelle) [un|une] [message|sms|mail|e-mail|newsletter] (à tous|à toutes|à tous les|à toutes les|à tout le monde|à tous nos|à toutes nos|aux clients) [<note>]',
        '(envoi groupé|message groupé|newsletter|mailing|envoi en masse) [<note>]',
      ],
    ],
    [
      'import',
      ['(importe|importer|importez|charge) [{the}] [mes|nos] (contacts|clients|carnet|fichier) [<note>]'],
    ],
    [
      'export',
      [
        '(exporte|exporter|exportez|télécharge|télécharger|sauvegarde) [{the}] [mes|nos] (contacts|clients|carnet|liste|base) [<note>]',
      ],
    ],
    ['block', ['(bloque|bloquer|bloquez) [{the}] [{client}|numéro|expéditeur] <sole>']],
    ['unblock', ['(débloque|débloquer|débloquez) [{the}] [{client}|numéro|expéditeur] <sole>']],
    [
      'owner',
      [
        '(confie|confier|confiez|transfère|transférer|réattribue|réattribuer) [{the}] [{client}] <contact> à <name>',
        '(donne|donner|passe|passer|attribue|attribuer|cède) <given> à <name>',
      ],
    ],
    [
      'card',
      [
        "(qui s'occupe|qui est responsable|qui est chargé) {of} <contact>",
        '(à qui appartient|à qui est) {the} (contact|client|cliente|fiche) <contact>',
        '(où travaille|où bosse|chez qui travaille|pour qui travaille) <somebody>',
        '<somebody> (a-t-il|a-t-elle) [{the}] ({phoneNoun}|{mailNoun})',
        '(appelle|appeler|appelez|téléphone à|téléphoner à) <sole>',
      ],
    ],
    [
      'invite',
      [
        '(invite|inviter|invitez|ajoute|ajouter) <somebody> (comme|en tant que) (responsable|agent|lecteur|propriétaire|gérant|manager|agente|lectrice)',
        '(invite|inviter|invitez) [{the}] [nouveau|nouvelle|autre] (responsable|agent|lecteur|propriétaire|gérant|manager)',
      ],
    ],
    [
      'staff',
      [
        "(retire|enlève|vire|supprime|révoque|retirer|enlever|virer) <contact> (de l'|du|de notre) (équipe|personnel)",
        '(nomme|nommer|promeus) <contact> (responsable|agent|propriétaire|gérant|manager)',
      ],
    ],
    [
      'help',
      [
        '(comment faire pour|comment on fait pour|comment je fais pour|comment fait-on pour|comment puis-je|comment peut-on|comment je peux|comment on peut|comment je|comment on) <paste>',
        'comment {doing} [{the}] <paste>',
        "(qui es-tu|tu es qui|t'es qui|qui êtes-vous|es-tu un robot|tu es un robot|c'est quoi ce bot)",
      ],
    ],
    [
      'history',
      [
        "(qu'est-ce que j'ai fait|qu'est-ce qu'on a fait|qu'ai-je fait|qu'avons-nous fait|qu'est-ce qui a changé|qu'est-ce qui a été changé|qu'est-ce qui a été modifié|quoi de neuf|que s'est-il passé|qu'est-ce qui s'est passé|il s'est passé quoi|j'ai fait quoi|on a fait quoi) [aujourd'hui|hier|cette semaine|dernièrement|récemment]",
      ],
    ],
    [
      'cancel',
      [
        "(mauvaise personne|mauvais contact|mauvaise fiche|mauvais client|pas la bonne personne|pas le bon contact|c'est pas le bon|ce n'est pas le bon|pas lui|pas elle|je me suis trompé|je me suis trompée)",
      ],
    ],
    [
      'channels',
      [
        '(désabonne|désabonner|désinscris|désinscrire|désinscrit) <sole>',
        "(enlève|retire|supprime|désinscris|désabonne|sors) <contact> (de|de la) (liste de diffusion|newsletter|liste d'envoi|liste des sms|publicité)",
        "<contact> (veut bien|veut|accepte|a accepté|est d'accord pour|a dit oui pour|a donné son accord pour) [la|les|recevoir la|recevoir les] (newsletter|lettre d'information|sms|messages|messages whatsapp|offres)",
        "<contact> (a donné son accord|est d'accord|a dit oui) [au téléphone|par téléphone|de vive voix|sur place|par mail]",
        "(est-ce que|est-ce qu') <contact> (a accepté|accepte|est d'accord pour|a dit oui pour|veut bien) (les sms|les messages|les mails|la publicité|whatsapp|les offres|la newsletter)",
        '(on peut|peut-on|je peux|puis-je) (texter|contacter|écrire à) <contact>',
        "(n'envoie plus|n'envoyez plus|ne plus envoyer|arrête d'envoyer|arrêtez d'envoyer|n'écris plus) [{of}] [{the}] [sms|message|messages|mail|mails|pub|publicité|newsletter] à <sole>",
      ],
    ],
    [
      'asof',
      [
        '(pourrions-nous|pourrait-on|aurions-nous pu|aurait-on pu|pouvait-on|pouvions-nous) (écrire|envoyer un message|envoyer un sms|parler|téléphoner) {to} <contact> [le|au] <day>',
      ],
    ],
    ['recent', ['[les] (2|3|4|5|10|20|deux|trois|quatre|cinq|dix) derniers (contacts|clients|ajouts)']],
    [
      'people',
      [
        '(mes contacts|mes clients|nos contacts|nos clients|tous les clients|tous les contacts|liste des contacts)',
        '(trie|trier|classe|classer) [{the}] [contacts|liste] par [ordre de] nom [de famille]',
      ],
    ],
  ],
  pl: [
    [
      'count',
      [
        '(ile|ilu|liczba|jaka jest liczba|policz) [mamy|jest|masz|mam|mamy tu] [wszystkich] (kontaktów|klientów|klientek|osób|ludzi|wpisów|kontakty|klienci) [mamy|jest|masz|mam|w bazie|razem|łącznie|w sumie]',
        '(ile|ilu) (mamy|jest|masz|mam) <query>',
        '(ile|ilu) (osób|klientów|kontaktów|ludzi|klientek) (ma|jest|z) [{tag}] <query>',
      ],
    ],
    ['orgs', ['(ile|ilu|liczba|policz) [mamy|jest|masz|mam] {orgs} [mamy|jest|w bazie|razem]']],
    ['redo', ['(ponów|ponów to|ponów zmianę|zrób to ponownie|jednak zrób to)']],
    ['bin', ['(opróżnij|opróżnić|wyczyść) (kosz|śmietnik)']],
    ['phone', ['{save} {phoneNoun} <phone> jako <contact>']],
    [
      'tag',
      ['(nowy|nowa|nową|dodaj|utwórz|stwórz|załóż) [nowy|nową] (tag|etykieta|etykietę) [:] <plain-tags>'],
    ],
    [
      'birthdays',
      [
        '(urodziny|kto ma urodziny|kto ma (dziś|dzisiaj|jutro) urodziny|kto obchodzi urodziny|czyje są urodziny|najbliższe urodziny) [dziś|dzisiaj|jutro|w tym tygodniu|w tym miesiącu|niedługo]',
      ],
    ],
    [
      'bychannel',
      [
        '(kto|którzy klienci|które osoby|kto z klientów) (zgodził się|się zgodził|wyraził zgodę|ma zgodę|dał zgodę|zgodzili się|chce|chce dostawać|dostaje|się zapisał|zapisał się|się wypisał|wypisał się|powiedział nie|powiedział stop|napisał stop|odmówił) [na|do] [smsy|sms|sms-y|whatsapp|maile|mail|newsletter|newslettera|reklamy|reklamę|wiadomości|marketing]',
        '(do kogo|komu) (mogę|możemy|można|wolno) (pisać|napisać|wysłać sms|wysłać smsa|wysyłać smsy|wysłać wiadomość) [przez|na] [sms|whatsapp|telegram|viber|mail|mailem|smsem]',
        '{show} [wszystkich|wszystkie] (klientów|kontakty|osoby) (ze|z|bez) (zgodą|zgody|zgodami) [na] [sms|smsy|whatsapp|maile|reklamy|marketing]',
      ],
    ],
    ['deletetag', ['{delete} [{the}] {tag} <tags>']],
    [
      'merge',
      [
        '(scal|scalić|złącz|złączyć) [{the}] [{client}|kontakty|dwa kontakty] <contact> [i|z]',
        '(połącz|połączyć) [{the}] [kontakty|dwa kontakty] <given-case> [i|z]',
        '(scal|usuń|znajdź|połącz) (duplikaty|dublety|kontakty)',
      ],
    ],
    [
      'broadcast',
      [
        '(napisz|napisać|wyślij|wysłać|zadzwoń) [wiadomość|smsa|sms|maila|mail|newsletter] (do wszystkich|wszystkim|do każdego|do klientów) [<note>]',
        '(wysyłka|mailing|newsletter|wysyłka masowa|masowa wysyłka) [<note>]',
      ],
    ],
    [
      'import',
      [
        '(importuj|zaimportuj|importować|zaimportować|wgraj) [{the}] [moje|nasze] (kontakty|klientów|książkę|plik|listę) [<note>]',
      ],
    ],
    [
      'export',
      [
        '(eksportuj|wyeksportuj|eksportować|pobierz|zgraj) [{the}] [moje|nasze] (kontakty|klientów|książkę|listę|bazę) [<note>]',
      ],
    ],
    ['block', ['(zablokuj|zablokować|blokuj) [{client}|numer|nadawcę] <sole>']],
    ['unblock', ['(odblokuj|odblokować) [{client}|numer|nadawcę] <sole>']],
    [
      'owner',
      [
        '(przekaż|przekazać|oddaj|oddać|przypisz|przypisać|przydziel) [{client}] <contact> [do|dla] <heir>',
        'daj <given-case> [do|dla] <heir>',
      ],
    ],
    [
      'card',
      [
        '(kto opiekuje się|kto się opiekuje|kto zajmuje się|kto się zajmuje|kto prowadzi|czyj jest|czyja jest) [{kind}] <contact>',
        '(gdzie pracuje|u kogo pracuje|dla kogo pracuje) <somebody>',
        '(zadzwoń|zadzwonić|dzwoń) do <sole>',
      ],
    ],
    [
      'invite',
      [
        '(zaproś|zaprosić|dodaj|dodać) <somebody> jako (kierownika|kierowniczkę|agenta|agentkę|czytelnika|właściciela|właścicielkę|menedżera|managera)',
        '(zaproś|zaprosić) [nowego|nową|kolejnego|kolejną] (kierownika|kierowniczkę|agenta|pracownika|pracowniczkę|czytelnika|właściciela|menedżera)',
        '(zaproś|zaprosić) <somebody> jako pracownika',
      ],
    ],
    [
      'staff',
      [
        '(usuń|wyrzuć|zwolnij|skasuj|wykreśl) <contact> (z|ze) (zespołu|ekipy|załogi)',
        '(zrób|mianuj|ustanów) <contact> (kierownikiem|kierowniczką|agentem|właścicielem|właścicielką|czytelnikiem)',
        'zwolnij <sole>',
      ],
    ],
    [
      'help',
      [
        'jak (mam|mogę|można|się|to|kogoś|kontakt) <paste>',
        'jak (dodać|usunąć|zmienić|oznaczyć|otagować|zapisać|wysłać|cofnąć|zaprosić|znaleźć|zablokować|edytować|połączyć) [<paste>]',
        '(kim jesteś|kto ty jesteś|czym jesteś|jesteś botem|jesteś człowiekiem|co to jest)',
      ],
    ],
    [
      'history',
      [
        'co [dziś|dzisiaj|wczoraj|ostatnio] (robiłam|robiłem|zrobiłam|zrobiłem|robiliśmy|zrobiliśmy|zmieniłam|zmieniłem|zmieniliśmy) [dziś|dzisiaj|wczoraj|ostatnio]',
        'co się (dziś|dzisiaj|wczoraj|ostatnio) (działo|zmieniło)',
        '(co się zmieniło|co nowego|co zmieniono|co się działo) [dziś|dzisiaj|wczoraj|ostatnio|w tym tygodniu]',
      ],
    ],
    [
      'cancel',
      [
        '(nie ta osoba|nie ten kontakt|nie ten klient|zła osoba|zły kontakt|to nie ta|to nie ten|nie on|nie ona|pomyłka|pomyliłam się|pomyliłem się)',
      ],
    ],
    [
      'channels',
      [
        '(wypisz|wypisać|usuń|wykreśl|skreśl|usunąć) <contact> (z|ze) (newslettera|listy mailingowej|mailingu|reklam|listy sms|wysyłki)',
        '(czy można|czy możemy|czy mogę|można|wolno|czy wolno) (dzwonić|zadzwonić|pisać|napisać) do <sole>',
        'czy <contact> {agreedTo} na (sms|smsy|whatsapp|wiadomości|maile|reklamy|oferty|newsletter)',
        '<contact> {agreedTo} [przez telefon|telefonicznie|ustnie|mailem] na (sms|smsy|whatsapp|wiadomości|maile|reklamy|oferty|newsletter)',
        '<contact> (powiedziała|powiedział|mówi|mówiła|mówił) że nie chce [już|więcej] (smsów|wiadomości|maili|reklam|newslettera)',
        '(można|czy można|czy mogę|mogę|możemy) (pisać|wysłać|wysyłać|napisać) [sms|smsa|smsy|wiadomości] do <contact>',
      ],
    ],
    [
      'recent',
      ['[{the}] ostatnie (2|3|4|5|10|dwa|trzy|cztery|pięć|dziesięć) (kontakty|osoby|kontaktów|osób)'],
    ],
    [
      'people',
      [
        '(moje kontakty|nasze kontakty|wszyscy klienci|nasi klienci|moi klienci|lista kontaktów|wszystkie kontakty)',
        '(posortuj|sortuj|ułóż) [{the}] [kontakty|listę] (po|według|wg) (nazwisku|nazwiskach|nazwiska|imieniu|nazwie)',
      ],
    ],
  ],
};
