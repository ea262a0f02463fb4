# A code by which a contact opens a channel.
button-channel-code = 🔳 QR ou lien
channel-code-which = Le contact ouvre le canal lui-même, par un message avec un code. À quoi doit-il donner son accord ?
channel-code-all-open = Rien à remettre : tous les canaux par lesquels un code peut venir sont déjà ouverts, ou il faut d'abord décider ou débloquer.
button-channel-code-service = 💬 Messages
button-channel-code-marketing = 📣 Messages et publicité
channel-code-name-service = messages par { $channel }
channel-code-name-marketing = messages et publicité par { $channel }
channel-code-wording-service = { $business } peut m'écrire par { $channel } au sujet de mes demandes, commandes et rendez-vous. STOP y met fin à tout moment.
channel-code-wording-marketing = { $business } peut m'écrire par { $channel } au sujet de mes demandes, commandes et rendez-vous, et m'y envoyer de la publicité. STOP y met fin à tout moment.
help-channelcode = un code QR ou un lien par lequel un contact ouvre un canal
