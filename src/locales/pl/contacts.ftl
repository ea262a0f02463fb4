# Karty, listy i tworzenie kontaktów.
unnamed = Bez nazwy
contact-gone = Tego kontaktu już nie ma.
phone-type-mobile = komórkowy
phone-type-work = służbowy
phone-type-home = domowy
kind-customer = klient
kind-contact-person = osoba kontaktowa
source-mail = e-mail
source-business-card = wizytówka
source-database = baza danych
source-internet = internet
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-viber = Viber
channel-email = e-mail
channel-call = rozmowy
field-first-name = Imię
field-last-name = Nazwisko
field-organization-name = Nazwa organizacji
field-phone = Telefon
field-mail = E-mail
field-company = Organizacja
field-job-title = Stanowisko
field-tags = Tagi
field-note = Notatka
field-kind = Rodzaj
field-source = Źródło
field-owner = Opiekun
card-role-at = { $role } @ { $organization }
card-proposal = 💬 { $channel }: wspomniano o zgodzie, brak jeszcze dowodu
card-in-bin = 🗑 W koszu od { $date }
card-more-people = { $count ->
    [one] i jeszcze { $count } osoba
    [few] i jeszcze { $count } osoby
    [many] i jeszcze { $count } osób
   *[other] i jeszcze { $count } osoby
}
card-created = Utworzono: { $date }, { $name }
card-updated = Zmieniono: { $date }
card-id = ID: { $id }
section-people = Osoby ({ $count })
section-note = Notatka
section-details = Szczegóły
button-edit = ✏️ Edytuj
button-tag = 🏷 Tag
button-history = 🕓 Historia
button-delete = 🗑 Usuń
button-restore = ♻️ Przywróć
button-restore-number = ♻️ Przywróć { $number }
list-page = Strona { $page } z { $pages }
page-turn-first = Pierwsza strona
page-turn-back = Poprzednia strona
page-turn-next = Następna strona
page-turn-last = Ostatnia strona
page-is-last = To już ostatnia strona.
page-is-first = To jest pierwsza strona.
found-title = { $count ->
    [one] Znaleziono { $count } kontakt
    [few] Znaleziono { $count } kontakty
    [many] Znaleziono { $count } kontaktów
   *[other] Znaleziono { $count } kontaktu
}
found-nothing = Nikogo takiego tu nie ma.
found-nothing-help = /help pokaże, co potrafię.
found-nothing-by-part = Nikogo takiego tu nie ma. Bez prawa do całych numerów szukaj po czterech ostatnich cyfrach albo po całym numerze.
found-no-page = Nie ma tu takiej strony.
found-no-number = Nic tu teraz nie ma numeru { $number }. Wpisz nazwisko albo co najmniej trzy cyfry, żeby kogoś znaleźć, albo /help.
button-create-found = ➕ Utwórz z tego kontakt
button-count-people = Osoby
button-count-orgs = Organizacje
button-count-tags = Tagi
cannot-merge = Nie potrafię scalić dwóch kontaktów. Otwórz oba, przenieś na jeden to, co ma zostać (✏️ Edytuj), a drugi usuń.
cannot-broadcast = Piszę do jednego kontaktu naraz, żeby nikt nie dostał tego, na co się nie zgodził. Robi to /write Anna: …, a /tags pokazuje, kto ma dany tag.
cannot-import = Biorę kontakty z pliku: wyślij mi plik .vcf, taki jak zapisują telefony, albo wklej jeden kontakt po /new.
cannot-birthdays = Nie prowadzę kalendarza urodzin. Notatka je zachowa („notatka Anna: ur. 12 maja”), a słowo z notatki znajdzie kontakt: wpisz „maja”.
cannot-list-by-channel = Nie umiem jeszcze wypisać kontaktów według zgód. 📡 Kanały na karcie mówi to o jednym kontakcie, /risks liczy, czego brakuje, a „Czy 3 marca mogliśmy pisać do Anny?” sięga wstecz.
named-one = Wiem, o kogo chodzi, ale nie wiem, co zrobić. Wybierz albo zobacz /help.
named-several = Znam więcej niż jedną z tych osób. Czyją kartę otworzyć?
button-said-note = 📝 Zachowaj jako notatkę
button-said-phone = 📞 Dodaj numer
button-said-mail = ✉️ Dodaj adres
button-said-tag = 🏷 Tag: { $tag }
button-said-asof = 📅 Karta: { $day }
find-what = Kogo mam znaleźć? Wpisz imię, nazwisko, kilka cyfr numeru, adres e-mail albo tag.
search-forgotten = To wyszukiwanie jest zbyt stare. Wpisz je jeszcze raz.
new-person = Nowa osoba
new-organization = Nowa organizacja
ask-first-name = Jak ta osoba ma na imię?
ask-last-name = A nazwisko?
ask-organization-name = Jak nazywa się organizacja?
ask-phone = Jaki jest numer telefonu?
ask-mail = Jaki jest adres e-mail?
ask-company = Do jakiej organizacji należy ta osoba?
ask-job-title = Jakie zajmuje stanowisko?
ask-tags = Jakie tagi? Oddziel je przecinkami.
ask-note = Jakaś notatka?
ask-kind = Jaki to rodzaj kontaktu?
ask-source = Skąd pochodzi ten wpis?
problem-blank = To było puste. Wpisz coś albo pomiń.
problem-too-long = To za długie na to pole. Skróć, proszę.
problem-choose = Wybierz jedną z tych możliwości.
problem-text-wanted = Wpisz odpowiedź tekstem.
problem-phone-incomplete = To wygląda na część numeru. Wpisz cały numer, a jeśli jest zagraniczny, z kierunkowym kraju.
problem-phone-invalid = Nie rozpoznaję tu numeru telefonu. Przykład: +48 600 700 800.
problem-mail-invalid = Nie rozpoznaję tu adresu e-mail. Przykład: anna@example.com.
problem-empty-contact = Nie ma jeszcze czego zapisać. Wypełnij choć jedno pole.
preview-guess = (?)
preview-guesses = (?) To domysł. Sprawdź albo wybierz Zmień.
preview-phone-incomplete = ⚠️ Wygląda na połowę numeru telefonu, trafi do notatki: { $raw }
preview-phone-invalid = ⚠️ Niepoprawny numer, trafi do notatki: { $raw }
preview-mail-invalid = ⚠️ Niepoprawny adres e-mail, trafi do notatki: { $raw }
button-save = ✅ Zapisz
button-change = ✏️ Zmień
button-make-organization = 🏢 To organizacja
button-make-person = 👤 To osoba
button-save-anyway = ✅ Zapisz bez nazwy
remind-person-name = Ta osoba nie ma jeszcze imienia ani nazwiska. Wpisz je albo zapisz bez nich.
remind-organization-name = Ta organizacja nie ma jeszcze nazwy. Wpisz ją albo zapisz bez niej.
contact-saved = ✅ Zapisano.
button-undo = ↩️ Cofnij
button-list = ☰ Lista
file-no-contact = Nie ma tu żadnego kontaktu. Wyślij vCard (.vcf), plik tekstowy albo udostępniony kontakt.
file-too-many-contacts = Ten plik zawiera { $count } kontaktów. Wyślij najwyżej { $most } naraz.
unknown-sender = Nieznany nadawca
message-from = 📩 { $channel } od: { $who }
# Kilka wizytówek w jednym pliku i kontakty, które już są.
button-save-all = ✅ Zapisz wszystkie ({ $count })
cards-follow = { $count ->
    [one] Dalej czeka jeszcze { $count } wizytówka:
    [few] Dalej czekają jeszcze { $count } wizytówki:
    [many] Dalej czeka jeszcze { $count } wizytówek:
   *[other] Dalej czeka jeszcze { $count } wizytówki:
}
cards-and-more = i jeszcze { $count }
cards-saved = { $count ->
    [0] ✅ Nic nie zapisano.
    [one] ✅ Zapisano { $count } kontakt.
    [few] ✅ Zapisano { $count } kontakty.
    [many] ✅ Zapisano { $count } kontaktów.
   *[other] ✅ Zapisano { $count } kontaktu.
}
cards-refused = { $count ->
    [one] ⚠️ { $count } wizytówki nie da się zapisać w tej postaci. Oto ona:
    [few] ⚠️ { $count } wizytówek nie da się zapisać w tej postaci. Oto pierwsza:
    [many] ⚠️ { $count } wizytówek nie da się zapisać w tej postaci. Oto pierwsza:
   *[other] ⚠️ { $count } wizytówki nie da się zapisać w tej postaci. Oto pierwsza:
}
new-nothing-read = Nic z tego nie umiem odczytać. Zapytam więc po kolei.
phone-guessed = (?) Bez numeru kierunkowego kraju: przyjęto kraj { $country }. Jeśli to inny, napisz numer z + na początku.
button-read-as = To { $number } ({ $country })
twin-same-name = 👥 { $name } nazywa się prawie tak samo.
twin-same-phone = ⚠️ Ten sam numer ma już { $name }.
twin-same-mail = ⚠️ Ten sam adres e-mail ma już { $name }.
button-open-twin = Otwórz: { $name }
find-too-many-numbers = W ciągu godziny wyszukano już wiele numerów. Szukaj po nazwisku albo zapytaj osobę, która widzi całe numery.

# Zwykłe uprzejmości, gdy nikt się tak nie nazywa.
small-talk-hello = Cześć! Wpisz nazwisko albo kilka cyfr, żeby kogoś znaleźć, albo „nowy …” z tym, co o nim wiesz. Resztę pokazuje /help.
small-talk-thanks = Nie ma za co.
small-talk-answer = Żadne pytanie nie jest otwarte. Wpisz nazwisko albo kilka cyfr, żeby kogoś znaleźć, albo /help.
small-talk-export = Całej książki nie potrafię wyeksportować. /people pokaże wszystkie osoby, a /evidence da plik, który dowodzi zgody kontaktu.
