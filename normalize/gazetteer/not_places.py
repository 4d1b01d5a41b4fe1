"""Names that are more often no city: people, companies, rivers, regions.

A gazetteer has a town of nearly every surname. What stands here is never taken for a place of
the gazetteer; a glossary entry that a person wrote still is. All in folded letters.
"""

from __future__ import annotations

from normalize.names.people import GIVEN_NAMES, SURNAMES

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
NOT_PLACES = (GIVEN_NAMES | SURNAMES).union(f"{_COMPANIES} {_WATERS_AND_REGIONS} {_OTHER}".split())
