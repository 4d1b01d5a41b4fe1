"""Slavic names in their cases."""

from tests.names.inflection.table import family

TABLE = """
ru place Гянджа
  + Гянджи, Гяндже, Гянджу, Гянджой, Гянджею, ГЯНДЖЕ
  - гянджинский, Гянджинский, Гянджинка, гяндже, Гянджаз
ru place Нагорный Карабах
  + Нагорного Карабаха, Нагорному Карабаху, Нагорным Карабахом, Нагорном Карабахе
  - нагорного карабаха, Нагорно-карабахский, Карабаха, Горного Карабаха
ru place Ростов-на-Дону
  + Ростова-на-Дону, Ростову-на-Дону, Ростовом-на-Дону, Ростове-на-Дону
  - Ростове, Ростове Великом, ростовчанин
ru place Нью-Йорк
  + Нью-Йорка, Нью-Йорке, Нью-Йорком
  - Йорка, нью-йоркский, Нью-Йоркский
ru place Орёл
  + Орла, Орлу, Орлом, Орле, Орел
  - орла, Орлова, Орлан
ru place Россия
  + России, Россию, Россией
  - россиян, Российский, Россиянка
ru place Ереван
  + Еревана, Еревану, Ереваном, Ереване
  - ереванский, Ереванский, Ереванцы
ru place Казань
  + Казани, Казанью
  - Казанский, казань, Казанка
ru place Донецк
  + Донецка, Донецку, Донецком, Донецке
  - Донецкая, донецкий, Донец
ru place Сочи
  + Сочи
  - Сочинский, Сочинение
ru place Нидерланды
  + Нидерландов, Нидерландам, Нидерландах, Нидерландами
  - нидерландский, Нидерландец
ru place Восточный Иерусалим
  + Восточного Иерусалима, Восточном Иерусалиме
  - Западного Иерусалима, Восточного вокзала
ru person Ильхам Алиев
  + Ильхама Алиева, Ильхаму Алиеву, Ильхамом Алиевым, Ильхаме Алиеве
  - Ильхам Алиева, Гейдара Алиева, Алиева, Ильхама, Ильхама Алиевича
ru person Мехрибан Алиева
  + Мехрибан Алиевой, Мехрибан Алиеву
  - Мехрибан Алиев, Алиевой, Лейлы Алиевой
ru person Владимир Зеленский
  + Владимира Зеленского, Владимиру Зеленскому, Владимиром Зеленским, Владимире Зеленском
  - Владимир Зеленская, Елены Зеленской, зеленского
ru person Ким Чен Ын
  + Ким Чен Ына, Ким Чен Ыну, Ким Чен Ыном
  - Ким Чен Ира, Ким
ru person Жан-Клод Юнкер
  + Жана-Клода Юнкера, Жан-Клода Юнкера, Жан-Клоду Юнкеру
  - Жан-Клода, Юнкера
ru person Ангела Меркель
  + Ангелы Меркель, Ангелу Меркель, Ангелой Меркель
  - Меркеля, Ангела, Ангелы Дэвис
ru org Европейский союз
  + Европейского союза, Европейскому союзу, Европейским союзом, Европейском союзе
  - Европейского суда, Таможенного союза, союза
ru org Организация Объединённых Наций
  + Организации Объединённых Наций, Организацией Объединенных Наций
  - Организации, Наций
ru org БРИКС
  + БРИКСа, БРИКСе
  - брикса, БРИКСовый
uk place Київ
  + Києва, Києву, Києвом, Києві
  - київський, Київський, Кия
uk place Львів
  + Львова, Львову, Львовом, Львові
  - Львівський, львів'янин, Львовича
uk place Запоріжжя
  + Запоріжжю, Запоріжжям, Запоріжжі
  - Запорізький, запорожець
uk place Донбас
  + Донбасу, Донбасі, Донбасом
  - донбаський, Донбасівка
uk place Велика Британія
  + Великої Британії, Великій Британії, Велику Британію, Великою Британією
  - Велика Германія, Британської
uk person Володимир Зеленський
  + Володимира Зеленського, Володимиру Зеленському, Володимиром Зеленським
  - Олени Зеленської, Володимир Зеленська
uk person Петро Порошенко
  + Петра Порошенка, Петру Порошенку, Петром Порошенком, Петрові Порошенкові
  - Марини Порошенко, Порошенка
uk org Верховна Рада
  + Верховної Ради, Верховній Раді, Верховну Раду, Верховною Радою
  - Верховного Суду, ради
be place Мінск
  + Мінска, Мінску, Мінскам
  - мінскі, Мінскі раён, мінчанін
be place Беларусь
  + Беларусі, Беларуссю
  - беларускі, Беларускі
be place Гомель
  + Гомеля, Гомелі, Гомелем
  - гомельскі, Гомельскі
bg place Европейски съюз
  + Европейския съюз, Европейският съюз
  - Европейският парламент, Европейска комисия
bg org Народно събрание
  + Народното събрание
  - Народен съд, народното събрание
bg org Световна банка
  + Световната банка
  - Световната купа, банката
bg place Гореща точка
  + Горещата точка
  - горещата точка
bg person Георге Иванов
  - Георге Иванова, Георги Иванов, Иванова
mk org Европска Унија
  + Европската Унија
  - Европската комисија, европската унија
mk org Собрание
  + Собранието
  - собранието, Собранија
pl place Londyn
  + Londynu, Londynie, Londynem, Londynowi
  - londyński, Londyńczyk, londynu
pl place Kraków
  + Krakowa, Krakowie, Krakowem, Krakowowi
  - krakowski, Krakowiak
pl place Polska
  + Polski, Polsce, Polskę, Polską
  - Polak, polski
pl place Rosja
  + Rosji, Rosję, Rosją
  - Rosjanin, rosyjski
pl place Łódź
  + Łodzi, Łodzią
  - Łódzki, łodzi
pl place Stany Zjednoczone
  + Stanów Zjednoczonych, Stanom Zjednoczonym, Stanami Zjednoczonymi
  - Stanów, Narodów Zjednoczonych
pl place Niemcy
  + Niemiec, Niemcom, Niemczech, Niemcami
  - niemiecki, niemcy
pl place Toruń
  + Torunia, Toruniu, Toruniem
  - toruński, Toruńczyk
pl person Donald Tusk
  + Donalda Tuska, Donaldowi Tuskowi, Donaldem Tuskiem, Donaldzie Tusku
  - Donalda Trumpa, Tuska, donalda tuska
pl person Andrzej Duda
  + Andrzeja Dudy, Andrzejowi Dudzie, Andrzeja Dudę, Andrzejem Dudą
  - Dudy, Agaty Dudy, Andrzeja Dudka
pl person Jarosław Kaczyński
  + Jarosława Kaczyńskiego, Jarosławowi Kaczyńskiemu, Jarosławem Kaczyńskim
  - Jarosława Kaczyńska, Lecha Kaczyńskiego
pl org Unia Europejska
  + Unii Europejskiej, Unię Europejską, Unią Europejską
  - Komisji Europejskiej, Unii, unii europejskiej
pl org PiS
  + PiS-u, PiS-owi, PiS-em
  - pis-u, PiSanie
cs place Praha
  + Prahy, Praze, Prahu, Prahou
  - pražský, Pražan, praze
cs place Německo
  + Německa, Německu, Německem
  - německý, Němec
cs place Paříž
  + Paříže, Paříži, Paříží
  - pařížský, Pařížan
cs place Plzeň
  + Plzně, Plzni, Plzní
  - plzeňský, Plzeňan
cs place Pardubice
  + Pardubic, Pardubicím, Pardubicích
  - pardubický, Pardubičan
cs person Karel Havlíček
  + Karla Havlíčka, Karlu Havlíčkovi, Karlem Havlíčkem
  - Havlíčkův Brod, Karla Čapka
cs person Angela Merkelová
  + Angely Merkelové, Angelu Merkelovou, Angelou Merkelovou
  - Angela Merkel, Merkelové
cs person Donald Trump
  + Donalda Trumpa, Donaldem Trumpem, Donaldu Trumpovi
  - Melanie Trumpové, Ivanky
cs org Evropská unie
  + Evropské unie, Evropskou unií, Evropskou unii
  - Evropské komise, unie
sk place Bratislava
  + Bratislavy, Bratislave, Bratislavou, Bratislavu
  - bratislavský, Bratislavčan
sk place Slovensko
  + Slovenska, Slovensku, Slovenskom
  - slovenský, Slovák
sk person Robert Fico
  + Roberta Fica, Robertovi Ficovi, Robertom Ficom
  - Fica, Roberta Kaliňáka
sk org Európska únia
  + Európskej únie, Európskej únii, Európskou úniou
  - Európskej komisie, únie
sl place Ljubljana
  + Ljubljane, Ljubljani, Ljubljano
  - ljubljanski, Ljubljančan
sl place Videm
  + Vidma, Vidmu, Vidmom
  - videmski, Vida
sl person Vladimir Putin
  + Vladimirja Putina, Vladimirju Putinu, Vladimirjem Putinom
  - Vladimirja Lenina, Ljudmile Putine
sl person Janez Janša
  + Janeza Janše, Janezu Janši, Janezom Janšo
  - Janeza Novaka, Urške
sl org Evropska unija
  + Evropske unije, Evropski uniji, Evropsko unijo
  - Evropske komisije, unije
hr place Zagreb
  + Zagreba, Zagrebu, Zagrebom
  - zagrebački, Zagrepčanin
hr place Rijeka
  + Rijeke, Rijeci, Rijeku, Rijekom
  - riječki, rijeci
hr person Andrej Plenković
  + Andreja Plenkovića, Andreju Plenkoviću, Andrejem Plenkovićem
  - Plenkovića, Andreja Babića
bs place Sarajevo
  + Sarajeva, Sarajevu, Sarajevom
  - sarajevski, Sarajlija
sr place Београд
  + Београда, Београду, Београдом, Beogradu, Beograd
  - београдски, Београђанин
sr place Niš
  + Niša, Nišu, Нишу, Ниш
  - niški, Nišlija
sr person Александар Вучић
  + Александра Вучића, Александру Вучићу, Aleksandra Vučića
  - Андреја Вучића, Вучића
"""

test_a_form_is_found, test_another_word_is_left, test_there_are_enough = family(TABLE, least=150)
