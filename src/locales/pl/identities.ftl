# Pod czym kontakt jest znany w komunikatorach.
field-messenger = Komunikator
edit-messengers = 💬 Komunikatory ({ $count })
edit-which-messenger = Te konta poznaliśmy, gdy kontakt napisał albo użył kodu. Wybierz konto do usunięcia.
edit-messenger = 💬 { $messenger }. Po usunięciu następna wiadomość stąd przyjdzie od nieznanego nadawcy; uzgodnione tam zgody zostają przy koncie.
problem-messenger-repeated = Ten kontakt ma już to konto.
problem-messenger-gone = W międzyczasie to konto usunięto.
problem-messenger-taken = To konto należy do innego kontaktu.
twin-same-messenger = ⚠️ { $name } ma to samo konto w komunikatorze.
did-contact-messenger-learned = Poznano konto w komunikatorze
did-contact-messenger-removed = Usunięto konto w komunikatorze
actor-contact = Kontakt
