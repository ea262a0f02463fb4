# What the conversation itself says, whatever it is about.
labelled = { $label }: { $value }
button-back = ‹ Back
button-skip = Skip
button-cancel = ✕ Cancel
cancelled = Cancelled. Nothing was changed.
cancelled-behind = I have closed the question “{ $what }”. Nothing was changed.
question-meant = Do you mean this question?
nothing-to-cancel = No question is open, so there is nothing to cancel.
no-question-open = No question is open.
cancel-or-undo = Take back what you did last: “{ $what }”?
help-cancel = leave the open question, nothing is changed
unknown-command = I don't know that command. /help shows what I can do.
not-permitted = You don't have the permission for that. The owner can give it with /staff.
set-aside = Set aside, not saved yet: { $what }
button-resume = ↩ Go on with it
question-over = That choice is from an earlier message. Type a name or a number to look someone up, or /help.
question-over-see-this = That choice is from an earlier message. This is the open question:
answered-elsewhere = ✓ Answered on another device.
left-elsewhere = ↪ You went on on another device.
file-unreadable = I could not get that file. Please send it once more.
file-too-large = That file is too large. I can read files up to { $megabytes } MB.
edit-unread = I saw that you changed an earlier message. I only read new ones: please send it again.
cannot-read-this = I can't read this kind of message. Please send text, a contact, a file or a place.
group-not-registered = This group is not registered, so I show no contacts here. The owner can register it with /group.
stranger-greeting = { $place ->
    [browser] Hello! This is the contact book of { $business }. It is for the staff only; with an invitation, send /join and its code.
   *[messenger] Hello! This is { $business }. What you write here reaches our team; START turns our messages on, STOP turns them off. Are you on the team? Send /join and the code of your invitation.
}
something-failed = Something went wrong with your last message. It is kept, and the owner can see it in /health. Please try again.
