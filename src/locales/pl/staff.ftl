# Kto może używać bota i pierwsze kroki.
welcome-title = Cześć { $name }!
nameless-welcome-title = Cześć!
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
nameless-claimed-title = Witaj! Jesteś teraz właścicielem.
claimed =
    Spróbuj: napisz „nowy kontakt Anna Kowalska 600 700 800, Acme, tag vip”.
    /invite zaprosi współpracowników, /demo wczyta zmyślone kontakty do prób, /help pokaże wszystko.
joined = Witaj, { $name }! Twoja rola to { $role }. Wpisz nazwisko, żeby kogoś znaleźć, albo /help.
nameless-joined = Witaj! Twoja rola to { $role }. Wpisz nazwisko, żeby kogoś znaleźć, albo /help.
channel-joined = To teraz także miejsce osoby { $name }. Co zaczęte gdzie indziej, można dokończyć tutaj.
nameless-channel-joined = To teraz także Twoje miejsce. Co zaczęte gdzie indziej, można dokończyć tutaj.
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
help-me = kim tu jesteś: kanały, imię, uprawnienia
help-join = użyj zaproszenia albo kodu z /me
help-invite = zaproś kogoś do zespołu
help-staff = zespół, role i ich uprawnienia
help-group = pokazuj kontakty w grupie albo przestań
only-in-private = Kody są tajne: zapytaj mnie w rozmowie prywatnej.
staff-channel-telegram = Telegram
staff-channel-browser = strona w przeglądarce
staff-channel-whatsapp = WhatsApp
staff-channel-since = { $channel }, od { $date }
permission-see-contacts = Widzi kontakty
permission-see-suppliers = Widzi dostawców
permission-create = Tworzy
permission-edit = Edytuje
permission-delete = Usuwa
permission-see-full-numbers = Widzi całe numery
permission-see-calls = Widzi rozmowy
permission-edit-discounts = Zmienia rabaty
permission-export = Eksportuje
permission-import = Importuje
permission-transfer-owner = Przekazuje kontakty
permission-manage-settings = Zmienia ustawienia
permission-manage-staff = Zarządza zespołem
permission-erase = Wymazuje na zawsze
permission-record-consent = Zapisuje zgody
permission-block = Blokuje nadawców
permission-broadcast = Pisze do wielu
permission-undo-others = Cofa zmiany innych
role-may-nothing = nic
joined-tell = Zaproszenie przyjęte: { $name }, rola: { $role }.
claimed-tell = ⚠️ Kodem właściciela weszła nowa osoba: { $name }. Jeśli to niespodzianka, zajrzyj do /staff.
join-how = Wyślij otrzymany kod: /join KOD
code-by-link = { $channel }: { $link }
code-by-page = { $channel }: { $link } (klucz ma właściciel), potem /join { $code }
code-by-command = Wszędzie: /join { $code }
invite-title = Nowa osoba w zespole
invite-which-role = Jaka rola? Kod wpuści jedną osobę, jeden raz.
invitation-title = Zaproszenie, rola: { $role }
invitation-how = Przekaż to jednej osobie. Działa raz, do { $until }.
invitation-gone = To zaproszenie nie jest już otwarte.
invitation-line = { $role } · od: { $name } · do { $until }
invitation-withdraw = ✕ { $number }
invitation-revoke-title = Wycofać to zaproszenie?
invitation-revoke = ✕ Wycofaj
invitation-revoked = Wycofane. Ten kod nikogo już nie wpuści.
invitations-title = { $count ->
    [one] { $count } otwarte zaproszenie
    [few] { $count } otwarte zaproszenia
    [many] { $count } otwartych zaproszeń
   *[other] { $count } otwartego zaproszenia
}
invitations-none = Nikt nie jest oczekiwany. /invite tworzy kod.
button-invite = ➕ Zaproś
button-invitations = ✉️ Zaproszenia
button-roles = 🔑 Role
me-title = 👤 { $name } · { $role }
me-channels = Kanały:
me-may = Uprawnienia: { $permissions }
me-may-all = wszystkie
me-link = 🔗 Inny kanał
me-rename = ✏️ Zmień nazwę
me-language = 🌐 Język
me-leave = ✕ { $channel }
link-code-title = Dołącz inny kanał
link-code-how = Otwórz drugi kanał i wyślij tam kod. Działa raz, przez { $minutes } min. Zachowaj go dla siebie: kto go użyje, będzie tobą.
channel-gone = Ten kanał nie jest już twój.
channel-remove-title = Odłączyć: { $channel }?
channel-remove-how = Nie będę cię tam poznawać, dopóki nie dołączysz go znowu kodem.
channel-remove-here = To właśnie ta rozmowa. Nie będę cię tu poznawać, dopóki nie dołączysz jej znowu kodem.
channel-remove = ✕ Odłącz kanał
channel-removed = Odłączono.
staff-title = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
staff-since = W zespole od { $date }
staff-invited-by = Zaproszenie od: { $name }
staff-change-role = 🔑 Zmień rolę
staff-revoke = 🚫 Odbierz dostęp
staff-all = ☰ Cały zespół
staff-role-title = { $name }: inna rola
staff-role-now = Teraz: { $role }. Jaka ma być odtąd?
role-changed-tell = Twoja rola to teraz: { $role }.
staff-rename-title = Inna nazwa: { $name }
staff-rename-how = Wpisz imię i nazwisko, które zobaczą współpracownicy.
staff-revoke-title = Odebrać dostęp: { $name }?
staff-revoke-what = Kończy się od razu i wszędzie:
staff-revoke-invitations = { $count ->
    [one] { $count } otwarte zaproszenie
    [few] { $count } otwarte zaproszenia
    [many] { $count } otwartych zaproszeń
   *[other] { $count } otwartego zaproszenia
}
staff-revoke-groups = { $count ->
    [one] { $count } grupa pokazująca kontakty
    [few] { $count } grupy pokazujące kontakty
    [many] { $count } grup pokazujących kontakty
   *[other] { $count } grupy pokazującej kontakty
}
staff-revoke-stays = Kontakty i historia zostają. /undo przywraca tę osobę.
staff-revoke-yes = 🚫 Odbierz wszystko
staff-revoked = { $name } nie ma już dostępu na żadnym kanale.
staff-revoked-tell = Dostęp do książki kontaktów { $business } został zakończony. Dziękujemy za współpracę; jeśli to pomyłka, proszę porozmawiać z osobą, która ją prowadzi.
staff-revoke-oneself = Nie można odebrać dostępu sobie. Może to zrobić inny właściciel.
roles-title = Co wolno w każdej roli
roles-owner = Właściciele mogą zawsze wszystko. Wybierz rolę, żeby ją zmienić:
roles-owners-only = O uprawnieniach ról decyduje tylko właściciel.
role-permissions-title = Uprawnienia roli: { $role }
role-permissions-how = Wybierz, co przełączyć, potem Zapisz. Działa od razu, dla wszystkich w tej roli.
role-permissions-clash = Ktoś w międzyczasie zmienił tę rolę. Teraz jest tak:
group-title = { $count ->
    [0] Żadna grupa nie pokazuje kontaktów
    [one] { $count } grupa pokazuje kontakty
    [few] { $count } grupy pokazują kontakty
    [many] { $count } grup pokazuje kontakty
   *[other] { $count } grupy pokazuje kontakty
}
group-how = Żeby otworzyć grupę: dodaj mnie do niej i jako właściciel wyślij tam /group. Wszyscy w grupie zobaczą wtedy to, co pokażę.
group-nowhere = Żaden włączony kanał nie ma grup; mają je Telegram i WhatsApp Web.
group-line = { $channel } · od { $date } · { $name }
group-open = Kontakty są w tej grupie pokazywane. { $since }
group-opened-title = Ta grupa jest otwarta
group-opened = Odtąd odpowiadam tu zespołowi danymi kontaktów i widzą je wszyscy w grupie. /group zamknie ją z powrotem.
group-owners-only = Grupę dla kontaktów może otworzyć tylko właściciel.
group-close-title = Zamknąć tę grupę?
group-close = 🔒 Zamknij
group-close-one = 🔒 Zamknij { $number }
group-closed = Zamknięte. W tej grupie nie pokazuję już kontaktów.
button-hand-over = 🤝 Przekaż
hand-over-now = Opiekun: { $name }.
hand-over-whom = Komu przekazać ten kontakt?
hand-over-nobody = W zespole nie ma jeszcze nikogo innego. /invite kogoś zaprosi.
hand-over-clash = W międzyczasie opiekun się zmienił: { $name }.
hand-over-tell = Nowy kontakt pod twoją opieką: { $contact } (przekazanie: { $name })
hand-over-done = { $contact } – nowy opiekun: { $name }.
claimed-name = Dopóki nie podasz imienia, w historii zmian widać tu „{ $name }”.
button-say-name = ✏️ Podaj imię
claimed-country = Numery bez + są czytane jako numery tego kraju: { $country }. Zmienia to zmienna DEFAULT_COUNTRY.
staff-number-title = 🔀 { $name }: inny numer WhatsApp
staff-number-followed = Odpowiadam teraz na nowym numerze, a stary nie dostaje już niczego.
staff-number-ended = Stary numer nie dostaje już niczego. Nowy należy już do kogoś z zespołu.
staff-number-kept = Nowy numer należy do kogoś innego z zespołu, a stary to jedyne wejście tutaj, więc nadal działa. Jeśli jest w obcych rękach, odbierz dostęp.
staff-number-mine = 👤 Moje kanały
