# Własne słowa kanału i to, co nie pozwala mu wysyłać.
whatsapp-choose = Wybierz
health-trouble-token-refused = Meta odrzuca token dostępu: trzeba utworzyć nowy albo dać mu prawo wysyłania wiadomości
health-trouble-account-blocked = Meta zablokowała konto: sprawdź WhatsApp Manager
health-trouble-payment-missing = Meta czeka na sposób płatności: sprawdź ustawienia rozliczeń
health-trouble-number-unregistered = Według Mety numer nie jest zarejestrowany: sprawdź API Setup
trouble-title = { $channel }: nic nie wychodzi
trouble-over-title = { $channel }: wiadomości znowu wychodzą
trouble-over-text = To, co blokowało wysyłanie, już minęło. Wiadomości odrzucone w tym czasie nie wyjdą same: osoby, które je napisały, dostały o tym znać.
