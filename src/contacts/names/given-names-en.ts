/** Common given names of Britain, Ireland and America and their short forms, folded at load. */
export const givenNamesEn = `
aaron abby abigail ada adam adele adrian agnes aidan aiden aileen ailsa aisha aisling alan alana alasdair alastair albert alec alejandro alex alexa alexander alexandra
alfie alfred ali alice alicia alison alistair allan allison alma alyssa amanda amber amelia amina amir amit amy ana andrea andrew andy angela angus anita ann anna
annabel anne annie anthony antonio anya aoife april archie ariana arjun arlene arnold arthur asha ashley ashok audrey aurora ava avery barbara barney barry beatrice becky
belinda ben benedict benjamin bernadette bernard bernie bert beth bethany betty beverley beverly bev bill billy blake bob bobby bonnie brad bradley brandon breda brenda brendan
brett brian briana bridget brigid bronwyn bruce bryan bryony caitlin caleb callum calum cameron camilla carl carla carlos carmel carmen carol caroline carolyn carrie
carter casey cassandra catherine cathy cecilia cedric charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cian ciara ciaran claire clara
clare claudia clive colette colin colleen colm connor conor cora corey courtney craig cristina curtis cynthia daisy dale damian damien dan dana daniel danielle
danny daphne darragh darrell darren dave davey david dawn dean deborah debbie declan deepak deirdre demelza denise dennis derek dermot derrick desmond diana diane diarmuid dick
dilys dinesh dirk dominic donald donna donovan doreen doris dorothy doug douglas duncan dustin dylan eamon earl eddie edgar edith edmund edna edward edwin eileen
elaine eleanor elena eli elijah elinor eliot elise elizabeth ella ellen ellie elliot ellis elsie elton emer emily emma emmett enda eric erica erin ernest esther ethan eugene eunice eva
evan eve evelyn ewan faith farah fatima faye felicity felix fergus finbar finn fiona flora florence floyd frances francesca francis frank frankie fred freddie frederick freya gabriel gail gareth
garry gary gavin gemma gene geoff geoffrey george georgia georgina gerald geraldine gerard gerry gilbert gillian gina ginny gladys glen glenn gloria gordon grace graham grainne
greg gregory greta gretchen gwen gwyneth hamish hannah harold harriet harrison harry harvey hassan hayley hazel heather heidi helen helena henrietta henry herbert hilary
hilda holly hope howard hugh hugo humphrey hussein iain ian ibrahim ida imogen imran ingrid ira irene iris isaac isabel isabella isla ivan ivor ivy jack jackie
jackson jacob jacqueline jade jake jamal james jamie jan jane janet janice jared jasmin jasmine jason javier jay jayden jean jeanette jeff jeffrey jen jenna jennifer
jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jill jim jimmy jo joan joanna joanne jocelyn jodie joe joel john johnny jon jonas jonathan jordan
jorge jose joseph josephine josh joshua joy joyce juan juanita judith judy julia julian julie juliet june justin justine kai kaitlyn karen karl kate kath katherine kathleen kathryn
kathy katie katrina kay keira keith kelly kelvin ken kendra kenneth kenny kerry kevin khalid kieran kim kimberley kimberly kiran kirsten kirsty kit krishna kristen kristin kurt kyle lachlan lance
larry laura lauren laurence lawrence leah leanne lee leigh lena leo leon leonard leroy leslie lewis liam lily linda lindsay lindsey lionel lisa liz lloyd logan lois
lola lorcan loretta lorna lorraine louis louisa louise lucas lucia lucy luis luke lydia lyn lynda lynn lynne mabel mackenzie maddie madeleine madison maeve magnus maggie mairead malcolm
mandy manuel marcia marco marcus margaret maria marian mariam marianne marie marilyn marina mario marion marjorie mark marlene marlon marsha marshall martha martin marvin mary maryam mason matilda
matt matthew maureen maurice mavis max maxine may megan mehmet mel melanie melinda melissa mercedes meredith meryl mia michael micheal michelle miguel mike mildred miles
millie milo miranda miriam mitchell mo moira molly mohamed mohammed muhammad mona monica morgan morris muriel myra myrtle nadia nadine nancy naomi natalie natasha nathan neil nell nelson
ngozi niall niamh nicholas nick nicky nicola nicole nigel nina noah noel nora norah noreen norma norman odette oisin olga olive oliver olivia ollie oluwaseun omar oonagh orla oscar osman
otis owen padraig paige pam pamela parminder pat patricia patrick patsy paul paula pauline pearl pedro peggy penelope penny percy perry pete peter petra phil philip philippa phillip phoebe
phyllis piers pippa polly poppy prakash preeti priya quentin rachael rachel rafael raj rajesh ralph ramesh ramon randy raquel ravi ray raymond rebecca reg reggie regina rene
renee reuben rex rhiannon rhona rhys ricardo richard rick ricky rita rob robbie robert roberta roberto robin rod roderick rodney roger roisin roland ron ronald
ronan ronnie rory rosa rosalind rosanna rose rosemary rosie ross rowan roxanne roy ruairi ruby rupert russell ruth ryan sabrina sadie sally sam samantha samir samuel sandeep sandra sandy sanjay
sara sarah saoirse sasha saul scarlett scott sean sebastian selina serena shamus shane shannon sharon shaun shauna sheena sheila shelley sheryl shirley sid sidney siobhan sienna
silvia simon simone sinead sky sofia sonia sophia sophie spencer stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sunil sunita susan susanna susie
suzanne sylvia tamara tamsin tania tanya tara tariq taylor ted teresa terence terri terry tess thelma theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni
tony tracey tracy travis trevor tricia trish tristan trudy tyler una ursula valerie vanessa vera vernon veronica vicki vicky victor victoria vikram vincent viola violet virginia
vivian vivienne wade wallace walter wanda warren wayne wendy wesley wilfred will william willie willow winifred winston yasmin yolanda yusuf yvette yvonne zac zach zachary zahra zara zoe zoey
`;
