# Qui peut utiliser le bot, et les premiers pas.
welcome-title = Bonjour { $name } !
welcome =
    Tapez un nom, quatre chiffres ou une étiquette et je cherche.
    Écrivez « nouveau Marie Dupont 06 12 34 56 78, Acme, étiquette vip » et je crée le contact.
    /help montre tout, /undo annule la dernière modification.
button-new = ➕ Nouveau
button-people = ☰ Personnes
button-help = Aide
help-title = Ce que je sais faire
help-intro = Ce qui n'est pas une commande est recherché : un nom, des chiffres d'un numéro, un e-mail, une étiquette. Vous pouvez aussi le dire : « mets l'étiquette vip à Anna », « qui est Nowak ? ».
help-new = nouveau contact, à partir de tout ce que vous collez
help-find = chercher quelqu'un
help-help = cette liste
help-language = anglais, français ou polonais
language-which = Quelle langue voulez-vous ?
language-chosen = Nous parlons français maintenant.
role-owner = propriétaire
role-manager = responsable
role-agent = agent
role-viewer = lecteur
claim-how = Envoyez le code que le service a affiché au démarrage : /claim CODE
claimed-title = Bienvenue, { $name } ! Vous êtes maintenant propriétaire.
claimed =
    Essayez : écrivez « nouveau Marie Dupont 06 12 34 56 78, Acme, étiquette vip ».
    /invite fait entrer vos collègues, /demo charge des contacts inventés pour essayer, /help montre tout.
joined = Bienvenue, { $name } ! Vous êtes ici comme { $role }. Tapez un nom pour chercher quelqu'un, ou /help.
channel-joined = Cet endroit est maintenant aussi celui de { $name }. Ce que vous avez commencé ailleurs continue ici.
staff-problem-code-unknown = Je ne connais pas ce code. Vérifiez-le et réessayez.
staff-problem-code-used = Ce code a déjà servi.
staff-problem-code-expired = Ce code a expiré. Demandez-en un nouveau.
staff-problem-code-revoked = Ce code n'est plus valable. Demandez-en un nouveau.
staff-problem-too-many-tries = Trop d'essais. Attendez quelques minutes, s'il vous plaît.
staff-problem-already-staff = Vous êtes déjà ici.
staff-problem-identity-taken = Ce compte appartient déjà à un autre membre de l'équipe.
staff-problem-last-identity = C'est le dernier canal de cette personne ; sans lui, elle ne pourrait plus revenir.
staff-problem-last-owner = Il faut toujours un propriétaire.
staff-problem-not-permitted = Vous n'avez pas ce droit.
staff-problem-not-staff = Cette personne ne fait pas (ou plus) partie de l'équipe.
staff-problem-not-a-group = Cela n'a de sens que dans un groupe.
