import type { PauseTable, WordTable } from '../consent-words.ts';

export const frenchWords: WordTable = {
  language: 'fr',
  words: {
    stop: [
      'arrêt',
      'arrêter',
      'arrêtez',
      'désabonner',
      'désabonnez moi',
      'désabonnement',
      'me désabonner',
      'je me désabonne',
      'désinscrire',
      'désinscrivez moi',
      'désinscription',
      'me désinscrire',
      'je me désinscris',
      'résilier',
      'stop sms',
      'stop pub',
      'stop tout',
      'je retire mon consentement',
    ],
    start: ['démarrer', 'reprendre', 'réabonner', 'me réabonner', 'abonner', 'je m’abonne', 'm’abonner'],
    yes: ['oui', 'j’accepte'],
    no: ['non', 'non merci'],
    help: ['aide', 'à l’aide', 'aidez moi'],
    pause: ['pause', 'mettre en pause'],
    'my-data': [
      'mes données',
      'mes données personnelles',
      'mes infos',
      'mes informations',
      'voir mes données',
    ],
    language: ['langue', 'changer de langue', 'changer la langue', 'langues'],
    channels: ['canaux', 'canal', 'mes canaux', 'changer de canal', 'préférences', 'mes préférences'],
  },
};

export const frenchPause: PauseTable = {
  fillers:
    'pendant pour les prochains prochaines de des d les messages sms svp une un mes moi stp mettez mettre mets faites faire en je voudrais veux aimerais souhaite j ai besoin durant notifications textos merci',
  units: {
    'jour jours j jrs': 1,
    'semaine semaines sem': 7,
    quinzaine: 15,
    mois: 30,
    'an ans année années': 365,
  },
  numbers: {
    une: 1,
    un: 1,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    dix: 10,
    quinze: 15,
    trente: 30,
    soixante: 60,
  },
  silences: [
    'pause|pauses',
    'pas|plus|aucun|aucune|zéro|sans de|d|aucun|aucune? @messages',
    'ne|n? m|me|nous? @send pas|plus|rien de|d|aucun|des|les? @messages?',
    'ne pas|plus|rien m|me|nous? @send de|d|aucun|des|les? @messages?',
    'suspen* les|vos|mes|des|l? @messages?',
    'silence',
    'arrêt~|arret~|stop~|stopp~|cess~ de|d|m|me|les|vos|tous|tout? de|m|me|les? @send|@messages? pendant|pour|durant',
  ],
  reasons: [
    '^ je|nous suis|sommes|serai|pars|partons|sera actuellement? en|à|au|absent|absente|l? vacances|congé|congés|étranger|hôpital|déplacement|voyage? $',
    '^ en vacances|congé|congés|déplacement $',
  ],
  until: "jusqu'à jusqu'au avant jusque jusqu'en",
  dates: `lundi mardi mercredi jeudi vendredi samedi dimanche demain weekend noël fin du de la mois semaine rentrée nouvel an année
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre ordre nouvel`,
};
