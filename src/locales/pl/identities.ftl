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

# Nadawcy, którzy nie należą do żadnego kontaktu.
button-create-sender = ➕ Utwórz kontakt
button-attach-sender = 🔗 Dołącz do kontaktu
sender-name = Nazwa w komunikatorze: { $name }
sender-earlier = { $count ->
    [one] { $count } wcześniejsza wiadomość
    [few] { $count } wcześniejsze wiadomości
    [many] { $count } wcześniejszych wiadomości
   *[other] { $count } wcześniejszej wiadomości
}
sender-gone = Adresu tego nadawcy już nie ma.
sender-known = Ten nadawca jest już przy kontakcie:
sender-attached = ✅ Dołączono. Odtąd wiadomości od tego nadawcy są przy tym kontakcie, a jego zgody się liczą.
which-contact-type = Wpisz nazwę, kilka cyfr numeru albo adres e-mail.
which-for-attachsender = Aby dołączyć nadawcę
did-contact-sender-attached = Dołączono nadawcę
help-senders = kto napisał, a nie ma go w kontaktach
senders-many-title = 📥 Dużo nieznanych nadawców
senders-many = W ciągu godziny napisało więcej niż { $count } osób, których nie ma w kontaktach. Na razie nie pokazuję ich już pojedynczo. Wszystkie są na liście, a STOP działa jak zawsze.
button-senders = 📥 Kto napisał
senders-title = 📥 Nieznani nadawcy
senders-none = Ostatnio nie napisał nikt, kogo nie ma w kontaktach.
senders-how = Napisali w ostatnich { $days } dniach i nie ma ich w kontaktach. Wybierz numer, aby zobaczyć wiadomość.

# Numery, które kontakty podają same.
button-ask-number = 📱 Poproś o numer
ask-number-how = Wyjdzie to pytanie z przyciskiem, który przekazuje własny numer kontaktu. Za to, co przyjdzie tą drogą, ręczy Telegram.
shared-attested = ✅ Telegram potwierdza, że to własny numer.
shared-claimed = ❔ Numer podany w wiadomości; nikt nie potwierdza, że jest własny.
shared-had = Jest już w kontakcie.
shared-added = Dodano do kontaktu.
shared-joined = Był w tym kontakcie: konto Telegram należy do niego.
shared-elsewhere = Ma go { $names }; nic nie zmieniono.
did-contact-number-attested = Numer potwierdzony przez kontakt
did-contact-messenger-attested = Konto w komunikatorze potwierdzone numerem
contact-number-request = { $business }: czy możemy prosić o numer telefonu? Wyśle go przycisk poniżej; nie ma takiego obowiązku.
contact-number-button = 📱 Wyślij mój numer
contact-number-thanks = { $business }: dziękujemy, mamy numer.
