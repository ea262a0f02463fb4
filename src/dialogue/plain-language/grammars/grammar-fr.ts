import { consentRules } from './consent-rules.ts';
import { everydayRules } from './everyday-rules.ts';
import type { Grammar } from './grammar.ts';
import { officeRules } from './office-rules.ts';
import { reachFr, rulesFr } from './rules-fr.ts';
import { workRules } from './work-rules.ts';

export const grammarFr: Grammar = {
  language: 'fr',
  polite: 'stp svp',
  before: `salut|bonjour|bonsoir|coucou|hello|hé|eh|ok|oups|oups pardon|euh|alors|bon|dis|dis-moi|pardon|désolé|attends|mince|zut|hé le bot|le bot|bot
    |hé bot|tu peux|peux-tu|tu pourrais|pourrais-tu|vous pouvez|pouvez-vous|vous pourriez|pourriez-vous|on peut|peut-on|on pourrait|je peux
    |puis-je|je pourrais|je veux|je voudrais|j'aimerais|il faut|il faudrait|faut|faudrait|je dois|on doit|merci de|veuillez|peux tu me
    |tu peux me|peux-tu me|pourrais-tu me|pouvez-vous me|tu pourrais me|je souhaite|je souhaiterais|s'il te plaît|s'il vous plaît|vas-y|est-ce que tu peux
    |est-ce que tu pourrais|est-ce que vous pouvez|est-ce qu'on peut|est-ce que je peux|tu veux bien|d'accord|vite|en fait|finalement|non|maintenant|allez|n'oublie pas que|rappelle-toi que|souviens-toi que|retiens que|au fait|pour info`,
  after: `s'il te plaît|s'il vous plaît|merci|merci d'avance|merci beaucoup|pour moi|maintenant|tout de suite|vite|d'accord|ok|si possible|si tu peux
    |si vous pouvez|quand tu peux|rapidement|steplé|siouplaît|hein|pour nous|dès que possible|vite fait`,
  lists: {
    the: "le|la|les|l'|un|une|des|mon|ma|mes|notre|nos|ce|cet|cette|tous les|toutes les|tous nos|toutes nos|tous mes|toutes mes|un autre|une autre|son|sa|ses|leur|moi le|moi la|moi les|moi l'|moi toutes les|moi tous les|moi un|moi une|moi|nous|nous la|nous les",
    of: "de|d'|du|des|de la|de l'|de chez",
    to: "à|au|aux|à la|à l'|pour|sur|chez|pour la|pour le|sur la|sur le|dans|pour l'|sur l'|chez les|à les",
    a: "un|une|le|la|l'|notre|nos|en",
    client:
      'contact|client|cliente|fournisseur|fournisseuse|prospect|prospecte|personne|société|entreprise|organisation|patient|patiente|prestataire|partenaire|adhérent|adhérente|membre|boîte|fiche|artisan|collègue',
    newOne: 'nouveau|nouvelle|nouvel|nv|nouv',
    people: 'personnes|gens|particuliers|individus|personnes physiques',
    orgs: 'organisations|entreprises|sociétés|boîtes|organismes|structures|compagnies|personnes morales',
    book: "contacts|carnet|carnet d'adresses|répertoire|annuaire|base|système|fichier|carnet de contacts|liste de contacts",
    contacts:
      "contacts|carnet|carnet d'adresses|répertoire|annuaire|liste|base|système|fichier|carnet de contacts|liste de contacts",
    card: 'fiche|carte|fiche contact|fiche client|détails|infos|coordonnées|profil|dossier|fiche complète|informations|page',
    tag: 'tag|tags|étiquette|étiquettes|label|labels|libellé|libellés|mot-clé|mots-clés',
    put: 'ajoute|ajouter|ajoutez|mets|mettre|mettez|met|colle|coller|collez|pose|poser|donne|donner|donnez|applique|appliquer|attribue|attribuer|rajoute|rajouter|rajoutez|associe|affecte|place|assigne|attache|appose|accole',
    remove:
      'enlève|enlever|enlevez|retire|retirer|retirez|supprime|supprimer|supprimez|ôte|ôter|efface|effacer|effacez|vire|virer|décolle|dégage|annule|détache|enleve lui',
    make: 'ajoute|ajouter|ajoutez|mets|mettre|mettez|met|écris|écrire|écrivez|inscris|laisse|laisser|crée|créer|prends|fais|rajoute|rajouter|rajoutez|note|noter|notez|colle|consigne|consigner|enregistre|marque|inscrire|rédige|saisis|pose',
    save: 'ajoute|ajouter|ajoutez|mets|mettre|mettez|met|enregistre|enregistrer|enregistrez|note|noter|notez|rajoute|rajouter|rajoutez|saisis|associe|inscris|sauvegarde|rentre|renseigne|{change} <replacing>',
    change:
      'change|changer|changez|modifie|modifier|modifiez|remplace|remplacer|remplacez|mets à jour|mettre à jour|mettez à jour|actualise|actualiser|corrige|corriger|corrigez',
    create:
      'ajoute|ajouter|ajoutez|crée|créer|créez|cree|enregistre|enregistrer|enregistrez|sauvegarde|sauvegarder|sauve|rajoute|rajouter|rajoutez|saisis|saisir|rentre|rentrer|inscris|inscrire|note|noter|mets|mettre|met|entre|mémorise|garde',
    delete:
      'supprime|supprimer|supprimez|efface|effacer|effacez|enlève|enlever|enlevez|retire|retirer|retirez|vire|virer|détruis|élimine|dégage|dégager|bazarde',
    throw:
      'mets|mettre|mettez|met|jette|jeter|jetez|envoie|envoyer|déplace|place|balance|balancer|fous|range|pose|flanque',
    bring:
      'restaure|restaurer|restaurez|rétablis|rétablir|récupère|récupérer|récupérez|remets|remettre|remettez|remet|ramène|réintègre|ressors|restitue|fais revenir|réactive|réactiver',
    noteWord: 'note|remarque|commentaire|mémo|annotation|petite note|petit mot|mot|observation',
    phoneNoun:
      '[nouveau|autre|deuxième|second|nouvel|bon] (numéro|numéro de téléphone|numéro de tel|numéro de portable|numéro de mobile|numéro de fixe|téléphone|tél|tel|portable|mobile|fixe|n°|num|num de tel|numéro pro|portable pro|numéro perso|numéro direct|ligne directe|téléphone fixe|téléphone portable|tel portable|standard) [portable|fixe|pro|perso|mobile|direct]',
    mailNoun:
      '[nouveau|nouvelle|autre|deuxième|seconde|nouvel|bonne|bon] (mail|e-mail|email|adresse|adresse mail|adresse e-mail|adresse email|courriel|adresse électronique|mél|adresse courriel|mail pro|mail perso|boîte mail) [pro|perso|professionnel|personnel|professionnelle|personnelle]',
    is: "est|c'est|est maintenant|est désormais|devient|est devenu|(a changé|a changé c'est) <replacing>|maintenant c'est|c'est maintenant|est le|sera|c'est le|c'est désormais|est à présent|est passé à",
    doing: 'faire|modifier|changer|supprimer|ajouter|créer|effacer|enregistrer|envoyer|dire|saisir|valider',
    did: 'fait|modifié|changé|supprimé|ajouté|créé|effacé|enregistré',
    step: 'action|modification|modif|opération|changement|commande|chose|étape|saisie|truc|suppression|manip|manipulation|ajout',
    question: "est-ce qu'|est-ce que|est ce que",
    anyone:
      "quelqu'un|un contact|une personne|un client|une cliente|un fournisseur|une société|une entreprise|une fiche|un certain|une certaine|des contacts|un numéro pour|une boîte",
    called:
      "appelé|appelée|nommé|nommée|du nom de|au nom de|qui s'appelle|dénommé|avec le nom|qui se nomme|s'appelant|sous le nom",
    movedNoun:
      'numéro|numéro de téléphone|téléphone|portable|mobile|mail|e-mail|email|adresse|adresse mail|adresse e-mail',
    movedOn:
      "(a changé de propriétaire|a changé de mains|a changé de titulaire|appartient à quelqu'un d'autre|appartient maintenant à quelqu'un d'autre|est maintenant à quelqu'un d'autre|est à quelqu'un d'autre|n'est plus le sien|n'est plus à lui|n'est plus à elle)",
    numbered: 'le numéro|numéro|ce numéro|le|comme numéro|pour numéro|le téléphone|le n°|le tel',
    mistake:
      "je l'ai supprimé|je l'ai supprimée|je l'ai effacé|je l'ai effacée|je l'ai jeté|c'était une erreur|supprimé|supprimée|effacé|effacée|effacé|on l'a supprimé|on l'a supprimée",
  },
  and: 'et & plus ainsi aussi +',
  articles: 'un une le la les l un',
  noName: `il elle lui leur ça ca cela ce cet cette ceci tout tous toutes toute moi me toi nous vous on je tu à a au aux de du des d pour sur dans en par avec et
    ou tag tags étiquette étiquettes label labels libellé note notes numéro téléphone tél tel portable mail e-mail email adresse courriel dernier dernière derniers que qui
    quoi quand comment pourquoi où plus chaque rien mon ma mes ton ta tes son sa ses est sont y là ici historique fiche nouveau nouvelle n° si c s les un une commentaire remarque mémo`,
  noInside:
    'est sont était étaient ont avait sera seront suis sommes dit appelé appelle vient viennent veut doit faut peut arrive arrivent',
  noSole: 'liste à au aux sur comme avec dans pour',
  noTag: `sarl sas sa eurl sasu là ici disponible chez en à a au aux dans sur parti partie absent absente présent rentré arrivé venu joignable sûr sur prêt ouvert fermé malade de du d
    et est c que qui mon ma mon votre tu je il elle il on pas très trop bien seul content contente d'accord obligé loin`,
  noFullName: `à a au aux de du des d pour sur dans en par avec et ou est sont le la les l un une ce cet cette ça mon ma mes ton ta son sa ses plus tout tous rien
    tag tags étiquette étiquettes note notes numéro téléphone tél tel mail email adresse date jour heure argent beaucoup bien moi toi lui en y ne pas que qui`,
  names: `nouvelle vague|nouvelle aquitaine|nouvelles frontières|nouvelles galeries|nouvelle calédonie|nouvel obs|nouveau monde|nouveau souffle|note bleue
    |nouvelle ère|nouvelle génération|nouvelle page|nouveau départ|fiche cuisine|marque blanche|marque repère|carte grise|carte blanche|mobile home|cherche midi|`,
  rules: [...consentRules.fr, ...officeRules.fr, ...rulesFr, ...workRules.fr, ...everydayRules.fr],
  reach: reachFr,
};
