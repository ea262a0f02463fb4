consents-title = { $count ->
    [0] Consents
    [one] One consent
   *[other] { $count } consents
  }
consents-none = No consent is defined yet.
consent-version = version { $version }
consent-version-since = version { $version }, since { $date }
consent-retired = no longer asked for
consent-gone = That consent or contact is no longer there.
consent-state-unknown = never asked
consent-state-pending = answer awaited
consent-state-granted = agreed
consent-state-withdrawn = withdrawn
consent-outdated = ⚠ to an older wording
consent-is-marketing = advertising
consent-is-no-marketing = no advertising
consent-defined = Saved. Contacts can be asked for it now.
consent-revised = Saved as a new version. Whoever agreed to the older one is marked.
consent-wording-unchanged = Nothing was changed.
consent-revised-meanwhile = The wording was changed meanwhile; this is the new one.
legal-basis-consent = on consent
legal-basis-contract = for a contract
legal-basis-legitimate-interest = on legitimate interest
define-consent-title = A new consent
define-consent-name = What is it called? A short name, such as "Newsletter". If it is called differently in other languages, add a line for each, such as "FR: Lettre d'info".
problem-consent-names = Each further line names the consent in another language: EN, FR or PL, a colon and the name.
define-consent-basis = On what ground do you use the data?
define-consent-marketing = Is it for advertising? Then a STOP ends it too.
define-consent-text = The full text in this language: { $language }. It is what people agree to.
define-consent-now = So far:
button-new-consent = ➕ New consent
button-revise-consent = ✏️ New wording
button-retire-consent = 🗄 No longer ask
button-revive-consent = ↩ Ask again
button-consents = 📜 Consents
button-is-marketing = 📣 Advertising
button-is-no-marketing = No advertising
button-consent-agrees = ✓ Agrees
button-consent-withdraws = ✕ Withdraws
button-consent-code = 🔳 QR or link
consent-code-which-language = In which language does the contact read it?
consent-code-which-channel = By which channel shall the answer come?
consent-code-no-channel = No channel is on by which the answer could come.
consent-code-title = Code for { $name }
consent-code-how = Let the contact scan this, or send them the link; it counts once, by { $channel }, until { $until }.
consent-code-how-no-link = Let the contact scan this, which shows them words to send, or give them the words yourself; they count once, by { $channel }, until { $until }.
consent-code-or-write = Or they write this themselves:
consent-code-wording = What they agree to:
consent-code-message = I agree: { $name }, { $business }. Code { $code }
button-ask-named = ❔ Ask by { $channel }
ask-named-how = This question goes out, once; a YES answers it.
ask-named-how-mail = This question goes out, once; it is answered on the contact's page.
ask-named-no-way = No message may ask for this now: their channel must be open, for advertising consents to advertising too, belong to them alone, and they have not been asked before. A code or a link is always possible.
ask-named-too-long = This text is too long for one message there: hand over a code or a link.
contact-ask-named =
    { $business } asks: do you agree to “{ $name }”? Reply YES by { $until }, or NO. Without your YES nothing changes.

    { $text }
contact-ask-named-subject = { $business }: a question to you
contact-ask-named-mail =
    { $business } asks: do you agree to “{ $name }”? Please answer by { $until }. Without your Yes nothing changes.

    { $text }
did-consent-defined = Consent defined
did-consent-revised = Consent reworded
did-consent-retired = Consent no longer asked for
did-consent-revived = Consent asked for again
help-consents = consents: what can be agreed to, and by whom
