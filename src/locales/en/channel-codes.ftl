# A code by which a contact opens a channel.
button-channel-code = 🔳 QR or link
channel-code-which = The contact opens it themselves, by a message with a code. What shall they agree to?
channel-code-all-open = Nothing to hand over: every channel by which a code could come is open already, or is to be decided or unblocked first.
button-channel-code-service = 💬 Messages
button-channel-code-marketing = 📣 Messages and advertising
channel-code-name-service = messages by { $channel }
channel-code-name-marketing = messages and advertising by { $channel }
channel-code-wording-service = { $business } may write to me by { $channel } about what I ask, order or agree with them. STOP ends it at any time.
channel-code-wording-marketing = { $business } may write to me by { $channel } about what I ask, order or agree with them, and send me advertising there. STOP ends it at any time.
help-channelcode = a QR code or link by which a contact opens a channel
