# Who may use the bot, and first steps.
welcome-title = Hello { $name }!
nameless-welcome-title = Hello!
welcome =
    Type a name, four digits or a tag and I look it up.
    Write “new Anna Kowalska 600 700 800, Acme, tag vip” and I make the contact.
    /help shows everything, /undo takes the last change back.
button-new = ➕ New
button-people = ☰ People
button-help = Help
help-title = What I can do
help-intro = Anything that is no command is looked up: a name, digits of a number, a mail, a tag. You can also just say it: “tag Anna vip”, “who is Nowak?”.
help-new = new contact, from anything you paste
help-find = look someone up
help-help = this list
help-language = English, French or Polish
language-which = Which language do you want?
language-chosen = We speak English now.
role-owner = owner
role-manager = manager
role-agent = agent
role-viewer = viewer
claim-how = Send the code that the service printed at its start: /claim CODE
claimed-title = Welcome, { $name }! You are the owner now.
nameless-claimed-title = Welcome! You are the owner now.
claimed =
    Try it: write “new Anna Kowalska 600 700 800, Acme, tag vip”.
    /invite brings your colleagues in, /demo loads invented contacts to play with, /help shows everything.
joined = Welcome, { $name }! You are here as { $role }. Type a name to look someone up, or /help.
nameless-joined = Welcome! You are here as { $role }. Type a name to look someone up, or /help.
channel-joined = This is { $name }'s place now too. What you began elsewhere goes on here.
nameless-channel-joined = This is your place now too. What you began elsewhere goes on here.
staff-problem-code-unknown = I don't know that code. Check it and try again.
staff-problem-code-used = That code has been used already.
staff-problem-code-expired = That code has expired. Ask for a new one.
staff-problem-code-revoked = That code no longer holds. Ask for a new one.
staff-problem-too-many-tries = Too many tries. Please wait a few minutes.
staff-problem-already-staff = You are already here.
staff-problem-identity-taken = This account already belongs to another staff member.
staff-problem-last-identity = That is the person's last channel; without it they could not come back.
staff-problem-last-owner = There must always be an owner.
staff-problem-not-permitted = You don't have the permission for that.
staff-problem-not-staff = That person is not on the staff (any more).
staff-problem-not-a-group = That only makes sense in a group.
help-me = who you are here, your channels, your name
help-join = use an invitation or a code from /me
help-invite = let a colleague in
help-staff = people, roles and what each may do
help-group = show contacts in a group, or stop it
only-in-private = Codes are secret: please ask me in our private chat.
staff-channel-telegram = Telegram
staff-channel-browser = browser page
staff-channel-whatsapp = WhatsApp
staff-channel-since = { $channel }, since { $date }
permission-see-contacts = See contacts
permission-see-suppliers = See suppliers
permission-create = Create
permission-edit = Edit
permission-delete = Delete
permission-see-full-numbers = See full numbers
permission-see-calls = See calls
permission-edit-discounts = Edit discounts
permission-export = Export
permission-import = Import
permission-transfer-owner = Hand contacts over
permission-manage-settings = Change settings
permission-manage-staff = Manage staff
permission-erase = Erase for good
permission-record-consent = Record consents
permission-block = Block senders
permission-broadcast = Write to many
permission-undo-others = Undo others' changes
role-may-nothing = nothing
joined-tell = { $name } has come in by your invitation, as { $role }.
claimed-tell = ⚠️ { $name } has become an owner with the owner code. If you don't know about it, look at /staff.
join-how = Send the code you were given: /join CODE
code-by-link = { $channel }: { $link }
code-by-page = { $channel }: { $link } (the owner has its key), then /join { $code }
code-by-command = Anywhere: /join { $code }
invite-title = A new colleague
invite-which-role = Which role? The code lets one person in, once.
invitation-title = Invitation as { $role }
invitation-how = Pass this on to one person. It works once, until { $until }.
invitation-gone = That invitation is no longer open.
invitation-line = { $role } · by { $name } · until { $until }
invitation-withdraw = ✕ { $number }
invitation-revoke-title = Withdraw this invitation?
invitation-revoke = ✕ Withdraw
invitation-revoked = Withdrawn. The code no longer lets anybody in.
invitations-title = { $count ->
    [one] { $count } open invitation
   *[other] { $count } open invitations
}
invitations-none = Nobody is expected. /invite makes a code.
button-invite = ➕ Invite
button-invitations = ✉️ Invitations
button-roles = 🔑 Roles
me-title = 👤 { $name } · { $role }
me-channels = Channels:
me-may = May: { $permissions }
me-may-all = everything
me-link = 🔗 Another channel
me-rename = ✏️ Rename
me-language = 🌐 Language
me-leave = ✕ { $channel }
link-code-title = Join another channel to you
link-code-how = Open the other channel and send the code there. It works once, for { $minutes } minutes. Keep it to yourself: whoever uses it is you.
channel-gone = That channel is no longer yours.
channel-remove-title = Remove { $channel }?
channel-remove-how = You will be a stranger there, until you join it again with a code.
channel-remove-here = That is this very chat. You will be a stranger here, until you join it again with a code.
channel-remove = ✕ Remove the channel
channel-removed = Removed.
staff-title = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
staff-since = On the staff since { $date }
staff-invited-by = Invited by { $name }
staff-change-role = 🔑 Change role
staff-revoke = 🚫 Revoke
staff-all = ☰ All staff
staff-role-title = { $name }: another role
staff-role-now = Now: { $role }. Which one from now on?
role-changed-tell = Your role is now: { $role }.
staff-rename-title = Another name for { $name }
staff-rename-how = Type the name that colleagues shall see.
staff-revoke-title = Revoke { $name }?
staff-revoke-what = This ends at once, everywhere:
staff-revoke-invitations = { $count ->
    [one] { $count } open invitation
   *[other] { $count } open invitations
}
staff-revoke-groups = { $count ->
    [one] { $count } group that shows contacts
   *[other] { $count } groups that show contacts
}
staff-revoke-stays = Contacts and history stay. /undo brings the person back.
staff-revoke-yes = 🚫 Revoke everything
staff-revoked = { $name } is out: nothing of theirs works any more.
staff-revoked-tell = Your access to the contact book of { $business } has ended. Thank you for your work; if this is a mistake, ask the person who runs it.
staff-revoke-oneself = You can't revoke yourself. Another owner can.
roles-title = What each role may do
roles-owner = Owners may always do everything. Choose a role to change it:
roles-owners-only = Only an owner decides what roles may do.
role-permissions-title = What may this role do: { $role }?
role-permissions-how = Choose one to switch it, then Save. It holds at once, for everybody in the role.
role-permissions-clash = Somebody has changed this role meanwhile. This is how it is now:
group-title = { $count ->
    [0] No group shows contacts
    [one] { $count } group shows contacts
   *[other] { $count } groups show contacts
}
group-how = To open a group: put me into it, and send /group there as an owner. Everybody in the group then sees what I show.
group-nowhere = No channel that is switched on has groups; Telegram and WhatsApp Web do.
group-line = { $channel } · since { $date } · by { $name }
group-open = Contacts are shown in this group. { $since }
group-opened-title = This group is open
group-opened = From now on I answer staff here with contact data, and everybody in the group sees it. /group closes it again.
group-owners-only = Only an owner can open a group for contacts.
group-close-title = Close this group?
group-close = 🔒 Close it
group-close-one = 🔒 Close { $number }
group-closed = Closed. I show no contacts in that group any more.
button-hand-over = 🤝 Hand over
hand-over-now = Owner: { $name }.
hand-over-whom = Who gets this contact?
hand-over-nobody = There is nobody else on the staff yet. /invite lets somebody in.
hand-over-clash = Meanwhile it has gone to { $name }.
hand-over-tell = { $name } has handed a contact over to you: { $contact }
hand-over-done = { $contact } now belongs to { $name }.
claimed-name = In histories you are called “{ $name }” until you say your name.
button-say-name = ✏️ Say your name
claimed-country = Numbers written without + are read as numbers of this country: { $country }. The variable DEFAULT_COUNTRY changes that.
staff-number-title = 🔀 { $name }: another WhatsApp number
staff-number-followed = I answer the new number now, and the old one gets nothing any more.
staff-number-ended = The old number gets nothing any more. The new one belongs to somebody on the staff already.
staff-number-kept = The new number belongs to somebody else on the staff, and the old one is the only way in here, so it still works. If it is out of their hands, take the access away.
staff-number-mine = 👤 My channels
