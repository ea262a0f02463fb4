# A staff member writes STOP.
own-stop-how = STOP przyjęty. Twój numer lub konto ({ $channels }) ma też kontakt: { $names }. Czy ma to być także rezygnacja z wiadomości, tak jakby napisał to kontakt?
own-stop-a-contact = kontakt
button-own-stop-counts = 🔕 Tak, proszę o brak wiadomości
button-own-stop-cancels = Nie, chodziło tylko o przerwanie
own-stop-counted = 🔕 Zapisane: jako kontakt nie dostaniesz tam już żadnych wiadomości. Dostęp zespołu zostaje.
own-stop-cancelled = Przerwane. Dla kontaktu nic się nie zmienia.
own-stop-closed = Tak już jest.
