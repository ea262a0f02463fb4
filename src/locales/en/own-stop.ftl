# A staff member writes STOP.
own-stop-how = You wrote STOP. Your own number or account ({ $channels }) also belongs to { $names }. Shall it count as an opt-out too, as if the contact had written it?
own-stop-a-contact = a contact
button-own-stop-counts = 🔕 Yes, no more messages to me
button-own-stop-cancels = No, I only meant to stop here
own-stop-counted = 🔕 Noted: nothing more is sent to you there as a contact. Your access as staff stays.
own-stop-cancelled = Stopped here. Nothing changes for the contact.
own-stop-closed = That is how it stands already.
