import type { PasteWords } from './paste-words.ts';

export const en: PasteWords = {
  labels: {
    name: 'new customer, new client, new contact, new patient, new lead, new, name, full name, contact, contact person, customer, client, patient, person, from, contact name, lead, sec',
    firstName: 'first name, forename, given name, firstname',
    lastName: 'last name, surname, family name, lastname',
    company: 'company, company name, firm, organisation, organization, org, business, employer',
    title: 'title, job title, job, position, role, occupation',
    note: 'note, notes, nb, remark, remarks, comment, comments, memo',
    tags: 'tag, tags, label, labels, tag her, tag him, tag them, tag it, tag as, tagged, tagged as, tag her as, tag him as',
    source: 'source, found via, found us, found us via, heard of us',
    address: 'address, addr, home address, office address, website, web, www, url',
    consents: 'consent, consents, permission, permissions',
    header: 'to, cc, bcc, sent, date, subject, re',
  },
  bareLabels:
    'tag, tags, tag her, tag him, tag them, tag it, tag as, tagged, tagged as, tag her as, tag him as, first name, last name, surname, forename, job title',
  phones: {
    mobile: 'mobile, mob, cell, cell phone, cellphone, mobile phone, iphone, mobile number, whatsapp, viber',
    work: 'work, office, direct, direct line, ddi, switchboard, reception, main, business, desk, work phone, work number, office phone',
    home: 'home, home phone, landline, private, personal, house',
    fax: 'fax, fax number, facsimile',
    plain:
      'tel, telephone, phone, ph, number, num, call, ring, no, phone number, telephone number, his number is, her number is, number is, phone is, reach me at, reach me on, on, day, eve, daytime, evening, sms, text',
    letters: 't, p, m, f, d, c, o, h',
  },
  mails: 'mail, e-mail, email, mail address, email address, e, e-mail address, write to',
  titles: {
    heads:
      'accountant, administrator, adviser, advisor, agent, analyst, apprentice, architect, artist, assistant, associate, attorney, auditor, baker, barber, barista, beautician, bookkeeper, broker, builder, buyer, captain, caretaker, carer, carpenter, cashier, ceo, cfo, chair, chairman, chairwoman, chef, chief, cio, cleaner, clerk, coach, cofounder, co-founder, consultant, contractor, controller, coo, coordinator, co-ordinator, counsel, counsellor, cto, cmo, dealer, decorator, dentist, designer, developer, director, dispatcher, doctor, driver, electrician, engineer, entrepreneur, estimator, executive, farmer, fitter, florist, foreman, founder, gardener, glazier, gp, hairdresser, handyman, headteacher, head, hygienist, inspector, installer, intern, interpreter, janitor, jeweller, joiner, journalist, landlord, lawyer, lead, lecturer, letting agent, librarian, locksmith, manager, matron, mechanic, midwife, musician, notary, nurse, officer, operator, optician, organiser, owner, painter, paralegal, partner, pharmacist, photographer, physio, physiotherapist, plasterer, plumber, president, principal, producer, professor, proprietor, psychologist, purchaser, receptionist, recruiter, rep, representative, researcher, roofer, salesman, saleswoman, scaffolder, scientist, secretary, seller, shareholder, shopkeeper, solicitor, specialist, stylist, superintendent, supervisor, surgeon, surveyor, tailor, teacher, technician, therapist, tiler, trader, trainer, translator, treasurer, tutor, undertaker, vet, veterinarian, vp, waiter, waitress, warden, welder, writer, sales rep, bookseller, butcher, groomer, hairstylist, nanny, editor, courier, porter, mayor, headmaster, headmistress, groundsman, signwriter',
    modifiers:
      'senior, junior, deputy, vice, regional, sales, area, account, key, managing, general, executive, freelance, self-employed, national, assistant, chief, head, lead, project, product, marketing, office, site, operations, finance, financial, technical, customer, service, support, human, resources, hr, it, software, hardware, business, development, export, import, purchasing, practice, production, quality, plant, store, shop, branch, team, estate, clinical, legal, commercial, digital, creative, art, personal, property, registered, chartered, qualified, trainee, retired, interim, acting, global, group, uk, field, data, health, safety, building, quantity, dental, veterinary, school, executive',
    phrases:
      'accounts payable, accounts receivable, accounts, human resources, customer service, customer services, purchasing, procurement, head of, vice president, managing director, sole trader, self employed, freelance, estate agent, front desk, front of house, back office, facilities, reception',
    surnames: 'baker, barber, butcher, porter, warden',
  },
  organizations: {
    legalForms:
      'ltd, limited, llp, llc, plc, inc, incorporated, corp, corporation, gmbh, ag, kg, bv, nv, oy, ab, srl, spa, sro, doo, pty, cic, lp, co ltd, & co, and co, & sons, and sons, & daughters, & partners, & son, and partners, & associates',
    heads:
      'academy, agency, association, bakery, bank, bistro, boatyard, bookshop, brewery, building society, cafe, care home, centre, charity, chemist, clinic, club, college, committee, company, consultancy, consulting, council, dealership, dental practice, department store, enterprises, factory, federation, foundation, garage, group, guild, gym, holdings, hospice, hospital, hostel, hotel, inn, institute, institution, laboratory, library, ministry, museum, nursery, parish council, partnership, pharmacy, practice, primary school, pub, restaurant, school, secondary school, services, shop, society, solicitors, solutions, station, store, stores, studio, studios, supermarket, supplies, surgery, surgeries, systems, tavern, technologies, theatre, trust, university, veterinary surgery, warehouse, workshop, works, industries, international, housing repairs, housing association, university hospital, care centre, medical centre, leisure centre, salon',
    trades:
      'builders, building, carpentry, cars, catering, cleaning, construction, contractors, decorating, decorators, designs, devices, electrical, electricals, electrics, electronics, engineering, estates, events, farm, fabrications, fencing, flooring, flowers, foods, furniture, gardens, glass, graphics, heating, homes, interiors, joinery, kitchens, landscapes, landscaping, lettings, lighting, logistics, media, motors, motor, marine, networks, painting, partners, paving, phones, photography, plastering, plumbing, press, printers, printing, products, properties, recruitment, removals, repairs, roofing, scaffolding, security, sports, steel, supply, taxis, timber, toys, trading, training, transport, travel, tyres, vets, windows, books, bikes, cycles, autos, insurance, bathrooms, signs, software, hardware, carpets, tiles, blinds, exports, imports, textiles, plastics, components',
  },
  companyPrepositions: 'at, from, with, @',
  workVerbs: 'works, work, working, worked, employed, runs, owns',
  companyWords: 'the, company, firm',
  requests:
    'please, pls, plz, add, save, can, could, you, this, one, contact, for, me, new, hi, hello, hey, dear, team, all, thanks, thank, ta, cheers, here, is, are',
  connectors:
    'and, or, &, /, -, +, the, at, from, of, by, with, on, in, is, its, his, her, my, a, an, or, also, for, to, via, plus',
  sentenceWords:
    "a, an, the, and, or, but, is, its, it's, it, he, he's, she, she's, they, we, i, i'm, you, can, could, will, would, should, has, have, had, was, were, be, been, this, that, these, those, for, to, of, in, on, at, from, by, with, as, if, when, then, so, not, no, yes, ok, fine, please, pls, plz, thanks, thank, ta, hi, hello, hey, dear, add, save, new, old, customer, client, patient, contact, number, phone, mobile, tel, mail, email, text, sms, call, called, rang, rings, wants, want, needs, need, about, again, washing, machine, screen, tag, tags, note, source, walked, came, met, from, lol, re, fwd, his, her, their, our, my, your, me, him, them, one, two, who, which, what, where, why, how, very, only, just, still, already, later, tomorrow, today, yesterday, monday, tuesday, wednesday, thursday, friday, saturday, sunday, laptop, car, owes, mrs, mr, ms, lady, guy, man, woman, up, off, out, over, last, first, name, at, via, same, did, does, do, going, gone, got, get, said, says, asked, keeps, likes",
  otherPeople:
    'by, wife, husband, missus, son, daughter, brother, sister, mother, father, mum, dad, friend, colleague, boss, partner, neighbour, assistant, nephew, niece, cousin, uncle, aunt, c/o, ask, via, like, re, thanks, cheers, hi, hello, dear, hey',
  registries:
    'ref, no, vat, account, acc, order, invoice, quote, job, ticket, id, reg, registration, company, co, nhs, iban, sort, code, born, dob, case, policy, booking, serial, imei, plate, po, box, room, unit, model, part',
  streets:
    'street, road, rd, lane, ln, avenue, ave, drive, close, crescent, square, unit, suite, floor, po box, terrace, way, industrial estate, business park',
  cities:
    'london, manchester, birmingham, leeds, liverpool, bristol, sheffield, edinburgh, glasgow, cardiff, belfast, dublin, cork, galway, limerick, waterford, naas, york, bath, oxford, cambridge, brighton, newcastle, nottingham, leicester, coventry, hull, derby, stoke, wolverhampton, plymouth, southampton, portsmouth, reading, luton, bolton, aberdeen, dundee, swansea, newport, norwich, exeter, chester, lincoln, durham, preston, harrogate, new york, boston, chicago, england, scotland, wales, ireland, northern ireland, uk, united kingdom, usa, kent, essex, surrey, sussex, devon, cornwall, dorset, norfolk, suffolk, yorkshire, lancashire, berlin, paris, warsaw, madrid, rome, amsterdam, brussels, vienna, prague',
  notNames:
    'monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, june, july, august, september, october, november, december, mon, tue, wed, thu, fri, sat, sun, jan, feb, mar, apr, jun, jul, aug, sep, oct, nov, dec, tel, mobile, phone, mail, email, fax, web, note, tag, best, regards, kind, thanks, hi, hello, dear, hey, please, call, ok, sms, text, whatsapp, viber, facebook, instagram, linkedin, telegram, google, iphone, android, samsung, apple, vat, the, this, new, customer, client, contact, dob, she, he, they, no, yes, it, its, re, fwd, urgent, direct, office, home, work, number, sent, north, south, east, west, can, could, will, call, rang, met, wants, needs, owes, from, at, and, also, old, ask, asked, add, save, name, company, email, address, cheers, ref',
  closings:
    'best, best regards, kind regards, warm regards, warmest regards, regards, many thanks, thanks, thank you, cheers, sincerely, yours sincerely, yours faithfully, yours truly, all the best, best wishes, hi, hello, hi all, sent from my *, get outlook for *, sent via *, --, with kind regards, ta, thx, -- forwarded message --, forwarded message, begin forwarded message',
  consent: {
    channels: {
      sms: 'sms, text, texts, text message, text messages, texting, smses',
      whatsapp: 'whatsapp, whats app, wa, whatsapp messages',
      viber: 'viber',
      email: 'email, e-mail, emails, e-mails, mail, mails, emailing',
      call: 'call, calls, phone call, phone calls, be called, calling, phone',
    },
    agree:
      'ok, okay, fine, happy, good, agrees, agreed, consents, consented, consent, opted in, opt in, opt-in, yes, accepts, allows, can, may',
    agreeAfter:
      'ok, okay, yes, fine, agreed, allowed, good, is ok, are ok, is fine, are fine, is okay, accepted, opt-in, opted in, consent given, ✓, ✔, ✅, 👍',
    fillers:
      'to, for, get, receive, with, by, via, on, about, be, contact, contacted, us, messages, message, getting, receiving, a, the, send, sent, him, her, them, me, using, through, in, both',
    refuse:
      "no, not, don't, dont, never, doesn't, doesnt, won't, without, refuses, stop, isn't, isnt, hates, rather not, neither",
  },
  sources: {
    mail: 'mail, email, e-mail, by mail, an email, newsletter',
    'business-card': 'business card, card, businesscard, business-card, visiting card',
    database: 'database, db, crm, data base',
    internet: 'internet, web, website, online, google, the internet, the web, our website',
  },
};
