# How a contact is known at messengers.
field-messenger = Messenger
edit-messengers = 💬 Messengers ({ $count })
edit-which-messenger = These accounts were learned when the contact wrote or used a code. Choose one to take it away.
edit-messenger = 💬 { $messenger }. Taken away, its next message comes from an unknown sender; what was agreed to there stays with the account.
problem-messenger-repeated = The contact has that account already.
problem-messenger-gone = That account has been taken away meanwhile.
problem-messenger-taken = That account stands on another contact.
twin-same-messenger = ⚠️ { $name } has the same messenger account.
did-contact-messenger-learned = Messenger account learned
did-contact-messenger-removed = Messenger account taken away
actor-contact = The contact

# Senders who are on no contact.
button-create-sender = ➕ Create contact
button-attach-sender = 🔗 Attach to a contact
sender-name = Name in the messenger: { $name }
sender-earlier = { $count ->
    [one] { $count } earlier message
   *[other] { $count } earlier messages
}
sender-gone = That sender's address is no longer there.
sender-known = This sender is on a contact already:
sender-attached = ✅ Attached. What this sender writes comes under this contact from now on, and what they agreed to counts.
which-contact-type = Type a name, some digits of a number or a mail address.
which-for-attachsender = To attach the sender to
did-contact-sender-attached = Sender attached
help-senders = who wrote and is on no contact
senders-many-title = 📥 Many unknown senders
senders-many = More than { $count } people who are on no contact wrote within an hour. For now I show no more of them one by one. All of them are in the list, and a STOP counts as ever.
button-senders = 📥 Who wrote
senders-title = 📥 Unknown senders
senders-none = Nobody who is on no contact has written of late.
senders-how = They wrote within the last { $days } days and are on no contact. Choose a number to see what somebody wrote.

# Numbers that contacts hand over themselves.
button-ask-number = 📱 Ask for their number
ask-number-how = This question goes out, with a button that hands over the contact's own number. Telegram vouches for what comes by it.
shared-attested = ✅ Telegram vouches that it is their own number.
shared-claimed = ❔ They sent this number; nobody vouches that it is their own.
shared-had = It stands on the contact already.
shared-added = Added to the contact.
shared-joined = It stood on this contact: the Telegram account is theirs.
shared-elsewhere = It stands on { $names }; nothing was changed.
did-contact-number-attested = Number confirmed by the contact
did-contact-messenger-attested = Messenger account confirmed by the number
contact-number-request = { $business }: may we have your phone number? The button below sends it; you need not.
contact-number-button = 📱 Send my number
contact-number-thanks = { $business }: thank you, we have your number.
