# What contacts read about themselves: by message and on their page.
contact-channels = { $business }: { $channels }. To change it reply STOP, START or PAUSE 30, or MY DATA for a link.
contact-my-data = { $business }: { $kept }. { $channels }.
contact-language-set = { $business }: from now on we write to you in English.
contact-language-ask = { $business }: we write to you in English. Reply LANGUAGE FR for French, LANGUAGE PL for Polish.
contact-language-none = { $business }: we cannot write in that language. Reply LANGUAGE EN for English, LANGUAGE FR for French, LANGUAGE PL for Polish.

desk-channel = { $channel }: messages { $service }, advertising { $marketing }
desk-calls = { $channel }: { $calls }
desk-channel-paused = { $line }, silent until { $until }
desk-no-channels = we do not write to this address
desk-state-granted = yes
desk-state-withdrawn = no
desk-state-pending = waiting for your YES
desk-state-unknown = not asked
desk-kept-address = we keep this address and what you told us about messages
desk-kept-person =
    we keep your name ({ $name }), { $phones ->
        [one] { $phones } number
       *[other] { $phones } numbers
    }, { $mails ->
        [one] { $mails } mail address
       *[other] { $mails } mail addresses
    } and what you told us about messages
desk-kept-several = several people share this address; please ask us what we keep of you
