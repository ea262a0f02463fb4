import type { PasteWords } from './paste-words.ts';

export const pl: PasteWords = {
  labels: {
    name: 'imie i nazwisko, nazwisko i imie, nazwa, kontakt, osoba kontaktowa, osoba do kontaktu, klient, klientka, pacjent, pacjentka, od, osoba, dodaj, zapisz, nowy kontakt, nowy klient, nowa klientka, nowy pacjent, nowa pacjentka',
    firstName: 'imie',
    lastName: 'nazwisko',
    company: 'firma, nazwa firmy, przedsiebiorstwo, organizacja, pracodawca, instytucja, spolka',
    title: 'stanowisko, funkcja, zawod, tytul, rola',
    note: 'notatka, notatki, uwaga, uwagi, adnotacja, komentarz, notka, dopisek',
    tags: 'tag, tagi, etykieta, etykiety, tagiem, tagami, znacznik, znaczniki, otaguj ja, otaguj go, otaguj jako, oznacz ja, oznacz go, oznacz ja jako, oznacz go jako, oznacz jako, z tagiem',
    source: 'zrodlo, zrodlo kontaktu, skad, pozyskany, pozyskano z',
    address: 'adres, siedziba, strona, strona www, www',
    consents: 'zgoda, zgody',
    header: 'do, dw, udw, temat, data, wyslano, wyslane',
  },
  bareLabels:
    'tag, otaguj ja, otaguj go, otaguj jako, oznacz ja, oznacz go, oznacz ja jako, oznacz go jako, oznacz jako, z tagiem, tagi, etykieta, etykiety, tagiem, imie, nazwisko, stanowisko, zrodlo',
  phones: {
    mobile:
      'kom, komorka, komorkowy, komorkowe, mobile, mob, gsm, tel kom, telefon komorkowy, nr kom, whatsapp, viber',
    work: 'praca, sluzbowy, sluzbowe, biuro, firma, firmowy, centrala, sekretariat, recepcja, rejestracja, tel sluzbowy, w pracy, do pracy, warsztat, sklep, gabinet, zarzad, dyspozytor',
    home: 'dom, domowy, domowe, prywatny, prywatne, prywatnie, w domu, do domu',
    fax: 'fax, faks, telefaks',
    plain:
      'tel/fax, tel/faks, tel, telefon, nr, numer, nr tel, nr telefonu, numer telefonu, dzwonic, stacjonarny, stac, pod, pod nr, pod numerem, alarmowy, calodobowo, tzn, sms, numer do, tel nr, na',
    letters: 't, m, f, k',
  },
  mails: 'mail, e-mail, email, mejl, adres mail, adres e-mail, adres, poczta, meil',
  titles: {
    heads:
      'adwokat, agent, agentka, akustyk, analityk, analityczka, aptekarz, aptekarka, archiwista, architekt, architektka, asystent, asystentka, audytor, audytorka, barman, barmanka, bibliotekarka, blacharz, brygadzista, ceo, chirurg, cieśla, ciesla, cukiernik, cukierniczka, dealer, dekarz, dentysta, dentystka, dermatolog, deweloper, developer, doradca, doradczyni, dostawca, dozorca, dyrektor, dyrektorka, dyspozytor, dyspozytorka, dziennikarz, dziennikarka, elektryk, elektromechanik, farmaceuta, farmaceutka, fizjoterapeuta, fizjoterapeutka, fotograf, fryzjer, fryzjerka, geodeta, glazurnik, ginekolog, grafik, graficzka, handlowiec, hydraulik, informatyk, informatyczka, inspektor, inspektorka, instalator, instruktor, instruktorka, introligator, inzynier, kadrowa, kardiolog, kasjer, kasjerka, kelner, kelnerka, kierowca, kierowniczka, kierownik, komornik, konserwator, konserwatorka, konsultant, konsultantka, koordynator, koordynatorka, kosmetolog, kosmetyczka, krawiec, krawcowa, ksiegowa, ksiegowy, ksiegarz, kucharz, kucharka, kurier, kurierka, laborant, laborantka, lakiernik, lekarz, lekarka, listonosz, logopeda, logistyk, magazynier, magazynierka, majster, malarz, manager, menadzer, menedzer, menedzerka, masazysta, masazystka, mechanik, monter, murarz, nauczyciel, nauczycielka, neurolog, notariusz, ogrodnik, okulista, opiekun, opiekunka, optyk, ordynator, ortodonta, ortopeda, parkieciarz, pediatra, pediatria, piekarz, pielegniarka, pielegniarz, polozna, posrednik, pracownik, pracowniczka, prawnik, prawniczka, prezes, prezeska, wiceprezes, producent, programista, programistka, projektant, projektantka, prokurent, proboszcz, proktolog, przedstawiciel, przedstawicielka, psychiatra, psycholog, psychoterapeuta, psychoterapeutka, rehabilitant, rehabilitantka, redaktor, redaktorka, referent, referentka, rejestratorka, rolnik, rzecznik, rzeczoznawca, sedzia, sekretarka, sekretarz, serwisant, serwisantka, slusarz, soltys, spawacz, specjalista, specjalistka, sprzataczka, sprzedawca, sprzedawczyni, stolarz, stomatolog, szef, szefowa, szewc, tapicer, technik, terapeuta, terapeutka, tlumacz, tlumaczka, trener, trenerka, tynkarz, urzednik, urzedniczka, weterynarz, wlasciciel, wlascicielka, wojt, wspolnik, wspolniczka, wspolwlasciciel, wspolwlascicielka, wychowawca, wychowawczyni, wykladowca, zalozyciel, zalozycielka, zaopatrzeniowiec, zarzadca, zastepca, zdun, zegarmistrz, zootechnik, handlowy, dyrygent, ratownik, pilot, florysta, florystka, stylistka, manikiurzystka, brukarz, hurtownik',
    modifiers:
      'glowny, glowna, starszy, starsza, mlodszy, mlodsza, handlowy, handlowa, techniczny, techniczna, regionalny, regionalna, generalny, generalna, naczelny, naczelna, finansowy, finansowa, zarzadu, zarzadzajacy, operacyjny, samodzielny, samodzielna, ds, d/s, do spraw, dzialu, sprzedazy, marketingu, produkcji, serwisu, biura, budowy, projektu, kadr, it, zakupow, logistyki, weterynarii, medycyny, samochodowy, zastepca, vice, wice, wlasciciel, p o',
    phrases:
      'dzial sprzedazy, dzial handlowy, ksiegowosc, kadry, biuro obslugi klienta, bok, sekretariat, recepcja, rejestracja, obsluga klienta, dzial zakupow, prezes zarzadu, czlonek zarzadu, radca prawny, na emeryturze',
    surnames: 'krawiec, szewc',
  },
  organizations: {
    legalForms:
      'sp z oo, sp zoo, spzoo, sp z o o, spolka z oo, spolka akcyjna, spolka cywilna, spolka jawna, sa, sc, spj, sp j, spk, sp k, spp, sp p, psa, phu, fhu, pphu, ppuh, zhu, puh, fuh, pw, pth, ppu, fpu, nzoz, spzoz, zoz, iwspolnicy, i wspolnicy, i syn, i synowie, i partnerzy, zpch',
    heads:
      'agencja, akademia, ambasada, apteka, areszt, auto-serwis, autoserwis, bank, bar, biblioteka, biuro, browar, cech, centrum, cukiernia, ciastkarnia, delikatesy, dom kultury, dom opieki, dom pomocy, drukarnia, federacja, firma, fundacja, gabinet, galeria, garaz, gimnazjum, gmina, gospodarstwo, grupa, gospoda, hodowla, hotel, hostel, hurtownia, instytut, izba, jednostka, kancelaria, karczma, kawiarnia, kino, klinika, klub, kolegium, komenda, komisariat, konsulat, kosciol, krawiectwo, ksiegarnia, kuznia, kwiaciarnia, laboratorium, lecznica, liceum, masarnia, mechanika, ministerstwo, mleczarnia, mlyn, muzeum, nadlesnictwo, osrodek, pensjonat, parafia, piekarnia, pizzeria, politechnika, poczta, poradnia, pracownia, pralnia, przedsiebiorstwo, przedszkole, przychodnia, ratusz, restauracja, rzemioslo, salon, sanatorium, sad, schronisko, serwis, sklep, skup, spoldzielnia, stacja, stolarnia, stowarzyszenie, starostwo, studio, szkola, szpital, tartak, teatr, technikum, transport, ubezpieczenia, uczelnia, uniwersytet, urzad, uslugi, warsztat, wspolnota, wulkanizacja, wydawnictwo, wypozyczalnia, wytwornia, zajazd, zaklad, zarzad, zespol, zlobek, zwiazek, towarzystwo, bractwo, kregielnia, myjnia, lombard, kantor, szkolka, ferma, oddzial, hala, zwiazek, silownia, auto-naprawa, autokomis, komis',
    trades:
      'bud, meble, okna, dachy, rolety, drzwi, dom, auto, moto, trans, spedycja, logistyka, logistics, elektro, elektronika, instal, instalacje, ogrody, kwiaty, nieruchomosci, finanse, reklama, druk, media, medica, medyk, dental, vet, sport, travel, tours, budownictwo, remonty, projekt, design, beauty, foto, gsm, komputery, serwisy, dystrybucja, polska, handel, eko, metal, plast, drew, stal, agro, tech, soft, it, consulting, group, market, expert, partner, perfekt',
  },
  companyPrepositions: 'z, ze, w, we, z firmy, w firmie',
  workVerbs: 'pracuje, pracujaca, pracujacy, zatrudniony, zatrudniona, robi',
  companyWords: 'firma, firmy, firmie, spolki, spolce',
  requests:
    'hej, czesc, dzien, dobry, witam, prosze, dodaj, dodac, zapisz, zapisac, mi, nowy, nowa, kontakt, dzieki, dziekuje, oto, to, jest, nam',
  connectors:
    'i, oraz, lub, albo, a, &, /, -, +, z, ze, w, we, od, do, na, ul, to, jest, pod, tez, jego, jej, u, albo, czyli',
  sentenceWords:
    'a, i, oraz, lub, albo, ale, jest, sa, to, ten, ta, te, on, ona, oni, my, wy, ja, mi, mu, jej, jego, nie, tak, ok, prosze, dzieki, dziekuje, hej, czesc, dzien, dobry, witam, dodaj, zapisz, nowy, nowa, klient, klientka, pacjent, pacjentka, kontakt, numer, nr, tel, telefon, kom, mail, sms, z, ze, w, we, od, do, na, po, za, pod, przy, dla, o, u, przez, laptop, pralka, dell, wlacza, sie, reszty, oddzwoni, jutro, dzis, wczoraj, ma, mam, chce, prosi, pyta, dzwonil, dzwonila, nazywa, tzn, czyli, ktory, ktora, co, jak, gdzie, kiedy, tag, tagi, notatka, zrodlo, lubi, robi, wie, byl, byla, bedzie, moze, byc, mozna, zona, maz, brat, siostra, syn, corka, pan, pani, polecil, polecila, kolega, kolezanka, samochod, auto, poniedzialek, wtorek, sroda, czwartek, piatek, sobota, niedziela, tylko, juz, jeszcze, bardzo, prawo, lewo, rano, wieczorem, poludniu, koniecznie, pilne, lodowka, zmywarka, naprawa, chata, sasiad, mama, tata, tez, dalej, naprawic, wymiana, ekran, szyba, umowiona, umowiony, wizyta',
  otherPeople:
    'przez, polecil, polecila, polecony, polecona, zona, maz, brat, siostra, syn, corka, matka, ojciec, mama, tata, kolega, kolezanka, znajomy, znajoma, sasiad, sasiadka, asystentka, asystent, ciocia, wujek, szwagier, szwagierka, tesciowa, babcia, dziadek, dziekuje, hej, czesc, im, ksiedza, kuzyn, kuzynka',
  registries:
    'nip, regon, pesel, krs, konto, rachunek, zamowienie, zam, faktura, fv, umowa, umowy, nr rej, rej, dowod, ur, urodzony, urodzona, zlecenie, sygn, kod, id, gate, polisa, iban, vin, pok, pokoj, lok, lokal, klatka, bdo, pwz',
  streets: 'ul, ulica, al, aleja, aleje, os, osiedle, plac, pl, rynek, skr',
  cities:
    'warszawa, krakow, lodz, wroclaw, poznan, gdansk, szczecin, bydgoszcz, lublin, katowice, bialystok, gdynia, czestochowa, radom, sosnowiec, torun, kielce, gliwice, zabrze, bytom, rzeszow, olsztyn, bielsko-biala, ruda slaska, rybnik, tychy, dabrowa gornicza, opole, elblag, plock, gorzow, walbrzych, wloclawek, tarnow, zielona gora, chorzow, kalisz, koszalin, legnica, grudziadz, slupsk, sopot, pruszkow, piaseczno, siedlce, nowy sacz, nowy targ, zakopane, lomianki, polska, mazowsze, slask, pomorze, malopolska, niemcy, ukraina, berlin, londyn, paryz, praga',
  notNames:
    'poniedzialek, wtorek, sroda, czwartek, piatek, sobota, niedziela, styczen, luty, marzec, kwiecien, maj, czerwiec, lipiec, sierpien, wrzesien, pazdziernik, listopad, grudzien, dzien, dobry, witam, hej, czesc, tel, telefon, kom, komorka, mail, fax, faks, strona, notatka, uwaga, uwagi, tag, tagi, pozdrawiam, pozdrowienia, nip, regon, krs, pesel, zrodlo, firma, stanowisko, adres, nowy, nowa, klient, klientka, kontakt, numer, sms, ok, region, pan, pani, prosze, dzwonil, dzwonila, wysl, wyslano, biuro, dodaj, zapisz, to, jest, ma, lub, oraz, po, przed, do, od, na, gsm',
  closings:
    'pozdrawiam, pozdrawiam serdecznie, serdecznie pozdrawiam, z powazaniem, z wyrazami szacunku, pozdrowienia, dziekuje, dzieki, dzien dobry, witam, hej, czesc, wyslano z *, wyslane z *, wyslano z iphone*, pobierz outlook *, lacze wyrazy szacunku, milego dnia, wiadomosc przekazana, -- wiadomosc przekazana --',
  consent: {
    channels: {
      sms: 'sms, smsy, sms-y, smsow, sms-ow, smsa, sms-a, smsem, smsami, wiadomosci sms, sms-em',
      whatsapp: 'whatsapp, whatsappa, whatsappie, whatsapie, whats app, whatsappem, watsap, wa',
      viber: 'viber, vibera, viberze, viberem',
      email:
        'mail, maile, maila, mailem, e-mail, e-maile, email, maili, mejle, mejla, mailowy, mailowa, mailowo',
      call: 'telefon, telefony, dzwonic, dzwonienie, polaczenia, kontakt telefoniczny, telefonicznie, rozmowy',
    },
    agree:
      'ok, zgoda, zgode, zgodzil sie, zgodzila sie, zgadza sie, mozna, moze byc, tak, wyrazil zgode, wyrazila zgode, chetnie, zezwala, pozwala, akceptuje',
    agreeAfter:
      'ok, tak, moze byc, zgoda, mozna, zgodzil sie, zgodzila sie, akceptuje, pasuje, dozwolone, ✓, ✔, ✅, 👍',
    fillers:
      'na, pisac, wysylac, wyslac, dzwonic, otrzymywanie, kontakt, kontaktowac, sie, przez, w, do, przesylac, wiadomosci, po, za, pomoca, informacje, dostawac, otrzymywac, slac, o, niej, niego, mu, jej, przesylanie, wysylanie, wysylke, i',
    refuse: 'nie, bez, brak, odmawia, odmowil, odmowila, zadnych, nigdy, stop, tylko nie, zakaz',
  },
  sources: {
    mail: 'mail, e-mail, email, z maila, poczta',
    'business-card': 'wizytowka, z wizytowki',
    database: 'baza, baza danych, z bazy',
    internet: 'internet, strona, strona www, www, google, z internetu, nasza strona',
  },
};
