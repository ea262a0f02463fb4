# Cards, lists and the making of contacts.
unnamed = Unnamed
contact-gone = This contact is no longer there.
phone-type-mobile = mobile
phone-type-work = work
phone-type-home = home
kind-customer = customer
kind-contact-person = contact person
source-mail = e-mail
source-business-card = business card
source-database = database
source-internet = internet
channel-sms = SMS
channel-whatsapp = WhatsApp
channel-viber = Viber
channel-email = e-mail
channel-call = calls
field-first-name = First name
field-last-name = Last name
field-organization-name = Organization name
field-phone = Phone
field-mail = E-mail
field-company = Organization
field-job-title = Job title
field-tags = Tags
field-note = Note
field-kind = Kind
field-source = Source
field-owner = Owner
card-role-at = { $role } @ { $organization }
card-proposal = 💬 { $channel }: agreement mentioned, still to be proved
card-in-bin = 🗑 In the bin since { $date }
card-more-people = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
card-created = Created: { $date }, { $name }
card-updated = Changed: { $date }
card-id = ID: { $id }
section-people = People ({ $count })
section-note = Note
section-details = Details
button-edit = ✏️ Edit
button-tag = 🏷 Tag
button-history = 🕓 History
button-delete = 🗑 Delete
button-restore = ♻️ Restore
button-restore-number = ♻️ Restore { $number }
list-page = Page { $page } of { $pages }
page-turn-first = First page
page-turn-back = Previous page
page-turn-next = Next page
page-turn-last = Last page
page-is-last = That is the last page.
page-is-first = That is the first page.
found-title = { $count ->
    [one] { $count } contact found
   *[other] { $count } contacts found
}
found-nothing = I found nobody for that.
found-nothing-help = /help shows what I can do.
found-nothing-by-part = I found nobody for that. You do not see whole numbers: look one up by its last four digits or by all of it.
found-no-page = There is no such page here.
found-no-number = Nothing here has the number { $number } now. Type a name or at least three digits to look someone up, or /help.
button-create-found = ➕ Create a contact from it
button-count-people = People
button-count-orgs = Organizations
button-count-tags = Tags
cannot-merge = I cannot merge two contacts. Open both, put what should stay onto one of them with ✏️ Edit, then delete the other.
cannot-broadcast = I write to one contact at a time, so that nobody gets what they did not agree to. /write Anna: … does it, and /tags shows who carries a tag.
cannot-import = I take contacts from a file: send me a .vcf as phones and address books save it, or paste one contact after /new.
cannot-birthdays = I keep no calendar of birthdays. A note holds one (“note Anna: born 12 May”), and a word of a note finds the contact: type “May”.
cannot-list-by-channel = I cannot list contacts by what they agreed to yet. 📡 Channels on a card tells it of one contact, /risks counts where something is missing, and “Could we write to Anna on 3 March?” looks back.
named-one = I know who that is about, but not what to do. Choose, or see /help.
named-several = I know more than one of them. Whose card shall I open?
button-said-note = 📝 Keep it as a note
button-said-phone = 📞 Add the number
button-said-mail = ✉️ Add the address
button-said-tag = 🏷 Tag: { $tag }
button-said-asof = 📅 Card: { $day }
find-what = Whom shall I look for? Type a name, some digits of a number, a mail address or a tag.
search-forgotten = That search is too old. Please type it again.
new-person = New person
new-organization = New organization
ask-first-name = What is the person's first name?
ask-last-name = And the last name?
ask-organization-name = What is the organization's name?
ask-phone = What is the phone number?
ask-mail = What is the e-mail address?
ask-company = Which organization does the person belong to?
ask-job-title = What is the job title?
ask-tags = Which tags? Put commas between them.
ask-note = Any note?
ask-kind = What kind of contact is it?
ask-source = Where does the record come from?
problem-blank = That was blank. Type something, or skip.
problem-too-long = That is too long for this field. Please shorten it.
problem-choose = Please choose one of these.
problem-text-wanted = Please type the answer as text.
problem-phone-incomplete = That looks like a part of a number. Please type the whole number, with the country code if it is foreign.
problem-phone-invalid = I can't read that as a phone number. Example: +48 600 700 800.
problem-mail-invalid = I can't read that as an e-mail address. Example: anna@example.com.
problem-empty-contact = There is nothing to save yet. Fill in at least one field.
preview-guess = (?)
preview-guesses = (?) I guessed this. Check it, or choose Change.
preview-phone-incomplete = ⚠️ Looks like half a phone number; it goes into the note: { $raw }
preview-phone-invalid = ⚠️ Not a valid number; it goes into the note: { $raw }
preview-mail-invalid = ⚠️ Not a valid mail address; it goes into the note: { $raw }
button-save = ✅ Save
button-change = ✏️ Change
button-make-organization = 🏢 It is an organization
button-make-person = 👤 It is a person
button-save-anyway = ✅ Save without a name
remind-person-name = This person has no name yet. Type first and last name, or save without.
remind-organization-name = This organization has no name yet. Type it, or save without.
contact-saved = ✅ Saved.
button-undo = ↩️ Undo
button-list = ☰ List
file-no-contact = I found no contact in that. Send a vCard (.vcf), a text file or a shared contact.
file-too-many-contacts = That file holds { $count } contacts. Please send at most { $most } at a time.
unknown-sender = Unknown sender
message-from = 📩 { $channel } from { $who }
# Several cards in one file, and contacts that are there already.
button-save-all = ✅ Save all { $count }
cards-follow = { $count ->
    [one] One more card follows:
   *[other] { $count } more cards follow:
}
cards-and-more = and { $count } more
cards-saved = { $count ->
    [0] ✅ Nothing was saved.
    [one] ✅ Saved { $count } contact.
   *[other] ✅ Saved { $count } contacts.
}
cards-refused = { $count ->
    [one] ⚠️ One card could not be saved as it is. Here it is:
   *[other] ⚠️ { $count } cards could not be saved as they are. Here is the first:
}
new-nothing-read = I could read nothing of that. Let me ask instead.
phone-guessed = (?) Written without a country code: I took it for a number in { $country }. If it is not, write it with + in front.
button-read-as = It is { $number } ({ $country })
twin-same-name = 👥 { $name } has nearly the same name.
twin-same-phone = ⚠️ { $name } has the same number.
twin-same-mail = ⚠️ { $name } has the same mail address.
button-open-twin = Open { $name }
find-too-many-numbers = You have looked up many numbers within the hour. Please look by name, or ask a colleague who sees whole numbers.

# Small talk, where nobody goes by these words.
small-talk-hello = Hello! Type a name or some digits to look somebody up, or “new …” with what you know of them. /help shows the rest.
small-talk-thanks = You are welcome.
small-talk-answer = No question is open. Type a name or some digits to look somebody up, or /help.
small-talk-export = I cannot export the whole book. /people lists everybody, and /evidence gives a file that proves what one contact agreed to.
