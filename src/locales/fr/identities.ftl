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
help-senders = qui a écrit sans être dans un contact
senders-many-title = 📥 Beaucoup d'expéditeurs inconnus
senders-many = Plus de { $count } personnes qui ne sont dans aucun contact ont écrit en une heure. Pour l'instant, je ne les montre plus une à une. Toutes sont dans la liste, et un STOP compte comme toujours.
button-senders = 📥 Qui a écrit
senders-title = 📥 Expéditeurs inconnus
senders-none = Personne d'inconnu n'a écrit ces derniers temps.
senders-how = Ils ont écrit ces { $days } derniers jours et ne sont dans aucun contact. Choisissez un numéro pour voir le message.

# Numéros que les contacts donnent eux-mêmes.
button-ask-number = 📱 Demander le numéro
ask-number-how = Cette question part, avec un bouton qui transmet le propre numéro du contact. Telegram garantit ce qui vient par là.
shared-attested = ✅ Telegram garantit que c'est son propre numéro.
shared-claimed = ❔ Numéro envoyé sans garantie : rien ne prouve que c'est le sien.
shared-had = Il figure déjà sur la fiche.
shared-added = Ajouté à la fiche.
shared-joined = Il figurait sur cette fiche : le compte Telegram est le sien.
shared-elsewhere = Il figure chez { $names } ; rien n'a été changé.
did-contact-number-attested = Numéro confirmé par le contact
did-contact-messenger-attested = Compte de messagerie confirmé par le numéro
contact-number-request = { $business } : pouvons-nous avoir votre numéro de téléphone ? Le bouton ci-dessous l'envoie ; rien ne vous y oblige.
contact-number-button = 📱 Envoyer mon numéro
contact-number-thanks = { $business } : merci, nous avons votre numéro.
