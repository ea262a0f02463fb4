# The rules that the business sets for itself.
help-settings = how STOP and START are taken, when advertising may leave, how long messages are kept
settings-title = ⚙️ Settings
settings-text =
    { $lines }

    Choose a number to change one. What a country forbids no setting allows.
settings-as-country = as each country has it
settings-as-country-now = as each country has it (yours: { $value })
settings-as-usual = as usual
settings-as-usual-now = { $value }, as usual
setting-asked = asked back
setting-not-asked = not asked back
settings-line = { $number }. { $name }: { $value }
setting-stop-reach = How far a STOP reaches
setting-always-ask-back = Asking back after a START
setting-pending-hours = How long a YES counts
setting-pause-days = A PAUSE without a number
setting-ask-back-hours = Asking for consent after their own message
setting-hours = Hours for advertising
setting-kept-days = How long messages are kept
setting-how-stop-reach = What shall a STOP close beside the channel it came by? A shared number always closes for everybody on it.
setting-how-always-ask-back = A START is asked back, and counts with the YES. In North America carriers take the START alone.
setting-how-pending-hours = For how many hours does a YES to our question count? From 1 to 168.
setting-how-pause-days = For how many days do we stay silent after a PAUSE without a number? From 1 to 365.
setting-how-ask-back-hours = For how many hours after a contact's own message may they be asked for consent? 0: never. At most { $most }, as your country has it.
setting-how-hours = Between which hours of the contact's clock may advertising leave? Type for example 9-18. It only narrows what the country allows; Sundays and holidays stay as they are.
setting-how-kept-days = For how many days shall what came in and went out be kept once it is done? From 14 to 730. Contacts, their history and the proof of consent are not touched; what could not be worked on stays until you have seen to it.
setting-now = Now: { $value }
stop-reach-marketing-everywhere = no advertising to them on any channel, nothing automatic by that one
stop-reach-everything = nothing automatic to them on any channel
stop-reach-channel = that channel of that address only
setting-always = always
setting-hours-value = { $count ->
    [0] never
    [one] { $count } hour
   *[other] { $count } hours
}
setting-days-value = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
setting-saved = ✅ Set. It holds from now on.
setting-unchanged = It stands so already.
button-as-country = As the country has it
button-as-usual = As usual
button-setting-always = Always
button-stop-reach-marketing-everywhere = Advertising everywhere
button-stop-reach-everything = Everything
button-stop-reach-channel = That channel only
problem-setting-number = That must be a whole number from { $least } to { $most }.
problem-setting-window = I cannot read that as hours. Type for example 9-18 or 8:30-20.
problem-setting-no-hours = In those hours your country lets no advertising leave at all. Choose others.
did-policy-set = A setting was changed
