"""Names of people that are also words, titles, months or places: beside another name they make a person.

Short lists of what news has most, in folded letters; a dictionary of English holds many of them
as words, so it cannot tell.
"""

GIVEN_NAMES = frozenset(
    """
    aaron abdullah abe abel abraham adam adrian ahmed alan albert alejandro aleksandr alex alexander
    alfonso alfred ali alice allen alma alvaro amanda amir amit amy ana anar andre andrea andrei
    andres andrew angel angela anil anita anna anne anthony antonio anwar april aram archer arjun
    armen arnold arthur ashley ashot august augustine aurora austin aygun barbara beatrice ben
    benedict benito benjamin bernard bertha beth beverly bilal bill blair bob bogdan boris bradley
    brandon brent brian bruce bryan burak byron calvin cameron camilla carl carla carlos carmen
    carol caroline carson catherine cecilia celia cesar chad charles charlotte chester christian
    christina christopher claire clara clarence claudia clifton clinton clyde colin connie constance
    corey craig crystal curtis daisy dale damian dan daniel daphne darren daryl david davit dean
    deborah deepak denis dennis derek diana diego dmitry dolores dominic don donald dora doreen
    doris dorothy douglas duke duncan earl eden edgar edith edmond edmund eduardo edward edwin
    eleanor elena elisa eliza elizabeth ella ellen elmer elnur elsa emily emir emma emre enrique
    eric erica ernest esperanza esther ethan eugene eva evelyn fadi faisal farid felicia felipe
    felix fernando fidel flora florence floyd frances francis francisco frank franklin fred
    frederick gabriel galina gary gene geoffrey george gerald gevorg gilbert gina giorgi glen glenn
    gloria gordon grace graham grant greg greta guillermo gus gustavo guy haji hajji hamid hamza
    hank hannah harold harriet harry harvey hasan hassan hayk heather hector helen helena henry
    herbert herman heydar hilda homer horace hossein howard hugh hugo huseyin hussein ian ibrahim
    ida ignacio igor ilham ilya imam ines ingrid irakli irene irina iris irma isaac isabel isabella
    ismail ivan ivanka jack jackson jacob jake jamal james jane janet jared jason javad javier jean
    jeff jeffrey jennifer jeremy jerome jerry jesse jesus jill jim joan joanna joaquin joe joel
    johan john johnny jonathan jordan jorge jose joseph josh joshua juan judith julia julian julio
    june justin kamal karen karim karima karl kate katherine keith kelly ken kenneth kevin khalid
    khalil king kirill kirk kyle lance larry laura lauren laurence lawrence layla leah lena leo leon
    leonard leonardo leroy leslie lester levon lewis leyla lillian linda lionel lisa lloyd logan
    lorenzo louis louisa louise lucas lucia lucy luis luke lydia lynn madison mahmoud mahmud major
    maksim malcolm manuel marc marcel marcus margaret maria marian mariana marie marilyn marina
    mario marion mark marshall martha martin martinez mary mason mateo matilda matt matthew maurice
    max maximo maxwell may mehdi mehmet melanie melissa mercedes michael miguel mike mikhail mikheil
    milan mildred miles milton miriam mohamed monica morgan murat mustafa mykola myron nabil nadia
    nancy naomi narmin nasser natalia natalie natasha nathan neil nelson nicholas nick nicolas nikol
    nikolai nina nino noah noel nora norma norman oksana oleg oleksandr olga olivia omar oscar osman
    otto owen pablo pat patricia patrick paul paula pavel pedro percy perry peter petr phil philip
    phillip phoebe pierre prince princess priya rachel rahman rahul ralph rami ramon randall
    randolph raphael rashid raul ravi ray raymond rebecca regina reginald rene reza ricardo richard
    rick rita rob robert roberto robin rodrigo roger roland roman romeo ron ronald rosa rosalia
    rosario rose rosemary ross roy ruben rudolf rufus russell rustam ruth ryan saeed salim salvador
    sam samir samuel sandra sanjay santos sara sarah scott sean sebastian selim sergei sergio serhiy
    seth sharon sheila shelby sherman shirley sidney simon solomon sonia sophia spencer stanley
    stella stephen steve steven stuart sultan sunil susan svetlana sylvia tamara tanya taras tariq
    tatiana ted teresa terry theodore theresa thomas tigran tim timothy timur tina todd tom tony
    tracy travis tristan troy tyler tyrone uriel vagif vahan vakhtang valentina valerie vanessa vera
    vernon veronica vicente victor victoria vijay vincent viola violet virgil virginia vivian
    vladimir volodymyr walid wallace walter wanda warren wayne wendy wilfred will william willie
    wilson winston xavier yolanda youssef yulia yuri yusuf zachary zahra ziad zurab
    """.split()
)
SURNAMES = frozenset(
    """
    abbas abbott acosta adams aguilar aguirre ahmed alexander allende alvarado alvarez anderson
    andrade arafat arias armstrong arroyo ataturk atkinson avila aziz bailey baker baldwin ball
    barker barnes barrett barron barry bass bauer becker bell bennett benson bentley berry bishop
    black blanco bolivar bolton booth bowman boyd bradford bradley brady brennan brewster briggs
    brooks brown bryant buchanan burke burton bush butler byrd cabrera caldwell campbell campos
    cannon cardenas carey carlson carpenter carroll carter castaneda castillo castro cervantes
    chandler chapman chavez cherry clark clarke clay clayton cleveland cohen coleman collins
    columbus contreras conway cook cooper cordoba cortes cortez cox crawford cruz cummings
    cunningham dalton davenport davidson davis dawson day deleon delgado denton diaz dixon dominguez
    donovan dorsey drake dudley duran durham eastwood edison edwards elliott ellis emerson england
    erdogan escobar espinosa estrada evans farmer farrell ferguson fernandez field fields figueroa
    fisher fitzgerald fleming fletcher flores flynn ford foster fowler fox franco franklin frazier
    freeman fuentes fuller gallagher gallegos gandhi garcia gardner garrett garrison garza gibbs
    gibson gill gomez gonzales gonzalez goodman goodwin grant graves gray green greene greer griffin
    griffith guerra guerrero guevara gutierrez guzman haidar haley hall hamilton hammond hampton
    hancock hansen hanson harding hardy harmon harper harris harrison hart hartman harvey hassan
    hastings hawkins hayden hayes heath henderson hendricks hernandez herrera hicks hidalgo higgins
    hill hodges hoffman holland holloway holmes holt hood hooper hoover hopkins horton houston
    hubbard hudson hughes humphrey hunt hunter hussain hutchinson ingram iqbal irwin jackson jacobs
    jefferson jenkins jennings jensen jimenez johnson johnston jones juarez kaufman keller kelley
    kennedy kent kerr khan kidd king kirby klein knight knox lamb lambert lane lara larson lawson
    lee lenin lennon leon lincoln lindsay lindsey livingston logan long lopez love lowe lucero luna
    lynch lyons macdonald macias mack madero maldonado malik mann manning marin marks marlow marquez
    marsh marshall martin mason mathews matthews maxwell mccarthy mccoy mckinney medina mejia mendez
    mendoza mercado merrill meyer middleton miles miller mills mitchell molina monroe montes
    montgomery montoya moore mora morales moran moreno morgan morris morrison morrow moss mueller
    munoz murphy murray myers napoleon nasser navarro nehru nelson netanyahu newman newton nichols
    nixon nolan norman norris norton novak nunez obrien ochoa oconnor oliver olsen olson orozco
    ortega ortiz osborne owens padilla page palacios palmer parker parks parsons patterson patton
    payne pearson pena perez perkins perry peters peterson phelps phillips pierce pittman poole pope
    porter potter powell powers pratt preston price putin quinn rahman ramirez ramos ramsey randall
    reed reese reeves reid reyes reynolds rice richards richardson riley rios rivas rivera rivers
    robbins roberts robertson robinson robles rocha rodgers rodriguez rogers rojas romero roosevelt
    rosales ross rowe rubio ruiz rush russell ryan sadat salas salazar salinas sanchez sandoval
    santana santiago santos saunders sawyer schmidt schneider schroeder schultz schwartz scott
    serrano sexton shaffer sharif shaw shelton shepherd sherman short silva simmons simon simpson
    sims singh singleton skinner sloan small smith snow snyder solis sosa soto sparks spears spencer
    stafford stalin stanley stanton steele stein stephens stephenson stevens stevenson stewart
    stokes stone strickland sullivan summers sutton swanson sweeney tanner tate taylor terrell
    thomas thompson thornton todd torres townsend trujillo trump tucker turner tyler underwood
    valdez valencia valentine valenzuela vargas vasquez vaughn vazquez vega velasquez velez villa
    villanueva wade wagner walker wall wallace walsh walters walton ward warner warren washington
    waters watkins watson watts weaver webb weber webster weeks weiss welch wells west whitaker
    white whitehead whitney wiggins wilcox wiley wilkins wilkinson williams williamson willis wilson
    winters wise wolf wolfe wong wood woods woodward wright wyatt yates york young zamora zapata
    zimmerman
    """.split()
)
