# Karta i kanały kontaktu, jakie były danego dnia.
help-asof = karta kontaktu z wybranego dnia i czy można było pisać
asof-which-day = Na jaki dzień? Data albo słowa: 3 marca, 03.03.2026, wczoraj.
asof-no-day = Nie rozpoznaję tu dnia. Spróbuj „3 marca”, „03.03.2026” albo „wczoraj”.
asof-impossible = Nie ma takiego dnia.
asof-future = Ten dzień jeszcze nie nadszedł.
asof-not-there = Tego dnia kontaktu nie było jeszcze w książce.
asof-stated = Stan na koniec dnia { $day } ({ $zone }):
asof-stated-today = Stan na teraz, { $day } ({ $zone }):
asof-could-we = Czy można było pisać?
asof-yes = ✓ { $channels }: tak
asof-no = ✕ { $channels }: nie. { $reasons }
asof-offers-yes = 📣 ✓ Reklamy ({ $channels }): tak
asof-offers-no = 📣 ✕ Reklamy ({ $channels }): nie. { $reasons }
asof-named = Zgody
asof-limits = Odtworzone z tego, co do tej chwili zapisano. Godzin ciszy nie uwzględniono, a przepisy krajów są dzisiejsze.
button-asof = 📅 Stan na dzień
button-asof-first = 📅 Pierwszy dzień
