mail-subject = Un message de { $business }
mail-footer = Ce que { $business } peut vous envoyer, et comment l’arrêter :
write-subject = Quel est l’objet du message ? Envoyez-le, ou passez.
write-subject-is = Objet : { $subject }
desk-notice-title = 🔧 { $who } a changé ce que nous pouvons envoyer
desk-notice-now = Voici où en sont les choses :
