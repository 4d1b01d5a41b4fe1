"""Slovene, Croatian, Bosnian, Serbian: cases. Bulgarian, Macedonian: the article at the end.

For how to read a row see ``slavic_east``, for ``*`` see ``slavic_west``. Serbian is declined in
Latin letters and written in both scripts.
"""

# genitive dative accusative instrumental locative possessive
SLOVENE = r"""
+ t-a            p    0      om      =       i         ih       =
+ -i             P    ih     im      e       imi       ih       =
+ [bcčdfghjklmnprsštvzž]-a F e i     o       o         i        =
+ -i             p    ov/ev  om/em   e       i         ih       =
+ -ov            M    ovega  ovemu   =/ovega ovim      ovem     =
+ -ia            f    ije    iji     ijo     ijo       iji      ijin*
+ -e             m    eta    etu     eta     etom      etu      etov*
+ [bcčdfghjklmnprsštvzž]-i M ega emu =/ega im         em       =
+ [bcčdfghjklmnprsštvzž]-o N ega emu =     im         em       =
+ [bcčdfghjklmnprsštvzž]-e N ega emu =     im         em       =
+ [bcčdfghjklmnprsštvzž]-e P ih im   =      imi       ih       =
+ [sš]k-a        N    ega    emu    o       im        em       =
-a               mf   e/a    i/u    o/a     o/om      i/u      in*/ov*/ev*
+ j-e            n    a      u      =       em        u        =
+ -e             p    0      am     =       ami       ah       =
+ -e             m    eja    eju    eja     ejem      eju      ejev*
+ -e             m    ea/a   eu/u   ea/a    eom/om/em eu/u     eov*/ov*
-e               n    a      u      =       em        u        =
+ -o             m    a      u      a       om/em     u        ov*/ev*
-o               mn   a      u      =/a     om/em     u        ov*
+ [^aeiou]-i     p    ov/ev/0 om/em e/=    i         ih       =
[iyuéóáíú]-      m    ja/a   ju/u   =/ja/a  jem/om    ju/u     jev*/ev*/ov*
+ -ec            m    ca     cu     =/ca    cem       cu       čev*
+ -ek            m    ka     ku     =/ka    kom       ku       kov*
+ -el            m    la     lu     =/la    lom       lu       lov*
+ -en            m    na     nu     =/na    nom       nu       nov*
+ -en            M    nega   nemu   =/nega  nim       nem      =
+ -er            m    ra     ru     =/ra    rom       ru       rov*
+ -em            m    ma     mu     =/ma    mom       mu       mov*
+ -ev            f    ve     vi     =       vijo      vi       =
+ r-             m    ja     ju     =/ja    jem       ju       jev*
+ (?:st|č|š|ž|s|l|n|d|t)- f i i     =       jo        i        =
[cčšžj]-         m    a/u    u      =/a     em/om     u        ev*/ov*
[bdfghklmnpqrstvwxzćđ]- m a/u u     =/a     om/em     u        ov*/ev*
"""

# genitive dative accusative instrumental locative vocative possessive
SERBOCROATIAN = r"""
+ [kghnmlrtvšžčćdjs]-i M og/oga/eg/ega om/ome/omu/em/emu =/og/eg im om/ome/em = =
+ [^i]-a         F    e      oj     u       om        oj       =    =
+ [^i]-o         N    og/oga om/ome/omu =   im        om/ome   =    =
+ [^i]-e         N    eg/ega em/emu =       im        em       =    =
+ [^i]-e         P    ih     im/ima =       im/ima    im/ima   =    =
-ka              mf   ke     ci/ki  ku      kom       ci/ki    ko   kin*
-ga              mf   ge     zi/gi  gu      gom       zi/gi    go   gin*
-ha              mf   he     si/hi  hu      hom       si/hi    ho   hin*
-a               mf   e      i      u       om        i        o/e  in*
+ -e             p    a      ama    =       ama       ama      =    =
+ -e             m    a/eta  u/etu  a/eta   om/em/etom u/etu   =    ov*/ev*/etov*
-e               n    a      u      =       em        u        =    =
+ -io            m    ija    iju    =/ija   ijem      iju      =    ijev*
-o               mn   a      u      =/a     om/em     u        =    ov*
+ [^aeiou]-i     p    a      ima    e       ima       ima      =    =
[iyu]-           m    ja     ju     =/ja    jem       ju       =    jev*
+ -ac            m    ca     cu     =/ca    cem       cu       če   čev*
+ -ak            m    ka     ku     =/ka    kom       ku       če   kov*
+ -ar            m    ra     ru     =/ra    rom       ru       re   rov*
+ (?:st|č|š|ž|l|ć|d|t)- f i  i      =       i/ju/u    i        =    =
[cčćšžđj]-       m    a      u      =/a     em/om     u        u/e  ev*/ov*
[bdfghklmnpqrstvwxz]- m a    u      =/a     om/em     u        e    ov*/ev*
"""

# the short article, the full article
BULGARIAN = r"""
+ -иен           M    ийния  ийният
+ -ки            M    кия    кият
+ -ен            M    ния    ният
+ -ел            M    лия    лият
+ -ър            M    рия    рият
+ -ък            M    кия    кият
+ [бвдзлмнпрстхш]- M  ия     ият
-а               f    ата    =
-я               f    ята    =
-о               n    ото    =
-е               n    ето    =
-и               p    ите    =
-й               m    я      ят
+ (?:ст|щ|н|л)-  f    та     =
[бвгджзклмнпрстфхцчшщ]- m а/я ът/ят
"""

# the article, by distance
MACEDONIAN = r"""
+ -ки            M    киот   киов/кион
+ -ен            M    ниот   ниов/нион
+ [бвдзлмнпрстхш]- M  иот    иов/ион
-а               f    ата    ава/ана
-о               n    ото    ово/оно
-е               n    ето    ево/ено
-и               p    ите    иве/ине
-ј               m    јот    јов/јон
+ (?:ст|н|л)-    f    та     ва/на
[бвгдѓжзѕклљмнњпрстќфхцчџш]- m от ов/он
"""

TABLES = {
    "sl": SLOVENE,
    **dict.fromkeys(("hr", "bs", "sr", "cnr", "sh"), SERBOCROATIAN),
    "bg": BULGARIAN,
    "mk": MACEDONIAN,
}
_ADJECTIVE = ("", "a", "o", "e", "i", "u", "oj", "og", "oga", "om", "ome", "omu", "im", "ima", "ih")
# what an acronym takes behind a hyphen
ACRONYMS = {
    "sl": "-a -u -om -em -ja -ju -jem -jev -jeva -jevo -jevi -jeve -jevega -jevem".split(),
    **dict.fromkeys(("hr", "bs", "sr", "cnr", "sh"), "-a -u -om -em -ja -ju -jem -ov -ova".split()),
    **dict.fromkeys(("bg", "mk"), "-то -та -те -от".split()),
}
POSSESSIVE = {
    "sl": ("", "a", "o", "e", "i", "ega", "emu", "em", "im", "ih", "ima", "imi"),
    **dict.fromkeys(("hr", "bs", "sr", "cnr", "sh"), _ADJECTIVE),
}
