# Comment un contact est connu dans les messageries.
field-messenger = Messagerie
edit-messengers = 💬 Messageries ({ $count })
edit-which-messenger = Ces comptes ont été appris quand le contact a écrit ou utilisé un code. Choisissez celui à retirer.
edit-messenger = 💬 { $messenger }. Une fois retiré, son prochain message viendra d'un expéditeur inconnu ; ce qui y a été accepté reste avec le compte.
problem-messenger-repeated = Le contact a déjà ce compte.
problem-messenger-gone = Ce compte a été retiré entre-temps.
problem-messenger-taken = Ce compte est celui d'un autre contact.
twin-same-messenger = ⚠️ { $name } a le même compte de messagerie.
did-contact-messenger-learned = Compte de messagerie appris
did-contact-messenger-removed = Compte de messagerie retiré
actor-contact = Le contact

# Expéditeurs qui ne sont sur aucun contact.
button-create-sender = ➕ Créer un contact
button-attach-sender = 🔗 Rattacher à un contact
sender-name = Nom dans la messagerie : { $name }
sender-earlier = { $count ->
    [one] { $count } message plus ancien
   *[other] { $count } messages plus anciens
}
sender-gone = L'adresse de cet expéditeur n'existe plus.
sender-known = Cet expéditeur est déjà sur un contact :
sender-attached = ✅ Rattaché. Ses messages arrivent désormais sous ce contact, et ce qu'il a accepté compte.
which-contact-type = Tapez un nom, quelques chiffres d'un numéro ou une adresse e-mail.
which-for-attachsender = Pour rattacher l'expéditeur
did-contact-sender-attached = Expéditeur rattaché
