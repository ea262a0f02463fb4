channel-telegram = Telegram
channel-voice = telefon

# What contacts read; who writes comes first, the way back last.
contact-stopped = { $business }: nie wyślemy więcej wiadomości tym kanałem ({ $channel }) ani reklam. Aby wrócić, odpisz START.
contact-started = { $business }: wiadomości ({ $channel }) są znowu włączone. Aby je wyłączyć, odpisz STOP.
contact-started-already = { $business }: wiadomości ({ $channel }) są włączone. Aby je wyłączyć, odpisz STOP.
contact-confirm-start = { $business }: czy możemy pisać tym kanałem ({ $channel })? Odpisz TAK do { $until }. Bez TAK nic się nie zmieni. Rezygnacja: STOP.
contact-agreed = { $business }: dziękujemy, wiadomości ({ $channel }) są włączone. Aby je wyłączyć, odpisz STOP w każdej chwili.
contact-agreed-marketing = { $business }: dziękujemy, wiadomości i reklamy ({ $channel }) są włączone. Aby je wyłączyć, odpisz STOP w każdej chwili.
contact-agreed-named = { $business }: dziękujemy, zapisane: { $consent }. Aby to zobaczyć lub zmienić, odpisz MOJE DANE w każdej chwili.
contact-agreed-named-marketing = { $business }: dziękujemy, zapisane: { $consent }. Aby zrezygnować, odpisz STOP w każdej chwili.
contact-declined = { $business }: zapisane, nic się nie zmienia. Nie zapytamy ponownie; aby zmienić zdanie, odpisz START.
contact-declined-named = { $business }: zapisane, nic się nie zmienia. Nie zapytamy ponownie.
contact-taken-back = { $business }: zapisane. Zgoda z tamtej wiadomości już się nie liczy.
contact-help = { $business }: odpisz STOP (koniec wiadomości), START (powrót), PAUZA 30 (przerwa 30 dni) lub MOJE DANE (co przechowujemy).
contact-paused = { $business }: milczymy do { $until }. Aby skończyć przerwę, odpisz START.

heard-withdrawn = 🔕 To był STOP. Od teraz żadnych reklam i nic automatycznego tym kanałem ({ $channel }).
heard-withdrawn-again = 🔕 Jeszcze raz STOP: wszystko było już zamknięte.
heard-taken-back = 🔕 Wcześniejszą odpowiedź zmieniono na „nie”: zgoda z niej już się nie liczy.
heard-closed-provisionally = 🤔 To może być STOP: kanał { $channel } jest zamknięty, dopóki ktoś nie zdecyduje.
heard-granted = ✅ Zgoda na wiadomości ({ $channel }).
heard-granted-marketing = ✅ Zgoda na wiadomości i reklamy ({ $channel }).
heard-granted-named = ✅ Zgoda na „{ $consent }” ({ $channel }).
heard-code-expired = ⌛ Ten kod stracił ważność; nic się nie zmieniło.
heard-code-used = ♻️ Ten kod był już użyty; nic się nie zmieniło.
heard-code-other-channel = ↔️ Ten kod jest na inny kanał; nic się nie zmieniło.
heard-code-other-sender = 👥 Ten kod dostał ktoś inny; nic się nie zmieniło.
heard-code-unclear = ❔ To właściwy kod, ale słowa obok mogą znaczyć „nie”; nic się nie zmieniło.
heard-left = 👋 Koniec rozmowy z botem ({ $channel }): kanał jest zamknięty.
heard-asked = ⏳ Chce dostawać wiadomości ({ $channel }); ma potwierdzić słowem TAK.
heard-outdated = ⏱ Nic się nie zmienia: liczy się to, co padło w tej samej chwili albo później.
heard-declined = ✖ Odmowa.
heard-unasked = ❔ Odpowiedź TAK, ale żadne pytanie na nią nie czekało: nic się nie zmieniło.
heard-awaited = ⏳ Nasze pytanie wciąż czeka: odpowiedzią jest samo TAK albo NIE.
heard-answered = 🤖 Odpowiedź wysłana automatycznie.
heard-paused = ⏸ Prosi o przerwę, do { $until }.
heard-resumed = ▶️ Koniec pauzy.
heard-language-chosen = 🌐 Wybrany język naszych wiadomości: { $language }.

button-it-was-stop = 🔕 Tak, to STOP
button-it-was-no-stop = 💬 Nie, zostaw otwarte
near-miss-stopped = Zamknięte na stałe; do kontaktu wychodzi potwierdzenie.
near-miss-stopped-untold = Zamknięte na stałe. Nie ma włączonego kanału, którym można by o tym powiadomić kontakt.
near-miss-reopened = Znowu otwarte, jak przedtem.
near-miss-not-open = Zapisane: to nie był STOP. Kanał i tak nie jest otwarty: nie ma tam zgody albo coś innego stoi na przeszkodzie.
near-miss-decided = To już jest rozstrzygnięte.
near-miss-too-soon = Ta wiadomość przyszła dosłownie przed chwilą. Przeczytaj ją i wybierz jeszcze raz.
near-miss-newer = Od tego czasu przyszła nowa wiadomość, która też może być STOP-em: zdecyduj, mając przed oczami najnowszą.
button-open-card = Otwórz kartę

contact-code-expired = { $business }: ten kod stracił ważność. Poproś nas o nowy.
contact-code-used = { $business }: ten kod był już użyty; nic się nie zmieniło.
contact-code-other-channel = { $business }: ten kod jest dla innego kanału. Użyj go tam, gdzie był podany.
contact-code-other-sender = { $business }: ten kod należy do innego numeru. Poproś nas o własny.
contact-code-unclear = { $business }: nie wiemy, czy to zgoda. Jeśli tak, przyślij sam kod.
