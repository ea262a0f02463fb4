# By which channels a contact may be written to, and writing to them.
help-channels = see and record by which channels a contact may be written to
help-write = write to a contact
channels-title = channels
channels-none = No phone number and no mail address yet.
channel-advertising = advertising by e-mail
address-gone = That number or address is no longer there.

channel-state-open = agreed
channel-state-unasked = never asked
channel-state-asked-once = asked once, not agreed
channel-state-pending = asked, answer awaited until { $until }
channel-state-paused = paused by the contact until { $until }
channel-state-undeliverable = cannot be reached
channel-state-blocked = blocked by us
channel-state-withdrawn = closed
channel-state-undecided = closed until somebody decides
channel-state-moved = agreed before the number may have changed hands

consent-by-keyword = the contact's own word
consent-by-double-opt-in = confirmed by the contact
consent-by-near-miss = by a message that may have been a STOP
consent-by-provider = reported by the provider
consent-by-left-channel = the contact left the bot
consent-by-consent-request = asked by { $name }
consent-by-preference-page = on the contact's own page
consent-by-one-time-code = by a code that was handed over
consent-by-same-account = under another name of the same account
consent-by-staff = written down by { $name } ({ $how })
consent-by-decision = decided by { $name }
consent-by-other = recorded by the service
consent-by-erased = an earlier word that was erased

channel-why = Why nothing can be sent now:
channel-own-withdrawal = The contact closed this in person; only they can open it again. Hand them a code or a link.
channel-no-road = No provider is set up that carries this channel.
channel-shared = On this number too: { $names }. What is noted here counts for all of them.

refusal-blocked = This address is blocked.
refusal-not-allowed = You may not write to contacts.
refusal-undeliverable = Messages do not arrive there.
refusal-number-moved = The number may belong to somebody else by now.
refusal-closed-provisionally = A message may have been a STOP; nobody has decided yet.
refusal-withdrawn = The contact does not want it.
refusal-asked-before = We have asked once; that is done only once.
refusal-not-to-be-asked = The rules of that country do not let us ask.
refusal-never-asked = The contact has not agreed.
refusal-pending = The contact has been asked and has not answered yet.
refusal-paused = The contact asked for a pause.
refusal-window-closed = This channel takes free text only for a while after the contact's last message.
refusal-never-wrote = Nobody is written to here who has not written first.
refusal-quiet-hours = It is quiet time there.
refusal-confirmed-before = That was confirmed already.
refusal-nothing-to-answer = There is nothing left to answer.
refusal-access-refused = The provider does not let the service in; an owner sees in /health what to do.
refusal-opted-out = The provider holds a STOP of this contact.

next-unblock = Next: lift the block, if you may.
next-ask-colleague = Next: ask a colleague who may write to contacts.
next-check-address = Next: check the number or address.
next-confirm-number = Next: have it confirmed that the number is still theirs, then note it anew.
next-decide = Next: decide whether it was a STOP.
next-hand-over = Next: let the contact opt in themselves, by a message to us or a code you hand them.
next-ask = Next: send the one question that is allowed.
next-wait = Next: wait until { $until }.
next-later = later

button-channels = 📡 Channels
button-write = ✍️ Write
button-reply = ✍️ Reply
button-ask-consent = ❔ Ask for consent
button-agreed = ✅ They agreed
button-declined = 🔕 They do not want it
button-proof = 💬 { $channel }: how did they agree?
button-channel-why = 📡 Why, and what next

consent-how-granted = How did the contact say that they agree?
consent-how-withdrawn = How did the contact say that they do not want it?
consent-words-granted = In which words? What you type is kept as evidence. Skip if you don't know.
consent-words-withdrawn = In which words? What you type is kept as evidence. Skip if you don't know.
consent-proposal-words = In the pasted text: “{ $words }”
evidence-spoken = spoken
evidence-paper = on paper
evidence-mail = by e-mail
evidence-form = in a form
consent-recorded-granted = ✅ Noted, with your name and the moment.
consent-recorded-withdrawn = 🔕 Closed. Nothing more leaves by it.
consent-asked-by-mail = ⏳ Noted. They get a mail and confirm on their page; until then nothing is open.
consent-unchanged = That is how it stands already.
consent-own-withdrawal = Not changed: the contact closed this in person, and nobody on the staff can take that back.
consent-undecided = Not changed: decide first whether their message was a STOP.

ask-consent-how = This question goes out, once. Only a YES opens the channel.
ask-consent-sent = ⏳ Asked.
contact-consent-request = { $business }: may we write to you by { $channel }? Reply YES by { $until }, or NO. Without a YES you hear nothing more; STOP ends it at any time.

write-which = By which channel?
write-to = To: { $to } · { $channel }
write-what = What shall I send? At most { $limit } characters.
write-length = { $length } of { $limit } characters
write-parts = { $parts ->
    [one] { $parts } text message
   *[other] { $parts } text messages
}
write-too-long = That has { $length } characters, { $limit } are allowed. Please send a shorter text.
write-closed = 🚫 Not sent: this channel is closed.
write-nothing-open = 🚫 No channel is open to this contact.
write-no-address = 🚫 This contact has no address for { $channel }.
button-send = 📤 Send
button-change-text = ✏️ Change the text

message-to = 📤 { $channel } to { $who }
delivery-queued = On its way.
delivery-sent = Sent.
delivery-delivered = Delivered.
delivery-read = Read.
delivery-failed = It could not be delivered.
delivery-uncertain = Nobody knows whether it arrived. It is not sent again by itself.
delivery-withheld = 🚫 Not sent:
delivery-unknown = I know of no such message any more.
button-delivery = 🔄 How far is it?
button-write-again = ✍️ Write again

# In histories, and after /undo.
did-consent-recorded = Consent noted
did-consent-asked = Consent asked for
did-consent-decided = Decided whether it was a STOP
consent-word-granted = agreed
consent-word-withdrawn = closed
consent-word-pending = asked
consent-word-unknown = never asked
consent-word-undecided = undecided
undo-consent = That was a word on consent: it stays in the records as it was said. If it was noted wrongly, note how it really is under Channels; what a contact closed in person only they open again.
