consents-title = { $count ->
    [0] Consentements
    [one] Un consentement
   *[other] { $count } consentements
  }
consents-none = Aucun consentement n'est encore défini.
consent-version = version { $version }
consent-version-since = version { $version }, depuis le { $date }
consent-retired = n'est plus demandé
consent-gone = Ce consentement ou ce contact n'existe plus.
consent-state-unknown = jamais demandé
consent-state-pending = réponse attendue
consent-state-granted = d'accord
consent-state-withdrawn = retiré
consent-outdated = ⚠ sur un ancien texte
consent-is-marketing = publicité
consent-is-no-marketing = hors publicité
consent-defined = Enregistré. On peut maintenant le demander aux contacts.
consent-revised = Enregistré comme nouvelle version. Les accords sur l'ancienne sont signalés.
consent-wording-unchanged = Rien n'a changé.
consent-revised-meanwhile = Le texte a changé entre-temps ; voici le nouveau.
legal-basis-consent = sur consentement
legal-basis-contract = pour un contrat
legal-basis-legitimate-interest = par intérêt légitime
define-consent-title = Un nouveau consentement
define-consent-name = Comment s'appelle-t-il ? Un nom court, par exemple « Newsletter ». S'il s'appelle autrement dans d'autres langues, ajoutez une ligne pour chacune, par exemple « PL: Nowości ».
problem-consent-names = Chaque ligne de plus donne le nom dans une autre langue : EN, FR ou PL, deux-points et le nom.
define-consent-basis = Sur quel fondement utilisez-vous les données ?
define-consent-marketing = Est-ce pour de la publicité ? Alors un STOP y met fin aussi.
define-consent-text = Le texte complet dans cette langue : { $language }. C'est ce que les gens acceptent.
define-consent-now = Jusqu'ici :
button-new-consent = ➕ Nouveau consentement
button-revise-consent = ✏️ Nouveau texte
button-retire-consent = 🗄 Ne plus demander
button-revive-consent = ↩ Redemander
button-consents = 📜 Consentements
button-is-marketing = 📣 Publicité
button-is-no-marketing = Hors publicité
button-consent-agrees = ✓ Accepte
button-consent-withdraws = ✕ Retire
button-consent-code = 🔳 QR ou lien
consent-code-which-language = En quelle langue le contact le lit-il ?
consent-code-which-channel = Par quel canal la réponse doit-elle venir ?
consent-code-no-channel = Aucun canal n'est actif pour recevoir la réponse.
consent-code-title = Code pour { $name }
consent-code-how = Faites scanner ceci, ou envoyez le lien ; il compte une seule fois, par { $channel }, jusqu'au { $until }.
consent-code-how-no-link = Faites scanner ceci, qui montre les mots à nous envoyer, ou donnez-les vous-même ; ils comptent une seule fois, par { $channel }, jusqu'au { $until }.
consent-code-or-write = Ou le contact écrit lui-même :
consent-code-wording = Ce qui est accepté :
consent-code-message = J'accepte : { $name }, { $business }. Code { $code }
button-ask-named = ❔ Demander par { $channel }
ask-named-how = Cette question part, une seule fois ; un OUI y répond.
ask-named-how-mail = Cette question part une seule fois ; le contact y répond sur sa page.
ask-named-no-way = Aucun message ne peut le demander maintenant : son canal doit être ouvert, aussi à la publicité s'il s'agit d'une publicité, n'appartenir qu'à ce contact, et la question n'avoir jamais été posée. Un code ou un lien reste toujours possible.
ask-named-too-long = Ce texte est trop long pour un seul message sur ce canal : remettez un code ou un lien.
contact-ask-named =
    { $business } demande : acceptez-vous « { $name } » ? Répondez OUI avant le { $until }, ou NON. Sans votre OUI, rien ne change.

    { $text }
contact-ask-named-subject = { $business } : une question pour vous
contact-ask-named-mail =
    { $business } vous demande : acceptez-vous « { $name } » ? Merci de répondre avant le { $until }. Sans votre Oui, rien ne change.

    { $text }
did-consent-defined = Consentement défini
did-consent-revised = Consentement reformulé
did-consent-retired = Consentement qu'on ne demande plus
did-consent-revived = Consentement de nouveau demandé
help-consents = consentements : ce qui peut être accepté, et par qui
