# The channel's own words, and what keeps it from sending.
whatsapp-choose = Choose
health-trouble-token-refused = Meta refuses the access token: make a new one, or give it the right to send messages
health-trouble-account-blocked = Meta has blocked the account: see WhatsApp Manager
health-trouble-payment-missing = Meta wants a way to pay: see the billing settings
health-trouble-number-unregistered = Meta says that the number is not registered: see API Setup
trouble-title = { $channel }: nothing goes out
trouble-over-title = { $channel }: it sends again
trouble-over-text = What kept messages from leaving is over. What was refused meanwhile is not sent again by itself: those who wrote it were told.
