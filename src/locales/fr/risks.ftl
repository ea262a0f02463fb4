# Ce qui, dans les consentements, peut donner lieu à une plainte.
help-risks = ce qui, dans nos consentements, peut donner lieu à une plainte
risks-title = 🌦 Risques des consentements · { $date }
risks-none = Rien à régler : chaque accord a sa preuve, et rien ne vous attend.
risk-gone = C'est réglé entre-temps.
risks-owners-only = Seuls les propriétaires reçoivent la carte chaque semaine.
risks-card-on = Vous recevez la carte des risques chaque lundi après huit heures.
risks-card-off = La carte des risques n'arrive plus chaque semaine. /risks la montre toujours.
button-risks = 🌦 Risques
button-risks-on = 🔔 L'envoyer chaque semaine
button-risks-off = 🔕 Pas chaque semaine
risk-no-evidence =
    { $count ->
        [one] { $count } contact peut recevoir des messages sans aucune preuve de son accord
       *[other] { $count } contacts peuvent recevoir des messages sans aucune preuve de leur accord
    }
risk-no-evidence-todo = Demandez leur accord par un code ou un lien, ou notez ce qui a été dit ; sinon, fermez le canal.
button-risk-no-evidence = { $count } · Sans preuve
risk-undecided =
    { $count ->
        [one] { $count } contact a écrit ce qui est peut-être un STOP, et personne n'a décidé
       *[other] { $count } contacts ont écrit ce qui est peut-être un STOP, et personne n'a décidé
    }
risk-undecided-todo = Ouvrez le canal sur la fiche et décidez si c'était un STOP.
button-risk-undecided = { $count } · Peut-être un STOP
risk-moved =
    { $count ->
        [one] { $count } contact avait donné son accord avant que le numéro change peut-être de mains
       *[other] { $count } contacts avaient donné leur accord avant que le numéro change peut-être de mains
    }
risk-moved-todo = Faites confirmer que le numéro est bien le leur, puis notez l'accord à nouveau.
button-risk-moved = { $count } · Numéro changé
risk-outdated =
    { $count ->
        [one] { $count } contact a accepté un texte plus ancien
       *[other] { $count } contacts ont accepté un texte plus ancien
    }
risk-outdated-todo = Montrez-leur le nouveau texte : un code de /consents le leur apporte.
button-risk-outdated = { $count } · Ancien texte
risk-unanswered =
    { $count ->
        [one] { $count } contact n'a pas répondu à notre question depuis plus d'un jour
       *[other] { $count } contacts n'ont pas répondu à notre question depuis plus d'un jour
    }
risk-unanswered-todo = Rien ne peut partir entre-temps. Pour qui souhaite vous lire, remettez un code.
button-risk-unanswered = { $count } · Sans réponse
risk-undeliverable =
    { $count ->
        [one] { $count } contact a un canal ouvert où les messages n'arrivent pas
       *[other] { $count } contacts ont un canal ouvert où les messages n'arrivent pas
    }
risk-undeliverable-todo = Vérifiez le numéro ou l'adresse avec eux.
button-risk-undeliverable = { $count } · N'arrivent pas
risk-spoken =
    { $count ->
        [one] { $count } contact n'a donné son accord que de vive voix
       *[other] { $count } contacts n'ont donné leur accord que de vive voix
    }
risk-spoken-todo = Un code, un lien ou un formulaire signé en fait une preuve.
button-risk-spoken = { $count } · De vive voix
risk-unsealed =
    { $count ->
        [one] { $count } contact a des inscriptions qui attendent leur sceau depuis plus d'une minute
       *[other] { $count } contacts ont des inscriptions qui attendent leur sceau depuis plus d'une minute
    }
risk-unsealed-todo = Le service scelle de lui-même ; si cela dure, voyez /health.
button-risk-unsealed = { $count } · Sans sceau
field-risk-card = Carte des risques
risk-card-none = pas chaque semaine
did-staff-risk-card-chosen = Carte des risques hebdomadaire réglée
