# Les règles que l'entreprise fixe elle-même.
help-settings = comment STOP et START sont compris, quand la publicité peut partir, combien de temps les messages sont gardés
settings-title = ⚙️ Réglages
settings-text =
    { $lines }

    Choisissez un numéro pour changer un réglage. Aucun ne permet ce qu'un pays interdit.
settings-as-country = selon chaque pays
settings-as-country-now = selon chaque pays (le vôtre : { $value })
settings-as-usual = comme d'habitude
settings-as-usual-now = { $value }, comme d'habitude
setting-asked = oui
setting-not-asked = non
settings-line = { $number }. { $name } : { $value }
setting-stop-reach = Jusqu'où va un STOP
setting-always-ask-back = Question en retour après un START
setting-pending-hours = Combien de temps un OUI compte
setting-pause-days = Une PAUSE sans nombre
setting-ask-back-hours = Demander l'accord après leur message
setting-hours = Heures de la publicité
setting-kept-days = Combien de temps les messages sont gardés
setting-how-stop-reach = Que doit fermer un STOP, en plus du canal par lequel il est venu ? Un numéro partagé est toujours fermé pour tous.
setting-how-always-ask-back = Un START reçoit une question en retour et compte avec le OUI. En Amérique du Nord, les opérateurs acceptent le START seul.
setting-how-pending-hours = Pendant combien d'heures un OUI à notre question compte-t-il ? De 1 à 168.
setting-how-pause-days = Pendant combien de jours restons-nous silencieux après une PAUSE sans nombre ? De 1 à 365.
setting-how-ask-back-hours = Pendant combien d'heures après le message d'un contact peut-on lui demander son accord ? 0 : jamais. Au plus { $most }, selon votre pays.
setting-how-hours = Entre quelles heures, chez le contact, la publicité peut-elle partir ? Écrivez par exemple 9-18. Cela ne fait que restreindre ce que le pays permet ; dimanches et jours fériés ne changent pas.
setting-how-kept-days = Pendant combien de jours garder ce qui est arrivé et parti, une fois traité ? De 14 à 730. Les contacts, leur historique et la preuve des accords n'y sont pas soumis ; ce qui n'a pas pu être traité reste jusqu'à ce que vous vous en occupiez.
setting-now = Actuellement : { $value }
stop-reach-marketing-everywhere = plus de publicité par aucun canal, rien d'automatique par celui-là
stop-reach-everything = plus rien d'automatique par aucun canal
stop-reach-channel = ce canal de cette adresse seulement
setting-always = toujours
setting-hours-value = { $count ->
    [0] jamais
    [one] { $count } heure
   *[other] { $count } heures
}
setting-days-value = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
setting-saved = ✅ C'est réglé, dès maintenant.
setting-unchanged = C'est déjà ainsi.
button-as-country = Selon le pays
button-as-usual = Comme d'habitude
button-setting-always = Toujours
button-stop-reach-marketing-everywhere = La publicité partout
button-stop-reach-everything = Tout
button-stop-reach-channel = Ce canal seulement
problem-setting-number = Il faut un nombre entier de { $least } à { $most }.
problem-setting-window = Je ne lis pas ces heures. Écrivez par exemple 9-18 ou 8:30-20.
problem-setting-no-hours = À ces heures, votre pays ne laisse partir aucune publicité. Choisissez-en d'autres.
did-policy-set = Un réglage a changé
