# Qui peut utiliser le bot, et les premiers pas.
welcome-title = Bonjour { $name } !
nameless-welcome-title = Bonjour !
welcome =
    Tapez un nom, quatre chiffres ou une étiquette et je cherche.
    Écrivez « nouveau Marie Dupont +33 6 12 34 56 78, Acme, étiquette vip » et je crée le contact.
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
nameless-claimed-title = Bienvenue ! Vous êtes maintenant propriétaire.
claimed =
    Essayez : écrivez « nouveau Marie Dupont +33 6 12 34 56 78, Acme, étiquette vip ».
    /invite fait entrer vos collègues, /demo charge des contacts inventés pour essayer, /help montre tout.
joined = Bienvenue, { $name } ! Vous êtes ici comme { $role }. Tapez un nom pour chercher quelqu'un, ou /help.
nameless-joined = Bienvenue ! Vous êtes ici comme { $role }. Tapez un nom pour chercher quelqu'un, ou /help.
channel-joined = Cet endroit est maintenant aussi celui { DE($name) }. Ce que vous avez commencé ailleurs continue ici.
nameless-channel-joined = Cet endroit est maintenant aussi le vôtre. Ce que vous avez commencé ailleurs continue ici.
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
help-me = qui vous êtes ici, vos canaux, votre nom
help-join = utiliser une invitation ou un code de /me
help-invite = faire entrer un ou une collègue
help-staff = l'équipe, les rôles et leurs droits
help-group = montrer des contacts dans un groupe, ou arrêter
only-in-private = Les codes sont secrets : demandez-le-moi dans notre conversation privée.
staff-channel-telegram = Telegram
staff-channel-browser = page du navigateur
staff-channel-whatsapp = WhatsApp
staff-channel-since = { $channel }, depuis le { $date }
permission-see-contacts = Voir les contacts
permission-see-suppliers = Voir les fournisseurs
permission-create = Créer
permission-edit = Modifier
permission-delete = Supprimer
permission-see-full-numbers = Voir les numéros entiers
permission-see-calls = Voir les appels
permission-edit-discounts = Modifier les remises
permission-export = Exporter
permission-import = Importer
permission-transfer-owner = Confier des contacts
permission-manage-settings = Changer les réglages
permission-manage-staff = Gérer l'équipe
permission-erase = Effacer pour toujours
permission-record-consent = Consigner les consentements
permission-block = Bloquer des expéditeurs
permission-broadcast = Écrire à plusieurs
permission-undo-others = Annuler pour les autres
role-may-nothing = rien
joined-tell = { $name } est là grâce à votre invitation, comme { $role }.
claimed-tell = ⚠️ { $name } est maintenant propriétaire grâce au code du propriétaire. Si cela vous surprend, regardez /staff.
join-how = Envoyez le code que vous avez reçu : /join CODE
code-by-link = { $channel } : { $link }
code-by-page = { $channel } : { $link } (le propriétaire en a la clé), puis /join { $code }
code-by-command = Partout : /join { $code }
invite-title = Une nouvelle personne dans l'équipe
invite-which-role = Quel rôle ? Le code fait entrer une personne, une seule fois.
invitation-title = Invitation comme { $role }
invitation-how = Transmettez ceci à une personne. Valable une fois, jusqu'au { $until }.
invitation-gone = Cette invitation n'est plus ouverte.
invitation-line = { $role } · par { $name } · jusqu'au { $until }
invitation-withdraw = ✕ { $number }
invitation-revoke-title = Retirer cette invitation ?
invitation-revoke = ✕ Retirer
invitation-revoked = Retirée. Ce code ne fait plus entrer personne.
invitations-title = { $count ->
    [one] { $count } invitation ouverte
   *[other] { $count } invitations ouvertes
}
invitations-none = Personne n'est attendu. /invite crée un code.
button-invite = ➕ Inviter
button-invitations = ✉️ Invitations
button-roles = 🔑 Rôles
me-title = 👤 { $name } · { $role }
me-channels = Canaux :
me-may = Droits : { $permissions }
me-may-all = tout
me-link = 🔗 Autre canal
me-rename = ✏️ Renommer
me-language = 🌐 Langue
me-leave = ✕ { $channel }
link-code-title = Relier un autre canal
link-code-how = Ouvrez l'autre canal et envoyez-y le code. Valable une fois, pendant { $minutes } minutes. Gardez-le pour vous : qui l'utilise devient vous.
channel-gone = Ce canal n'est plus le vôtre.
channel-remove-title = Retirer { $channel } ?
channel-remove-how = Je ne vous y reconnaîtrai plus, jusqu'à ce que vous le reliiez de nouveau avec un code.
channel-remove-here = C'est cette conversation même. Je ne vous y reconnaîtrai plus, jusqu'à ce que vous la reliiez de nouveau avec un code.
channel-remove = ✕ Retirer le canal
channel-removed = Retiré.
staff-title = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
staff-since = Dans l'équipe depuis le { $date }
staff-invited-by = Sur invitation { DE($name) }
staff-change-role = 🔑 Changer de rôle
staff-revoke = 🚫 Révoquer
staff-all = ☰ Toute l'équipe
staff-role-title = { $name } : un autre rôle
staff-role-now = Actuellement : { $role }. Quel rôle désormais ?
role-changed-tell = Votre rôle est maintenant : { $role }.
staff-rename-title = Un autre nom pour { $name }
staff-rename-how = Tapez le nom que les collègues verront.
staff-revoke-title = Révoquer { $name } ?
staff-revoke-what = Cela prend fin tout de suite, partout :
staff-revoke-invitations = { $count ->
    [one] { $count } invitation ouverte
   *[other] { $count } invitations ouvertes
}
staff-revoke-groups = { $count ->
    [one] { $count } groupe qui montre des contacts
   *[other] { $count } groupes qui montrent des contacts
}
staff-revoke-stays = Les contacts et l'historique restent. /undo fait revenir la personne.
staff-revoke-yes = 🚫 Tout révoquer
staff-revoked = { $name } n'a plus accès à rien.
staff-revoked-tell = Votre accès au carnet de contacts { DE($business) } a pris fin. Merci pour votre travail ; s'il s'agit d'une erreur, parlez-en à la personne qui le gère.
staff-revoke-oneself = Vous ne pouvez pas vous révoquer. Un autre propriétaire le peut.
roles-title = Ce que chaque rôle peut faire
roles-owner = Les propriétaires peuvent toujours tout. Choisissez un rôle à modifier :
roles-owners-only = Seul un propriétaire décide des droits des rôles.
role-permissions-title = Que peut faire ce rôle : { $role } ?
role-permissions-how = Choisissez une ligne pour la changer, puis Enregistrer. Cela vaut tout de suite, pour tout le rôle.
role-permissions-clash = Ce rôle vient d'être modifié par quelqu'un d'autre. Voici son état actuel :
group-title = { $count ->
    [0] Aucun groupe ne montre de contacts
    [one] { $count } groupe montre des contacts
   *[other] { $count } groupes montrent des contacts
}
group-how = Pour ouvrir un groupe : ajoutez-moi au groupe et envoyez-y /group en tant que propriétaire. Tout le groupe voit alors ce que je montre.
group-nowhere = Aucun canal en service n'a de groupes ; Telegram et WhatsApp Web en ont.
group-line = { $channel } · depuis le { $date } · par { $name }
group-open = Les contacts sont montrés dans ce groupe. { $since }
group-opened-title = Ce groupe est ouvert
group-opened = Désormais je réponds ici à l'équipe avec des contacts, et tout le groupe les voit. /group referme le groupe.
group-owners-only = Seul un propriétaire peut ouvrir un groupe aux contacts.
group-close-title = Fermer ce groupe ?
group-close = 🔒 Fermer
group-close-one = 🔒 Fermer { $number }
group-closed = Fermé. Je ne montre plus de contacts dans ce groupe.
button-hand-over = 🤝 Confier
hand-over-now = Responsable : { $name }.
hand-over-whom = À qui confier ce contact ?
hand-over-nobody = Il n'y a encore personne d'autre dans l'équipe. /invite fait entrer quelqu'un.
hand-over-clash = Entre-temps, le contact a été confié à { $name }.
hand-over-tell = { $name } vous confie un contact : { $contact }
hand-over-done = { $contact } : confié à { $name }.
claimed-name = Dans les historiques, vous vous appelez « { $name } » tant que vous n'avez pas dit votre nom.
button-say-name = ✏️ Dire mon nom
claimed-country = Les numéros sans + sont lus comme des numéros de ce pays : { $country }. La variable DEFAULT_COUNTRY permet d'en changer.
staff-number-title = 🔀 { $name } : autre numéro WhatsApp
staff-number-followed = Je réponds maintenant au nouveau numéro ; l'ancien ne reçoit plus rien.
staff-number-ended = L'ancien numéro ne reçoit plus rien. Le nouveau appartient déjà à quelqu'un de l'équipe.
staff-number-kept = Le nouveau numéro appartient à quelqu'un d'autre de l'équipe, et l'ancien est le seul accès ici : il fonctionne donc encore. S'il est en d'autres mains, retirez l'accès.
staff-number-mine = 👤 Mes canaux
