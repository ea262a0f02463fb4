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
    'pendant pour les prochains prochaines de des d les messages sms svp une un mes moi stp mettez mettre mets faites faire en',
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
};
