# Co kontakty czytają o sobie: w wiadomości i na swojej stronie.
contact-channels =
    { $business }:
    { $channels }
    Aby zmienić, odpisz STOP, START lub PAUZA 30, albo MOJE DANE, aby dostać link.
contact-my-data =
    { $business }: { $kept }.
    { $channels }
    Zobacz i zmień wszystko: { $link }
contact-language-set = { $business }: od teraz piszemy po polsku.
contact-language-ask = { $business }: piszemy po polsku. Odpisz JĘZYK EN, aby wybrać angielski, JĘZYK FR, aby wybrać francuski.
contact-language-none = { $business }: nie piszemy w tym języku. Odpisz JĘZYK EN, aby wybrać angielski, JĘZYK FR - francuski, JĘZYK PL - polski.

desk-channel = { $channel }: wiadomości { $service }, reklamy { $marketing }
desk-calls = { $channel }: { $calls }
desk-channel-paused = { $line }, cisza do { $until }
desk-no-channels = Nie ma jeszcze zgody na wiadomości.
desk-state-granted = tak
desk-state-withdrawn = nie
desk-state-pending = czeka na odpowiedź TAK
desk-state-unknown = jeszcze nie
desk-kept-address = przechowujemy ten adres oraz zgody i rezygnacje
desk-kept-person =
    przechowujemy Twoje dane ({ $name }){ $phones ->
        [0] {""}
        [one] , { $phones } numer
        [few] , { $phones } numery
       *[many] , { $phones } numerów
        [other] , { $phones } numeru
    }{ $mails ->
        [0] {""}
        [one] , { $mails } adres e-mail
        [few] , { $mails } adresy e-mail
       *[many] , { $mails } adresów e-mail
        [other] , { $mails } adresu e-mail
    }{ $messengers ->
        [0] {""}
        [one] , { $messengers } konto w komunikatorze
        [few] , { $messengers } konta w komunikatorach
        [many] , { $messengers } kont w komunikatorach
       *[other] , { $messengers } konta w komunikatorach
    } oraz zgody i rezygnacje
desk-kept-several = z tego adresu korzysta kilka osób; o swoje dane prosimy zapytać nas

desk-title = { $business }: co możemy wysyłać
desk-for = Dla: { $address }
desk-intro = Tutaj decydujesz, co wysyła { $business }. Nic się nie zmieni, dopóki nie naciśniesz przycisku.
desk-read-in = Język tej strony
desk-purpose-service = Wiadomości w sprawie zamówień i ustaleń
desk-purpose-marketing = Reklamy i oferty
desk-purpose-call = Rozmowy telefoniczne
desk-now-granted = Teraz: tak
desk-now-withdrawn = Teraz: nie
desk-now-pending = Teraz: nie, czekamy na odpowiedź
desk-now-unknown = Teraz: nie, jeszcze nie było pytania
desk-paused = Cisza do { $until }.
desk-consents = Na co można się zgodzić
desk-shared = Z tego adresu korzysta kilka osób, więc nie pokazujemy tu niczego, co dotyczy jednej z nich. Prosimy zapytać nas.
desk-by-contract = To część naszej umowy; prosimy zapytać nas.
desk-full-text = Pełny tekst: { $name }
desk-outdated = Tekst zmienił się od czasu zgody.
desk-agree-new = Zgadzam się na nowy tekst
desk-question = Nasze pytanie do Ciebie
desk-confirm = Tak, zgadzam się
desk-decline = Nie
desk-language = Język
desk-write-in = Piszemy w języku
desk-as-so-far = Tak jak dotąd
desk-save = Zapisz
desk-pause = Przerwa na 30 dni
desk-resume = Zakończ przerwę
desk-stop-title = Zakończ wszystko
desk-stop-hint = Od razu kończy wszystkie wiadomości, rozmowy i reklamy na ten adres. Można tu wrócić w każdej chwili.
desk-stop = Zakończ wszystko teraz
desk-done-saved = Zapisane. Tak jest teraz.
desk-done-paused = Zapisane: milczymy przez 30 dni.
desk-done-resumed = Przerwa się skończyła.
desk-done-stopped = Gotowe: na ten adres nic więcej nie wyślemy.
desk-done-stale = W międzyczasie coś się zmieniło, więc nic nie zostało włączone. Tak jest teraz; prosimy wybrać jeszcze raz.
desk-done-confirmed = Dziękujemy, zapisane. Możesz to tu zmienić w każdej chwili.
desk-done-declined = Zapisane: nic nie zostało włączone.
desk-done-answered = Na to pytanie jest już odpowiedź albo minął jego termin. Tak jest teraz.
desk-unsubscribed = { $business }: na ten adres nie przyjdzie więcej reklam.
desk-missing-title = Nie ma takiej strony
desk-missing-text = Link może być stary lub niepełny. Napisz do nas MOJE DANE, a wyślemy nowy.
desk-too-many-title = Za dużo prób
desk-too-many-text = Poczekaj minutę i otwórz link jeszcze raz.
desk-unavailable-title = Chwilowo niemożliwe
desk-unavailable-text = Nic się nie zmieniło. Spróbuj ponownie za minutę.
desk-unreadable-title = Nie udało się tego odczytać
desk-unreadable-text = Nic się nie zmieniło. Otwórz link jeszcze raz i użyj przycisków na stronie.
