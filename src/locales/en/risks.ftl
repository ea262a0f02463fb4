# What about consents may become a complaint.
help-risks = what about our consents may become a complaint
risks-title = 🌦 Consent risks · { $date }
risks-none = Nothing to see to: every agreement has its evidence, and nothing waits for you.
risk-gone = That is settled by now.
risks-owners-only = Only owners get the card every week.
risks-card-on = You get the card of risks every Monday after eight.
risks-card-off = The card of risks no longer comes every week. /risks still shows it.
button-risks = 🌦 Risks
button-risks-on = 🔔 Send it every week
button-risks-off = 🔕 Not every week
risk-no-evidence =
    { $count ->
        [one] { $count } contact can be written to without any evidence of agreement
       *[other] { $count } contacts can be written to without any evidence of agreement
    }
risk-no-evidence-todo = Ask them for their agreement by a code or a link, or note what they have said; else close the channel.
button-risk-no-evidence = { $count } · Without evidence
risk-undecided =
    { $count ->
        [one] { $count } contact wrote something that may be a STOP, and nobody has decided
       *[other] { $count } contacts wrote something that may be a STOP, and nobody has decided
    }
risk-undecided-todo = Open the channel on the card and decide whether it was a STOP.
button-risk-undecided = { $count } · Maybe a STOP
risk-moved =
    { $count ->
        [one] { $count } contact agreed before the number may have changed hands
       *[other] { $count } contacts agreed before the number may have changed hands
    }
risk-moved-todo = Have them confirm that the number is theirs, then note the agreement anew.
button-risk-moved = { $count } · Number moved
risk-outdated =
    { $count ->
        [one] { $count } contact agreed to an older wording
       *[other] { $count } contacts agreed to an older wording
    }
risk-outdated-todo = Show them the new wording: a code from /consents brings it to them.
button-risk-outdated = { $count } · Older wording
risk-unanswered =
    { $count ->
        [one] { $count } contact was asked more than a day ago and has not answered
       *[other] { $count } contacts were asked more than a day ago and have not answered
    }
risk-unanswered-todo = Nothing may be sent meanwhile. If they want to hear from you, hand them a code.
button-risk-unanswered = { $count } · No answer
risk-undeliverable =
    { $count ->
        [one] { $count } contact has an open channel where messages do not arrive
       *[other] { $count } contacts have an open channel where messages do not arrive
    }
risk-undeliverable-todo = Check the number or address with them.
button-risk-undeliverable = { $count } · Do not arrive
risk-spoken =
    { $count ->
        [one] { $count } contact agreed by word of mouth only
       *[other] { $count } contacts agreed by word of mouth only
    }
risk-spoken-todo = A code, a link or a signed form makes it provable.
button-risk-spoken = { $count } · Word of mouth
risk-unsealed =
    { $count ->
        [one] { $count } contact has records that have waited more than a minute for their seal
       *[other] { $count } contacts have records that have waited more than a minute for their seal
    }
risk-unsealed-todo = The service seals by itself; if this stays, look at /health.
button-risk-unsealed = { $count } · Not sealed
field-risk-card = Risk card
risk-card-none = not wanted every week
did-staff-risk-card-chosen = Weekly risk card switched
