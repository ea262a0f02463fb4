# Tagi: na kontakcie i wszystkie razem.
help-tag = otaguj kontakt: /tag Anna Kowalska: vip, stały
help-tags = wszystkie tagi: użycie, zmiana nazwy, scalanie, grupy
tag-how = Wpisz kogo i jakimi tagami: /tag Anna Kowalska: vip, stały
untag-how = Wpisz komu i jaki tag zdjąć: /untag Anna Kowalska: vip
untag-missing = Ten kontakt nie ma tagu: { $tags }
tag-none = brak tagów
tag-gone = Tego tagu już nie ma.
tag-press = Wybierz tag, żeby go dodać (+) albo zdjąć (✓), lub wpisz nazwy po przecinku.
tags-put-on = ✅ Oznaczono (🏷 { $tags }): { $names }.
tags-taken-off = ✅ Zdjęto (🏷 { $tags }): { $names }.
tag-put-on = ✅ Dodano: { $name }
tag-taken-off = ✅ Zdjęto: { $name }
tag-had-already = Ten kontakt ma już ten tag.
tag-unknown = Nie ma jeszcze tagu „{ $name }”.
tag-near = A może chodzi o jeden z tych?
tag-which-reading = Jak to rozumieć?
tag-use = { $count ->
    [0] nieużywany
    [one] { $count } kontakt
    [few] { $count } kontakty
    [many] { $count } kontaktów
   *[other] { $count } kontaktu
}
tag-group = Grupa: { $group }
tag-ask-name = Jak ma się nazywać ten tag?
tag-ask-merge = Z którym tagiem scalić „{ $name }”? Wybierz go albo wpisz nazwę.
tag-merge-sure = { $count ->
    [0] Nikt nie ma tagu „{ $name }”. Zniknie, a „{ $into }” zostanie. Scalić?
    [one] { $count } kontakt ma „{ $name }”, a dostanie „{ $into }”. Scalić?
    [few] { $count } kontakty mają „{ $name }”, a dostaną „{ $into }”. Scalić?
    [many] { $count } kontaktów ma „{ $name }”, a dostanie „{ $into }”. Scalić?
   *[other] { $count } kontaktu ma „{ $name }”, a dostanie „{ $into }”. Scalić?
}
tag-ask-group = Do jakiej grupy należy ten tag? Wybierz grupę albo wpisz jej nazwę.
tag-delete-sure = { $count ->
    [0] Nikt nie ma tagu „{ $name }”. Usunąć go?
    [one] { $count } kontakt ma „{ $name }” i go straci. Usunąć?
    [few] { $count } kontakty mają „{ $name }” i go stracą. Usunąć?
    [many] { $count } kontaktów ma „{ $name }” i go straci. Usunąć?
   *[other] { $count } kontaktu ma „{ $name }” i go straci. Usunąć?
}
tag-renamed = ✅ Zmieniono nazwę.
tag-renamed-meanwhile = W międzyczasie ktoś zmienił nazwę tego tagu na „{ $name }”. Wpisz swoją jeszcze raz, jeśli nadal ma obowiązywać.
tag-merged = { $count ->
    [one] ✅ Scalono: „{ $name }” miał { $count } kontakt.
    [few] ✅ Scalono: „{ $name }” miały { $count } kontakty.
    [many] ✅ Scalono: „{ $name }” miało { $count } kontaktów.
   *[other] ✅ Scalono: „{ $name }” miało { $count } kontaktu.
}
tag-deleted = { $count ->
    [one] ✅ Usunięto „{ $name }”; miał go { $count } kontakt.
    [few] ✅ Usunięto „{ $name }”; miały go { $count } kontakty.
    [many] ✅ Usunięto „{ $name }”; miało go { $count } kontaktów.
   *[other] ✅ Usunięto „{ $name }”; miało go { $count } kontaktu.
}
merge-tags-how = Napisz, który tag ma wejść do którego: /mergetags stały, wierny
rename-tag-how = Napisz, który tag ma się jak nazywać: /renametag vip, ważny
tag-no-such = Nie ma takiego tagu.
tags-title = { $count ->
    [one] { $count } tag
    [few] { $count } tagi
    [many] { $count } tagów
   *[other] { $count } tagu
}
tags-none = Nie ma jeszcze żadnych tagów. Dodaj pierwszy do kontaktu: /tag Anna: vip
button-by-name = Według nazwy
button-by-use = Według użycia
button-by-group = Według grupy
button-done = ✅ Gotowe
button-create-all = ➕ Utwórz wszystkie ({ $count })
button-leave-out = Bez „{ $name }”
button-tagged = 👥 Kontakty ({ $count })
button-tag-rename = ✏️ Zmień nazwę
button-tag-merge = 🔀 Scal
button-tag-group = 🗂 Grupa
button-tag-delete = 🗑 Usuń tag
button-all-tags = ☰ Wszystkie tagi
quoted = „{ $text }”
