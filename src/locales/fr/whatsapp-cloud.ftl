# Les mots propres au canal, et ce qui l'empêche d'envoyer.
whatsapp-choose = Choisir
health-trouble-token-refused = Meta refuse le jeton d'accès : créez-en un nouveau, ou donnez-lui le droit d'envoyer des messages
health-trouble-account-blocked = Meta a bloqué le compte : voyez WhatsApp Manager
health-trouble-payment-missing = Meta attend un moyen de paiement : voyez les réglages de facturation
health-trouble-number-unregistered = Meta dit que le numéro n'est pas enregistré : voyez API Setup
trouble-title = { $channel } : plus rien ne part
trouble-over-title = { $channel } : les messages repartent
trouble-over-text = Ce qui empêchait les envois est réglé. Ce qui a été refusé entre-temps ne repart pas tout seul : les personnes qui l'avaient écrit en ont été averties.
