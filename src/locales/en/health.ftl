# How the service does.
help-health = how the service does, and what failed
health-title = Health
health-database = Database
health-part-browser = browser page (browser)
health-part-simulator = simulated phones (simulator)
health-part-smtp = mail to contacts (smtp)
health-part-events = shops and other systems (events)
health-queue = Queue: the oldest waits { $seconds } s
health-ledger-sealed = Consent ledger: everything is sealed
health-ledger-waits = Consent ledger: the oldest record waits { $seconds } s for its seal
health-search-ready = Search index: ready
health-search-filling = Search index: being filled, look-ups ask the database meanwhile
health-dead = { $count ->
    [0] Nothing has failed for good
    [one] { $count } message failed five times
   *[other] { $count } messages failed five times
}
health-dead-button = ⚠️ Failed ({ $count })
health-dead-intro = Nothing is lost: each is kept until it works.
health-dead-none = Nothing has failed for good. 👍
health-again = 🔄 Look again
health-retry-one = ↻ { $number }
health-retry-all = ↻ Retry all ({ $count })
health-retry-none = That is back at work already.
health-retried = { $count ->
    [one] { $count } message is tried again, up to five times.
   *[other] { $count } messages are tried again, up to five times each.
}
health-state-up = on
health-state-down = not reachable, it tries again by itself
health-state-off = off
health-state-starting = starting
health-state-recovering = recovering
health-state-stopping = stopping
health-kind-turn = message of staff
health-kind-message-received = message of a contact
health-kind-message-receipt = delivery receipt
health-kind-consent-stated = a contact's word from a provider or shop
health-kind-number-changed = report of a changed number
health-trouble-unreachable = not reachable, it tries again by itself
health-trouble-access-refused = the access token is refused: put a valid one into the service's variables and start it again
health-trouble-used-elsewhere = another program uses the same bot: end the other one, or take a token of its own for it
dead-contact-message = ⚠️ A contact's message could not be worked off. If it said STOP, that counts all the same; everything else waits for another try.
dead-near-miss = The message could not be worked off in any other way; it waits for another try.
dead-contact-button = ⚠️ What failed
