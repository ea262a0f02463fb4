# Ce que les contacts lisent d'eux-mêmes : par message et sur leur page.
contact-channels = { $business } : { $channels }. Pour changer, répondez STOP, START ou PAUSE 30, ou MES DONNÉES pour un lien.
contact-my-data = { $business } : { $kept }. { $channels }.
contact-language-set = { $business } : nous vous écrivons désormais en français.
contact-language-ask = { $business } : nous vous écrivons en français. Répondez LANGUE EN pour l'anglais, LANGUE PL pour le polonais.
contact-language-none = { $business } : nous n'écrivons pas dans cette langue. Répondez LANGUE EN pour l'anglais, LANGUE FR pour le français, LANGUE PL pour le polonais.

desk-channel = { $channel } : messages { $service }, publicité { $marketing }
desk-calls = { $channel } : { $calls }
desk-channel-paused = { $line }, silence jusqu'au { $until }
desk-no-channels = nous n'écrivons pas à cette adresse
desk-state-granted = oui
desk-state-withdrawn = non
desk-state-pending = en attente de votre OUI
desk-state-unknown = pas demandé
desk-kept-address = nous gardons cette adresse et ce que vous nous avez dit des messages
desk-kept-person =
    nous gardons votre nom ({ $name }), { $phones ->
        [one] { $phones } numéro
       *[other] { $phones } numéros
    }, { $mails ->
        [one] { $mails } adresse e-mail
       *[other] { $mails } adresses e-mail
    } et ce que vous nous avez dit des messages
desk-kept-several = plusieurs personnes partagent cette adresse ; demandez-nous ce que nous gardons de vous
