channel-telegram = Telegram
channel-voice = téléphone

# What contacts read; who writes comes first, the way back last.
contact-stopped = { $business } : vous ne recevrez plus de messages par { $channel } ni de publicité de notre part. Répondez START pour revenir.
contact-started = { $business } : les messages par { $channel } reprennent. Pour ne plus en recevoir, répondez STOP.
contact-started-already = { $business } : les messages par { $channel } sont actifs. Pour ne plus en recevoir, répondez STOP.
contact-confirm-start = { $business } : pouvons-nous vous écrire par { $channel } ? Répondez OUI avant le { $until }. Sans OUI, rien ne change ; STOP y met fin à tout moment.
contact-agreed = { $business } : merci, les messages par { $channel } sont activés. Pour ne plus en recevoir, répondez STOP à tout moment.
contact-agreed-marketing = { $business } : merci, les messages et la publicité par { $channel } sont activés. Pour ne plus en recevoir, répondez STOP à tout moment.
contact-agreed-named = { $business } : merci, c'est noté : { $consent }. Pour le voir ou le changer, répondez MES DONNÉES à tout moment.
contact-agreed-named-marketing = { $business } : merci, c'est noté : { $consent }. Répondez STOP à tout moment pour y mettre fin.
contact-declined = { $business } : c'est noté, rien ne change. Nous ne redemanderons pas ; si vous changez d'avis, répondez START.
contact-declined-named = { $business } : c'est noté, rien ne change. Nous ne redemanderons pas.
contact-taken-back = { $business } : noté. Ce que vous acceptiez dans ce message ne compte plus.
contact-help = { $business } : répondez STOP pour ne plus recevoir de messages, START pour en recevoir, PAUSE 30 pour 30 jours de pause, MES DONNÉES pour voir ce que nous gardons.
contact-paused = { $business } : nous restons silencieux jusqu'au { $until }. Pour y mettre fin, répondez START.

heard-withdrawn = 🔕 C'était un STOP. Plus de publicité désormais, et rien d'automatique par { $channel }.
heard-withdrawn-again = 🔕 Encore un STOP : tout était déjà fermé.
heard-taken-back = 🔕 Une réponse précédente a été changée en non : ce qu'elle acceptait ne compte plus.
heard-closed-provisionally = 🤔 C'est peut-être un STOP : { $channel } est fermé jusqu'à ce que quelqu'un décide.
heard-granted = ✅ D'accord pour des messages par { $channel }.
heard-granted-marketing = ✅ D'accord pour des messages et de la publicité par { $channel }.
heard-granted-named = ✅ D'accord pour « { $consent } », par { $channel }.
heard-code-expired = ⌛ Ce code avait expiré ; rien n'a changé.
heard-code-used = ♻️ Ce code avait déjà servi ; rien n'a changé.
heard-code-other-channel = ↔️ Ce code vaut pour un autre canal ; rien n'a changé.
heard-code-other-sender = 👥 Ce code avait été remis à quelqu'un d'autre ; rien n'a changé.
heard-code-unclear = ❔ C'est bien son code, mais les mots à côté disent peut-être non ; rien n'a changé.
heard-left = 👋 A quitté le bot sur { $channel } : le canal est fermé.
heard-asked = ⏳ Souhaite des messages par { $channel } ; doit confirmer par OUI.
heard-outdated = ⏱ Rien ne change : ce qui a été dit au même moment ou après l'emporte.
heard-declined = ✖ Refus.
heard-unasked = ❔ Un OUI, mais aucune question n'était en attente : rien n'a changé.
heard-awaited = ⏳ Notre question attend toujours : seul OUI ou NON, sans autre mot, y répond.
heard-answered = 🤖 Réponse envoyée automatiquement.
heard-paused = ⏸ Demande une pause, jusqu'au { $until }.
heard-resumed = ▶️ A mis fin à la pause.
heard-language-chosen = 🌐 A choisi notre langue de correspondance : { $language }.

button-it-was-stop = 🔕 Oui, un STOP
button-it-was-no-stop = 💬 Non, laisser ouvert
near-miss-stopped = Fermé pour de bon ; une confirmation part vers le contact.
near-miss-stopped-untold = Fermé pour de bon. Aucun canal en service ne permet de le dire au contact.
near-miss-reopened = De nouveau ouvert, comme avant.
near-miss-not-open = C'est noté : ce n'était pas un STOP. Le canal n'est pas ouvert pour autant : personne n'y a donné son accord, ou autre chose s'y oppose.
near-miss-decided = C'est déjà décidé.
near-miss-too-soon = Ce message vient tout juste d'arriver. Lisez-le, puis choisissez encore une fois.
near-miss-newer = Un nouveau message est arrivé depuis, et c'est peut-être aussi un STOP : décidez avec le dernier message sous les yeux.
button-open-card = Ouvrir la fiche

contact-code-expired = { $business } : ce code a expiré. Demandez-nous-en un nouveau.
contact-code-used = { $business } : ce code a déjà servi ; rien n'a changé.
contact-code-other-channel = { $business } : ce code est prévu pour un autre canal. Utilisez-le là où il a été proposé.
contact-code-other-sender = { $business } : ce code appartient à un autre numéro. Demandez-nous le vôtre.
contact-code-unclear = { $business } : nous ne savons pas si vous êtes d'accord. Si oui, envoyez le code seul.
