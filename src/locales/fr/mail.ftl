mail-subject = Un message de { $business }
mail-footer = Ce que { $business } peut vous envoyer, et comment l’arrêter :
write-subject = Quel est l’objet du message ? Envoyez-le, ou passez.
write-subject-is = Objet : { $subject }
desk-notice-title = 🔧 { $who } a changé ce que nous pouvons envoyer
desk-notice-now = Voici où en sont les choses :
mail-question-subject = { $business } : merci de confirmer
mail-question = { $business } : on nous a demandé d’envoyer de la publicité et des offres par e-mail à cette adresse. Pouvons-nous le faire ? Répondez avant le { $until }. Sans votre Oui vous ne recevrez rien, et vous pouvez arrêter à tout moment.
mail-question-button = Répondre ici :
mail-stopped-subject = { $business } : vous ne recevrez plus d’e-mails
mail-stopped = { $business } : vous ne recevrez plus de messages à cette adresse ni de publicité de notre part. Si ce n’était pas vous, ou si vous changez d’avis, vous pouvez le modifier sur votre page.
button-consent-mail = ✉️ Demander par e-mail
mail-consent-how = Cette question part une seule fois ; le contact y répond sur sa page.
mail-consent-no-way = Aucun e-mail ne peut le demander maintenant : l’adresse doit être ouverte, aussi à la publicité si le consentement en est, n’être qu’à ce contact, et rien ne doit avoir été demandé avant.
mail-consent-subject = { $business } : une question pour vous
mail-consent-question =
    { $business } vous demande : acceptez-vous « { $name } » ? Merci de répondre avant le { $until }. Sans votre Oui, rien ne change.

    { $text }
