# Consents marked while a contact is being made.
button-draft-consents = ✍️ Consents
button-draft-consents-done = ‹ To the preview
button-draft-consent-unmark = Take the tick away
button-text-whole = 📄 Full text
button-text-less = 📄 Hide the text
draft-consents-which = What has the contact agreed to? Each is recorded with how they said so when you save. 💬: the pasted text says so.
draft-consents-none = There is nothing to agree to yet: no number, no mail, no named consent.
draft-consents-marked = { $count ->
    [one] ✓ { $count } consent marked; it is recorded when you save.
   *[other] ✓ { $count } consents marked; they are recorded when you save.
}
draft-consent-gone = Not recorded: { $name } was changed since it was marked. Mark it on the card.
field-consents = Consents
