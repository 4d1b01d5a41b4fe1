"""Names that are more often no city: people, companies, rivers, regions.

A gazetteer has a town of nearly every surname. What stands here is never taken for a place of
the gazetteer; a glossary entry that a person wrote still is. All in folded letters.
"""

from __future__ import annotations

_GIVEN_NAMES = """
aaron abel abraham adam adrian alan albert alejandro alex alexander alfonso alfred ali alice allen alma
alvaro amanda amir amy ana andre andrea andres andrew angel angela anita anna anne anthony antonio april
archer arnold arthur ashley augustine aurora austin barbara beatrice benedict benito benjamin bernard bertha
beth beverly blair bradley brandon brent brian bruce bryan byron calvin cameron camilla carl carla carlos
carmen carol caroline carson catherine cecilia celia cesar chad charles charlotte chester christian
christina christopher claire clara clarence claudia clifton clinton clyde colin connie constance corey
craig crystal curtis daisy dale damian daniel daphne darren daryl david dean deborah denis dennis derek
diana diego dolores dominic donald dora doreen doris dorothy douglas duncan earl eden edgar edith edmond
edmund eduardo edward edwin elena eleanor elisa eliza elizabeth ella ellen elmer elsa emily emma enrique
eric erica ernest esperanza esther ethan eugene eva evelyn felicia felipe felix fernando fidel flora
florence floyd frances francis francisco franklin fred frederick gabriel gary gene geoffrey george gerald
gilbert gina glen glenn gloria gordon grace graham grant greta guillermo gustavo guy hannah harold harriet
harry harvey hassan heather hector helen helena henry herbert herman hilda homer horace howard hugh hugo
hussein ian ibrahim ida ignacio igor ines ingrid irene iris irma isaac isabel isabella ivan jack jackson
jacob james jane janet jared jason javier jean jeffrey jennifer jeremy jerome jerry jesse jesus jill joan
joanna joaquin joel johan john johnny jonathan jordan jorge jose joseph joshua juan judith julia julian
julio justin karen karim karl kate katherine keith kelly kenneth kevin khalid khalil kirk kyle lance larry
laura lauren laurence lawrence leah lena leo leon leonard leonardo leroy leslie lester lewis lillian linda
lionel lisa lloyd logan lorenzo louis louisa louise lucas lucia lucy luis luke lydia lynn madison mahmud
malcolm manuel marc marcel marcus margaret maria marian mariana marie marilyn marina mario marion mark
marshall martha martin martinez mary mason mateo matilda matthew maurice maximo maxwell may melanie melissa
mercedes michael miguel milan mildred miles milton miriam mohamed monica morgan mustafa myron nadia nancy
naomi natalia natalie nathan neil nelson nicholas nicolas nina noah noel nora norma norman olga olivia omar
oscar otto owen pablo patricia patrick paul paula pedro percy perry peter philip phillip phoebe pierre
rachel ralph ramon randall randolph raphael raul raymond rebecca reginald regina rene ricardo richard
rita robert roberto robin rodrigo roger roland roman ronald rosa rosalia rosario rose rosemary ross roy
ruben rudolf rufus russell ruth ryan salvador samir samuel sandra santos sara sarah scott sean sebastian
sergio seth sharon shelby sheila sherman shirley sidney simon solomon sonia sophia spencer stanley stella
stephen steven stuart susan sylvia tamara tanya teresa terry theodore theresa thomas timothy tina todd tony
tracy travis tristan troy tyler tyrone uriel valentina valerie vanessa vera vernon veronica vicente victor
victoria vincent viola violet virgil virginia vivian vladimir wallace walter wanda warren wayne wendy
wilfred william willie wilson winston xavier yolanda yusuf zachary
"""
_SURNAMES = """
abbott acosta adams aguilar aguirre alexander allende alvarado alvarez anderson andrade arias armstrong
arroyo atkinson avila bailey baker baldwin ball barker barnes barrett barron barry bass bauer becker bell
bennett benson bentley berry bishop black blanco bolivar bolton booth bowman boyd bradford bradley brady
brennan brewster briggs brooks brown bryant buchanan burke burton bush butler byrd cabrera caldwell campbell
campos cannon cardenas carey carlson carpenter carroll carter castaneda castillo castro cervantes chandler
chapman chavez cherry clark clarke clay clayton cleveland cohen coleman collins columbus contreras conway
cook cooper cordoba cortes cortez cox crawford cruz cummings cunningham dalton davenport davidson davis
dawson day deleon delgado denton diaz dixon dominguez donovan dorsey drake dudley duran durham eastwood
edison edwards elliott ellis emerson england escobar espinosa estrada evans farmer farrell ferguson
fernandez field fields figueroa fisher fitzgerald fleming fletcher flores flynn ford foster fowler fox
franco franklin frazier freeman fuentes fuller gallagher gallegos garcia gardner garrett garrison garza
gibbs gibson gill gomez gonzales gonzalez goodman goodwin grant graves gray green greene greer griffin
griffith guerra guerrero guevara gutierrez guzman haley hall hamilton hammond hampton hancock hansen hanson
harding hardy harmon harper harris harrison hart hartman harvey hastings hawkins hayden hayes heath
henderson hendricks hernandez herrera hicks hidalgo higgins hill hodges hoffman holland holloway holmes holt
hood hooper hoover hopkins horton houston hubbard hudson hughes humphrey hunt hunter hutchinson ingram irwin
jackson jacobs jefferson jenkins jennings jensen jimenez johnson johnston jones juarez kaufman keller kelley
kennedy kent kerr kidd king kirby klein knight knox lamb lambert lane lara larson lawson lee lennon leon
lincoln lindsay lindsey livingston logan long lopez love lowe lucero luna lynch lyons macdonald macias mack
madero maldonado mann manning marin marks marlow marquez marsh marshall martin mason mathews matthews maxwell
mccarthy mccoy mckinney medina mejia mendez mendoza mercado merrill meyer middleton miles miller mills
mitchell molina monroe montes montgomery montoya moore mora morales moran moreno morgan morris morrison morrow
moss mueller munoz murphy murray myers napoleon navarro nelson newman newton nichols nixon nolan norman norris
norton novak nunez obrien ochoa oconnor oliver olsen olson orozco ortega ortiz osborne owens padilla page
palacios palmer parker parks parsons patterson patton payne pearson pena perez perkins perry peters peterson
phelps phillips pierce pittman poole pope porter potter powell powers pratt preston price quinn ramirez ramos
ramsey randall reed reese reeves reid reyes reynolds rice richards richardson riley rios rivas rivera rivers
robbins roberts robertson robinson robles rocha rodgers rodriguez rogers rojas romero roosevelt rosales ross
rowe rubio ruiz rush russell ryan salas salazar salinas sanchez sandoval santana santiago santos saunders
sawyer schmidt schneider schroeder schultz schwartz scott serrano sexton shaffer shaw shelton shepherd
sherman short silva simmons simon simpson sims singh singleton skinner sloan small smith snow snyder solis
sosa soto sparks spears spencer stafford stanley stanton steele stein stephens stephenson stevens stevenson
stewart stokes stone strickland sullivan summers sutton swanson sweeney tanner tate taylor terrell thomas
thompson thornton todd torres townsend trujillo trump tucker turner tyler underwood valdez valencia valentine
valenzuela vargas vasquez vaughn vazquez vega velasquez velez villa villanueva wade wagner walker wall
wallace walsh walters walton ward warner warren washington waters watkins watson watts weaver webb weber
webster weeks weiss welch wells west whitaker white whitehead whitney wiggins wilcox wiley wilkins wilkinson
williams williamson willis wilson winters wise wolf wolfe wong wood woods woodward wright wyatt yates york
young zamora zapata zimmerman putin stalin lenin gandhi nehru nasser sadat arafat netanyahu erdogan ataturk
khan ahmed hassan hussain rahman malik iqbal sharif aziz haidar abbas
"""
_COMPANIES = """
adidas airbus alibaba allianz amazon apple armani barclays bayer boeing bosch bridgestone canon casio
cartier chevron chrysler citroen colgate corona dacia danone deere dell disney dole dyson electrolux
ericsson exxon ferrari fiat fuji fujitsu gazprom gillette goodyear google harley heineken hershey hilton
hitachi honda hyundai ikea intel kawasaki kellogg komatsu kyocera lexmark lockheed lufthansa lukoil marriott
mattel mazda mercedes michelin mitsubishi motorola nestle nintendo nissan nokia olympus panasonic pepsi
petrobras peugeot philips pirelli porsche prada prudential puma raytheon renault rolex rosneft samsung sanyo
seat seiko shell siemens skoda sony subaru suzuki target tata tesla texaco toshiba toyota unilever visa
vodafone volkswagen volvo walmart wells westinghouse whirlpool yamaha tissot zeiss roche
"""
_WATERS_AND_REGIONS = """
adriatic aegean africa alps amazon america amur anatolia andalusia andes angara antarctica aragon aral ararat
araxes arctic armenia asia asturias atlantic bahia balearic balkans baltic balkhash basque bavaria bengal
bering black bosnia bosporus brabant brittany bukovina burgundy calabria california cantabria caribbean
carolina carpathians caspian castile catalonia caucasus champagne chad chechnya colorado congo connecticut
cornwall corsica crete crimea dagestan dalmatia danube darfur delaware dnieper dniester donbas donets
ebro elbe epirus eritrea essex etna euphrates europe evros fergana flanders fuji galicia ganges garonne
gobi golan guadalquivir guiana gujarat hawaii hejaz helmand herzegovina himalaya hindustan hudson huron iberia
indus ingria ionian irrawaddy irtysh jordan judea jura kansas karabakh karelia kashmir katanga kerala
khorasan kivu kosovo kuban kura kurdistan ladoga languedoc lena levant liguria lombardy lorraine lorestan
macedonia madeira maghreb malawi manchuria marmara marne mediterranean mekong meuse michigan mississippi
missouri moldova moldavia mongolia moravia moselle murray navarre neva niger nile normandy nubia oder
ohio oka olympus ontario orinoco pacific palestine pamir panjshir parana patagonia peloponnese pennsylvania
piedmont podolia polesia pomerania potomac prussia prut punjab pyrenees rhine rhodes rhone ruhr sahara
sahel sakhalin saone sardinia savoy saxony scandinavia scotland seine senegal severn siberia sicily silesia
sinai sind sindh somme sudan superior suez sussex tagus tasmania tatra tennessee texas thames thessaly thrace
tiber tibet tigray tigris titicaca transnistria transylvania tuscany tyrol ukraine umbria ural urals uruguay
valais vardar veneto vistula volga wales westphalia yangtze yemen yenisei yorkshire yukon zagros zambezi
zealand dniepr dnipro dvina
"""
_OTHER = """
darwin union central capital international federal constitution republic liberty independence trinity santa
university college saint church islam orthodox catholic islamic jewish muslim christian arab turk mars venus
jupiter saturn mercury apollo zeus odin times post herald tribune guardian reuters
"""
NOT_PLACES = frozenset(f"{_GIVEN_NAMES} {_SURNAMES} {_COMPANIES} {_WATERS_AND_REGIONS} {_OTHER}".split())
