# Ce que les contacts lisent d'eux-mêmes : par message et sur leur page.
contact-channels =
    { $business } :
    { $channels }
    Pour changer, répondez STOP, START ou PAUSE 30, ou MES DONNÉES pour recevoir un lien.
contact-my-data =
    { $business } : { $kept }.
    { $channels }
    Tout voir et changer : { $link }
contact-language-set = { $business } : nous vous écrivons désormais en français.
contact-language-ask = { $business } : nous vous écrivons en français. Répondez LANGUE EN pour l'anglais, LANGUE PL pour le polonais.
contact-language-none = { $business } : nous n'écrivons pas dans cette langue. Répondez LANGUE EN pour l'anglais, LANGUE FR pour le français, LANGUE PL pour le polonais.

desk-channel = { $channel } : messages { $service }, publicité { $marketing }
desk-calls = { $channel } : { $calls }
desk-channel-paused = { $line }, silence jusqu'au { $until }
desk-no-channels = Pas encore de messages convenus.
desk-state-granted = oui
desk-state-withdrawn = non
desk-state-pending = en attente de votre OUI
desk-state-unknown = pas encore
desk-kept-address = nous gardons cette adresse et ce que vous nous avez dit des messages
desk-kept-person =
    nous gardons votre nom ({ $name }){ $phones ->
        [0] {""}
        [one] , { $phones } numéro
       *[other] , { $phones } numéros
    }{ $mails ->
        [0] {""}
        [one] , { $mails } adresse e-mail
       *[other] , { $mails } adresses e-mail
    }{ $messengers ->
        [0] {""}
        [one] , { $messengers } compte de messagerie
       *[other] , { $messengers } comptes de messagerie
    } et ce que vous nous avez dit des messages
desk-kept-several = plusieurs personnes partagent cette adresse ; demandez-nous ce que nous gardons de vous

desk-title = { $business } : ce que nous pouvons vous envoyer
desk-for = Pour { $address }
desk-intro = Vous décidez de ce que { $business } vous envoie. Rien ne change avant que vous n'appuyiez sur un bouton.
desk-read-in = Langue de cette page
desk-purpose-service = Messages sur ce que vous avez convenu avec nous
desk-purpose-marketing = Publicité et offres
desk-purpose-call = Appels
desk-now-granted = Actuellement : oui
desk-now-withdrawn = Actuellement : non
desk-now-pending = Actuellement : non, en attente de votre réponse
desk-now-unknown = Actuellement : non, jamais demandé
desk-paused = Silence jusqu'au { $until }.
desk-consents = Ce que vous pouvez accepter
desk-shared = Plusieurs personnes utilisent cette adresse : rien de ce qui concerne une seule personne n'est affiché ici. Demandez-nous.
desk-by-contract = Fait partie de notre contrat avec vous ; demandez-nous.
desk-full-text = Texte complet : { $name }
desk-outdated = Le texte a changé depuis votre accord.
desk-agree-new = J'accepte le nouveau texte
desk-question = Nous vous avons posé une question
desk-confirm = Oui, j'accepte
desk-decline = Non
desk-language = Langue
desk-write-in = Nous vous écrivons en
desk-as-so-far = Comme jusqu'ici
desk-save = Enregistrer
desk-pause = Pause de 30 jours
desk-resume = Mettre fin à la pause
desk-stop-title = Tout arrêter
desk-stop-hint = Arrête immédiatement tous les messages, appels et publicités vers cette adresse. Vous pouvez revenir ici à tout moment.
desk-stop = Tout arrêter maintenant
desk-done-saved = Enregistré. Voici la situation actuelle.
desk-done-paused = Enregistré : nous restons silencieux pendant 30 jours.
desk-done-resumed = La pause est terminée.
desk-done-stopped = C'est fait : plus rien ne sera envoyé à cette adresse.
desk-done-stale = Quelque chose avait changé entre-temps, rien n'a donc été activé. Voici la situation actuelle ; choisissez de nouveau.
desk-done-confirmed = Merci, c'est noté. Vous pouvez le changer ici à tout moment.
desk-done-declined = C'est noté : rien n'est activé.
desk-done-answered = Cette question a déjà sa réponse, ou son délai est passé. Voici la situation actuelle.
desk-unsubscribed = { $business } : vous ne recevrez plus de publicité à cette adresse.
desk-missing-title = Cette page n'existe pas
desk-missing-text = Le lien est peut-être ancien ou incomplet. Écrivez-nous MES DONNÉES et nous vous en envoyons un nouveau.
desk-too-many-title = Trop d'essais
desk-too-many-text = Attendez une minute, puis ouvrez de nouveau votre lien.
desk-unavailable-title = Impossible pour l'instant
desk-unavailable-text = Rien n'a été changé. Réessayez dans une minute.
desk-unreadable-title = Envoi illisible
desk-unreadable-text = Rien n'a été changé. Ouvrez de nouveau votre lien et utilisez les boutons de la page.
