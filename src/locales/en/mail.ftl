mail-subject = A message from { $business }
mail-footer = What { $business } may send you, and how to stop it:
write-subject = What is the mail about? Send its subject, or skip.
write-subject-is = Subject: { $subject }
desk-notice-title = 🔧 { $who } changed what we may send
desk-notice-now = So it stands now:
mail-question-subject = { $business }: please confirm
mail-question = { $business }: advertising and offers by e-mail were asked for at this address. May we send them? Please say so by { $until }. Without your Yes you get none, and you can stop at any time.
mail-question-button = Answer here:
mail-stopped-subject = { $business }: you get no more mail
mail-stopped = { $business }: you get no more messages at this address and no advertising from us. If that was not you, or you change your mind, you can change it on your page.
button-consent-mail = ✉️ Ask by e-mail
mail-consent-how = This question goes out, once; it is answered on the contact's page.
mail-consent-no-way = No mail may ask for this now: their mail must be open, for advertising consents to advertising too, belong to them alone, and they have not been asked before.
mail-consent-subject = { $business }: a question to you
mail-consent-question =
    { $business } asks: do you agree to “{ $name }”? Please answer by { $until }. Without your Yes nothing changes.

    { $text }
