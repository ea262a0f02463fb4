# Zmyślone kontakty i oprowadzanie.
help-demo = zmyślone kontakty do prób i oprowadzanie
demo-title = Książka do prób
demo-offer = { $count ->
    [one] Mogę dodać { $count } zmyślony kontakt: osoby i firmy z Polski, Francji, Wielkiej Brytanii, Ameryki i Ukrainy. Jedno /undo go usunie.
    [few] Mogę dodać { $count } zmyślone kontakty: osoby i firmy z Polski, Francji, Wielkiej Brytanii, Ameryki i Ukrainy. Jedno /undo usunie wszystkie.
    [many] Mogę dodać { $count } zmyślonych kontaktów: osoby i firmy z Polski, Francji, Wielkiej Brytanii, Ameryki i Ukrainy. Jedno /undo usunie wszystkie.
   *[other] Mogę dodać { $count } zmyślonego kontaktu: osoby i firmy z Polski, Francji, Wielkiej Brytanii, Ameryki i Ukrainy. Jedno /undo usunie wszystkie.
}
demo-load = 🎭 Wczytaj
demo-loaded-title = { $count ->
    [one] { $count } zmyślony kontakt gotowy
    [few] { $count } zmyślone kontakty gotowe
    [many] { $count } zmyślonych kontaktów gotowych
   *[other] { $count } zmyślonego kontaktu gotowe
}
demo-loaded = Ich numery i adresy prowadzą donikąd. Cofnięcie usunie wszystkie naraz. Oprowadzić?
demo-there = { $count ->
    [one] W książce jest już { $count } zmyślony kontakt.
    [few] W książce są już { $count } zmyślone kontakty.
    [many] W książce jest już { $count } zmyślonych kontaktów.
   *[other] W książce jest już { $count } zmyślonego kontaktu.
}
demo-tour = 🧭 Oprowadź mnie
tour-title = { $at }/{ $stations } · { $what }
tour-next = Dalej ›
tour-leave = Zakończ oprowadzanie
tour-left = W porządku. /demo w każdej chwili wróci do oprowadzania.
tour-name-1 = Szukanie
tour-text-1 =
    Po prostu pisz: kawałek nazwiska, kilka cyfr, tag. Ogonki i jedna literówka nie przeszkadzają.
    Spróbuj: zolc
tour-name-2 = Tworzenie
tour-text-2 =
    Wklej cokolwiek: zdanie, stopkę maila, udostępniony kontakt. Przed zapisem widać, co udało się odczytać.
    Spróbuj: nowy kontakt Anna Testowa 22 000 05 01, Piekarnia Żółty Rogal, tag vip
tour-name-3 = Tagi
tour-text-3 =
    Tagi powstają po drodze. /tags pokaże wszystkie.
    Spróbuj: /tag Samuel Okafor prasa
tour-name-4 = Cofanie
tour-text-4 =
    Każdą zmianę można cofnąć, także jutro. /history pokaże, kto co zrobił.
    Spróbuj: /undo
tour-name-5 = Razem
tour-text-5 =
    /invite zaprosi współpracowników, każdy dostanie rolę; /me dołączy inne kanały; /health pokaże, czy wszystko działa.
    Spróbuj: /people
