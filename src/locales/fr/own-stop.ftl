# A staff member writes STOP.
own-stop-how = Vous avez écrit STOP. Votre numéro ou compte ({ $channels }) est aussi celui de { $names }. Faut-il y voir aussi un désabonnement, comme si le contact l'avait écrit ?
own-stop-a-contact = un contact
button-own-stop-counts = 🔕 Oui, plus de messages pour moi
button-own-stop-cancels = Non, je voulais seulement arrêter ici
own-stop-counted = 🔕 Noté : plus rien ne vous est envoyé là en tant que contact. Votre accès comme membre de l'équipe reste.
own-stop-cancelled = Arrêté ici. Rien ne change pour le contact.
own-stop-closed = C'est déjà le cas.
