# Listes de contacts, corbeille, suppression et restauration.
help-people = toutes les personnes
help-orgs = toutes les entreprises
help-persons = tous les interlocuteurs
help-recent = ce qui a changé en dernier
help-bin = les contacts supprimés, à restaurer
list-people = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
list-orgs = { $count ->
    [one] { $count } entreprise
   *[other] { $count } entreprises
}
list-persons = { $count ->
    [one] { $count } interlocuteur
   *[other] { $count } interlocuteurs
}
list-recent = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
list-bin = { $count ->
    [one] { $count } contact dans la corbeille
   *[other] { $count } contacts dans la corbeille
}
list-people-empty = Il n'y a encore personne ici. Choisissez Nouveau, ou envoyez /new avec ce que vous avez : une signature, un numéro, une vCard.
list-orgs-empty = Il n'y a encore aucune entreprise ici. Choisissez Nouveau, ou nommez-en une en créant une personne.
list-persons-empty = Il n'y a encore aucun interlocuteur ici. Choisissez Nouveau, ou choisissez le type « interlocuteur » en créant une personne.
list-recent-empty = Il n'y a encore aucun contact ici. Choisissez Nouveau, ou envoyez /new avec ce que vous avez : une signature, un numéro, une vCard.
list-bin-empty = La corbeille est vide. Les contacts supprimés y restent jusqu'à leur restauration.
order-name = A → Z
order-name-reverse = Z → A
order-newest = récents d'abord
order-newest-reverse = anciens d'abord
order-recent = derniers modifiés d'abord
order-recent-reverse = premiers modifiés d'abord
order-deleted = derniers supprimés d'abord
order-deleted-reverse = premiers supprimés d'abord
button-page-size = { $count } par page
page-size-which = Je peux montrer 5, 10 ou 20 contacts par page.
delete-whom = Quel contact faut-il supprimer ? Ouvrez sa fiche et choisissez Supprimer.
delete-title = Supprimer ce contact ?
delete-people = { $count ->
    [one] { $count } personne fait partie de cette entreprise et reste dans le carnet :
   *[other] { $count } personnes font partie de cette entreprise et restent dans le carnet :
}
delete-how = Il ira dans la corbeille ; /bin permet de le restaurer.
deleted = 🗑 Supprimé. Il est maintenant dans la corbeille.
button-bin = 🗑 Corbeille
restore-whom = Quel contact faut-il restaurer ? Voici la corbeille :
restore-not-deleted = « { $words } » n'est pas dans la corbeille : ce contact n'a pas été supprimé.
restore-nobody = Personne du nom de « { $words } » dans la corbeille.
restored = ♻️ Sorti de la corbeille.
