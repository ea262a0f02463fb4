# Consents marked while a contact is being made.
button-draft-consents = ✍️ Zgody
button-draft-consents-done = ‹ Do podglądu
button-draft-consent-unmark = Usuń zaznaczenie
button-text-whole = 📄 Cały tekst
button-text-less = 📄 Ukryj tekst
draft-consents-which = Na co jest zgoda kontaktu? Każda zostanie zapisana razem z kontaktem, ze sposobem jej wyrażenia. 💬: tak mówi wklejony tekst.
draft-consents-none = Nie ma jeszcze na co się zgadzać: brak numeru, e-maila i zgód z nazwą.
draft-consents-marked = { $count ->
    [one] ✓ Zaznaczono { $count } zgodę; zapisze się razem z kontaktem.
    [few] ✓ Zaznaczono { $count } zgody; zapiszą się razem z kontaktem.
    [many] ✓ Zaznaczono { $count } zgód; zapiszą się razem z kontaktem.
   *[other] ✓ Zaznaczono { $count } zgody; zapiszą się razem z kontaktem.
}
draft-consent-gone = Nie zapisano: { $name } – od zaznaczenia coś się zmieniło. Zaznacz zgodę na karcie.
field-consents = Zgody
