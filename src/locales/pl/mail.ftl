mail-subject = { $business } – wiadomość
mail-footer = Co { $business } może do Ciebie wysyłać i jak z tego zrezygnować:
write-subject = Jaki ma być temat wiadomości? Wyślij go albo pomiń.
write-subject-is = Temat: { $subject }
desk-notice-title = 🔧 { $who } – zmiana ustawień wiadomości
desk-notice-now = Tak jest teraz:
mail-question-subject = { $business }: prosimy o potwierdzenie
mail-question = { $business }: otrzymaliśmy prośbę o wysyłanie reklam i ofert e-mailem na ten adres. Czy możemy? Prosimy o odpowiedź do { $until }. Bez Twojego Tak nic nie wyślemy, a zrezygnować można w każdej chwili.
mail-question-button = Odpowiedz tutaj:
mail-stopped-subject = { $business }: koniec wiadomości e-mail
mail-stopped = { $business }: nie wyślemy już nic na ten adres ani żadnych reklam. Jeśli to nie Twoja decyzja albo zmienisz zdanie, możesz to zmienić na swojej stronie.
button-consent-mail = ✉️ Zapytaj e-mailem
mail-consent-how = To pytanie wyjdzie jeden raz; kontakt odpowiada na swojej stronie.
mail-consent-no-way = Żaden e-mail nie może teraz o to zapytać: adres musi być otwarty, przy zgodzie na reklamę także na reklamę, należeć tylko do tego kontaktu, a pytania nie mogło być wcześniej.
mail-consent-subject = { $business }: pytanie do Ciebie
mail-consent-question =
    { $business } pyta: czy zgadzasz się na „{ $name }”? Prosimy o odpowiedź do { $until }. Bez Twojego Tak nic się nie zmieni.

    { $text }
