# Consents marked while a contact is being made.
button-draft-consents = ✍️ Accords
button-draft-consents-done = ‹ Vers l'aperçu
button-draft-consent-unmark = Enlever la coche
button-text-whole = 📄 Texte entier
button-text-less = 📄 Masquer le texte
draft-consents-which = À quoi le contact a-t-il donné son accord ? Chaque accord est noté à l'enregistrement, avec la façon dont il a été donné. 💬 : le texte collé le dit.
draft-consents-none = Rien à accepter pour l'instant : ni numéro, ni e-mail, ni accord nommé.
draft-consents-marked = { $count ->
    [one] ✓ { $count } accord coché ; il est noté à l'enregistrement.
   *[other] ✓ { $count } accords cochés ; ils sont notés à l'enregistrement.
}
draft-consent-gone = Non noté : { $name } a été modifié depuis. Cochez-le sur la fiche.
field-consents = Accords
