mail-subject = A message from { $business }
mail-footer = What { $business } may send you, and how to stop it:
write-subject = What is the mail about? Send its subject, or skip.
write-subject-is = Subject: { $subject }
desk-notice-title = 🔧 { $who } changed what we may send
desk-notice-now = So it stands now:
