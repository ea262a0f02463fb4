# Co kontakty czytają o sobie: w wiadomości i na swojej stronie.
contact-channels = { $business }: { $channels }. Aby zmienić, odpisz STOP, START lub PAUZA 30, albo MOJE DANE po link.
contact-my-data = { $business }: { $kept }. { $channels }.
contact-language-set = { $business }: od teraz piszemy po polsku.
contact-language-ask = { $business }: piszemy po polsku. Odpisz JĘZYK EN, aby wybrać angielski, JĘZYK FR, aby wybrać francuski.
contact-language-none = { $business }: nie piszemy w tym języku. Odpisz JĘZYK EN, aby wybrać angielski, JĘZYK FR - francuski, JĘZYK PL - polski.

desk-channel = { $channel }: wiadomości { $service }, reklamy { $marketing }
desk-calls = { $channel }: { $calls }
desk-channel-paused = { $line }, cisza do { $until }
desk-no-channels = nie piszemy na ten adres
desk-state-granted = tak
desk-state-withdrawn = nie
desk-state-pending = czeka na odpowiedź TAK
desk-state-unknown = bez pytania
desk-kept-address = przechowujemy ten adres i ustalenia o wiadomościach
desk-kept-person =
    przechowujemy imię i nazwisko lub nazwę ({ $name }), { $phones ->
        [one] { $phones } numer
        [few] { $phones } numery
       *[many] { $phones } numerów
        [other] { $phones } numeru
    }, { $mails ->
        [one] { $mails } adres e-mail
        [few] { $mails } adresy e-mail
       *[many] { $mails } adresów e-mail
        [other] { $mails } adresu e-mail
    } oraz ustalenia o wiadomościach
desk-kept-several = z tego adresu korzysta kilka osób; o swoje dane prosimy zapytać nas
