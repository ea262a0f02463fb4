# Wymazanie kontaktu na zawsze.
button-erase = 🧨 Wymaż
erase-title = 🧨 Wymazać na zawsze: { $name }?
erase-what = Znikną: nazwa{ $phones ->
    [0] {""}
    [one] , { $phones } numer
    [few] , { $phones } numery
    [many] , { $phones } numerów
   *[other] , { $phones } numeru
}{ $mails ->
    [0] {""}
    [one] , { $mails } adres e-mail
    [few] , { $mails } adresy e-mail
    [many] , { $mails } adresów e-mail
   *[other] , { $mails } adresu e-mail
}{ $messengers ->
    [0] {""}
    [one] , { $messengers } konto w komunikatorze
    [few] , { $messengers } konta w komunikatorach
    [many] , { $messengers } kont w komunikatorach
   *[other] , { $messengers } konta w komunikatorach
}, notatka, tagi i powiązania.
erase-history = Także { $actions ->
    [one] { $actions } wpis
    [few] { $actions } wpisy
    [many] { $actions } wpisów
   *[other] { $actions } wpisu
} historii, { $messages ->
    [one] { $messages } otrzymana wiadomość
    [few] { $messages } otrzymane wiadomości
    [many] { $messages } otrzymanych wiadomości
   *[other] { $messages } otrzymanej wiadomości
} i wszystkie zgody. Telegram i inne komunikatory zachowują to, co już tam pokazano.
erase-stays = Zostaje: sam fakt wymazania i zapieczętowany odcisk każdego numeru, który powiedział STOP lub jest zablokowany. Działa, gdy numer wróci.
erase-shared = Numery i adresy wspólne z: { $names } zostają u nich, z wiadomościami.
erase-type = Tego nie da się cofnąć. Aby kontynuować, napisz { $word }.
erase-word = WYMAŻ
erased-title = 🧨 Wymazano
erased = Kontaktu już nie ma. To, co mówiono o nim gdzie indziej, jest właśnie usuwane.
did-contact-erased = Wymazano kontakt
undo-erase = Wymazania nie da się cofnąć: nie ma już czego przywrócić.
