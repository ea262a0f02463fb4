# Lists of contacts, the bin, deleting and restoring.
help-people = all people
help-orgs = all organizations
help-persons = all contact persons
help-recent = what changed last
help-bin = deleted contacts, to bring them back
list-people = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
list-orgs = { $count ->
    [one] { $count } organization
   *[other] { $count } organizations
}
list-persons = { $count ->
    [one] { $count } contact person
   *[other] { $count } contact persons
}
list-recent = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
list-bin = { $count ->
    [one] { $count } contact in the bin
   *[other] { $count } contacts in the bin
}
list-people-empty = There are no people here yet. Choose New, or send /new with anything you have: a signature, a number, a vCard.
list-orgs-empty = There are no organizations here yet. Choose New, or name one when you make a person.
list-persons-empty = There are no contact persons here yet. Choose New, or choose the kind “contact person” when you make somebody.
list-recent-empty = There are no contacts here yet. Choose New, or send /new with anything you have: a signature, a number, a vCard.
list-bin-empty = The bin is empty. Deleted contacts stay here until you bring them back.
order-name = A → Z
order-name-reverse = Z → A
order-newest = newest first
order-newest-reverse = oldest first
order-recent = last changed first
order-recent-reverse = longest unchanged first
order-deleted = last deleted first
order-deleted-reverse = first deleted first
button-page-size = { $count } a page
page-size-which = I can show 5, 10 or 20 contacts a page.
delete-whom = Whom shall I delete? Open the card and choose Delete there.
delete-title = Delete this contact?
delete-people = { $count ->
    [one] { $count } person belongs to this organization and stays in the book:
   *[other] { $count } people belong to this organization and stay in the book:
}
delete-how = It goes into the bin, and /bin brings it back.
deleted = 🗑 Deleted. It lies in the bin now.
button-bin = 🗑 Bin
restore-whom = Whom shall I bring back? These contacts lie in the bin:
restore-not-deleted = “{ $words }” is not in the bin: this contact was not deleted.
restore-nobody = Nobody called “{ $words }” is in the bin.
restored = ♻️ Back from the bin.
