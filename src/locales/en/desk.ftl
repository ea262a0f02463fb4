# What contacts read about themselves: by message and on their page.
contact-channels =
    { $business }:
    { $channels }
    To change it reply STOP, START or PAUSE 30, or MY DATA for a link.
contact-my-data =
    { $business }: { $kept }.
    { $channels }
    See and change it all: { $link }
contact-language-set = { $business }: from now on we write to you in English.
contact-language-ask = { $business }: we write to you in English. Reply LANGUAGE FR for French, LANGUAGE PL for Polish.
contact-language-none = { $business }: we cannot write in that language. Reply LANGUAGE EN for English, LANGUAGE FR for French, LANGUAGE PL for Polish.

desk-channel = { $channel }: messages { $service }, advertising { $marketing }
desk-calls = { $channel }: { $calls }
desk-channel-paused = { $line }, silent until { $until }
desk-no-channels = No messages agreed yet.
desk-state-granted = yes
desk-state-withdrawn = no
desk-state-pending = waiting for your YES
desk-state-unknown = not yet
desk-kept-address = we keep this address and what you told us about messages
desk-kept-person =
    we keep your name ({ $name }){ $phones ->
        [0] {""}
        [one] , { $phones } number
       *[other] , { $phones } numbers
    }{ $mails ->
        [0] {""}
        [one] , { $mails } mail address
       *[other] , { $mails } mail addresses
    }{ $messengers ->
        [0] {""}
        [one] , { $messengers } messenger account
       *[other] , { $messengers } messenger accounts
    } and what you told us about messages
desk-kept-several = several people share this address; please ask us what we keep of you

desk-title = { $business }: what we may send you
desk-for = For { $address }
desk-intro = You decide what { $business } sends you. Nothing changes until you press a button.
desk-read-in = Language of this page
desk-purpose-service = Messages about what you have arranged with us
desk-purpose-marketing = Advertising and offers
desk-purpose-call = Calls
desk-now-granted = Now: on
desk-now-withdrawn = Now: off
desk-now-pending = Now: off, waiting for your answer
desk-now-unknown = Now: off, you have not been asked
desk-paused = Silent until { $until }.
desk-consents = What you can agree to
desk-shared = Several people use this address, so nothing that belongs to one person is shown here. Please ask us.
desk-by-contract = Part of our contract with you; please ask us.
desk-full-text = Full text: { $name }
desk-outdated = The text has changed since you agreed.
desk-agree-new = I agree to the new text
desk-question = We have asked you
desk-confirm = Yes, I agree
desk-decline = No
desk-language = Language
desk-write-in = We write to you in
desk-as-so-far = As so far
desk-save = Save
desk-pause = Pause for 30 days
desk-resume = End the pause
desk-stop-title = Stop everything
desk-stop-hint = Ends all messages, calls and advertising to this address at once. You can come back here at any time.
desk-stop = Stop everything now
desk-done-saved = Saved. This is how it stands now.
desk-done-paused = Saved: we stay silent for 30 days.
desk-done-resumed = The pause has ended.
desk-done-stopped = Done: nothing more will be sent to this address.
desk-done-stale = Something had changed meanwhile, so nothing was switched on. This is how it stands now; please choose again.
desk-done-confirmed = Thank you, noted. You can change it here at any time.
desk-done-declined = Noted: nothing is switched on.
desk-done-answered = That question is answered already, or its time is over. This is how it stands now.
desk-unsubscribed = { $business }: you get no more advertising at this address.
desk-missing-title = This page is not there
desk-missing-text = The link may be old or incomplete. Write MY DATA to us and we send you a new one.
desk-too-many-title = Too many tries
desk-too-many-text = Please wait a minute and open your link again.
desk-unavailable-title = Not possible just now
desk-unavailable-text = Nothing was changed. Please try again in a minute.
desk-unreadable-title = That could not be read
desk-unreadable-text = Nothing was changed. Please open your link again and use the buttons of the page.
