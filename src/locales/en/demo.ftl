# Invented contacts and the guided tour.
help-demo = invented contacts to play with, and a tour
demo-title = A book to play with
demo-offer = { $count ->
    [one] I can put { $count } invented contact into the book: people and firms from Poland, France, Britain, America and Ukraine. One /undo takes it away.
   *[other] I can put { $count } invented contacts into the book: people and firms from Poland, France, Britain, America and Ukraine. One /undo takes them all away.
}
demo-load = 🎭 Load them
demo-loaded-title = { $count ->
    [one] { $count } invented contact is here
   *[other] { $count } invented contacts are here
}
demo-loaded = Their numbers and addresses lead nowhere. Undo takes all of them away at once. Shall I show you around?
demo-there = { $count ->
    [one] { $count } of the invented contacts is in the book already.
   *[other] { $count } of the invented contacts are in the book already.
}
demo-tour = 🧭 Show me around
tour-title = { $at }/{ $stations } · { $what }
tour-next = Next ›
tour-leave = Leave the tour
tour-left = All right. /demo brings the tour back any time.
tour-name-1 = Finding
tour-text-1 =
    Just type: a piece of a name, some digits, a tag. Accents and one typing error don't matter.
    Try it: zolc
tour-name-2 = Creating
tour-text-2 =
    Paste anything: a sentence, a signature, a shared contact. You see what I read before it is saved.
    Try it: new Anna Testowa 22 000 05 01, Harbour & Finch Ltd, tag vip
tour-name-3 = Tags
tour-text-3 =
    Tags are made as you go. /tags shows them all.
    Try it: /tag Samuel Okafor press
tour-name-4 = Taking back
tour-text-4 =
    Every change can be taken back, also tomorrow. /history shows who did what.
    Try it: /undo
tour-name-5 = Together
tour-text-5 =
    /invite lets colleagues in, each with a role; /me joins your other channels; /health shows whether all is well.
    Try it: /people
