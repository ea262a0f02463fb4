# Listy kontaktów, kosz, usuwanie i przywracanie.
help-people = wszystkie osoby
help-orgs = wszystkie organizacje
help-persons = wszystkie osoby kontaktowe
help-recent = co zmieniło się ostatnio
help-bin = usunięte kontakty, do przywrócenia
list-people = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
list-orgs = { $count ->
    [one] { $count } organizacja
    [few] { $count } organizacje
    [many] { $count } organizacji
   *[other] { $count } organizacji
}
list-persons = { $count ->
    [one] { $count } osoba kontaktowa
    [few] { $count } osoby kontaktowe
    [many] { $count } osób kontaktowych
   *[other] { $count } osoby kontaktowej
}
list-recent = { $count ->
    [one] { $count } kontakt
    [few] { $count } kontakty
    [many] { $count } kontaktów
   *[other] { $count } kontaktu
}
list-bin = { $count ->
    [one] { $count } kontakt w koszu
    [few] { $count } kontakty w koszu
    [many] { $count } kontaktów w koszu
   *[other] { $count } kontaktu w koszu
}
list-people-empty = Nie ma tu jeszcze żadnych osób. Wybierz Nowy albo wyślij /new z tym, co masz: podpisem, numerem, wizytówką vCard.
list-orgs-empty = Nie ma tu jeszcze żadnych organizacji. Wybierz Nowy albo podaj organizację przy tworzeniu osoby.
list-persons-empty = Nie ma tu jeszcze żadnych osób kontaktowych. Wybierz Nowy albo przy tworzeniu wybierz rodzaj „osoba kontaktowa”.
list-recent-empty = Nie ma tu jeszcze żadnych kontaktów. Wybierz Nowy albo wyślij /new z tym, co masz: podpisem, numerem, wizytówką vCard.
list-bin-empty = Kosz jest pusty. Usunięte kontakty zostają tu do przywrócenia.
order-name = A → Z
order-name-reverse = Z → A
order-newest = od najnowszych
order-newest-reverse = od najstarszych
order-recent = od ostatnio zmienionych
order-recent-reverse = od najdawniej zmienionych
order-deleted = od ostatnio usuniętych
order-deleted-reverse = od najdawniej usuniętych
button-page-size = po { $count } na stronie
page-size-which = Mogę pokazać 5, 10 albo 20 kontaktów na stronie.
delete-whom = Który kontakt usunąć? Otwórz kartę i wybierz tam Usuń.
delete-title = Usunąć ten kontakt?
delete-people = { $count ->
    [one] { $count } osoba należy do tej organizacji i zostaje w książce:
    [few] { $count } osoby należą do tej organizacji i zostają w książce:
    [many] { $count } osób należy do tej organizacji i zostaje w książce:
   *[other] { $count } osoby należy do tej organizacji i zostaje w książce:
}
delete-how = Trafi do kosza, a /bin pozwala go przywrócić.
deleted = 🗑 Usunięto. Kontakt leży teraz w koszu.
button-bin = 🗑 Kosz
restore-whom = Który kontakt przywrócić? Oto zawartość kosza:
restore-not-deleted = „{ $words }” – tego nie ma w koszu: kontakt nie został usunięty.
restore-nobody = W koszu nie ma nikogo takiego: „{ $words }”.
restored = ♻️ Wyjęto z kosza.
