/** Refusals only when nothing else is said. */
export const polishWhole: readonly string[] = [
  'dość|dosyć|dosc|wystarczy|starczy|koniec|basta|stop tego|już|i|tych|z|tym|wszystkiego|kropka|basta? kropka|basta|tym|tego?',
  'odmawiam|sprzeciw|protestuję|rezygnacja|żenada|nękanie|spam|irytujące|męczące|wkurzające|denerwujące|uciążliwe|zablokowany|zablokowane|zablokowani|zgłoszone|zgłaszam|pomyłka|spadaj|spadajcie|wypad|nara|won|sio|spieprzaj*|spierdalaj*',
  'nie i|bo koniec|już|kropka|nie|stop|i? stop|koniec?',
  'nie stop|stop|dziękuję',
  'nie zgadzam|zgadzamy|godzę się?',
  'nie proszę|prosze|dzięki? więcej|już mi?',
  'nie dla|na reklam*|spam*|was|smsów|smsow|marketing*',
  'męczy|wkurza|denerwuje|irytuje|nudzi|drażni mnie|mi|nas to|już?',
  'to męczy|wkurza|denerwuje|irytuje|nudzi|drażni mnie|mi|nas?',
  '@again wy|reklam*|spam*|to|sms*|ofert*|promoc*|piszecie|dzwonicie',
  '@again tylko|jakieś|te|ten|same|jakiś reklam*|spam*|sms*|ofert*|promoc*|to|wy',
  'drugi|trzeci|czwarty|piąty|kolejny|ostatni|enty|któryś raz proszę|prosze|mówię|piszę',
  'ostatnie|ostatni ostrzeżenie|upomnienie|raz',
  'to jest? numer|telefon|nr służbowy|służbowa|firmowy|prywatny|dziecka|córki|syna|mamy|taty|żony|męża',
  'dajcie|daj|dejcie .. żyć|spokój|luz .. $',
  'weź|weźcie|wez się? odczep*|przestań*|skończ*|spadaj*|idź*',
  'zły|zly|błędny|nie numer|nr|ten',
  'stop z|wysyłaniu|pisaniu|dzwonieniu|smsom|wszystkiemu|tym|tymi? @messages|smsami?',
];

/** Refusals whatever stands beside them. */
export const polishStrong: readonly string[] = [
  'kiedy przestaniecie|przestaną $|@send|mnie|mi|z|te',
  'kiedy .. skończy|skończą .. @messages',
  'nie macie|masz|mają prawa|prawo .. @send|mnie|$',
  'nie .. proszę więcej nie @send|pytać|dzwonić',
  '@remove mój|moj|nasz numer|nr|telefon|mail|adres|dane|kontakt',
  '@remove mnie|nas stąd|stad|skądkolwiek|natychmiast',
  'stop nękaniu|spamowi|smsom|reklamom|telefonom',
  'nie nie i? nie',
  'nie @send .. i|ani|oraz|lub|czy nie? @send $|do|więcej|już|mi|mnie',
  'nie @fill? @fill? @send .. więcej|nigdy|już $|mi|mnie|do|nam|żadnych|nic|takich|@messages',
  'nigdy|więcej .. nie @send',
  'nie @send do? mnie|mi|nas|nam więcej|już|nigdy',
  'cofam|wycofuję|odwołuję|cofnąć|wycofać|odwołać|cofnięcie|wycofanie|wycofuje|odwoluje .. zgodę|zgody|zgode|zgód',
];
