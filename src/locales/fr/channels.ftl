# By which channels a contact may be written to, and writing to them.
help-channels = voir et noter par quels canaux on peut écrire à un contact
help-write = écrire à un contact
channels-title = canaux
channels-none = Pas encore de numéro ni d'adresse e-mail.
channel-advertising = publicité par e-mail
address-gone = Ce numéro ou cette adresse n'est plus là.

channel-state-open = d'accord
channel-state-unasked = jamais demandé
channel-state-asked-once = demandé une fois, pas d'accord
channel-state-pending = demandé, réponse attendue jusqu'au { $until }
channel-state-paused = en pause à la demande du contact jusqu'au { $until }
channel-state-undeliverable = injoignable
channel-state-blocked = bloqué par nous
channel-state-withdrawn = fermé
channel-state-undecided = fermé jusqu'à ce que quelqu'un décide
channel-state-moved = d'accord, mais le numéro a peut-être changé de mains depuis

consent-by-keyword = par le contact lui-même
consent-by-double-opt-in = confirmé par le contact
consent-by-near-miss = par un message qui était peut-être un STOP
consent-by-provider = signalé par le prestataire
consent-by-left-channel = le contact a quitté le bot
consent-by-consent-request = demandé par { $name }
consent-by-preference-page = sur la page personnelle du contact
consent-by-one-time-code = par un code remis au contact
consent-by-same-account = sous un autre nom du même compte
consent-by-staff = noté par { $name } ({ $how })
consent-by-decision = décidé par { $name }
consent-by-other = enregistré par le service
consent-by-erased = une parole antérieure, effacée depuis

channel-why = Pourquoi rien ne peut partir maintenant :
channel-own-withdrawal = Le contact a fermé ce canal en personne ; lui seul peut le rouvrir. Remettez-lui un code ou un lien.
channel-no-road = Aucun prestataire n'est configuré pour ce canal.
channel-shared = Aussi sur ce numéro : { $names }. Ce qui est noté ici vaut pour tous.

refusal-blocked = Cette adresse est bloquée.
refusal-not-allowed = Vous n'avez pas le droit d'écrire aux contacts.
refusal-undeliverable = Les messages n'y arrivent pas.
refusal-number-moved = Le numéro appartient peut-être à quelqu'un d'autre maintenant.
refusal-closed-provisionally = Un message était peut-être un STOP ; personne n'a encore décidé.
refusal-withdrawn = Le contact ne le souhaite pas.
refusal-asked-before = Nous avons déjà demandé ; cela ne se fait qu'une fois.
refusal-not-to-be-asked = Les règles de ce pays ne nous laissent pas demander.
refusal-never-asked = Le contact n'a pas donné son accord.
refusal-pending = La question a été posée au contact ; il n'y a pas encore de réponse.
refusal-paused = Le contact a demandé une pause.
refusal-window-closed = Ce canal n'accepte un texte libre que peu de temps après le dernier message du contact.
refusal-never-wrote = Ici, on n'écrit qu'à ceux qui ont écrit d'abord.
refusal-quiet-hours = C'est une heure de silence là-bas.
refusal-confirmed-before = Cela a déjà été confirmé.
refusal-nothing-to-answer = Il n'y a plus rien à quoi répondre.
refusal-access-refused = Le fournisseur refuse l'accès au service ; un propriétaire voit dans /health que faire.
refusal-opted-out = Le fournisseur a un STOP de ce contact.

next-unblock = Ensuite : lever le blocage, si vous en avez le droit.
next-ask-colleague = Ensuite : demander à un collègue qui peut écrire aux contacts.
next-check-address = Ensuite : vérifier le numéro ou l'adresse.
next-confirm-number = Ensuite : faire confirmer que le numéro est toujours le sien, puis le noter de nouveau.
next-decide = Ensuite : décider si c'était un STOP.
next-hand-over = Ensuite : laisser le contact donner lui-même son accord, par un message ou par un code que vous lui remettez.
next-ask = Ensuite : envoyer la seule question permise.
next-wait = Ensuite : attendre jusqu'au { $until }.
next-later = plus tard

button-channels = 📡 Canaux
button-write = ✍️ Écrire
button-reply = ✍️ Répondre
button-ask-consent = ❔ Demander l'accord
button-agreed = ✅ Il y a accord
button-declined = 🔕 Refus du contact
button-proof = 💬 { $channel } : accord donné comment ?
button-channel-why = 📡 Pourquoi, et que faire

consent-how-granted = Comment le contact a-t-il donné son accord ?
consent-how-withdrawn = Comment le contact a-t-il dit qu'il ne le souhaite pas ?
consent-words-granted = Avec quels mots ? Ce que vous tapez est gardé comme preuve. Passez si vous ne savez pas.
consent-words-withdrawn = Avec quels mots ? Ce que vous tapez est gardé comme preuve. Passez si vous ne savez pas.
consent-proposal-words = Dans le texte collé : « { $words } »
evidence-spoken = de vive voix
evidence-paper = sur papier
evidence-mail = par e-mail
evidence-form = dans un formulaire
consent-recorded-granted = ✅ Noté, avec votre nom et l'instant.
consent-recorded-withdrawn = 🔕 Fermé. Plus rien ne part par là.
consent-asked-by-mail = ⏳ C'est noté. Le contact reçoit un e-mail et confirme sur sa page ; rien n'est ouvert avant.
consent-unchanged = C'est déjà le cas.
consent-own-withdrawal = Rien n'a changé : le contact a fermé ce canal en personne, et personne dans l'équipe ne peut revenir là-dessus.
consent-undecided = Rien n'a changé : décidez d'abord si son message était un STOP.

ask-consent-how = Cette question part, une seule fois. Seul un OUI ouvre le canal.
ask-consent-sent = ⏳ Demandé.
contact-consent-request = { $business } : pouvons-nous vous écrire par { $channel } ? Répondez OUI avant le { $until }, ou NON. Sans OUI, vous n'entendrez plus rien ; STOP arrête tout à tout moment.

write-which = Par quel canal ?
write-to = À : { $to } · { $channel }
write-what = Que dois-je envoyer ? { $limit } caractères au plus.
write-length = { $length } caractères sur { $limit }
write-parts = { $parts ->
    [one] { $parts } SMS
   *[other] { $parts } SMS
}
write-too-long = Cela fait { $length } caractères, { $limit } sont permis. Envoyez un texte plus court, s'il vous plaît.
write-closed = 🚫 Non envoyé : ce canal est fermé.
write-nothing-open = 🚫 Aucun canal n'est ouvert vers ce contact.
write-no-address = 🚫 Ce contact n'a pas d'adresse pour { $channel }.
button-send = 📤 Envoyer
button-change-text = ✏️ Changer le texte

message-to = 📤 { $channel } à { $who }
delivery-queued = En route.
delivery-sent = Envoyé.
delivery-delivered = Remis.
delivery-read = Lu.
delivery-failed = Le message n'a pas pu être remis.
delivery-uncertain = Personne ne sait s'il est arrivé. Il n'est pas renvoyé tout seul.
delivery-withheld = 🚫 Non envoyé :
delivery-unknown = Je ne connais plus ce message.
button-delivery = 🔄 Où en est-il ?
button-write-again = ✍️ Réécrire

# In histories, and after /undo.
did-consent-recorded = Accord ou refus noté
did-consent-asked = Accord demandé
did-consent-decided = Décidé si c'était un STOP
consent-word-granted = d'accord
consent-word-withdrawn = fermé
consent-word-pending = demandé
consent-word-unknown = jamais demandé
consent-word-undecided = en suspens
undo-consent = C'était une parole sur l'accord du contact : elle reste dans les registres telle quelle. Si elle a été mal notée, notez ce qu'il en est vraiment sous Canaux ; ce que le contact a fermé en personne, lui seul le rouvre.
