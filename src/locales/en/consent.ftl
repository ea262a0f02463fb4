channel-telegram = Telegram
channel-voice = phone

# What contacts read; who writes comes first, the way back last.
contact-stopped = { $business }: you get no more messages by { $channel } and no advertising from us. Reply START to come back.
contact-started = { $business }: messages by { $channel } are on again. Reply STOP to end them.
contact-started-already = { $business }: messages by { $channel } are on. Reply STOP to end them.
contact-confirm-start = { $business }: may we write to you by { $channel }? Reply YES by { $until }. Without a YES nothing changes; STOP ends it at any time.
contact-agreed = { $business }: thank you, messages by { $channel } are on. Reply STOP at any time to end them.
contact-agreed-marketing = { $business }: thank you, messages and advertising by { $channel } are on. Reply STOP at any time to end them.
contact-agreed-named = { $business }: thank you, noted: { $consent }. Reply MY DATA at any time to see or change it.
contact-agreed-named-marketing = { $business }: thank you, noted: { $consent }. Reply STOP at any time to end it.
contact-declined = { $business }: noted, nothing changes. We will not ask again; reply START if you change your mind.
contact-declined-named = { $business }: noted, nothing changes. We will not ask again.
contact-taken-back = { $business }: noted. What you agreed to in that message counts no more.
contact-help = { $business }: reply STOP to end messages, START to get them, PAUSE 30 for a rest of 30 days, MY DATA to see what we keep.
contact-paused = { $business }: we stay silent until { $until }. Reply START to end the pause.

heard-withdrawn = 🔕 That was a STOP. No advertising from now on, and nothing automatic by { $channel }.
heard-withdrawn-again = 🔕 A STOP once more: all of it is closed already.
heard-taken-back = 🔕 An earlier answer was changed to no: what it agreed to counts no more.
heard-closed-provisionally = 🤔 That may be a STOP: { $channel } is closed until somebody decides.
heard-granted = ✅ Agreed to messages by { $channel }.
heard-granted-marketing = ✅ Agreed to messages and advertising by { $channel }.
heard-granted-named = ✅ Agreed to “{ $consent }”, by { $channel }.
heard-code-expired = ⌛ That code had run out; nothing has changed.
heard-code-used = ♻️ That code had been used before; nothing has changed.
heard-code-other-channel = ↔️ That code is for another channel; nothing has changed.
heard-code-other-sender = 👥 That code was handed to somebody else; nothing has changed.
heard-code-unclear = ❔ That code is theirs, but the words beside it may be a no; nothing has changed.
heard-left = 👋 Has left the bot on { $channel }: the channel is closed.
heard-asked = ⏳ Wants messages by { $channel }; asked to confirm with YES.
heard-outdated = ⏱ Changed nothing: what they said at the same moment or later counts.
heard-declined = ✖ Declined.
heard-unasked = ❔ A YES, but no question was open: nothing has changed.
heard-awaited = ⏳ Our question is still open: only YES or NO alone answers it.
heard-answered = 🤖 Answered automatically.
heard-paused = ⏸ Asked for a pause, until { $until }.
heard-resumed = ▶️ Ended the pause.
heard-language-chosen = 🌐 Chose the language we write in: { $language }.

button-it-was-stop = 🔕 Yes, a STOP
button-it-was-no-stop = 💬 No, keep open
near-miss-stopped = Closed for good; one confirmation is on its way to the contact.
near-miss-stopped-untold = Closed for good. No channel is switched on that could tell the contact.
near-miss-reopened = Open again, as it was before.
near-miss-not-open = Noted: it was no STOP. The channel is not open all the same: nobody has agreed there, or something else speaks against it.
near-miss-decided = That is decided already.
near-miss-too-soon = That message has only just come. Please read it, and choose once more.
near-miss-newer = They have written again since, and that may be a STOP too: please decide with the newest message in view.
button-open-card = Open the card

contact-code-expired = { $business }: that code has run out. Please ask us for a new one.
contact-code-used = { $business }: that code was used already; nothing has changed.
contact-code-other-channel = { $business }: that code is for another channel. Please use it where it was meant for.
contact-code-other-sender = { $business }: that code belongs to another number. Please ask us for one of your own.
contact-code-unclear = { $business }: we could not tell whether you agree. If you do, please send the code alone.
