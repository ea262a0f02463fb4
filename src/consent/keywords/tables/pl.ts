import type { PauseTable, WordTable } from '../consent-words.ts';

export const polishWords: WordTable = {
  language: 'pl',
  words: {
    stop: [
      'koniec',
      'rezygnuję',
      'rezygnacja',
      'zrezygnuj',
      'wypisz',
      'wypisz mnie',
      'wypiszcie mnie',
      'wypisuję się',
      'wypisz się',
      'wypisać',
      'anuluj',
      'anuluj subskrypcję',
      'odsubskrybuj',
      'usuń',
      'usuń mnie',
      'stop sms',
      'cofam zgodę',
      'wycofuję zgodę',
      'odwołuję zgodę',
    ],
    start: ['wznów', 'wznawiam', 'subskrybuj', 'wznowić', 'zapisz'],
    yes: ['tak', 'zgadzam się', 'wyrażam zgodę'],
    no: ['nie', 'nie dziękuję', 'nie dzięki'],
    help: ['pomoc', 'pomocy', 'informacje', 'informacja'],
    pause: ['pauza', 'pauzę', 'pauzuj'],
    'my-data': ['moje dane', 'pokaż moje dane', 'jakie macie moje dane'],
    language: ['język', 'zmień język', 'zmiana języka', 'języki'],
    channels: ['kanały', 'kanał', 'moje kanały', 'zmień kanał', 'zmień kanały', 'preferencje'],
  },
};

export const polishPause: PauseTable = {
  fillers:
    'na przez najbliższe najbliższy kolejne proszę o wiadomości sms smsy okres w wysyłaniu wiadomości mi zrób zróbcie poproszę smsów więcej żadnych potrzebuję potrzebuje chcę chce chciałbym chciałabym o',
  units: {
    'dzień dni dnia dniowa': 1,
    'tydzień tygodnie tygodni tyg tygodnia': 7,
    'miesiąc miesiące miesięcy mies miesiąca msc': 30,
    rok: 365,
  },
  numbers: {
    jeden: 1,
    dwa: 2,
    trzy: 3,
    cztery: 4,
    pięć: 5,
    sześć: 6,
    siedem: 7,
    dziesięć: 10,
    czternaście: 14,
    trzydzieści: 30,
    sześćdziesiąt: 60,
  },
  silences: [
    'pauza|pauzę|pauzy|przerw*|cisza|ciszę|ciszy od|w? @messages|@send|was?',
    'bez|zero|żadnych|brak żadnych|waszych|nowych? @messages',
    'nie @send się? nic|niczego? do|ze|z mnie|mną|nas|nami nic|niczego|żadnych? @messages?',
    'nie @send mi|nam? nic|niczego|żadnych? mi|nam? @messages?',
    'nie @want żadnych|waszych|tych|od? was? @messages',
    'nie @want @get nic|niczego|żadnych|waszych|od? was? @messages?',
    'wstrzym*|zawieś*|zawiesz* mi|się|te|wszystkie|wasze? wysyłkę|wysyłanie|@messages? @messages?',
    'dać|daj|dajcie|spokój mi|nam|święty? spokój? na|przez',
    'stop @messages? na|przez',
  ],
  reasons: [
    '^ jestem|będę|bede|jesteśmy teraz|właśnie|obecnie? na|w|za? urlop*|wakacj*|delegacj*|szpital*|sanatorium|podróż*|granic*|zagranic* $',
    '^ wyjeżdżam|wyjeżdżamy|wyjechał* na? urlop|wakacje|delegację? $',
    '^ mam|mamy urlop|wakacje|ferie|wolne $',
  ],
  until: 'do aż',
  dates: `poniedziałku wtorku środy czwartku piątku soboty niedzieli jutra weekendu świąt nowego roku końca tygodnia miesiąca wakacji
    lata wiosny jesieni zimy stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    odwołania`,
};
