consents-title = { $count ->
    [0] Zgody
    [one] Jedna zgoda
    [few] { $count } zgody
    [many] { $count } zgód
   *[other] { $count } zgody
  }
consents-none = Nie ma jeszcze żadnej zgody.
consent-version = wersja { $version }
consent-version-since = wersja { $version }, od { $date }
consent-retired = już nie pytamy
consent-gone = Tej zgody albo tego kontaktu już nie ma.
consent-state-unknown = bez pytania
consent-state-pending = czekamy na odpowiedź
consent-state-granted = zgoda
consent-state-withdrawn = wycofana
consent-outdated = ⚠ na starszy tekst
consent-is-marketing = reklama
consent-is-no-marketing = bez reklamy
consent-defined = Zapisane. Można już o nią pytać kontakty.
consent-revised = Zapisane jako nowa wersja. Zgody na starszą są oznaczone.
consent-wording-unchanged = Nic się nie zmieniło.
consent-revised-meanwhile = Tekst się tymczasem zmienił; oto nowy.
legal-basis-consent = na podstawie zgody
legal-basis-contract = na podstawie umowy
legal-basis-legitimate-interest = na podstawie uzasadnionego interesu
define-consent-title = Nowa zgoda
define-consent-name = Jak się nazywa? Krótko, na przykład „Newsletter”. Jeśli w innych językach nazywa się inaczej, dodaj po jednym wierszu, na przykład „FR: Lettre d'info”.
problem-consent-names = Każdy dalszy wiersz to nazwa w innym języku: EN, FR albo PL, dwukropek i nazwa.
define-consent-basis = Na jakiej podstawie używane są dane?
define-consent-marketing = Czy to reklama? Wtedy STOP też ją kończy.
define-consent-text = Pełny tekst w tym języku: { $language }. Na to zgadzają się ludzie.
define-consent-now = Dotychczas:
button-new-consent = ➕ Nowa zgoda
button-revise-consent = ✏️ Nowy tekst
button-retire-consent = 🗄 Nie pytać więcej
button-revive-consent = ↩ Pytać znowu
button-consents = 📜 Zgody
button-is-marketing = 📣 Reklama
button-is-no-marketing = Bez reklamy
button-consent-agrees = ✓ Zgadza się
button-consent-withdraws = ✕ Wycofuje
button-consent-code = 🔳 QR albo link
consent-code-which-language = W jakim języku czyta to kontakt?
consent-code-which-channel = Jakim kanałem ma przyjść odpowiedź?
consent-code-no-channel = Żaden kanał nie jest włączony, więc odpowiedź nie ma jak przyjść.
consent-code-title = Kod na: { $name }
consent-code-how = Daj to do zeskanowania albo wyślij link; liczy się raz, kanałem { $channel }, do { $until }.
consent-code-how-no-link = Daj to do zeskanowania: pokaże słowa do wysłania; możesz też podać je samodzielnie. Liczą się raz, kanałem { $channel }, do { $until }.
consent-code-or-write = Albo kontakt pisze to sam:
consent-code-wording = Na co się zgadza:
consent-code-message = Zgadzam się: { $name }, { $business }. Kod { $code }
button-ask-named = ❔ Zapytaj: { $channel }
ask-named-how = To pytanie wyjdzie tylko raz; odpowiedzią jest TAK.
ask-named-how-mail = To pytanie wyjdzie jeden raz; kontakt odpowiada na swojej stronie.
ask-named-no-way = Żadna wiadomość nie może teraz o to zapytać: kanał musi być otwarty (przy zgodzie na reklamę także na reklamę), należeć tylko do tego kontaktu, a pytania jeszcze nie było. Zawsze można przekazać kod lub link.
ask-named-too-long = Ten tekst jest tam za długi na jedną wiadomość: przekaż kod lub link.
contact-ask-named =
    { $business } pyta: czy zgadzasz się na „{ $name }”? Odpisz TAK do { $until } albo NIE. Bez TAK nic się nie zmieni.

    { $text }
contact-ask-named-subject = { $business }: pytanie do Ciebie
contact-ask-named-mail =
    { $business } pyta: czy zgadzasz się na „{ $name }”? Prosimy o odpowiedź do { $until }. Bez Twojego Tak nic się nie zmieni.

    { $text }
did-consent-defined = Dodano zgodę
did-consent-revised = Zmieniono tekst zgody
did-consent-retired = Zakończono pytanie o zgodę
did-consent-revived = Wznowiono pytanie o zgodę
help-consents = zgody: na co można się zgodzić i kto się zgodził
