# A contact's card and channels as they were on a day.
help-asof = a contact's card on an earlier day, and whether we could write
asof-which-day = For which day? A date or words: 3 March, 03.03.2026, yesterday.
asof-no-day = I cannot read that as a day. Try “3 March”, “03.03.2026” or “yesterday”.
asof-impossible = There is no such day.
asof-future = That day is yet to come.
asof-not-there = This contact was not in the book yet on that day.
asof-stated = As it stood at the end of { $day } ({ $zone }):
asof-stated-today = As it stands now, on { $day } ({ $zone }):
asof-could-we = Could we write?
asof-yes = ✓ { $channels }: yes
asof-no = ✕ { $channels }: no. { $reasons }
asof-offers-yes = 📣 ✓ Advertising by { $channels }: yes
asof-offers-no = 📣 ✕ Advertising by { $channels }: no. { $reasons }
asof-named = Consents
asof-limits = Made from what was recorded by then. Quiet hours are left aside, and countries' rules are those of today.
button-asof = 📅 As of a day
button-asof-first = 📅 The first day
