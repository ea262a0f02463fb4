import type { RefusalWords } from '../../consent-words.ts';

/** How Polish words are written; what the rules beside this file are made of. */
export const polishWords: RefusalWords = {
  endings: 'c j jcie nia nie niu niem',
  classes: {
    stop: `przestań przestańcie przestać zaprzestań zaprzestańcie zaprzestać zaprzestanie zaprzestania zaprzestaniem skończ
      skończcie skończyć kończcie przerwijcie stop koniec stopujcie wstrzymajcie`,
    send: `pisa wysyajcie wysya przysya wciskaj* wciskać oferuj* oferować proponuj* proponować zaśmiecaj* zaśmiecać dopisuj* dodawaj* podsył* nasył* dosył* mailuj* molest* truj* truć atakuj* zasyp* nagab* naprzykrz* bombard* przypominać przypominajcie wysyłaj wysyłajcie wysyłać wysylac wysyłania wysyłanie wysyłaniem wysłać wyślij przysyłaj przysyłajcie przysyłać przysyłania
      przesyłaj przesyłajcie przesyłać przesyłania pisz piszcie pisać pisania pisanie pisaniem dzwoń dzwońcie dzwonić dzwonienia
      dzwonienie wydzwaniać wydzwaniajcie wydzwaniaj wydzwaniania nękać nękajcie nękania nękaj męczyć męczcie kontaktuj
      kontaktujcie kontaktować kontaktowania kontaktowanie kontakt kontaktu smsować smsujcie spamować spamujcie spamowania spamuj
      zaczepiajcie zawracać zawracajcie zawracaj zasypywać niepokoić niepokójcie przeszkadzać przeszkadzajcie informujcie
      informować wysyłanie ślijcie słać śląc telefonować telefonujcie odzywajcie odzywać odzywaj mailować powiadamiać
      powiadamiajcie wysylajcie narzucać narzucajcie molestować napastować wysyłki wysyłkę`,
    fill: 'mi mnie do już nam nas proszę ciągle tak wreszcie w końcu te tych tego ze z tym tymi i dalej więcej wam mój numer się to',
    det: 'z ze tych tymi tym tą te to wszystkich wszystkie wszelkich waszych waszymi waszym wasze tego już proszę całego mi do więcej żadnych na takich takimi takie takiego',
    heavy:
      'irytuj* wkurza* męcząc* denerwuj* upierdliw* nachaln* namoln* wkurw* natrętn* uciążliw* żenując* żałosn*',
    never:
      'nieprzypominanie nieprzypominania nieinformowanie nieinformowania nieoferowanie nienękanie niewysyłanie niewysyłania niepisanie niekontaktowanie niedzwonienie nieprzysyłanie nieprzesyłanie niekontaktowania',
    messages: `email* emaili sms* esemes* wiadomosc* wiadomość wiadomości mail maile maili mailów mailami meile reklam* spam* ofert* promoc* newsletter*
      powiadom* telefony telefonów marketing* ogłosz* bzdur* śmieci śmieciami połączeń połączenia subskryp* przypomn* handlow* informacji informacje komunikat*
      korespondenc* treści kontakt kontaktu kontaktów informacjami wysyłki wysyłek głupot* mailing*`,
    complain:
      'wkurwiacie wkurzacie wnerwiacie denerwujecie irytujecie męczycie nękacie nudzicie dręczycie drażnicie dobijacie molestujecie wkurwiasz wkurzasz męczysz denerwujesz',
    annoy: 'wkurw* wkurz* wnerw* denerw* iryt* męcz* nęk* nudz* dręcz* drażn* przeszkadza* dobija* męczą',
    writing:
      'pisali pisał pisała pisano wysyłali wysyłał wysyłała wysyłano dzwonili dzwonił dzwoniła przysyłali kontaktowali informowali przypominali nękali męczyli',
    go: 'idźcie idzcie idź idz znikajcie znikaj zjeżdżajcie zjeżdżaj spływajcie spływaj wynocha wynoście spadajcie',
    oath: 'głowy dupę dupy gitary tyłka czterech',
    theysend:
      'pisze piszą pisza dzwoni dzwonią dzwonia wysyła wysyłają wysylaja przysyła przysyłają nęka nękają męczy męczą kontaktuje kontaktują informuje informują',
    again:
      'znowu znów ciągle wciąż nadal stale zawsze non nieustannie codziennie kolejny kolejne kolejna dalej jeszcze',
    me: 'mi mnie nas nam tu tutaj tego to ten mój mojego moje',
    want: `chcę chce chciałbym chciałabym chcialbym życzę zycze życzymy chcemy potrzebuję potrzebuje potrzeba potrzebne zamawiałem
      zamawiałam zamawialem zamierzam wyrażam zgadzam`,
    get: `dostawać otrzymywać dostac dostać otrzymać otrzymania otrzymywania dostawania czytać słyszeć odbierać dostawac otrzymywac`,
    number: `numer numeru nr numery dane danych mail maila adres namiary kontakt mnie`,
    device: 'telefon* komórk* laptop* tablet* komputer* dysk* aparat* drukark* konto',
    list: 'bazy bazie listy liście baz list rejestru systemu kontaktów wysyłki newslettera subskrypcji grupy grupie książki odbiorców mailingowej',
    remove: `wyklucz* kasuj kasujcie kasować zdejmij* zdjąć ściągnij* wyjmij* wyrejestrowanie dezaktywuj* dezaktywować pozbądź* pozbyć wymaż* wymazać wypieprz* wywal* pomiń* pomijać pomijajcie pominąć odpiąć odepnij* zastrzec zastrzegam usunięty usunięta wypisany wypisana wykreślony wykreślona wywal* wypisz skreślenie skasowanie wykasowanie usunac usuniecie usuń usuńcie usuniecie usunąć usunięcie usunięcia wykreśl wykreślcie wykreślić wykreślenie skreśl skreślcie skreślić wykasuj
      wykasujcie wykasować skasuj skasujcie skasować wyrzuć wyrzućcie wypisz wypiszcie wypisać wypisywać wypisanie wypisania wymażcie zapomnijcie
      zablokuj zablokujcie wykreslic wyłączcie wyłącz wyłączyć odepnijcie odsubskrybujcie`,
    time: `przed po jutro dzisiaj dziś teraz jeszcze rano wieczorem wieczorami wieczór południe południu dopóki aż kiedy gdy podczas
      poniedziałek wtorek środę czwartek piątek sobotę niedzielę weekend poniedziałku między godz godzinie godziny nocy tygodniu
      urlopie pracy spotkaniu później wcześniej póki`,
    thing: `paczki paczkę paczka przesyłki faktury fakturę zamówienia zamówienie zamówienie wizyty wizytę wizyta rezerwacji rezerwację umowy umowę
      towaru kuriera rachunku rachunek listem pocztą zwrotu dokumentów dokumenty wycen wycenę wyceny terminu termin usługi zajęć
      kolejki kolejkę farbowania gwarancji naprawy spotkania kursu stolika pokoju recepty receptę zaświadczenie czek zwolnienie szpitala zdjęć zdjęcia pozycji pozycję
      części`,
  },
  polite: `proszę prosze prosz poproszę pls plis plz dzięki dzieki dziękuję dziekuje dziękuje dzień dobry witam cześć hej pozdrawiam pozdrowienia
    bardzo uprzejmie ok okej przepraszam państwo panie pani panu szanowni z góry miłego dnia serdecznie natychmiast już teraz kurwa cholera
    jasnej kuźwa no ludzie sorry sorki naprawdę stanowczo ponownie jeszcze raz dobra błagam w końcu wreszcie`,
  spellings: {
    się: 'sie',
    daj: 'dej',
    dajcie: 'dejcie',
    wiadomości: 'wiad wiadomosc wiadomosci',
    numer: 'nr num numr',
    więcej: 'wiecej wiecy',
    żeby: 'zeby żebyście zebyscie aby abyście abyscie byście byscie',
    nie: 'ni nje nei',
    mnie: 'mie mne mnei',
    piszcie: 'piszcei pisczie piszice pszicie piszcje',
    sobie: 'se',
    chce: 'kce hce chcem chcę chc',
    życzę: 'rzycze rzyczę zycze życze',
    przestać: 'przestac',
    usunąć: 'usunoć usunonć usunac',
  },
  prefixes: 'nie',
  dictated: ['kropka', 'wykrzyknik', 'przecinek', 'znak zapytania', 'nowa linia'],
  misspelt:
    'zgodę wypisać zrezygnuj przestańcie usuńcie koniec rezygnuję rezygnacja wypiszcie wypisz odsubskrybuj wysyłajcie przysyłajcie kontaktujcie',
  spelt:
    'wysyłacie przysyłacie wysyłaliście wysyłajmy przysłaliście kontaktujecie kontaktujemy malować malowania malowanie malujcie włączyć włącz włączcie stopę siadaj włączyć włącz włączcie stopę siadaj wypuśćcie wypuść koncie konie konice wypiszę wypiszą wypisy wypisze wpisz wpis wypis wpiszcie napiszcie rezygnują rezygnuj rezygnował zapisz napisz dopisz opisz opiszcie końce końcem zgoda zgody zgodny usunę usuną usun wpisać wpisac zapisać napisać opisać anuluję anulują',
};
