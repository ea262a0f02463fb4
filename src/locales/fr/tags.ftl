# Étiquettes : sur un contact, et toutes ensemble.
help-tag = étiqueter un contact : /tag Anna Kowalska : vip, fidèle
help-tags = toutes les étiquettes : usage, renommer, fusionner, grouper
tag-how = Écrivez qui et quelles étiquettes : /tag Anna Kowalska : vip, fidèle
untag-how = Écrivez qui et quelle étiquette retirer : /untag Anna Kowalska : vip
untag-missing = Pas sur ce contact : { $tags }
tag-none = aucune étiquette
tag-gone = Cette étiquette n'existe plus.
tag-press = Choisissez une étiquette pour la mettre (+) ou la retirer (✓), ou tapez des noms séparés par des virgules.
tags-put-on = ✅ Étiquette mise (🏷 { $tags }) : { $names }.
tags-taken-off = ✅ Étiquette retirée (🏷 { $tags }) : { $names }.
tag-put-on = ✅ Étiquette mise : { $name }
tag-taken-off = ✅ Étiquette retirée : { $name }
tag-had-already = Ce contact a déjà cette étiquette.
tag-unknown = L'étiquette « { $name } » n'existe pas encore.
tag-near = Ou s'agit-il de l'une de celles-ci ?
tag-which-reading = Que voulez-vous dire ?
tag-use = { $count ->
    [0] jamais utilisée
    [one] { $count } contact
   *[other] { $count } contacts
}
tag-group = Groupe : { $group }
tag-ask-name = Quel doit être le nom de l'étiquette ?
tag-ask-merge = Avec quelle étiquette fusionner « { $name } » ? Choisissez-la ou tapez son nom.
tag-merge-sure = { $count ->
    [0] Personne n'a « { $name } ». Elle disparaîtra, « { $into } » reste. Fusionner ?
    [one] { $count } contact a « { $name } » et aura « { $into } » à la place. Fusionner ?
   *[other] { $count } contacts ont « { $name } » et auront « { $into } » à la place. Fusionner ?
}
tag-ask-group = À quel groupe appartient l'étiquette ? Choisissez un groupe ou tapez son nom.
tag-delete-sure = { $count ->
    [0] Personne n'a « { $name } ». La supprimer ?
    [one] { $count } contact a « { $name } » et la perdra. La supprimer ?
   *[other] { $count } contacts ont « { $name } » et la perdront. La supprimer ?
}
tag-renamed = ✅ Renommée.
tag-renamed-meanwhile = Entre-temps, quelqu'un l'a renommée « { $name } ». Retapez le nom si vous voulez toujours le vôtre.
tag-merged = { $count ->
    [one] ✅ Fusion faite : { $count } contact avait « { $name } ».
   *[other] ✅ Fusion faite : { $count } contacts avaient « { $name } ».
}
tag-deleted = { $count ->
    [one] ✅ « { $name } » est supprimée ; { $count } contact l'avait.
   *[other] ✅ « { $name } » est supprimée ; { $count } contacts l'avaient.
}
merge-tags-how = Écrivez quelle étiquette rejoint quelle autre : /mergetags habitué, fidèle
rename-tag-how = Écrivez quelle étiquette prend quel nom : /renametag vip, important
tag-no-such = Cette étiquette n'existe pas.
tags-title = { $count ->
    [one] { $count } étiquette
   *[other] { $count } étiquettes
}
tags-none = Il n'y a pas encore d'étiquette. Mettez-en une sur un contact : /tag Anna : vip
button-by-name = Par nom
button-by-use = Par usage
button-by-group = Par groupe
button-done = ✅ Terminé
button-create-all = ➕ Créer les { $count }
button-leave-out = Sans « { $name } »
button-tagged = 👥 Contacts ({ $count })
button-tag-rename = ✏️ Renommer
button-tag-merge = 🔀 Fusionner
button-tag-group = 🗂 Groupe
button-tag-delete = 🗑 Supprimer l'étiquette
button-all-tags = ☰ Toutes les étiquettes
quoted = « { $text } »
