# Erasing a contact for good.
button-erase = 🧨 Erase
erase-title = 🧨 Erase { $name } for good?
erase-what = The name{ $phones ->
    [0] {""}
    [one] , { $phones } number
   *[other] , { $phones } numbers
}{ $mails ->
    [0] {""}
    [one] , { $mails } mail address
   *[other] , { $mails } mail addresses
}{ $messengers ->
    [0] {""}
    [one] , { $messengers } messenger account
   *[other] , { $messengers } messenger accounts
}, note, tags and links go.
erase-history = So do { $actions ->
    [one] { $actions } entry
   *[other] { $actions } entries
} of the history, { $messages ->
    [one] { $messages } message
   *[other] { $messages } messages
} received and all that was agreed to. Telegram and other messengers keep what was already shown there.
erase-stays = What stays: that somebody was erased, and a sealed mark of each number that said STOP or was blocked. It holds when the number comes back.
erase-shared = Numbers and addresses shared with { $names } stay theirs, with their messages.
erase-type = This cannot be undone. Type { $word } to go on.
erase-word = ERASE
erased-title = 🧨 Erased
erased = The contact is gone. What was said about it elsewhere is being removed now.
did-contact-erased = A contact was erased
undo-erase = An erasure cannot be taken back: nothing is left to bring back.
