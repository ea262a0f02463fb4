import type { PasteWords } from './paste-words.ts';

export const fr: PasteWords = {
  labels: {
    name: 'nouveau client, nouvelle cliente, nouveau contact, nouveau patient, nouvelle patiente, nouveau, nouvelle, nom, nom complet, nom et prenom, prenom et nom, contact, interlocuteur, interlocutrice, client, cliente, patient, patiente, de, personne, personne a contacter',
    firstName: 'prenom',
    lastName: 'nom de famille',
    company: 'societe, entreprise, raison sociale, etablissement, employeur, organisation, boite',
    title: 'fonction, poste, metier, profession, titre, emploi',
    note: 'note, notes, remarque, remarques, nb, memo, commentaire, commentaires, observation, observations, a noter',
    tags: 'tag, tags, etiquette, etiquettes, mot-cle, mots-cles, libelle, libelles, tague-la, tague-le, etiquette-la, etiquette-le, mets-lui le tag, avec le tag',
    source: 'source, origine, provenance, connu par',
    address: 'adresse, adr, site, site web, site internet',
    consents: 'consentement, consentements, accord',
    header: 'a, cc, cci, envoye, date, objet, sujet',
  },
  bareLabels:
    'tag, tags, etiquette, etiquettes, tague-la, tague-le, etiquette-la, etiquette-le, mets-lui le tag, avec le tag, prenom',
  phones: {
    mobile: 'mobile, portable, port, gsm, cell, mob, tel portable, whatsapp, viber',
    work: 'bureau, travail, pro, professionnel, standard, ligne directe, direct, accueil, secretariat, reception, atelier, boutique, magasin, tel pro, cabinet',
    home: 'domicile, maison, perso, personnel, prive, dom, fixe perso',
    fax: 'fax, telecopie, telecopieur',
    plain:
      "tel, telephone, tph, fixe, numero, num, no, appeler, joindre, au, son num, son num c'est le, son numero est le, c'est le, numero de telephone, le, fr, joignable au",
    letters: 't, p, m, f, d',
  },
  mails: 'mail, e-mail, email, courriel, mel, adresse mail, adresse e-mail, adresse, adresse electronique',
  titles: {
    heads:
      "acheteur, acheteuse, adjoint, adjointe, administrateur, administratrice, agent, agente, ambulancier, animateur, animatrice, apprenti, apprentie, architecte, artisan, assistant, assistante, associe, associee, attache, attachee, auxiliaire, avocat, avocate, boucher, bouchere, boulanger, boulangere, cadre, caissier, caissiere, cardiologue, carreleur, charge, chargee, charpentier, chauffagiste, chauffeur, chef, cheffe, chirurgien, chirurgienne, coiffeur, coiffeuse, collaborateur, collaboratrice, commercant, commercante, commercial, commerciale, comptable, concierge, conducteur, conductrice, conseiller, conseillere, consultant, consultante, coordinateur, coordinatrice, couvreur, couturier, couturiere, cuisinier, cuisiniere, decorateur, decoratrice, dentiste, dermatologue, developpeur, developpeuse, dg, directeur, directrice, drh, ebeniste, educateur, educatrice, electricien, electricienne, employe, employee, enseignant, enseignante, entrepreneur, entrepreneuse, estheticien, estheticienne, expert, experte, expert-comptable, experte-comptable, facteur, fleuriste, fondateur, fondatrice, cofondateur, cofondatrice, formateur, formatrice, fournisseur, garagiste, gardien, gardienne, geometre, gerant, gerante, gestionnaire, graphiste, gynecologue, huissier, hotesse, infirmier, infirmiere, informaticien, informaticienne, ingenieur, ingenieure, instituteur, institutrice, interprete, jardinier, jardiniere, journaliste, juriste, kine, kinesitherapeute, libraire, livreur, livreuse, logisticien, logisticienne, macon, magasinier, magasiniere, maire, manager, manageur, manageuse, maraicher, masseur, masseuse, mecanicien, mecanicienne, medecin, menuisier, menuisiere, metreur, moniteur, monitrice, musicien, musicienne, notaire, nourrice, opticien, opticienne, orthodontiste, orthophoniste, osteopathe, ouvrier, ouvriere, patissier, patissiere, patron, patronne, paysagiste, pdg, pediatre, peintre, pharmacien, pharmacienne, photographe, pilote, plaquiste, platrier, plombier, plombiere, podologue, president, presidente, preparateur, preparatrice, professeur, professeure, proprietaire, psychologue, psychiatre, responsable, restaurateur, restauratrice, representant, representante, redacteur, redactrice, secretaire, serrurier, serveur, serveuse, soudeur, stagiaire, surveillant, surveillante, syndic, technicien, technicienne, technico-commercial, technico-commerciale, traducteur, traductrice, traiteur, tresorier, tresoriere, tuteur, vendeur, vendeuse, veterinaire, vigneron, vigneronne, viticulteur, zingueur, toiletteur, toiletteuse, sage-femme, ordonnateur, chargee d'affaires, dirigeant, dirigeante, gouvernante, aide-soignant, aide-soignante, brocanteur, antiquaire, bijoutier, horloger, imprimeur, cordonnier",
    modifiers:
      'general, generale, commercial, commerciale, technique, artistique, financier, financiere, administratif, administrative, principal, principale, adjoint, adjointe, associe, associee, independant, independante, liberal, liberale, principal, senior, junior, regional, regionale, national, nationale, vice, ancien, ancienne, artisan, sav, des, du, de, achats, ventes, clientele, marketing, rh, informatique, qualite, production, exploitation, logistique, secteur, technico',
    phrases:
      "comptabilite, service achats, service comptabilite, service client, service apres-vente, ressources humaines, auto-entrepreneur, auto-entrepreneuse, micro-entrepreneur, profession liberale, chef d'atelier, chef d'entreprise, sage-femme, direction, secretariat",
    surnames: 'boucher, boulanger, charpentier, couturier',
  },
  organizations: {
    legalForms:
      'sa, sas, sasu, sarl, eurl, selarl, scop, sci, snc, scp, scm, gie, ei, eirl, earl, gaec, asbl, sprl, srl, & fils, et fils, & cie, et cie, & associes, et associes, & filles, freres',
    heads:
      "agence, association, asso, atelier, ateliers, auberge, banque, bibliotheque, boucherie, boulangerie, boutique, brasserie, bureau d'etudes, cabinet, camping, caisse, caserne, centre, chambre, chocolaterie, cinema, clinique, club, college, comite, commune, compagnie, comptoir, conservatoire, consulat, cooperative, copropriete, creche, domaine, droguerie, ecole, editions, epicerie, etablissements, ets, etude, federation, ferme, fondation, foyer, fromagerie, fleurs, garage, gendarmerie, groupe, hopital, hotel, imprimerie, institut, jardinerie, laboratoire, laverie, librairie, lycee, magasin, mairie, maison, maison de retraite, maternelle, menuiserie, ministere, musee, opera, office, optique, patisserie, pepiniere, pharmacie, piscine, poissonnerie, poste, prefecture, pressing, quincaillerie, residence, restaurant, salon, serrurerie, societe, ste, station, studio, supermarche, syndicat, tabac, theatre, traiteur, transports, universite, usine, veranda, cave, caves, entreprise, ehpad, centre medical, maison medicale, mas, chateau, bar, cafe, pizzeria, creperie, mutuelle, parc, scierie, taxi, taxis, ambulances, concession, carrosserie, bijouterie, charcuterie, plomberie, electricite, couverture",
    trades:
      'bois, paysage, paysages, nettoyage, batiment, construction, constructions, chauffage, climatisation, froid, conseil, conseils, consulting, services, automobiles, automobile, auto, autos, moto, motos, immobilier, immo, informatique, peinture, renovation, toiture, toitures, menuiseries, isolation, maconnerie, carrelage, marine, nautique, deco, decoration, design, communication, evenements, events, formation, formations, distribution, negoce, logistique, transport, demenagement, voyages, assurances, optic, sport, sports, cuisines, bains, fermetures, piscines, energie, energies, solaire, elec, beton, metal, plast, print, medical, sante, beaute, coiffure, esthetique, bio, vins, fruits, primeurs, traiteurs, habitat, jardin, jardins, medias, production, productions, textile, mode',
  },
  companyPrepositions: 'chez, de chez',
  workVerbs: 'travaille, bosse, employe, employee, travaillant',
  companyWords: 'la, le, les, societe, entreprise',
  requests:
    "bonjour, bonsoir, salut, peux, tu, pouvez, vous, ajouter, ajoute, ajoutez, enregistrer, enregistre, enregistrez, stp, svp, merci, nouveau, nouvelle, contact, voici, me, moi, ce, s'il, plait, noter, note",
  connectors:
    "et, ou, &, /, -, +, le, la, les, l', un, une, de, du, des, d', chez, au, aux, a, par, pour, sur, est, c'est, son, sa, ses, elle, il, mon, ma, avec",
  sentenceWords:
    "a, le, la, les, un, une, de, du, des, et, ou, mais, est, c'est, il, elle, ils, elles, on, nous, vous, je, j'ai, tu, peux, pouvez, peut, bonjour, bonsoir, salut, coucou, merci, stp, svp, enregistrer, enregistre, ajoute, ajouter, ajoutez, nouveau, nouvelle, client, cliente, patient, patiente, contact, numero, num, tel, telephone, portable, mail, courriel, son, sa, ses, mon, ma, mes, chez, bosse, travaille, pour, par, avec, sans, sur, dans, en, au, aux, pas, ne, ni, oui, non, ok, tag, note, source, machine, laver, panne, lave, ecran, ordinateur, rappeler, rappelle, appeler, veut, voudrait, cherche, demande, redemande, rencontre, rencontree, recommande, recommandee, ne, nee, manque, chiffre, tarif, plaquiste, depuis, le, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, demain, hier, maman, papa, enfant, madame, monsieur, mme, mlle, qui, que, quoi, dont, ici, la, tres, bien, plus, moins, sms, sont, etait, sera, fait, faire, doit, vient, dit, fille, fils, soeur, frere, mari, femme, tatie, tonton, pres, vers, apres, avant",
  otherPeople:
    'par, via, mari, femme, epouse, epoux, fils, fille, frere, soeur, mere, pere, maman, papa, ami, amie, collegue, voisin, voisine, tante, oncle, copain, copine, son, sa, gardien, merci, bonjour, salut, assistante, assistant, cher, chere',
  registries:
    'siret, siren, rcs, tva, naf, ape, commande, devis, facture, dossier, ref, reference, compte, iban, client, contrat, immatriculation, secu, ne, nee, cp, bp, adeli, rpps, finess, lot, bat, batiment, code, no, chambre',
  streets:
    'rue, avenue, av, bd, boulevard, chemin, quai, place, impasse, allee, allees, route, za, zi, zac, bp, cedex, lieu-dit, cours, square, faubourg, passage, residence, lotissement, hameau',
  cities:
    'paris, marseille, lyon, toulouse, nice, nantes, montpellier, strasbourg, bordeaux, lille, rennes, reims, toulon, saint-etienne, le havre, grenoble, dijon, angers, nimes, villeurbanne, clermont-ferrand, aix-en-provence, brest, tours, amiens, limoges, annecy, perpignan, metz, besancon, orleans, rouen, mulhouse, caen, nancy, avignon, poitiers, pau, la rochelle, quimper, lorient, vannes, bruxelles, geneve, lausanne, luxembourg, france, belgique, suisse, bretagne, normandie, alsace, provence, ile-de-france, pologne, varsovie, londres',
  notNames:
    "lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, fevrier, mars, avril, mai, juin, juillet, aout, septembre, octobre, novembre, decembre, noel, bonjour, bonsoir, salut, merci, tel, mobile, portable, fixe, mail, courriel, fax, site, note, tag, cordialement, madame, monsieur, tva, siret, rcs, pensez, envoye, objet, date, le, la, les, un, une, nouveau, nouvelle, client, cliente, ok, pas, fr, accueil, bureau, etiquette, source, adresse, ancien, numero, appeler, rappeler, c'est, voici, elle, il, je, nous, vous",
  closings:
    "cordialement, bien cordialement, tres cordialement, bien a vous, a bientot, merci, merci d'avance, merci beaucoup, bonne journee, bonne reception, salutations, sinceres salutations, sincerement, amicalement, respectueusement, bonjour, bonsoir, salut, coucou, envoye de mon *, envoye depuis *, telecharger outlook *, message transfere, -- message transfere --, cdlt, bises, pensez a l'environnement *",
  consent: {
    channels: {
      sms: 'sms, texto, textos, texte, message, messages',
      whatsapp: 'whatsapp, whats app',
      viber: 'viber',
      email: 'mail, mails, e-mail, e-mails, email, emails, courriel, courriels',
      call: 'appel, appels, appel telephonique, appels telephoniques, appeler, telephoner, coups de fil',
    },
    agree:
      "ok, d'accord, accepte, acceptent, accord, oui, consent, autorise, veut bien, partant, partante, favorable",
    agreeAfter:
      "ok, oui, d'accord, accepte, acceptes, acceptee, accord, autorise, autorises, possible, bienvenu, bienvenus, ✓, ✔, ✅, 👍",
    fillers:
      "pour, les, le, la, l', des, de, d', un, recevoir, par, aux, au, a, qu'on, etre, contacte, contactee, joint, jointe, via, sur, lui, envoyer, en, nos, du, que, envoi, contact",
    refuse: "pas, non, ne, n', sans, refuse, jamais, aucun, stop, ni, plus",
  },
  sources: {
    mail: 'mail, email, e-mail, courriel, par mail',
    'business-card': 'carte de visite, carte, cdv',
    database: 'base de donnees, base, fichier, bdd, crm',
    internet: 'internet, web, site, site web, site internet, en ligne, google, notre site',
  },
};
