# A code by which a contact opens a channel.
button-channel-code = 🔳 QR albo link
channel-code-which = Kontakt sam otwiera kanał, wiadomością z kodem. Na co ma wyrazić zgodę?
channel-code-all-open = Nie ma czego przekazać: wszystkie kanały, którymi może przyjść kod, są już otwarte albo najpierw trzeba podjąć decyzję lub zdjąć blokadę.
button-channel-code-service = 💬 Wiadomości
button-channel-code-marketing = 📣 Wiadomości i reklamy
channel-code-name-service = wiadomości ({ $channel })
channel-code-name-marketing = wiadomości i reklamy ({ $channel })
channel-code-wording-service = { $business } może do mnie pisać ({ $channel }) w sprawie moich pytań, zamówień i ustaleń. STOP kończy to w każdej chwili.
channel-code-wording-marketing = { $business } może do mnie pisać ({ $channel }) w sprawie moich pytań, zamówień i ustaleń oraz przysyłać mi tam reklamy. STOP kończy to w każdej chwili.
help-channelcode = kod QR lub link, którym kontakt otwiera kanał
