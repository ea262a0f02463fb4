# Effacer un contact pour toujours.
button-erase = 🧨 Effacer
erase-title = 🧨 Effacer { $name } pour toujours ?
erase-what = Seront effacés : le nom{ $phones ->
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
}, la note, les étiquettes et les liens.
erase-history = Aussi : { $actions ->
    [one] { $actions } entrée
   *[other] { $actions } entrées
} de l'historique, { $messages ->
    [one] { $messages } message reçu
   *[other] { $messages } messages reçus
} et tous les accords. Telegram et les autres messageries gardent ce qui y a déjà été montré.
erase-stays = Restent : le fait que quelqu'un a été effacé, et une empreinte scellée de chaque numéro qui a dit STOP ou qui est bloqué. Elle vaut si le numéro revient.
erase-shared = Les numéros et adresses partagés avec { $names } leur restent, avec leurs messages.
erase-type = C'est irréversible. Écrivez { $word } pour continuer.
erase-word = EFFACER
erased-title = 🧨 Effacé
erased = Le contact n'existe plus. Ce qui en était dit ailleurs est en cours d'effacement.
did-contact-erased = Un contact a été effacé
undo-erase = Un effacement ne s'annule pas : il ne reste rien à rétablir.
