import { foldText } from '../../names/index.ts';

const toWords = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const makes = toWords(
  `alfa audi bmw chevrolet citroen cupra dacia fiat ford honda hyundai iveco jaguar jeep kia lancia lexus mazda mercedes mercedes-benz
   mg mini mitsubishi nissan opel peugeot porsche renault romeo rover saab seat skoda smart subaru suzuki tesla toyota vauxhall
   volkswagen volvo vw`,
);

/** Without those that hold a digit: any such word behind a make is a model. */
const models = toWords(
  `accord agila almera alhambra altea antara arona astra ateca auris avensis aygo berlingo boxer bravo brera bora caddy camry captur
   carens cayenne ceed cherokee civic clio colt combo cooper cordoba corolla corsa crafter croma defender discovery doblo dokker
   ducato duster escort espace expert fabia felicia fiesta focus forester freelander frontera galaxy giulia giulietta golf grandland
   hilux ibiza impreza insignia jazz jetta jimny juke jumper jumpy kadett kadjar kamiq kangoo karoq klasa kodiaq koleos kona kuga laguna
   lancer leaf leon lodgy logan master matiz megane meriva micra modus mokka mondeo multipla navara nemo octavia omega
   outback outlander panda pajero partner passat patrol picanto picasso polo primera prius puma punto qashqai qubo ranger rapid
   renegade rifter rio sandero scala scenic scorpio scudo seicento sharan signum sorento sportage spring sprinter stilo superb
   swift talisman taycan terios thalia tigra tiguan tipo tivoli toledo touareg touran trafic transit transporter tucson twingo uno
   up vectra vito vitara vivaro wrangler yaris zafira zoe`,
);

/** A stretch of text; a car is kept as it stands, for it is neither a person nor a firm. */
export interface Stretch {
  text: string;
  isCar: boolean;
}

/** Parts "Jan Nowak Opel Astra" into the person and the car, whose small words behind it stay with it. */
export function splitCars(text: string): Stretch[] {
  const words = text.split(/\s+/);
  const from = words.findIndex((word, at) => makes.has(foldText(word)) && isModel(words[at + 1] ?? ''));
  if (from < 0) return [{ text, isCar: false }];
  const first = words[from - 1];
  const start =
    foldText(words[from] ?? '') === 'romeo' && first && foldText(first) === 'alfa' ? from - 1 : from;
  let end = from + 2;
  while (end < words.length && !/^\P{L}*\p{Lu}\p{Ll}/u.test(words[end] ?? '')) end += 1;
  const rest = words.slice(end).join(' ');
  return [
    { text: words.slice(0, start).join(' '), isCar: false },
    { text: words.slice(start, end).join(' '), isCar: true },
    ...(rest === '' ? [] : splitCars(rest)),
  ].filter((stretch) => stretch.text !== '');
}

function isModel(word: string): boolean {
  return /^\p{L}{0,3}-?\d{1,4}\p{L}{0,2}$/u.test(word) || models.has(foldText(word));
}
