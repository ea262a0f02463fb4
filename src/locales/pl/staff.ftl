# Kto może używać bota i pierwsze kroki.
welcome-title = Cześć { $name }!
welcome =
    Wpisz imię, nazwisko, cztery cyfry albo tag, a ja poszukam.
    Napisz „nowy kontakt Anna Kowalska 600 700 800, Acme, tag vip”, a utworzę kontakt.
    /help pokaże wszystko, /undo cofnie ostatnią zmianę.
button-new = ➕ Nowy
button-people = ☰ Osoby
button-help = Pomoc
help-title = Co potrafię
help-intro = Wszystko, co nie jest poleceniem, wyszukuję: imię, nazwisko, cyfry numeru, e-mail, tag. Możesz też po prostu powiedzieć: „oznacz Annę vip”, „kto to Nowak?”.
help-new = nowy kontakt z czegokolwiek, co wkleisz
help-find = znajdź kogoś
help-help = ta lista
help-language = angielski, francuski albo polski
language-which = Jaki język wybierasz?
language-chosen = Mówimy teraz po polsku.
role-owner = właściciel
role-manager = kierownik
role-agent = pracownik
role-viewer = czytelnik
claim-how = Wyślij kod, który usługa wypisała przy starcie: /claim KOD
claimed-title = Witaj, { $name }! Jesteś teraz właścicielem.
claimed =
    Spróbuj: napisz „nowy kontakt Anna Kowalska 600 700 800, Acme, tag vip”.
    /invite zaprosi współpracowników, /demo wczyta zmyślone kontakty do prób, /help pokaże wszystko.
joined = Witaj, { $name }! Twoja rola to { $role }. Wpisz nazwisko, żeby kogoś znaleźć, albo /help.
channel-joined = To teraz także miejsce osoby { $name }. Co zaczęte gdzie indziej, można dokończyć tutaj.
staff-problem-code-unknown = Nie znam tego kodu. Sprawdź go i spróbuj jeszcze raz.
staff-problem-code-used = Ten kod został już użyty.
staff-problem-code-expired = Ten kod wygasł. Poproś o nowy.
staff-problem-code-revoked = Ten kod już nie obowiązuje. Poproś o nowy.
staff-problem-too-many-tries = Za dużo prób. Poczekaj kilka minut.
staff-problem-already-staff = Już tu jesteś.
staff-problem-identity-taken = To konto należy już do innej osoby z zespołu.
staff-problem-last-identity = To ostatni kanał tej osoby; bez niego nie mogłaby wrócić.
staff-problem-last-owner = Zawsze musi być właściciel.
staff-problem-not-permitted = Nie masz do tego uprawnień.
staff-problem-not-staff = Tej osoby nie ma (już) w zespole.
staff-problem-not-a-group = To ma sens tylko w grupie.
