# La fiche et les canaux d'un contact tels qu'ils étaient un jour donné.
help-asof = la fiche d'un contact à une date passée, et si l'on pouvait lui écrire
asof-which-day = Pour quel jour ? Une date ou des mots : 3 mars, 03.03.2026, hier.
asof-no-day = Je ne reconnais pas de jour. Essayez « 3 mars », « 03.03.2026 » ou « hier ».
asof-impossible = Ce jour n'existe pas.
asof-future = Ce jour n'est pas encore venu.
asof-not-there = Ce contact n'était pas encore dans le carnet ce jour-là.
asof-stated = État à la fin du { $day } ({ $zone }) :
asof-stated-today = État actuel, le { $day } ({ $zone }) :
asof-could-we = Pouvait-on écrire ?
asof-yes = ✓ { $channels } : oui
asof-no = ✕ { $channels } : non. { $reasons }
asof-offers-yes = 📣 ✓ Publicité par { $channels } : oui
asof-offers-no = 📣 ✕ Publicité par { $channels } : non. { $reasons }
asof-named = Consentements
asof-limits = Établi d'après ce qui était enregistré alors. Les heures de silence sont laissées de côté, et les règles des pays sont celles d'aujourd'hui.
button-asof = 📅 À une date
button-asof-first = 📅 Le premier jour
