# By which channels a contact may be written to, and writing to them.
help-channels = zobacz i zapisz, jakimi kanałami wolno pisać do kontaktu
help-write = napisz do kontaktu
channels-title = kanały
channels-none = Nie ma jeszcze numeru ani adresu e-mail.
channel-advertising = reklamy e-mailem
address-gone = Tego numeru lub adresu już nie ma.

channel-state-open = zgoda
channel-state-unasked = bez pytania o zgodę
channel-state-asked-once = zapytano raz, zgody nie ma
channel-state-pending = wysłano pytanie, czekamy na odpowiedź do { $until }
channel-state-paused = przerwa na prośbę kontaktu do { $until }
channel-state-undeliverable = nieosiągalny
channel-state-blocked = zablokowany przez nas
channel-state-withdrawn = zamknięty
channel-state-undecided = zamknięty, dopóki ktoś nie zdecyduje
channel-state-moved = zgoda sprzed możliwej zmiany właściciela numeru

consent-by-keyword = własne słowo kontaktu
consent-by-double-opt-in = potwierdzone przez kontakt
consent-by-near-miss = po wiadomości, która mogła być STOP-em
consent-by-provider = zgłoszone przez operatora
consent-by-left-channel = kontakt opuścił bota
consent-by-consent-request = pytanie od: { $name }
consent-by-preference-page = na własnej stronie kontaktu
consent-by-one-time-code = przekazanym kodem
consent-by-same-account = pod inną nazwą tego samego konta
consent-by-staff = zapis: { $name } ({ $how })
consent-by-decision = decyzja: { $name }
consent-by-other = zapisane przez usługę
consent-by-erased = wcześniejsze słowo, usunięte

channel-why = Dlaczego nic nie można teraz wysłać:
channel-own-withdrawal = Ten kanał zamknął sam kontakt i tylko kontakt może go otworzyć. Przekaż kod lub link.
channel-no-road = Żaden dostawca nie obsługuje tego kanału.
channel-shared = Pod tym numerem także: { $names }. To, co tu zapiszesz, dotyczy wszystkich.

refusal-blocked = Ten adres jest zablokowany.
refusal-not-allowed = Nie masz uprawnień do pisania do kontaktów.
refusal-undeliverable = Wiadomości tam nie docierają.
refusal-number-moved = Ten numer może już należeć do kogoś innego.
refusal-closed-provisionally = Wiadomość mogła być STOP-em; nikt jeszcze nie zdecydował.
refusal-withdrawn = Kontakt sobie tego nie życzy.
refusal-asked-before = Już raz pytaliśmy; pyta się tylko raz.
refusal-not-to-be-asked = Przepisy tego kraju nie pozwalają nam pytać.
refusal-never-asked = Nie ma zgody kontaktu.
refusal-pending = Pytanie wysłano, odpowiedzi jeszcze nie ma.
refusal-paused = Kontakt prosił o przerwę.
refusal-window-closed = Ten kanał przyjmuje zwykły tekst tylko przez pewien czas po ostatniej wiadomości kontaktu.
refusal-never-wrote = Tutaj pisze się tylko do tych, którzy napisali pierwsi.
refusal-quiet-hours = Są tam teraz godziny ciszy.
refusal-confirmed-before = To już zostało potwierdzone.
refusal-nothing-to-answer = Nie ma już na co odpowiadać.
refusal-access-refused = Dostawca nie wpuszcza usługi; właściciel widzi w /health, co zrobić.
refusal-opted-out = Dostawca ma STOP tego kontaktu.

next-unblock = Dalej: zdejmij blokadę, jeśli masz uprawnienia.
next-ask-colleague = Dalej: poproś osobę, która może pisać do kontaktów.
next-check-address = Dalej: sprawdź numer lub adres.
next-confirm-number = Dalej: upewnij się, że numer nadal należy do kontaktu, i zapisz zgodę od nowa.
next-decide = Dalej: zdecyduj, czy to był STOP.
next-hand-over = Dalej: niech kontakt sam wyrazi zgodę, wiadomością do nas albo kodem, który przekażesz.
next-ask = Dalej: wyślij jedyne dozwolone pytanie.
next-wait = Dalej: poczekaj do { $until }.
next-later = później

button-channels = 📡 Kanały
button-write = ✍️ Napisz
button-reply = ✍️ Odpowiedz
button-ask-consent = ❔ Zapytaj o zgodę
button-agreed = ✅ Jest zgoda
button-declined = 🔕 Nie życzy sobie
button-proof = 💬 { $channel }: jak wyrażono zgodę?
button-channel-why = 📡 Dlaczego i co dalej

consent-how-granted = W jaki sposób kontakt wyraził zgodę?
consent-how-withdrawn = W jaki sposób kontakt odmówił?
consent-words-granted = Jakimi słowami? To, co napiszesz, zostanie zachowane jako dowód. Jeśli nie wiesz, pomiń.
consent-words-withdrawn = Jakimi słowami? To, co napiszesz, zostanie zachowane jako dowód. Jeśli nie wiesz, pomiń.
consent-proposal-words = We wklejonym tekście: „{ $words }”
evidence-spoken = ustnie
evidence-paper = na papierze
evidence-mail = e-mailem
evidence-form = w formularzu
consent-recorded-granted = ✅ Zapisane, z Twoim nazwiskiem i godziną.
consent-recorded-withdrawn = 🔕 Zamknięte. Nic więcej tędy nie wyjdzie.
consent-asked-by-mail = ⏳ Zapisane. Kontakt dostaje e-mail i potwierdza na swojej stronie; do tego czasu nic nie jest otwarte.
consent-unchanged = Tak już jest.
consent-own-withdrawal = Bez zmian: ten kanał zamknął sam kontakt i nikt z zespołu nie może tego cofnąć.
consent-undecided = Bez zmian: najpierw zdecyduj, czy wiadomość była STOP-em.

ask-consent-how = To pytanie wyjdzie tylko raz. Kanał otworzy jedynie odpowiedź TAK.
ask-consent-sent = ⏳ Pytanie wysłane.
contact-consent-request = { $business }: czy możemy pisać do Ciebie tym kanałem ({ $channel })? Odpisz TAK do { $until } albo NIE. Bez TAK nic więcej nie wyślemy; STOP kończy to w każdej chwili.

write-which = Którym kanałem?
write-to = Do: { $to } · { $channel }
write-what = Co mam wysłać? Najwyżej { $limit } znaków.
write-length = Znaki: { $length } z { $limit }
write-parts = { $parts ->
    [one] { $parts } SMS
    [few] { $parts } SMS-y
    [many] { $parts } SMS-ów
   *[other] { $parts } SMS-a
}
write-too-long = To ma znaków: { $length }, a wolno { $limit }. Napisz krócej.
write-closed = 🚫 Nie wysłano: ten kanał jest zamknięty.
write-nothing-open = 🚫 Żaden kanał do tego kontaktu nie jest otwarty.
write-no-address = 🚫 Ten kontakt nie ma adresu dla kanału { $channel }.
button-send = 📤 Wyślij
button-change-text = ✏️ Zmień tekst

message-to = 📤 { $channel } do: { $who }
delivery-queued = W drodze.
delivery-sent = Wysłano.
delivery-delivered = Doręczono.
delivery-read = Przeczytano.
delivery-failed = Nie udało się doręczyć.
delivery-uncertain = Nie wiadomo, czy dotarło. Nie zostanie wysłane ponownie samo.
delivery-withheld = 🚫 Nie wysłano:
delivery-unknown = Nie znam już takiej wiadomości.
button-delivery = 🔄 Co z nią?
button-write-again = ✍️ Napisz jeszcze raz

# In histories, and after /undo.
did-consent-recorded = Zapisano zgodę lub odmowę
did-consent-asked = Wysłano pytanie o zgodę
did-consent-decided = Rozstrzygnięto, czy to był STOP
consent-word-granted = zgoda
consent-word-withdrawn = zamknięte
consent-word-pending = pytanie wysłane
consent-word-unknown = bez pytania o zgodę
consent-word-undecided = nierozstrzygnięte
undo-consent = To był zapis o zgodzie: zostaje w rejestrze tak, jak go zrobiono. Jeśli jest błędny, zapisz stan faktyczny w Kanałach; to, co kontakt zamknął sam, tylko on może otworzyć.
