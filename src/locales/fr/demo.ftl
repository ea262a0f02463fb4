# Contacts inventés et visite guidée.
help-demo = des contacts inventés pour essayer, et une visite
demo-title = Un carnet pour essayer
demo-offer = { $count ->
    [one] Je peux mettre { $count } contact inventé dans le carnet : personnes et entreprises de Pologne, de France, de Grande-Bretagne, d'Amérique et d'Ukraine. Un seul /undo l'enlève.
   *[other] Je peux mettre { $count } contacts inventés dans le carnet : personnes et entreprises de Pologne, de France, de Grande-Bretagne, d'Amérique et d'Ukraine. Un seul /undo les enlève tous.
}
demo-load = 🎭 Les charger
demo-loaded-title = { $count ->
    [one] { $count } contact inventé est là
   *[other] { $count } contacts inventés sont là
}
demo-loaded = Leurs numéros et adresses ne mènent nulle part. « Annuler l'action » les enlève tous d'un coup. Je vous fais visiter ?
demo-there = { $count ->
    [one] { $count } contact inventé est déjà dans le carnet.
   *[other] { $count } contacts inventés sont déjà dans le carnet.
}
demo-tour = 🧭 La visite guidée
tour-title = { $at }/{ $stations } · { $what }
tour-next = Suivant ›
tour-leave = Quitter la visite
tour-left = D'accord. /demo ramène la visite quand vous voulez.
tour-name-1 = Chercher
tour-text-1 =
    Tapez simplement : un bout de nom, quelques chiffres, une étiquette. Les accents et une faute de frappe ne gênent pas.
    Essayez : elodie
tour-name-2 = Créer
tour-text-2 =
    Collez n'importe quoi : une phrase, une signature, un contact partagé. Vous voyez ce que j'ai lu avant d'enregistrer.
    Essayez : nouveau contact Anne Essai +33 1 99 00 05 01, Harbour & Finch Ltd, étiquette vip
tour-name-3 = Étiquettes
tour-text-3 =
    Les étiquettes se créent en chemin. /tags les montre toutes.
    Essayez : /tag Samuel Okafor presse
tour-name-4 = Revenir en arrière
tour-text-4 =
    Chaque modification s'annule, même demain. /history montre qui a fait quoi.
    Essayez : /undo
tour-name-5 = Ensemble
tour-text-5 =
    /invite fait entrer les collègues, chacun avec un rôle ; /me relie vos autres canaux ; /health montre si tout va bien.
    Essayez : /people
