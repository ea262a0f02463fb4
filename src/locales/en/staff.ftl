# Who may use the bot, and first steps.
welcome-title = Hello { $name }!
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
claimed =
    Try it: write “new Anna Kowalska 600 700 800, Acme, tag vip”.
    /invite brings your colleagues in, /demo loads invented contacts to play with, /help shows everything.
joined = Welcome, { $name }! You are here as { $role }. Type a name to look someone up, or /help.
channel-joined = This is { $name }'s place now too. What you began elsewhere goes on here.
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
