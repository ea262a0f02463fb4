/** Forms of address: they say that a name follows, and carry nothing worth keeping. Folded, without full stop. */
export const courtesies = new Set(
  `mr mrs ms miss mx sir madam mister messrs
   m mme mmes mlle mlles monsieur madame mademoiselle mm
   pan pani panna pana panu pania panstwo p`.split(/\s+/),
);

/** Earned titles: kept in the note. Several may follow each other: "prof. dr hab. inż.". */
export const earnedTitles = new Set(
  `dr doctor doc prof professor rev reverend father fr hon capt captain col eng esq phd md
   docteur pr professeur me maitre
   mgr inz lek doktor profesor hab med adw mec ks dypl lic dent wet n arch`.split(/\s+/),
);
/** Read as a title only with its full stop or behind another title: alone they are initials, articles, words. */
export const onlyWithStop = new Set([
  'm',
  'p',
  'n',
  'doc',
  'me',
  'fr',
  'pr',
  'med',
  'wet',
  'dent',
  'col',
  'lic',
  'arch',
  'hon',
  'eng',
]);

/** Small words inside a surname. */
export const particles = new Set(
  `de du des d la le les l van von der den ter ten te da das di do dos del della dei el al bin ben ibn abu y zu zum zur
   af av ni nic mac mc o san st saint vander vanden`.split(/\s+/),
);

/** What stands behind a surname and belongs to it. */
export const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);
