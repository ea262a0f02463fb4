# Co mówi sama rozmowa, niezależnie od tematu.
labelled = { $label }: { $value }
button-back = ‹ Wstecz
button-skip = Pomiń
button-cancel = ✕ Anuluj
cancelled = Anulowano. Nic się nie zmieniło.
cancelled-behind = Zamykam pytanie: „{ $what }”. Nic się nie zmieniło.
question-meant = Czy chodzi o to pytanie?
nothing-to-cancel = Żadne pytanie nie jest otwarte, więc nie ma czego anulować.
no-question-open = Żadne pytanie nie jest otwarte.
cancel-or-undo = Cofnąć ostatnią czynność: „{ $what }”?
help-cancel = porzuć otwarte pytanie, nic się nie zmieni
unknown-command = Nie znam tego polecenia. /help pokaże, co potrafię.
not-permitted = Nie masz do tego uprawnień. Właściciel może je nadać przez /staff.
set-aside = Odłożone, jeszcze niezapisane: { $what }
button-resume = ↩ Wróć do tego
question-over = Ten wybór jest ze starszej wiadomości. Wpisz imię, nazwisko lub numer, żeby kogoś znaleźć, albo /help.
question-over-see-this = Ten wybór jest ze starszej wiadomości. Oto bieżące pytanie:
answered-elsewhere = ✓ Odpowiedź padła na innym urządzeniu.
left-elsewhere = ↪ Ciąg dalszy na innym urządzeniu.
file-unreadable = Nie udało się pobrać tego pliku. Wyślij go jeszcze raz.
file-too-large = Ten plik jest za duży. Czytam pliki do { $megabytes } MB.
edit-unread = Widzę zmianę we wcześniejszej wiadomości. Czytam tylko nowe: wyślij ją, proszę, jeszcze raz.
cannot-read-this = Nie umiem odczytać takiej wiadomości. Wyślij tekst, kontakt, plik albo miejsce.
group-not-registered = Ta grupa nie jest zarejestrowana, więc nie pokazuję tu kontaktów. Właściciel może ją zarejestrować przez /group.
stranger-greeting = { $place ->
    [browser] Dzień dobry! To książka kontaktów firmy { $business }. Jest tylko dla zespołu; z zaproszeniem wyślij /join i kod.
   *[messenger] Dzień dobry! Tu { $business }. To, co tu napiszesz, trafia do naszego zespołu; START włącza nasze wiadomości, STOP je wyłącza. Jesteś w zespole? Wyślij /join i kod z zaproszenia.
}
something-failed = Nie udało się obsłużyć ostatniej wiadomości. Jest zachowana, a właściciel widzi ją w /health. Spróbuj jeszcze raz.
