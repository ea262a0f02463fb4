# Historia i cofanie.
help-history = kto, co i kiedy zmienił; z nazwą: jednego kontaktu
help-undo = cofnij ostatnią zmianę
history-title = 🕓 Ostatnie zmiany
history-of = 🕓 Historia: { $name }
history-empty = Nic jeszcze nie zapisano.
history-browser = strona w przeglądarce
history-gone-contact = kontakt, którego już nie ma
history-gone-tag = tag, którego już nie ma
history-gone-person = osoba, której już nie ma
history-code = Zaproszenie
history-group = Grupa
history-settings = Listy wartości
history-revoked = odebrany
history-undone-mark = (cofnięte)
history-more-records = { $count ->
    [one] i jeszcze { $count }
    [few] i jeszcze { $count }
    [many] i jeszcze { $count }
   *[other] i jeszcze { $count }
}
history-more-lines = { $count ->
    [one] … i jeszcze { $count } wiersz
    [few] … i jeszcze { $count } wiersze
    [many] … i jeszcze { $count } wierszy
   *[other] … i jeszcze { $count } wiersza
}
actor-newcomer = ktoś nowy
actor-webhook = webhook
actor-bot = bot
button-newest = « Najnowsze
button-older = Starsze ›
button-card = 👤 Karta
button-redo = ↪️ Ponów
button-what-undid = 🕓 Co to cofnęło
button-undo-rest = Cofnij resztę
button-undo-leave = Zostaw
button-undo-before = ↩️ Poprzednia: { $what }
field-type = Typ
field-tag = Tag
field-proposals = Wspomniana zgoda
field-in-bin = Kosz
field-role = Rola
field-phone-type = Rodzaj telefonu
field-extension = Numer wewnętrzny
field-tag-group = Grupa tagów
field-merged-into = Połączono z
field-staff-name = Nazwa
field-staff-role = Rola
field-language = Język
field-page-size = Kontaktów na stronie
field-channel = Kanał
field-access = Dostęp
field-permission = Uprawnienie
field-used-by = Użyte przez
field-group = Grupa
field-registered-by = Zarejestrowano przez
field-list-value = Wartość
change-record-made = ✨ Nowy wpis
change-record-removed = ✖️ Usunięto wpis
change-order = ↕️ Inna kolejność: { $field }
change-into-bin = 🗑 Do kosza
change-out-of-bin = ♻️ Wyjęto z kosza
undo-nothing = Nie ma już czego cofać z Twoich zmian. /history pokazuje zmiany innych.
undo-unknown = Nie znam tej zmiany. /history pokazuje, co zrobiono.
undo-never = Tego nie da się cofnąć.
undo-not-yours = Nie masz uprawnienia, żeby to cofnąć. Właściciel może je nadać przez /staff.
undo-already = To zostało już cofnięte.
undo-already-by = To zostało już cofnięte: { $name }, { $moment }.
undone-by = ↩️ Cofnięto: { $name }, { $moment }
undone-what = Zmiana z { $moment }, { $name }. Co się teraz zmieniło:
undo-clash-title = Cofnąć „{ $what }”?
undo-clash-how = Na przeszkodzie stoi coś nowszego, więc jeszcze nic nie cofnięto. Tak jest teraz:
undo-clash-changed = zmieniono od tego czasu
undo-clash-referenced = { $record }: od tego czasu używa tego coś innego
undo-clash-dangling = { $record }: nie ma już tego, do czego by się odnosiło
undo-clash-rule = { $record }: wynik byłby niezgodny z zasadami
undo-left = Zostało tak, jak jest. Nic nie cofnięto.
undo-left-out = Zostało tak, jak jest, bo jest tam coś nowszego:
undo-nothing-left = Nic z tego nie da się już cofnąć. Wszystko zostaje, jak jest.
did-undone = Cofnięto: { $what }
did-redone = Ponowiono: { $what }
did-other = Zmiana
did-contact-created = Utworzono kontakt
did-contact-changed = Zmieniono kontakt
did-contact-deleted = Usunięto kontakt
did-contact-restored = Przywrócono kontakt
did-contact-tagged = Dodano tagi
did-contact-untagged = Zdjęto tag
did-contact-phone-added = Dodano telefon
did-contact-phone-changed = Zmieniono telefon
did-contact-phone-removed = Usunięto telefon
did-contact-mail-added = Dodano e-mail
did-contact-mail-changed = Zmieniono e-mail
did-contact-mail-removed = Usunięto e-mail
did-contact-linked = Powiązano osobę z organizacją
did-contact-unlinked = Usunięto powiązanie z organizacją
did-contact-role-changed = Zmieniono rolę w organizacji
did-contact-type-switched = Zmieniono typ
did-tag-renamed = Zmieniono nazwę tagu
did-tag-merged = Połączono tagi
did-tag-grouped = Zmieniono grupę tagu
did-tag-deleted = Usunięto tag
did-demo-loaded = Wczytano kontakty pokazowe
did-staff-claimed = Przejęto serwis
did-staff-joined = Dołączono do zespołu
did-staff-language-chosen = Wybrano język
did-staff-page-size-chosen = Wybrano wielkość strony
did-staff-renamed = Zmieniono nazwę osoby z zespołu
did-staff-revoked = Odebrano dostęp
did-staff-role-changed = Zmieniono rolę w zespole
did-staff-channel-removed = Usunięto kanał
did-staff-link-code-made = Utworzono kod do kolejnego kanału
did-invitation-created = Utworzono zaproszenie
did-invitation-revoked = Odwołano zaproszenie
did-role-permissions-set = Zmieniono uprawnienia roli
did-group-registered = Zarejestrowano grupę
did-group-unregistered = Wyrejestrowano grupę
