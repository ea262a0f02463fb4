import { consentRules } from './consent-rules.ts';
import { everydayRules } from './everyday-rules.ts';
import type { Grammar } from './grammar.ts';
import { officeRules } from './office-rules.ts';
import { reachPl, rulesPl } from './rules-pl.ts';
import { workRules } from './work-rules.ts';

export const grammarPl: Grammar = {
  language: 'pl',
  polite: 'proszę prosze poproszę',
  before: `hej|cześć|witaj|witam|dzień dobry|dobry wieczór|halo|ok|okej|no|no to|ups|oj|ojej|hmm|słuchaj|sorry|przepraszam|czekaj|bot|bocie|hej bocie
    |hej bot|możesz|czy możesz|możesz mi|czy możesz mi|mógłbyś|mogłabyś|czy mógłbyś|czy mogłabyś|mógłbyś mi|czy mógłbyś mi|mogę|czy mogę|chcę|chciałbym|chciałabym|chciałem
    |chciałam|trzeba|trzeba by|musimy|muszę|potrzebuję|weź|weźże|dobra|dobrze|to|teraz|szybko|jednak|będziesz mógł|proszę cię|bądź tak miły i|da się|czy da się|można|czy można|zechciej|a teraz|pamiętaj że|zapamiętaj że|nie zapomnij że|przy okazji|a propos`,
  after: `dzięki|dziękuję|dziekuje|dzięki wielkie|z góry dzięki|z góry dziękuję|teraz|od razu|dla mnie|ok|dobra|jak możesz|jeśli możesz|szybko|dobrze|bardzo proszę|jeśli można|jakbyś mógł|jak najszybciej|natychmiast|mi|pls`,
  lists: {
    the: 'ten|ta|to|tę|tego|tej|te|tych|mój|moje|moja|nasz|nasze|naszych|wszystkie|wszystkich|wszystko|jakiś|jakieś|jakąś|kolejny|kolejną|jeszcze jeden|jego|jej|ich|mi|mi wszystkie|mi listę|nam|listę|listę wszystkich|moich|swoje',
    client:
      'kontakt|klient|klienta|klientka|klientkę|klientki|klientem|klientowi|klientce|firma|firmę|firmy|firmie|firmą|osoba|osobę|osoby|osobie|dostawca|dostawcę|dostawcy|dostawcą|pacjent|pacjenta|pacjentkę|pacjentka|pacjentki|kontaktu|kontaktowi|kontaktem|organizacja|organizację|organizacji|wpis|partner|partnera|prospekt|lead|leada|wykonawca|wykonawcę|kontrahent|kontrahenta|kontrahentowi|pan|pana|panu|pani|panią',
    kind: 'kontakt|klient|klienta|klientka|klientkę|firma|firmę|osoba|osobę|dostawca|dostawcę|pacjent|pacjenta|pacjentka|pacjentkę|organizacja|organizację|wpis|partner|partnera|lead|leada|wykonawca|wykonawcę|kontrahent|kontrahenta|rekord|pracownika|pracownik',
    newOne: 'nowy|nowa|nowe|nowego|nową|nowej',
    people: 'osoby|osób|ludzie|ludzi|ludzmi|osoby fizyczne|osób fizycznych|osobami',
    orgs: 'organizacje|organizacji|firmy|firm|spółki|spółek|przedsiębiorstwa|instytucje|instytucji|podmioty',
    book: 'kontaktów|bazy|książki|systemu|notesu|książki adresowej|spisu|książki kontaktów|listy kontaktów',
    contacts:
      'kontaktów|kontakty|kontaktach|bazy|bazie|książki|książce|listy|listę|systemu|systemie|notesu|notesie|książki adresowej|książce adresowej|spisu|spisie|książki kontaktów|liście',
    card: 'kartę|karta|karty|kartę kontaktu|kartotekę|kartoteka|szczegóły|profil|dane|informacje|wizytówkę|wizytówka|info|dane kontaktowe|kartoteki|fiszkę|kartke',
    tag: 'tag|tagi|taga|tagu|tagów|tagiem|tagami|etykieta|etykietę|etykiety|etykiet|etykietą|etykietami|etykietkę|etykietka|etykietki|oznaczenie|oznaczenia|znacznik|znaczniki|metkę|etykietke',
    put: 'dodaj|dodać|dopisz|dopisać|nadaj|nadać|daj|dać|przypisz|przypisać|przypnij|ustaw|wstaw|wpisz|dołóż|doklej|przyklej|dodajmy|załóż|dorzuć|dorzucić|nadajmy|dodawaj',
    remove:
      'usuń|usunąć|usun|zdejmij|zdjąć|skasuj|skasować|wykasuj|odbierz|odebrać|zabierz|zabrać|odepnij|odpiąć|wyrzuć|ściągnij|sciagnij|odklej|odczep|wywal|wyczyść',
    off: 'z|ze|od|u|przy|dla|do|kontaktowi|kontaktu',
    to: 'do|dla|przy|u|na|pod|kontaktowi|kontaktu|o|ws|w sprawie|dotycząca|nt|na temat|w karcie|na karcie|do karty|do kontaktu|przy kontakcie|dla kontaktu|do klienta|dla klienta|do firmy|dla firmy|u klienta|przy kliencie|do klientki|dla klientki',
    make: 'dodaj|dodać|dopisz|dopisać|zapisz|zapisać|zrób|zrobić|wpisz|wpisać|napisz|napisać|zanotuj|zanotować|zostaw|zostawić|wstaw|utwórz|stwórz|dorzuć|notuj|odnotuj',
    save: 'dodaj|dodać|dopisz|dopisać|zapisz|zapisać|wpisz|wpisać|ustaw|wstaw|dorzuć|dołóż|zanotuj|wprowadź|przypisz|daj|{change} <replacing>',
    change:
      'zmień|zmienić|zmieniamy|zaktualizuj|zaktualizować|uaktualnij|podmień|podmienić|zamień|zamienić|zastąp|zastąpić|popraw|poprawić',
    create:
      'dodaj|dodać|dodajmy|zapisz|zapisać|utwórz|utworzyć|stwórz|stworzyć|załóż|założyć|wpisz|wpisać|wprowadź|wprowadzić|zarejestruj|zarejestrować|zanotuj|dopisz|dopisać|wrzuć|zrób|dorzuć|zachowaj',
    delete:
      'usuń|usunąć|skasuj|skasować|wykasuj|wykasować|wywal|wywalić|wykreśl|wyrzuć|wyrzucić|wymaż|wymazać|pozbądź się',
    throw: 'wyrzuć|wyrzucić|wrzuć|wrzucić|przenieś|przenieść|daj|wywal|przesuń|włóż|odłóż|wstaw|rzuć|wsadź',
    bring:
      'przywróć|przywrócić|przywroc|odzyskaj|odzyskać|przywracaj|cofnij usunięcie|cofnij skasowanie|cofnąć usunięcie|anuluj usunięcie|wyciągnij|wyjmij|odkasuj|odtwórz|odtworzyć|ożyw|wskrześ',
    noteWord:
      'notatka|notatkę|notatki|notka|notkę|uwaga|uwagę|adnotacja|adnotację|komentarz|dopisek|notatke|notke|memo|krótką notatkę',
    phoneNoun:
      '[nowy|nowego|inny|drugi|kolejny|aktualny|dodatkowy|dobry|poprawny|nowym|prywatny|służbowy] (numer|numer telefonu|nr|nr tel|nr telefonu|telefon|tel|komórka|komórkę|komórki|numer komórki|komórkowy|stacjonarny|numer komórkowy|numer stacjonarny|numeru|telefonu|nrtel|namiar|telefonem|numerem|telefon służbowy|numerek) [komórkowy|stacjonarny|służbowy|prywatny|domowy|do pracy|firmowy|telefonu]',
    mailNoun:
      '[nowy|nowego|inny|drugi|kolejny|aktualny|dodatkowy|dobry|poprawny|prywatny|służbowy] (mail|maila|mejl|mejla|e-mail|email|e-maila|emaila|adres|adres mail|adres mailowy|adres e-mail|adres email|adresu|adres e-mailowy|adres poczty|adres mejlowy|pocztę|adres elektroniczny|mailem|mailowy) [służbowy|prywatny|firmowy|mailowy]',
    is: 'to|jest|to teraz|to jest|teraz to|jest teraz|na|od teraz to|aktualnie to|będzie|(zmienił się na|zmienił się|zmieniony na|zmienia się na) <replacing>',
    step: 'zmianę|zmiany|akcję|operację|czynność|rzecz|ruch|krok|polecenie|edycję|akcje|komendę|modyfikację|działanie|wpis|operacje',
    did: 'zrobiłem|zrobiłam|zrobiliśmy|zmieniłem|zmieniłam|zrobiłeś|zmieniliśmy|usunąłem|usunęłam|dodałem|dodałam|wpisałem|wpisałam|narobiłem|narobiłam|zrobione|wprowadziłem|wprowadziłam|zepsułem|zepsułam',
    anyone:
      'kogoś|kogoś kto|kontakt|klienta|klientkę|firmę|osobę|jakiegoś|jakąś|jakieś kontakty|dostawcę|kogoś takiego jak|kontakt do|kontakt z|numer do|namiary na|pacjenta|pacjentkę|pana|panią',
    called:
      'o nazwisku|o imieniu|o nazwie|nazywającego się|nazywającą się|nazwiskiem|imieniem|kto się nazywa|się nazywa|na nazwisko|o nazwisku takim jak',
    movedNoun: 'numer|numeru|numer telefonu|numeru telefonu|telefon|telefonu|komórka|mail|maila|adres|adresu',
    movedOn:
      '(zmienił właściciela|ma nowego właściciela|ma innego właściciela|należy do kogoś innego|należy teraz do kogoś innego|jest kogoś innego|jest teraz kogoś innego|nie jest już jego|nie jest już jej|nie należy już do niego|nie należy już do niej)',
    agreedTo:
      'zgodził się|zgodziła się|się zgodził|się zgodziła|wyraził zgodę|wyraziła zgodę|zgadzał się|zgadzała się|się zgadzał|się zgadzała',
    numbered:
      'numer|ten numer|nr|telefon|pod numerem|numerem|numeru|numer telefonu|ten telefon|z numeru|to numer|tego numeru|pod numerem telefonu',
    show: 'pokaż|pokazać|wyświetl|wyświetlić|otwórz|otworzyć|daj|dawaj|zobacz|zobaczyć|podaj|pokaz|obejrzyj|sprawdź|sprawdzić|wypisz|wylistuj|przeglądaj|pokażcie|wyszukaj|poka',
    mistake:
      'usunąłem|usunęłam|skasowałem|skasowałam|usunięty|usunięta|wyrzuciłem|wyrzuciłam|usunięte|usunęliśmy|usunąłem go|usunęłam go|usunąłem ją|usunęłam ją',
  },
  and: 'i oraz & plus także też +',
  articles: 'jako',
  noName: `to tego tę te ten tej tym ta tamto wszystko wszystkie wszystkich wszystkim go ją jego jej ich im mi mnie mu nam nas was ja ty on ona my wy oni do dla od z ze w we
    na po pod przy przez u o za i oraz a ale czy tag tagi tagu taga tagów etykieta etykietę etykiety etykiet notatka notatkę notatki uwaga uwagę numer nr telefon tel mail maila email
    e-mail adres ostatnią ostatni ostatnie ostatnia co kto kogo kiedy jak jaki jaka gdzie czyj więcej każdy nic się jest są tam tu tutaj historię historia kartę karta nowy nowa nowe nowego
    nową jutro dziś dzisiaj wczoraj komentarz że już nie`,
  noInside:
    'jest są był była było byli ma mają miał miała będzie będą przychodzi przyjdzie dzwonił dzwoniła dzwoni chce musi może mówi mówił mówiła',
  noSole: 'z ze od do dla jako na przy u w we o',
  noTag: `zanotuj zapisz dopisz sp. sa tu tutaj tam w na do u z ze od po dostępny dostępna obecny obecna pewny pewna gotowy gotowa wolny wolna chory chora zajęty zajęta i jest to że czy nie taki taka moim moją
    mój moja twoim sam sama zadowolony zadowolona jutro dziś dzisiaj teraz już mnie ciebie nas po przed pod za chętny chętna`,
  noFullName: `do dla od z ze w we na po pod przy przez u o za i oraz a ale czy to tego tę ten tej coś cos mi mnie więcej jeszcze wszystko wszystkie nic się jest są tag tagi etykietę
    etykieta notatkę notatka numer telefon tel mail email adres datę czas pieniądze już nie że kogoś coś jutro`,
  names: `nowy targ|nowy sącz|nowa huta|nowa sól|nowa ruda|nowy dwór|nowy tomyśl|nowe miasto|nowy świat|nowa era|nowy styl|nowa sarzyna|nowa wieś|nowy staw|nowe brzesko|nowa dęba|nowa iwiczna
    |nowe skalmierzyce|nowy wiśnicz|nowogard|nowa energia|nowa perspektywa|nowe życie|nowy dom|nowa szkoła|nowy most|historia sztuki|karta dużej rodziny|kartka`,
  rules: [...consentRules.pl, ...officeRules.pl, ...rulesPl, ...workRules.pl, ...everydayRules.pl],
  reach: reachPl,
};
