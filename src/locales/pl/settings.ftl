# Zasady, które firma ustala sama.
help-settings = jak rozumiemy STOP i START, kiedy może wyjść reklama, jak długo trzymamy wiadomości
settings-title = ⚙️ Ustawienia
settings-text =
    { $lines }

    Wybierz numer, żeby coś zmienić. Czego zabrania kraj, na to nie pozwoli żadne ustawienie.
settings-as-country = tak jak w danym kraju
settings-as-country-now = tak jak w danym kraju (u Ciebie: { $value })
settings-as-usual = jak zwykle
settings-as-usual-now = { $value }, jak zwykle
setting-asked = tak
setting-not-asked = nie
settings-line = { $number }. { $name }: { $value }
setting-stop-reach = Jak daleko sięga STOP
setting-always-ask-back = Pytanie zwrotne po START
setting-pending-hours = Jak długo liczy się TAK
setting-pause-days = PAUZA bez liczby
setting-ask-back-hours = Prośba o zgodę po wiadomości od kontaktu
setting-hours = Godziny reklam
setting-kept-days = Jak długo trzymamy wiadomości
setting-how-stop-reach = Co ma zamknąć STOP oprócz kanału, którym przyszedł? Wspólny numer zawsze zamyka się dla wszystkich.
setting-how-always-ask-back = Po START pytamy zwrotnie i liczy się dopiero TAK. W Ameryce Północnej operatorom wystarcza sam START.
setting-how-pending-hours = Przez ile godzin liczy się TAK na nasze pytanie? Od 1 do 168.
setting-how-pause-days = Przez ile dni milczymy po PAUZIE bez liczby? Od 1 do 365.
setting-how-ask-back-hours = Przez ile godzin po wiadomości od kontaktu można prosić o zgodę? 0: nigdy. Najwyżej { $most }, jak w Twoim kraju.
setting-how-hours = W jakich godzinach na zegarze kontaktu może wyjść reklama? Napisz na przykład 9-18. To tylko zawęża to, na co pozwala kraj; niedziele i święta zostają bez zmian.
setting-how-kept-days = Przez ile dni trzymać to, co przyszło i wyszło, gdy jest już załatwione? Od 14 do 730. Nie dotyczy to kontaktów, ich historii ani dowodów zgody; to, czego nie udało się obsłużyć, czeka, aż się tym zajmiesz.
setting-now = Teraz: { $value }
stop-reach-marketing-everywhere = żadnych reklam żadnym kanałem, nic automatycznego tym jednym
stop-reach-everything = nic automatycznego żadnym kanałem
stop-reach-channel = tylko ten kanał tego adresu
setting-always = zawsze
setting-hours-value = { $count ->
    [0] nigdy
    [one] { $count } godzina
    [few] { $count } godziny
    [many] { $count } godzin
   *[other] { $count } godziny
}
setting-days-value = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
setting-saved = ✅ Ustawione. Obowiązuje od teraz.
setting-unchanged = Już tak jest.
button-as-country = Jak w danym kraju
button-as-usual = Jak zwykle
button-setting-always = Zawsze
button-stop-reach-marketing-everywhere = Reklamy wszędzie
button-stop-reach-everything = Wszystko
button-stop-reach-channel = Tylko ten kanał
problem-setting-number = To musi być liczba całkowita od { $least } do { $most }.
problem-setting-window = Nie umiem odczytać tych godzin. Napisz na przykład 9-18 albo 8:30-20.
problem-setting-no-hours = W tych godzinach Twój kraj nie pozwala wysłać żadnej reklamy. Wybierz inne.
did-policy-set = Zmieniono ustawienie
