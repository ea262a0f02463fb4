/** Common French given names and their short forms, folded at load. */
export const givenNamesFr = `
adèle adeline adrien agathe agnès ahmed aïcha alain albane albert alex alexandra alexandre alexia alexis alice alicia aline alix amandine amélie
amina anaïs andré andréa andrée ange angélique anne annick annie anthony antoine antonin apolline ariane armand armelle arnaud arthur astrid aubin aude
audrey augustin aurélie aurélien aurore axel axelle baptiste barbara bastien béatrice bénédicte benjamin benoît bérénice bernadette bernard bertrand bilal
blaise blandine boris brice brigitte bruno camille capucine carine carole caroline catherine cathy cécile cédric céline cendrine chantal charlène charles charline
charlotte chloé christel christelle christian christiane christine christophe claire clara clarisse claude claudette claudine clémence clément clémentine
clotilde colette coline constance coralie corentin corinne cyril cyrille damien daniel danièle danielle david déborah delphine denis denise diane
didier dimitri dominique donatien dorian dorothée dylan édith edmond édouard éléonore éliane élisabeth elisa élise élodie éloïse elsa émeline
émile émilie emma emmanuel emmanuelle enzo éric erwan estelle esther étienne eugène eugénie eva évelyne fabien fabienne fabrice fanny farid fatima fatiha fatou
félix fernand flavie florence florent florian floriane franck francine francis françois françoise frank frédéric frédérique gabin gabriel gabrielle gaël gaëlle gaétan
gaspard gautier geneviève geoffrey georges gérald géraldine gérard gérôme germain ghislain ghislaine gilbert gilles ginette gisèle grégoire grégory guillaume gustave guy gwenaël gwenaëlle
gino hadrien hakim hassan hélène héloïse henri henriette hervé honorine hubert hugo hugues huguette ibrahim inès irène isabelle isaac ismaël ivan jacqueline
jacques jade jean jeanne jeannine jérémie jérémy jérôme jessica joachim joël joëlle johan johanna jonathan jordan joseph joséphine josette
josiane jules julie julien julienne juliette justin justine karim karine katia kevin kévin khadija laetitia laure laurence laurène laurent laurie
léa léna léo léon léonie leïla leila liliane lina lionel lisa lise loïc loïs lola lou louane louis louise louna luc lucas lucette
lucie lucien lucienne ludivine ludovic lydia lydie maël maëlle maëlys magali magalie malika manon manuel marc marceau marcel marcelle margaux margot
marguerite marianne marie marielle marina marine marion marius marlène martial martin martine maryse marthe mathéo mathias mathilde mathieu matthias matthieu
maud maurice max maxence maxime mehdi mélanie mélissa mélina michel michèle micheline mickaël mireille mohamed mohammed monique morgan morgane
moussa mounir muriel myriam nabil nadège nadia nadine naïma natacha nathalie nathan nicolas nicole nina noé noël noëlle noémie nolan norbert océane odette odile
olivia olivier ophélie oscar pascal pascale patrice patricia patrick paul paule paulette pauline perrine philippe pierre pierrick quentin rachel rachid raoul
raphaël raphaëlle raymond raymonde régine régis rémi rémy renaud rené renée richard robert roger roland romain romane roméo romuald ronan rosalie rose roselyne
roxane sabine sabrina sacha saïd salomé samir samia samira samuel sandra sandrine sara sarah sébastien serge séverine sidonie simon simone sofia sofiane solange solène
solenne sonia sophie stanislas stella stéphane stéphanie suzanne suzette sylvain sylvaine sylvia sylvie tanguy tatiana téo théo théodore thérèse thibaud thibault thibaut thierry
thomas timothée titouan tom tony tristan ulysse valentin valentine valérie valéry vanessa véronique victoire victor victoria vincent violette virginie viviane
william xavier yann yannick yanis yasmine yohan yolande youssef yves yvette yvon yvonne zacharie zineb zoé zohra
`;
