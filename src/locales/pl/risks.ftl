# Co w zgodach może skończyć się skargą.
help-risks = co w naszych zgodach może skończyć się skargą
risks-title = 🌦 Ryzyka w zgodach · { $date }
risks-none = Nie ma nic do zrobienia: każda zgoda ma dowód i nic nie czeka.
risk-gone = To już załatwione.
risks-owners-only = Kartę co tydzień dostają tylko właściciele.
risks-card-on = Karta ryzyk przychodzi w każdy poniedziałek po ósmej.
risks-card-off = Karta ryzyk nie będzie przychodzić co tydzień. /risks nadal ją pokazuje.
button-risks = 🌦 Ryzyka
button-risks-on = 🔔 Wysyłaj co tydzień
button-risks-off = 🔕 Nie co tydzień
risk-no-evidence =
    { $count ->
        [one] Do { $count } kontaktu można pisać bez żadnego dowodu zgody
        [few] Do { $count } kontaktów można pisać bez żadnego dowodu zgody
        [many] Do { $count } kontaktów można pisać bez żadnego dowodu zgody
       *[other] Do { $count } kontaktów można pisać bez żadnego dowodu zgody
    }
risk-no-evidence-todo = Poproś o zgodę kodem lub linkiem albo zapisz, co kontakt powiedział; w innym razie zamknij kanał.
button-risk-no-evidence = { $count } · Bez dowodu
risk-undecided =
    { $count ->
        [one] { $count } kontakt napisał coś, co może być STOP-em, i nikt nie zdecydował
        [few] { $count } kontakty napisały coś, co może być STOP-em, i nikt nie zdecydował
        [many] { $count } kontaktów napisało coś, co może być STOP-em, i nikt nie zdecydował
       *[other] { $count } kontaktów napisało coś, co może być STOP-em, i nikt nie zdecydował
    }
risk-undecided-todo = Otwórz kanał na karcie i zdecyduj, czy to był STOP.
button-risk-undecided = { $count } · Może STOP
risk-moved =
    { $count ->
        [one] { $count } kontakt wyraził zgodę, zanim numer mógł zmienić właściciela
        [few] { $count } kontakty wyraziły zgodę, zanim numer mógł zmienić właściciela
        [many] { $count } kontaktów wyraziło zgodę, zanim numer mógł zmienić właściciela
       *[other] { $count } kontaktów wyraziło zgodę, zanim numer mógł zmienić właściciela
    }
risk-moved-todo = Potwierdź, że numer nadal do nich należy, i zapisz zgodę na nowo.
button-risk-moved = { $count } · Zmiana numeru
risk-outdated =
    { $count ->
        [one] { $count } kontakt wyraził zgodę na starszą treść
        [few] { $count } kontakty wyraziły zgodę na starszą treść
        [many] { $count } kontaktów wyraziło zgodę na starszą treść
       *[other] { $count } kontaktów wyraziło zgodę na starszą treść
    }
risk-outdated-todo = Pokaż im nową treść: dotrze do nich z kodem z /consents.
button-risk-outdated = { $count } · Starsza treść
risk-unanswered =
    { $count ->
        [one] { $count } kontakt od ponad doby nie odpowiedział na pytanie o zgodę
        [few] { $count } kontakty od ponad doby nie odpowiedziały na pytanie o zgodę
        [many] { $count } kontaktów od ponad doby nie odpowiedziało na pytanie o zgodę
       *[other] { $count } kontaktów od ponad doby nie odpowiedziało na pytanie o zgodę
    }
risk-unanswered-todo = W tym czasie nic nie można wysłać. Kto chce dostawać wiadomości, temu przekaż kod.
button-risk-unanswered = { $count } · Bez odpowiedzi
risk-undeliverable =
    { $count ->
        [one] { $count } kontakt ma otwarty kanał, którym wiadomości nie docierają
        [few] { $count } kontakty mają otwarty kanał, którym wiadomości nie docierają
        [many] { $count } kontaktów ma otwarty kanał, którym wiadomości nie docierają
       *[other] { $count } kontaktów ma otwarty kanał, którym wiadomości nie docierają
    }
risk-undeliverable-todo = Sprawdź z nimi numer lub adres.
button-risk-undeliverable = { $count } · Nie docierają
risk-spoken =
    { $count ->
        [one] { $count } kontakt zgodził się tylko ustnie
        [few] { $count } kontakty zgodziły się tylko ustnie
        [many] { $count } kontaktów zgodziło się tylko ustnie
       *[other] { $count } kontaktów zgodziło się tylko ustnie
    }
risk-spoken-todo = Kod, link albo podpisany formularz da dowód.
button-risk-spoken = { $count } · Tylko ustnie
risk-unsealed =
    { $count ->
        [one] { $count } kontakt ma wpisy, które ponad minutę czekają na pieczęć
        [few] { $count } kontakty mają wpisy, które ponad minutę czekają na pieczęć
        [many] { $count } kontaktów ma wpisy, które ponad minutę czekają na pieczęć
       *[other] { $count } kontaktów ma wpisy, które ponad minutę czekają na pieczęć
    }
risk-unsealed-todo = Usługa pieczętuje sama; jeśli to trwa, zajrzyj do /health.
button-risk-unsealed = { $count } · Bez pieczęci
field-risk-card = Karta ryzyk
risk-card-none = nie co tydzień
did-staff-risk-card-chosen = Zmieniono ustawienie cotygodniowej karty ryzyk
