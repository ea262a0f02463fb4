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
