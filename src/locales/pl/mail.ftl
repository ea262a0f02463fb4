mail-subject = { $business } – wiadomość
mail-footer = Co { $business } może do Ciebie wysyłać i jak z tego zrezygnować:
write-subject = Jaki ma być temat wiadomości? Wyślij go albo pomiń.
write-subject-is = Temat: { $subject }
desk-notice-title = 🔧 { $who } – zmiana ustawień wiadomości
desk-notice-now = Tak jest teraz:
