# Ce que dit la conversation elle-même, quel que soit son sujet.
labelled = { $label } : { $value }
button-back = ‹ Retour
button-skip = Passer
button-cancel = ✕ Annuler
cancelled = Annulé. Rien n'a été modifié.
cancelled-behind = J'ai refermé la question « { $what } ». Rien n'a été modifié.
question-meant = Est-ce de cette question que vous parlez ?
nothing-to-cancel = Aucune question n'est ouverte, il n'y a donc rien à annuler.
no-question-open = Aucune question n'est ouverte.
cancel-or-undo = Annuler votre dernière action : « { $what } » ?
help-cancel = abandonner la question en cours, sans rien modifier
unknown-command = Je ne connais pas cette commande. /help montre ce que je sais faire.
not-permitted = Vous n'avez pas ce droit. Le propriétaire peut le donner avec /staff.
set-aside = Mis de côté, pas encore enregistré : { $what }
button-resume = ↩ Y revenir
question-over = Ce choix vient d'un ancien message. Tapez un nom ou un numéro pour chercher quelqu'un, ou /help.
question-over-see-this = Ce choix vient d'un ancien message. Voici la question en cours :
answered-elsewhere = ✓ Répondu sur un autre appareil.
left-elsewhere = ↪ La suite se passe sur un autre appareil.
file-unreadable = Je n'ai pas pu récupérer ce fichier. Envoyez-le encore une fois, s'il vous plaît.
file-too-large = Ce fichier est trop gros. Je lis les fichiers jusqu'à { $megabytes } Mo.
edit-unread = J'ai vu que vous avez modifié un ancien message. Je ne lis que les nouveaux : renvoyez-le, s'il vous plaît.
cannot-read-this = Je ne sais pas lire ce type de message. Envoyez un texte, un contact, un fichier ou un lieu.
group-not-registered = Ce groupe n'est pas enregistré, je n'y montre donc aucun contact. Le propriétaire peut l'enregistrer avec /group.
stranger-greeting = { $place ->
    [browser] Bonjour ! Ceci est le carnet d'adresses { DE($business) }. Il est réservé à l'équipe ; avec une invitation, envoyez /join et son code.
   *[messenger] Bonjour ! Ici { $business }. Ce que vous écrivez ici parvient à notre équipe ; START active nos messages, STOP les arrête. Vous faites partie de l'équipe ? Envoyez /join et le code de votre invitation.
}
something-failed = Votre dernier message n'a pas pu être traité. Il est conservé, et le propriétaire le voit dans /health. Réessayez, s'il vous plaît.
