import type { Language } from '../../../locales/index.ts';
import type { Grammar } from './grammar.ts';

/** What is asked about the team, the service and the whole book, none of it about one contact; the lists are those of each grammar. */
export const officeRules: Readonly<Record<Language, Grammar['rules']>> = {
  en: [
    [
      'staff',
      [
        '[show|show me|see|list|open|view|manage] [{the}] (staff|team members|staff list|team list|colleagues|coworkers|roles|users)',
        '(show|show me|see|list|open|view|manage|the|our|my) [{the}] team',
        "(who is|who's|who are) (in|on|part of) [{the}] (team|staff)",
        '(who has access|who can use this|who else uses this|who works here|who can see our contacts)',
      ],
    ],
    [
      'me',
      [
        '(me|who am i|my account|my profile|my channels|my role|my devices|my permissions|my code)',
        "(what is|what's|show|show me) my (role|account|profile|code|name|permissions)",
        '(what am i allowed to do|what may i do|what are my permissions|what are my rights)',
        '(my name is|change my name to|set my name to|rename me to) <name>',
        'call me <new-name>',
        '(add|connect|link|join) [{the}] [my|other|second|new] (device|phone|telegram|whatsapp) [account]',
      ],
    ],
    [
      'group',
      [
        '(show|allow|stop showing|hide) contacts (in|to) (this|the|our) group',
        '(register|unregister|connect|disconnect) (this|the|our) group',
      ],
    ],
    [
      'health',
      [
        '(status|system status|service status|health|service health|diagnostics)',
        '(is everything|does everything|is the service|is the bot|are you) (ok|okay|working|work|running|up|fine|healthy|alright)',
        '(how is|how does) the (service|system|bot) [doing|running|do|run]',
        '(what failed|what went wrong|what is broken|is something broken|is anything broken|did something fail|did anything fail)',
        '[show|show me|see|list] [{the}] (failures|errors|failed messages|failed deliveries|dead letters)',
      ],
    ],
    [
      'demo',
      [
        '[load|show|show me|start|try|play|open] [{the}] (demo|demo data|demo contacts|example contacts|sample contacts|sample data|invented contacts|test contacts)',
        '(show me around|give me a tour|take me on a tour|start the tour|guided tour|the tour)',
      ],
    ],
    [
      'consents',
      [
        '[show|show me|see|list|open|view|manage] [{the}] [named] (consents|consent definitions|consent list|list of consents|agreements)',
        '(what|which) (consents|agreements) (do we have|have we got|are there|do we use|do we ask for)',
        'what can [contacts|people|they|one|somebody] (agree to|be agreed to|consent to)',
      ],
    ],
    ['newconsent', ['(new|add|define|create|make) [{the}] [a|new] [named] (consent|consent definition)']],
    [
      'blocked',
      [
        '[show|show me|see|list|open] [{the}] (blocked|blocked senders|blocked numbers|blocked contacts|blocked people|block list|blocklist)',
        '(who is|who are|who have we|who did we|whom did we|whom have we) (blocked|block)',
      ],
    ],
    [
      'senders',
      [
        '(who wrote|who texted|who has written|who wrote to us|who texted us) [today|lately|recently]',
        '[show|show me|see|list|open] [{the}] (unknown senders|unknown numbers|unknown people|strangers)',
      ],
    ],
    ['persons', ['[show|show me|see|list|open] [{the}] (contact persons|contact people)']],
    [
      'seal',
      [
        '[show|show me|see|give me|send me|get] [{the}] [newest|latest|last|current|ledger] (seal|ledger seal)',
      ],
    ],
    ['language', ['[change|switch|set|choose] [{the}] [my] language']],
    ['invite', ['(invite|invitation|new invitation|invite code)']],
  ],
  fr: [
    [
      'staff',
      [
        "[montre|montre-moi|affiche|voir|liste|ouvre|gère] [{the}] (personnel|collègues|membres de l'équipe|liste de l'équipe|rôles|utilisateurs)",
        "(montre|montre-moi|affiche|voir|ouvre|gère|l'|notre|mon) [{the}] équipe",
        "qui (est dans|fait partie de|compose|est de) [{the}] (équipe|l'équipe)",
        "(qui a accès|qui d'autre utilise ça|qui travaille ici|qui peut voir nos contacts)",
      ],
    ],
    [
      'me',
      [
        '(moi|qui suis-je|mon compte|mon profil|mes canaux|mon rôle|mes appareils|mes droits|mon code)',
        '(quel est|quels sont|montre|montre-moi|affiche) (mon rôle|mon compte|mon profil|mon code|mes droits|mon nom)',
        "(qu'ai-je le droit de faire|que puis-je faire ici comme rôle|quels droits ai-je|j'ai le droit de faire quoi)",
        "(je m'appelle|mon nom est|mon nom c'est|change mon nom en) <name>",
        '(appelle-moi|appelez-moi) <new-name>',
        '(ajoute|ajouter|connecte|connecter|relie|relier) [{the}] [autre|second|nouvel|nouveau] (appareil|téléphone|telegram|whatsapp)',
      ],
    ],
    [
      'group',
      [
        '(montre|affiche|montrer|afficher|ne montre plus|cache) [{the}] contacts dans (ce|le|notre) groupe',
        '(enregistre|enregistrer|connecte|connecter|retire|retirer|déconnecte) (ce|le|notre) groupe',
      ],
    ],
    [
      'health',
      [
        '(état|état du service|état du système|statut|santé du service|diagnostic)',
        '(tout fonctionne|tout marche|tout va bien|est-ce que tout fonctionne|est-ce que tout marche|est-ce que tout va bien|le service fonctionne|le bot fonctionne)',
        '(comment va|comment marche) [{the}] (service|système|bot)',
        "(qu'est-ce qui a échoué|qu'est-ce qui ne marche pas|qu'est-ce qui est en panne|quelque chose a échoué)",
        '[montre|montre-moi|affiche|voir] [{the}] (échecs|erreurs|messages en échec)',
      ],
    ],
    [
      'demo',
      [
        "[charge|charger|montre|montre-moi|lance|lancer|essaie|ouvre] [{the}] (démo|démonstration|contacts de démo|contacts de démonstration|contacts d'exemple|contacts inventés|données d'exemple)",
        '(fais-moi visiter|fais-moi la visite|visite guidée|la visite|la visite guidée)',
      ],
    ],
    [
      'consents',
      [
        '[montre|montre-moi|affiche|voir|liste|ouvre|gère] [{the}] (consentements|accords|liste des consentements|définitions de consentement)',
        '(quels consentements|quels accords) (avons-nous|a-t-on|on a|existent|y a-t-il|demandons-nous)',
        'à quoi (peut-on consentir|peut-on dire oui|un contact peut consentir|peuvent consentir nos contacts)',
      ],
    ],
    [
      'newconsent',
      [
        '(nouveau|nouvel|ajoute|ajouter|définis|définir|crée|créer) [{the}] [un|nouveau] (consentement|accord)',
      ],
    ],
    [
      'blocked',
      [
        '[montre|montre-moi|affiche|voir|liste] [{the}] (bloqués|expéditeurs bloqués|numéros bloqués|contacts bloqués|liste des bloqués)',
        '(qui est bloqué|qui avons-nous bloqué|qui a été bloqué|qui on a bloqué)',
      ],
    ],
    [
      'senders',
      [
        "(qui a écrit|qui nous a écrit|qui m'a écrit) [aujourd'hui|récemment]",
        '[montre|montre-moi|affiche|voir|liste] [{the}] (expéditeurs inconnus|numéros inconnus|inconnus)',
      ],
    ],
    ['persons', ['[montre|montre-moi|affiche|voir|liste] [{the}] (interlocuteurs|personnes de contact)']],
    [
      'seal',
      ['[montre|montre-moi|affiche|voir|donne|donne-moi|envoie] [{the}] [dernier] (sceau|sceau du registre)'],
    ],
    ['language', ['[change|changer|choisis|choisir] [{the}] [de] langue']],
    ['invite', ['(invite|inviter|invitation|nouvelle invitation)']],
  ],
  pl: [
    [
      'staff',
      [
        '[{show}] [mi] [{the}] (zespół|ekipa|ekipę|załoga|załogę|pracownicy|pracowników|współpracownicy|współpracowników|role|lista zespołu|lista pracowników|użytkownicy|użytkowników)',
        '(kto jest|kto pracuje|kto należy|kogo mamy) (w zespole|do zespołu|w ekipie)',
        '(kto ma dostęp|kto ma tu dostęp|kto z tego korzysta|kto widzi nasze kontakty)',
      ],
    ],
    [
      'me',
      [
        '(kim jestem|moje konto|mój profil|moje kanały|moja rola|moje urządzenia|moje uprawnienia|mój kod)',
        '(jaka jest|jaką mam|jakie mam|{show}) [mi] (moja rola|rolę|moją rolę|moje konto|mój profil|mój kod|uprawnienia|moje uprawnienia)',
        '(co mi wolno|na co mam uprawnienia|co wolno mi robić)',
        '(nazywam się|mam na imię|zmień moje imię na|zmień moją nazwę na) <name>',
        'mów mi <new-name>',
        '(dodaj|podłącz|połącz|podepnij) [{the}] [inne|drugie|nowe|inny|drugi|nowy] (urządzenie|telegram|whatsapp|telefon do konta)',
      ],
    ],
    [
      'group',
      [
        '(pokazuj|nie pokazuj|przestań pokazywać|ukryj) kontakty w (tej|naszej) grupie',
        '(zarejestruj|wyrejestruj|podłącz|odłącz) (tę|tą|naszą) grupę',
      ],
    ],
    [
      'health',
      [
        '(stan|stan usługi|stan systemu|status|status systemu|zdrowie usługi|diagnostyka)',
        '(czy wszystko działa|wszystko działa|czy wszystko w porządku|wszystko w porządku|czy bot działa|czy usługa działa|czy system działa)',
        '(jak się ma|jak działa) (usługa|system|serwis)',
        '(co nie działa|co się nie udało|co zawiodło|co się zepsuło|czy coś nie działa|czy coś się nie udało)',
        '[{show}] [mi] [{the}] (błędy|awarie|nieudane wiadomości)',
      ],
    ],
    [
      'demo',
      [
        '[{show}|wczytaj|załaduj|uruchom|wypróbuj] [mi] [{the}] (demo|dane demo|dane demonstracyjne|kontakty demo|kontakty demonstracyjne|przykładowe kontakty|przykładowe dane|zmyślone kontakty)',
        '(oprowadź mnie|wycieczka|zrób mi wycieczkę)',
      ],
    ],
    [
      'consents',
      [
        '[{show}] [mi] [{the}] (zgody|zgód|lista zgód|listę zgód|definicje zgód|rodzaje zgód)',
        '(jakie|które) (mamy zgody|zgody mamy|są zgody|zgody są|zgody zbieramy|zbieramy zgody)',
        'na co (można|mogą|kontakty mogą|klienci mogą) [się] (zgodzić|zgadzać|wyrazić zgodę)',
      ],
    ],
    ['newconsent', ['(nowa|nową|dodaj|zdefiniuj|utwórz|stwórz|zrób) [nową] (zgoda|zgodę)']],
    [
      'blocked',
      [
        '[{show}] [mi] [{the}] (zablokowani|zablokowanych|zablokowane|zablokowane numery|zablokowanych nadawców|zablokowani nadawcy|lista zablokowanych|listę zablokowanych)',
        '(kto jest zablokowany|kogo zablokowaliśmy|kogo mamy zablokowanego|kto został zablokowany)',
      ],
    ],
    [
      'senders',
      [
        '(kto napisał|kto pisał|kto do nas napisał|kto do nas pisał) [dziś|dzisiaj|ostatnio]',
        '[{show}] [mi] [{the}] (nieznani nadawcy|nieznanych nadawców|nieznane numery|nieznani)',
      ],
    ],
    ['persons', ['[{show}] [mi] [{the}] (osoby kontaktowe|osób kontaktowych|lista osób kontaktowych)']],
    [
      'seal',
      ['[{show}|wyślij] [mi] [{the}] [najnowsza|najnowszą|ostatnia|ostatnią] (pieczęć|pieczęć rejestru)'],
    ],
    ['language', ['(zmień|zmienić|wybierz|ustaw|przełącz|{show}) [mi] [{the}] język']],
    ['invite', ['(zaproś|zaprosić|zaproszenie|nowe zaproszenie)']],
  ],
};
