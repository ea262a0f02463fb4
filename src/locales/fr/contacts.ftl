# Fiches, listes et création de contacts.
unnamed = Sans nom
contact-gone = Ce contact n'existe plus.
phone-type-mobile = mobile
phone-type-work = travail
phone-type-home = domicile
kind-customer = client
kind-contact-person = interlocuteur
source-mail = e-mail
source-business-card = carte de visite
source-database = base de données
source-internet = internet
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-viber = Viber
channel-email = e-mail
channel-call = appels
field-first-name = Prénom
field-last-name = Nom
field-organization-name = Nom de l'entreprise
field-phone = Téléphone
field-mail = E-mail
field-company = Entreprise
field-job-title = Fonction
field-tags = Étiquettes
field-note = Note
field-kind = Catégorie
field-source = Source
field-owner = Responsable
card-role-at = { $role } @ { $organization }
card-proposal = 💬 { $channel } : accord mentionné, encore à prouver
card-in-bin = 🗑 Dans la corbeille depuis le { $date }
card-more-people = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
card-created = Créé : { $date }, { $name }
card-updated = Modifié : { $date }
card-id = ID : { $id }
section-people = Personnes ({ $count })
section-note = Note
section-details = Détails
button-edit = ✏️ Modifier
button-tag = 🏷 Étiquette
button-history = 🕓 Historique
button-delete = 🗑 Supprimer
button-restore = ♻️ Restaurer
button-restore-number = ♻️ Restaurer { $number }
list-page = Page { $page } sur { $pages }
page-turn-first = Première page
page-turn-back = Page précédente
page-turn-next = Page suivante
page-turn-last = Dernière page
page-is-last = C'est la dernière page.
page-is-first = C'est la première page.
found-title = { $count ->
    [one] { $count } contact trouvé
   *[other] { $count } contacts trouvés
}
found-nothing = Je n'ai trouvé personne.
found-nothing-help = /help montre ce que je sais faire.
found-nothing-by-part = Je n'ai trouvé personne. Vous ne voyez pas les numéros entiers : cherchez par les quatre derniers chiffres ou par le numéro complet.
found-no-page = Il n'y a pas de telle page ici.
found-no-number = Rien ne porte le numéro { $number } ici en ce moment. Tapez un nom ou au moins trois chiffres pour chercher quelqu'un, ou /help.
button-create-found = ➕ En faire un contact
button-count-people = Personnes
button-count-orgs = Entreprises
button-count-tags = Étiquettes
cannot-merge = Je ne sais pas fusionner deux contacts. Ouvrez les deux, mettez ce qui doit rester sur l'un avec ✏️ Modifier, puis supprimez l'autre.
cannot-broadcast = J'écris à un contact à la fois, pour que personne ne reçoive ce qu'il n'a pas accepté. /write Anna : … le fait, et /tags montre qui porte une étiquette.
cannot-import = Je prends des contacts d'un fichier : envoyez-moi un .vcf comme l'enregistrent les téléphones, ou collez un contact après /new.
cannot-birthdays = Je ne tiens pas de calendrier des anniversaires. Une note peut en garder un (« note Anna : née le 12 mai »), et un mot d'une note retrouve le contact : tapez « mai ».
cannot-list-by-channel = Je ne sais pas encore lister les contacts selon leurs accords. 📡 Canaux sur une fiche le dit d'un contact, /risks compte ce qui manque, et « Pouvait-on écrire à Anna le 3 mars ? » regarde en arrière.
named-one = Je vois de qui il s'agit, mais pas quoi faire. Choisissez, ou voyez /help.
named-several = J'en connais plusieurs. Quelle fiche dois-je ouvrir ?
button-said-note = 📝 Garder en note
button-said-phone = 📞 Ajouter le numéro
button-said-mail = ✉️ Ajouter l'adresse
button-said-tag = 🏷 Étiquette : { $tag }
button-said-asof = 📅 Fiche : { $day }
find-what = Qui dois-je chercher ? Tapez un nom, quelques chiffres d'un numéro, une adresse e-mail ou une étiquette.
search-forgotten = Cette recherche est trop ancienne. Tapez-la de nouveau, s'il vous plaît.
new-person = Nouvelle personne
new-organization = Nouvelle entreprise
ask-first-name = Quel est le prénom ?
ask-last-name = Et le nom de famille ?
ask-organization-name = Quel est le nom de l'entreprise ?
ask-phone = Quel est le numéro de téléphone ?
ask-mail = Quelle est l'adresse e-mail ?
ask-company = Dans quelle entreprise travaille cette personne ?
ask-job-title = Quelle est sa fonction ?
ask-tags = Quelles étiquettes ? Séparez-les par des virgules.
ask-note = Une note ?
ask-kind = De quelle catégorie de contact s'agit-il ?
ask-source = D'où vient la fiche ?
problem-blank = C'était vide. Tapez quelque chose, ou passez.
problem-too-long = C'est trop long pour ce champ. Raccourcissez, s'il vous plaît.
problem-choose = Choisissez l'une de ces propositions, s'il vous plaît.
problem-text-wanted = Tapez la réponse sous forme de texte, s'il vous plaît.
problem-phone-incomplete = Cela ressemble à une partie d'un numéro. Tapez le numéro entier, avec l'indicatif s'il est étranger.
problem-phone-invalid = Je ne reconnais pas un numéro de téléphone. Exemple : +33 6 12 34 56 78.
problem-mail-invalid = Je ne reconnais pas une adresse e-mail. Exemple : anne@example.com.
problem-empty-contact = Il n'y a encore rien à enregistrer. Remplissez au moins un champ.
preview-guess = (?)
preview-guesses = (?) Je l'ai deviné. Vérifiez, ou choisissez Modifier.
preview-phone-incomplete = ⚠️ On dirait une moitié de numéro ; elle ira dans la note : { $raw }
preview-phone-invalid = ⚠️ Numéro non valide ; il ira dans la note : { $raw }
preview-mail-invalid = ⚠️ Adresse e-mail non valide ; elle ira dans la note : { $raw }
button-save = ✅ Enregistrer
button-change = ✏️ Modifier
button-make-organization = 🏢 C'est une entreprise
button-make-person = 👤 C'est une personne
button-save-anyway = ✅ Enregistrer sans nom
remind-person-name = Cette personne n'a pas encore de nom. Tapez prénom et nom, ou enregistrez sans.
remind-organization-name = Cette entreprise n'a pas encore de nom. Tapez-le, ou enregistrez sans.
contact-saved = ✅ Enregistré.
button-undo = ↩️ Annuler l'action
button-list = ☰ Liste
file-no-contact = Je n'y ai trouvé aucun contact. Envoyez une vCard (.vcf), un fichier texte ou un contact partagé.
file-too-many-contacts = Ce fichier contient { $count } contacts. Envoyez-en { $most } au plus à la fois.
unknown-sender = Expéditeur inconnu
message-from = 📩 { $channel } · { $who }
# Plusieurs fiches dans un fichier, et contacts qui existent déjà.
button-save-all = ✅ Tout enregistrer ({ $count })
cards-follow = { $count ->
    [one] Encore une fiche :
   *[other] Encore { $count } fiches :
}
cards-and-more = et { $count } de plus
cards-saved = { $count ->
    [0] ✅ Rien n'a été enregistré.
    [one] ✅ { $count } contact enregistré.
   *[other] ✅ { $count } contacts enregistrés.
}
cards-refused = { $count ->
    [one] ⚠️ Une fiche n'a pas pu être enregistrée telle quelle. La voici :
   *[other] ⚠️ { $count } fiches n'ont pas pu être enregistrées telles quelles. Voici la première :
}
new-nothing-read = Je n'ai rien pu lire de cela. Voici plutôt des questions.
phone-guessed = (?) Écrit sans indicatif : je l'ai lu comme un numéro de ce pays : { $country }. Sinon, écrivez-le avec + devant.
button-read-as = C'est { $number } ({ $country })
twin-same-name = 👥 { $name } porte presque le même nom.
twin-same-phone = ⚠️ { $name } a le même numéro.
twin-same-mail = ⚠️ { $name } a la même adresse e-mail.
button-open-twin = Ouvrir { $name }
find-too-many-numbers = Beaucoup de numéros ont été cherchés en une heure. Cherchez par nom, ou demandez à quelqu'un qui voit les numéros entiers.

# Petites phrases, quand personne ne porte ces noms.
small-talk-hello = Bonjour ! Tapez un nom ou quelques chiffres pour chercher quelqu'un, ou « nouveau … » avec ce que vous en savez. /help montre le reste.
small-talk-thanks = Avec plaisir.
small-talk-answer = Aucune question n'est ouverte. Tapez un nom ou quelques chiffres pour chercher quelqu'un, ou /help.
small-talk-export = Je ne sais pas exporter tout le carnet. /people montre tout le monde, et /evidence donne un fichier qui prouve l'accord d'un contact.
