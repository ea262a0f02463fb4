import type { RefusalWords } from '../../consent-words.ts';

/** How French words are written; what the rules beside this file are made of. */
export const frenchWords: RefusalWords = {
  endings: 'e es er ez ee ees ent iez',
  classes: {
    stop: `stop stopp~ stop~ arrêt~ arret~ cess~ cessation arrêteriez`,
    send: `bombard~ inond~ pollu~ spam~ spamm~ importun~ démarch~ textot~ envoy~ envoi~ envois écriv~ écri écris écrit écrire appel~ appell~
      appels contact~ messag~ messages sms texto textos sollicit~ sollicitation sollicitations dérang~ harcel~ harcèl~ relanc~
      démarchage embêt~ adress~ téléphon~ communiqu~ joindre emmerd~ ennuy~ ennui~ notifi~ agress~`,
    adv: 'tout toute tous le la les un peu vraiment trop très si immédiatement svp stp maintenant plus toujours constamment sans',
    det: 'les le la l vos ces ce cette tous toutes tout aux au avec des de d à votre tes',
    heavy: `saoul~ soûl~ gonfl~ lass~ fatigu~ gav~ énerv~ agac~ harcel~ emmerd~ embêt~ dérang~ importun~ usant pénible pénibles lourd
      lourds lourde relou relous chiant chiants soulent insupportable insupportables envahissant envahissants intempestif intempestifs
      agaçant agaçants énervant fatigant`,
    remove: 'suppr* supprim~ retire* retir~ enlev* enlev~ efface* effac~ ray* radi* sort* annul*',
    interested:
      'intéresse intéressé intéressée intéressés intéressent interresse interressé intéress* interress* interes* interres* interét*',
    leave: 'laiss~ lâch~ foutez fous foutre fout fichez fiche ficher',
    more: 'plus jamais pas aucun aucune',
    messages: `message messages msg msgs sms texto textos mail mails email emails courriel courriels pub pubs publicité publicités
      publicitaire publicitaires promo promos promotion promotions promotionnel promotionnels newsletter newsletters offre offres
      notification notifications rappels spam spams appel appels sollicitation sollicitations communication communications démarchage
      prospection relance relances alerte alertes conneries merde réclame réclames annonces envoi envois`,
    me: 'me m moi nous mon ma mes',
    us: 'me m moi nous',
    bother:
      'gêne~ gên~ ennuy~ ennui~ ennuient dérang~ agac~ énerv~ gonfl~ soul~ saoul~ gav~ fatigu~ lass~ pollu~',
    begin: 'c ce cet cette je j on vous tu il elle plus pas mauvais jamais déjà trop ça mon',
    spammy:
      'sms texto textos pub pubs publicité publicités spam spams message messages mail mails newsletter newsletters',
    your: 'vos votre ces ce cette cet tes ton ta vous des de d',
    number: `numéro numero num no nr tel téléphone coordonnées données nom contact 06 07 mail email adresse infos`,
    device:
      'tel tél téléphone portable mobile ordinateur ordi pc tablette appareil imprimante disque clé carte box montre',
    list: 'liste listes base fichier fichiers bdd diffusion contacts répertoire système envoi envois newsletter registre',
    time: `avant après aujourdhui demain aujourd hui soir matin midi maintenant pendant quand tant lundi mardi mercredi jeudi vendredi samedi
      dimanche semaine entre tôt tard encore réunion travail journée weekend nuit sieste`,
    thing: `rdv rendez commande facture factures colis livraison réservation visite séance cours table devis contrat chantier chèque
      courrier alarme saignement fuite vélo voiture moteur machine plombier technicien livreur paiement billet dossier clés intervention réparation attente lavage traitement travaux document documents photos photo`,
  },
  polite: `merci bonjour bonsoir salut svp stp s il vous te plaît plait madame monsieur messieurs mesdames cordialement bonne
    journée soirée désolé désolée ok beaucoup d avance veuillez je prie immédiatement maintenant bordel putain merde hein voilà
    bye coucou maintenant oh ah bon mdr lol hé allez`,
  spellings: {
    pas: 'pa',
    plus: 'pu plu pluss',
    qui: 'ki',
    pourquoi: 'pk pq pkoi pourkoi prk',
    vous: 'vs',
    tranquille: 'tranquil tranquile trankil trankille',
    veux: 'veu veus',
    donné: 'doné',
    numéro: 'num numer',
    message: 'msg mess msge',
    messages: 'msgs',
    ça: 'sa',
    suffit: 'suffi sufi',
    'je veux': 'jveux jveu jve',
    'je vous': 'jvous jvs',
    'je suis': 'chui chuis jsuis',
    'je ne': 'jne',
    'j en veux': 'jenveux',
    paix: 'pai',
    enlevez: 'enlevé',
    besoin: 'bsoin bezoin',
    suis: 'sui',
    arrêtez: 'arete aretez arretté arrette arette arettez arrètez',
    foutre: 'foutr',
    écrivez: 'ecrivé',
    recevoir: 'resevoir recevoire receuvoir',
  },
  prefixes: 'm n l d j t s qu ne me',
  dictated: ['point', 'point final', 'virgule', 'point d exclamation', 'point d interrogation', 'à la ligne'],
  misspelt:
    'stoppez arrêt arrêtez arrêter désabonner désabonnez désinscrire désabonnement désinscription désinscrivez résilier',
  spelt:
    'intéressé intéressée intéressés intéresse intéressent intérêt intérêts arrêts barret garret larret abonnes arrêté arrête arrêtes arêtes abonner abonnement abonnez inscription inscrire inscrivez résilié arrivez arriver arrière régulier régulière relier résister rénové rénover déclin opposé demandez demandes donnez inscrits',
};
