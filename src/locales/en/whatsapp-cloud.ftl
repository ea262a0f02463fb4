# The channel's own words, and what keeps it from sending.
whatsapp-choose = Choose
health-trouble-token-refused = Meta refuses the access token: make a new one, or give it the right to send messages
health-trouble-account-blocked = Meta has blocked the account: see WhatsApp Manager
health-trouble-payment-missing = Meta wants a way to pay: see the billing settings
health-trouble-number-unregistered = Meta says that the number is not registered: see API Setup
