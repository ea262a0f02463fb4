# Jak działa usługa.
help-health = jak działa usługa i co się nie udało
health-title = Stan usługi
health-database = Baza danych
health-part-browser = strona w przeglądarce (browser)
health-part-simulator = symulowane telefony (simulator)
health-part-smtp = poczta do kontaktów (smtp)
health-part-events = sklepy i inne systemy (events)
health-queue = Kolejka: najstarszy czeka { $seconds } s
health-ledger-sealed = Rejestr zgód: wszystko opieczętowane
health-ledger-waits = Rejestr zgód: najstarszy wpis czeka na pieczęć { $seconds } s
health-search-ready = Indeks wyszukiwania: gotowy
health-search-filling = Indeks wyszukiwania: w budowie, na razie pytam bazę
health-dead = { $count ->
    [0] Nic nie zawiodło na dobre
    [one] { $count } wiadomość zawiodła pięć razy
    [few] { $count } wiadomości zawiodły pięć razy
    [many] { $count } wiadomości zawiodło pięć razy
   *[other] { $count } wiadomości zawiodło pięć razy
}
health-dead-button = ⚠️ Nieudane ({ $count })
health-dead-intro = Nic nie ginie: każda czeka, aż się uda.
health-dead-none = Nic nie zawiodło na dobre. 👍
health-again = 🔄 Sprawdź znowu
health-retry-one = ↻ { $number }
health-retry-all = ↻ Ponów wszystkie ({ $count })
health-retry-none = To już jest ponawiane.
health-retried = { $count ->
    [one] Ponawiam { $count } wiadomość, do pięciu razy.
    [few] Ponawiam { $count } wiadomości, każdą do pięciu razy.
    [many] Ponawiam { $count } wiadomości, każdą do pięciu razy.
   *[other] Ponawiam { $count } wiadomości, każdą do pięciu razy.
}
health-state-up = działa
health-state-down = nieosiągalny, próbuje sam ponownie
health-state-off = wyłączony
health-state-starting = uruchamia się
health-state-recovering = odtwarza się
health-state-stopping = zatrzymuje się
health-kind-turn = wiadomość zespołu
health-kind-message-received = wiadomość od kontaktu
health-kind-message-receipt = potwierdzenie doręczenia
health-kind-consent-stated = wola kontaktu przekazana przez operatora albo sklep
health-kind-number-changed = informacja o zmianie numeru
health-trouble-unreachable = nieosiągalny, próbuje sam ponownie
health-trouble-access-refused = token dostępu jest odrzucany: trzeba wpisać ważny w zmiennych usługi i uruchomić ją ponownie
health-trouble-used-elsewhere = tego samego bota używa inny program: trzeba go zatrzymać albo dać mu osobny token
dead-contact-message = ⚠️ Nie udało się obsłużyć wiadomości od kontaktu. Jeśli było w niej STOP, i tak się liczy; reszta czeka na kolejną próbę.
dead-near-miss = Reszty nie udało się obsłużyć; wiadomość czeka na kolejną próbę.
dead-contact-button = ⚠️ Co się nie udało
