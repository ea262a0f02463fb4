/** Common Polish given names and their short forms, folded at load. */
export const givenNamesPl = `
adam ada adrian adrianna agata agnieszka aga aleksander aleksandra alek ola olek alicja ala alina aldona alfred amelia
anastazja andrzej jędrzej aneta anetta angelika anna ania anka andżelika antoni antek antonina tosia apolonia arkadiusz arek
artur augustyn barbara basia bartłomiej bartosz bartek beata beatrycze bernadeta bernard błażej bogdan bogna bogumił
bogumiła bogusław bogusława bożena bożenna bronisław bronisława brygida cecylia celina cezary cezar czesław czesława dagmara
damian daniel danuta danka daria dariusz darek dawid diana dominik dominika dorota dorotka edmund edward edyta
eliza elżbieta ela emil emilia emilian ernest eryk eugenia eugeniusz genek ewa ewelina fabian felicja feliks ferdynand filip florian
franciszek franek franciszka fryderyk gabriel gabriela genowefa gerard grażyna grzegorz grzesiek grzesiu gustaw halina hanna
hania helena henryk henryka heniek hieronim honorata hubert ida iga ignacy igor ilona irena ireneusz irek irmina iwo iwona iza izabela izabella izydor
jacek jadwiga jagoda jakub kuba jan janek jasiek janina janusz jarosław jarek jerzy jurek joachim joanna asia aśka jolanta jola józef józek
józefa judyta julia julian julianna julita juliusz julka justyna kacper kaja kajetan kalina kamil kamila karina karol karolina kasper katarzyna
kasia kaśka kazimierz kazik kazimiera kinga klaudia klaudiusz klemens konrad konstanty kornelia krystian krystyna krysia krzysztof krzysiek krzychu ksawery
laura lech lena leokadia leon leonard leszek liliana lidia lila longina lucjan lucyna ludmiła ludwik ludwika łucja łukasz maciej maciek
magdalena magda maja maks maksymilian malina małgorzata gosia małgosia marcel marcelina marcin marcjanna marek margareta maria marysia
marian marianna mariola mariusz marlena marta martyna maryla maryna marzanna marzena mateusz matylda maurycy melania michalina michał michalina
mieczysław mietek mikołaj milena mira mirella miron mirosław mirek mirosława monika nadia natalia natasza nela nikodem nikola nikolina nina norbert olaf olga oliwia
oliwier oskar otylia patrycja patryk paula paulina paweł pawel piotr piotrek przemysław przemek rafał rafal regina remigiusz renata robert
roch roksana roman romana romuald rozalia róża rudolf ryszard rysiek sabina sandra salomea sebastian seweryn sławek sławomir sławomira sonia
stanisław staszek stasiek stanisława stefan stefania sylwester sylwia sylwek szczepan szymon tadeusz tadek tamara tatiana tekla teodor teresa tereska tobiasz
tomasz tomek tymon tymoteusz tytus urszula ula wacław waldemar waldek walenty walentyna walery wanda wawrzyniec weronika wera wiesław wiesiek
wiesława wiktor wiktoria wincenty wioletta wiola violetta wit witold witek władysław władek władysława włodzimierz włodek wojciech
wojtek xawery zbigniew zbyszek zdzisław zdzisiek zdzisława zenon zenek zofia zosia zuzanna zuza zuzia zygmunt zyta żaneta
oksana olena oleksandr oleksiy andrij iryna kateryna mykola mychajło natalija nataliya serhij svitlana taras tetiana volodymyr wasyl yulia yuriy dmytro ihor
`;
