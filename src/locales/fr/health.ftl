# Comment va le service.
help-health = comment va le service, et ce qui a échoué
health-title = Santé
health-database = Base de données
health-part-browser = page du navigateur (browser)
health-part-simulator = téléphones simulés (simulator)
health-part-smtp = e-mails aux contacts (smtp)
health-part-events = boutiques et autres systèmes (events)
health-queue = File : le plus ancien attend { $seconds } s
health-ledger-sealed = Registre des consentements : tout est scellé
health-ledger-waits = Registre des consentements : la plus ancienne inscription attend son sceau depuis { $seconds } s
health-search-ready = Index de recherche : prêt
health-search-filling = Index de recherche : se remplit, la base répond en attendant
health-dead = { $count ->
    [0] Rien n'a échoué définitivement
    [one] { $count } message a échoué cinq fois
   *[other] { $count } messages ont échoué cinq fois
}
health-dead-button = ⚠️ Échecs ({ $count })
health-dead-intro = Rien n'est perdu : chacun est gardé jusqu'à ce qu'il passe.
health-dead-none = Rien n'a échoué définitivement. 👍
health-again = 🔄 Revoir
health-retry-one = ↻ { $number }
health-retry-all = ↻ Tout réessayer ({ $count })
health-retry-none = C'est déjà de nouveau en cours.
health-retried = { $count ->
    [one] { $count } message est réessayé, jusqu'à cinq fois.
   *[other] { $count } messages sont réessayés, jusqu'à cinq fois chacun.
}
health-state-up = en marche
health-state-down = injoignable, nouvel essai automatique
health-state-off = éteint
health-state-starting = démarre
health-state-recovering = se rétablit
health-state-stopping = s'arrête
health-kind-turn = message de l'équipe
health-kind-message-received = message d'un contact
health-kind-message-receipt = accusé de réception
health-kind-consent-stated = choix d'un contact transmis par un service
health-kind-number-changed = annonce d'un changement de numéro
health-trouble-unreachable = injoignable, nouvel essai automatique
health-trouble-access-refused = le jeton d'accès est refusé : mettez-en un valable dans les variables du service et redémarrez-le
health-trouble-used-elsewhere = un autre programme utilise le même bot : arrêtez-le, ou donnez-lui un jeton à lui
dead-contact-message = ⚠️ Le message d'un contact n'a pas pu être traité. S'il disait STOP, cela compte quand même ; le reste attend un nouvel essai.
dead-near-miss = Pour le reste, le message n'a pas pu être traité ; il attend un nouvel essai.
dead-contact-button = ⚠️ Ce qui a échoué
