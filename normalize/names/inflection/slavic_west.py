"""Polish, Czech, Slovak: the endings of names. For how to read a row see ``slavic_east``.

``*`` in the last column stands for the endings of the possessive adjective (``Trumpův``), which
means the person; see ``POSSESSIVE``.
"""

# genitive dative accusative instrumental locative vocative
POLISH = r"""
+ -rzy           p    rów    rom     rów     rami      rach     =
+ -owie          p    ów     om      ów      ami       ach      =
+ -ci            p    tów    tom     tów     tami      tach     =
+ -ki            p    ek     kom     =/ek    kami      kach     =
+ -a             p    0      om      =       ami       ach      =
+ -iat           m    iatu   iatowi  =       iatem     iecie    =
+ -iasto         n    iasta  iastu   =       iastem    ieście   =
+ -eń            m    nia/niu niowi  =/nia   niem      niu      =
+ n-i            P    ych    ym      =/ych   ymi       ych      =
^niem-cy         p    iec    com    =/ców   cami      czech    =
^wło-chy         p    ch     chom   =       chami     szech    =
^węg-ry          p    ier    rom    =       rami      rzech    =
+ [^kgi]-a       F    ej     ej     ą       ą         ej       =
+ [kg]-a         F    iej    iej    ą       ą         iej      =
+ i-a            F    ej     ej     ą       ą         ej       =
+ -um            n    =      =      =       =         =        =
+ [kg]-i         M    iego   iemu   =/iego  im        im       =
+ i-e            N    ego    emu    =       m         m        =
+ [^i]-e         N    ego    emu    =       ym        ym       =
+ [kg]i-e        P    ch     m      =/ch    mi        ch       =
+ -ie            P    ich    im     =/ich   imi       ich      =
+ [^i]-e         P    ych    ym     =/ych   ymi       ych      =
-sta             mf   sty    ście   stę     stą       ście     sto
-zda             mf   zdy    ździe  zdę     zdą       ździe    zdo
-ka              mf   ki     ce     kę      ką        ce       ko
-ga              mf   gi     dze    gę      gą        dze      go
-cha             mf   chy    sze    chę     chą       sze      cho
-ra              mf   ry     rze    rę      rą        rze      ro
-ła              mf   ły     le     łę      łą        le       ło
-ta              mf   ty     cie    tę      tą        cie      to
-da              mf   dy     dzie   dę      dą        dzie     do
[csz]-ja         f    ji     ji     ję      ją        ji       jo
[aeiouyó]-ja     f    i      i      ję      ją        i        jo
-ia              f    ii/i   ii/i   ię      ią        ii/i     io/iu
(?:c|cz|sz|rz|ż|dz|dż)-a mf y y     ę       ą         y        o
[lj]-a           mf   i      i      ę       ą         i        o
-ea              f    ei     ei     eę      eą        ei       eo
-a               mf   y      ie     ę       ą         ie       o
+ -y             M    ego    emu    =/ego   ym        ym       =
+ -i             M    ego/iego emu/iemu =/ego/iego im im       =
+ -i             P    ych    ym     ych     ymi       ych      =
+ -cy            p    ków/ców kom/com ków/ców kami/cami kach/cach =
+ -si            p    sów/chów som/chom sów/chów sami/chami sach/chach =
+ -zi            p    zów    zom    zów     zami      zach     =
+ -ie            p    0      om     0       ami       ach      =
+ -in            p    ów     om     ów      ami       ach      ie
+ -y             m    y'ego/yego y'emu y'ego ym/y'm   ym       =
+ -([eo]y|ie|ee) m    \1'ego/\1go \1'emu/\1mu \1'ego/\1go \1'm/\1m \1'm/\1m =
+ -e             m    e'a/a/ea e'owi/owi/eowi e'a/a/ea e'em/em/eem e'u/ie/u =
+ -e             m    e'ego/ego e'emu/emu e'ego/ego em/e'm em  =
+ -e             n    a      u      =       em        u        =
-sto             n    sta    stu    =       stem      ście     =
-to              n    ta     tu     =       tem       cie      =
-do              n    da     du     =       dem       dzie     =
+ -ko            n    ka     ku     =       kiem      ku       =
-ko              m    ki     ce     kę      ką        ce       =
-go              n    ga     gu     =       giem      gu       =
-ro              n    ra     ru     =       rem       rze      =
-ło              n    ła     łu     =       łem       le       =
+ -o             n    a      u      =       em        ie/u     =
-o               m    y/i/a  ie/i/owi ę/a   ą/em      ie/i     =
-ie              p    ii/i   iom    =       iami      iach     =
[^i]-e           p    0/y/i/ów/ych om =     ami       ach      =
+ -y             p    0/ów   om     =/ów/0  ami       ach      =
+ -i             p    0/ów/i om/iom =/ów    ami/iami  ach/iach =
-ódź             f    odzi   odzi   =       odzią     odzi     =
+ -([nsćśź]?)ć   f    \1ci   \1ci   =       \1cią     \1ci     =
-ć               m    cia    ciowi  =/cia   ciem      ciu      =
+ -ień           m    nia    niowi  =/nia   niem      niu      =
+ -ń             f    ni     ni     =       nią       ni       =
-ń               m    nia    niowi  =/nia   niem      niu      =
+ -ź             f    zi     zi     =       zią       zi       =
-ź               m    zia    ziowi  =/zia   ziem      ziu      =
+ -ś             f    si     si     =       sią       si       =
-ś               m    sia    siowi  =/sia   siem      siu      =
+ -iek           m    ka     kowi   =/ka    kiem      ku       ku
+ -([ąę])d       m    ędu/ęda ędowi =/ęda  ędem      ędzie    =
+ -ep            m    pu/pa  powi   =       pem       pie      =
+ -ek            m    ka/ku  kowi   =/ka    kiem      ku       ku
+ -iec           m    ca     cowi   =/ca    cem       cu       cze
+ -ec            m    ca     cowi   =/ca    cem       cu       cze
+ -eł            m    ła/łu  łowi   =/ła    łem       le       =
+ [bdptwkg]-iel  m    la     lowi   =/la    lem       lu       =
+ -([bdtpg])er   m    \1ra   \1rowi =/\1ra  \1rem     \1rze    =
-ów              m    owa/owu owowi =/owa   owem      owie     =
-ó([dr])         m    o\1u/o\1a o\1owi =/o\1a o\1em   odzie/orze =
-(óg|ój)         m    ogu/oju/oga oju/ogowi = ogiem/ojem ogu/oju =
[kg]-            m    a/u    owi    =/a     iem       u        u
+ (?:cz|sz|rz|ż|c|dz)- f y   y      =       ą         y        =
+ [lwv]-         f    i      i      =       ią        i        =
(?:cz|sz|rz|ż|c|dz|l|j|ch|h)- m a/u/ów owi/u =/a em   u/ie     u
+ [bnmpwvfszx]-  m    a/u    owi/u  =/a     em        ie       ie
+ -z             m    za/zu  zowi   =/za    zem       zie      =
-st              m    sta/stu stowi =/sta   stem      ście     ście
-t               m    ta/tu  towi   =/ta    tem       cie      cie
-d               m    da/du  dowi   =/da    dem       dzie     dzie
-r               m    ra/ru  rowi   =/ra    rem       rze      rze
-ł               m    ła/łu  łowi   =/ła    łem       le       le
[bnmpwvfszxqś]-  m    a/u    owi/u  =/a     em        ie/u     ie
"""

# genitive dative accusative instrumental locative vocative possessive
CZECH = r"""
+ n-é            p    ů      ům      y       y         ech      =    =
+ -ši            p    chů    chům    chy     chy       ších     =    =
+ -ci            p    ků/ců  kům/cům ky/ce   ky/ci     cích     =    =
+ -ův            M    ova    ovu     =/ova   ovým      ově      =    =
+ -[yi]j         M    ého    ému     ého     ým        ém       =    =
+ -ové           p    ů      ům      y       y         ech      =    =
+ i-e            p    í      ím      =       emi       ích      =    =
+ -ev            f    ve     vi      =       ví        vi       =    =
-ý               M    ého    ému    =/ého   ým        ém       =    =
-á               F    é      é      ou      ou        é        =    =
+ -é             P    ých    ým     =       ými       ých      =    =
-é               N    ého    ému    =       ým        ém       =    =
+ -í             M    ího    ímu    =/ího   ím        ím       =    =
+ -í             F    =      =      =       =         =        =    =
+ -í             P    ích    ím     =       ími       ích      =    =
-í               N    =      =      =       ím        =        =    =
-ka              mf   ky     ce/kovi ku     kou       ce/kovi  ko   kův/kov*/čin*
-ga              mf   gy     ze/govi gu     gou       ze/govi  go   gův/gov*/žin*
-cha             mf   chy    še/chovi chu   chou      še/chovi cho  chův/chov*/šin*
-ha              mf   hy     ze/hovi hu     hou       ze/hovi  ho   hův/hov*
-ra              mf   ry     ře/rovi ru     rou       ře/rovi  ro   rův/rov*/řin*
[cžščřďťňj]-a    mf   i/e/y  e/i/ovi u      ou        e/i/ovi  o    ův/ov*/in*
i-a              f    e      i      i/u     í/ou      i        =    =
-a               mf   y      ě/e/ovi u      ou        ě/e/ovi  o    ův/ov*/in*
-ice             p    ic     icím   =       icemi     icích    =    =
+ i-e            f    =      i      i       í         i        =    iin*
+ i-e            m    ho     mu     ho      m         m        =    =
-iště            n    =      išti   =       ištěm     išti     =    =
-ě               f    =      i      i       í         i        =    =
+ -e             m    eho/ea/a emu/eovi/ovi eho/ea/a em eovi/ovi/em = eův/eov*/ův/ov*
+ ř-e            n    =      i      =       em        i        =    =
-e               f    =/0    i      i       í         i        =    in*
+ -o             m    a      ovi/u  a       em        ovi      =    ův/ov*
-o               n    a      u      =       em        u/ě/e    =    =
-um              n    a      u      =       em        u        =    =
+ -y             m    yho    ymu    yho     ym        ym       =    =
-y               p    0/ů    ám/ům  =       ami/y     ách/ích/ech = =
+ -i             M    ého    ému    ého     ým        ém       =    =
+ -i             m    iho    imu    iho     im        im       =    =
-i               p    ů      ům     y/e     y         ech/ích  =    =
+ -eň            f    ně     ni     =       ní        ni       =    =
+ -ň             f    ně     ni     =       ní        ni       =    =
+ [žščcřjl]-     f    e/i    i      =       í         i        =    =
+ [^aeiouyáéíóúůý]- f i      i      =       í         i        =    =
+ -ek            m    ka/ku  ku/kovi =/ka   kem       ku/kovi/ce ku kův/kov*
+ -ec            m    ce     ci/covi =/ce   cem       ci/covi  če   cův/cov*
+ -([klvtr])el   m    \1la   \1lu/\1lovi =/\1la \1lem \1lovi   \1le \1lův/\1lov*
+ -ev            m    va/vu  vu     =       vem       vu/vě    =    =
-ůr              m    ora/oru oru/orovi =/ora orem    oru/oře  =    =
-ů([mlž])        m    o\1u   o\1u   =       o\1em     o\1u/o\1ě =   =
+ -us            m    a      u/ovi  =/a     em        u/ovi    =    ův/ov*
[čšžřcjďťňz]-    m    e/a/u  i/ovi/u =/e/a  em        i/ovi/u  i/e  ův/ov*
+ [ls]-          m    e      i/ovi  =/e     em        i/ovi    i    ův/ov*
+ -r             m    ra/ru  ru/rovi =/ra   rem       ře/ru    ře   rův/rov*
[úu]- m a/a u/ovi a em u/ovi = ův/ov*
[bdfghklmnpqrstvwx]- m a/u   u/ovi  =/a     em        u/ě/e/ovi e/u ův/ov*
"""

# genitive dative accusative instrumental locative possessive
SLOVAK = r"""
-ý               M    ého    ému    =/ého   ým        om       =
-á               F    ej     ej     ú       ou        ej       =
+ -é             P    ých    ým     =       ými       ých      =
-é               N    ého    ému    =       ým        om       =
-í               M    ieho   iemu   =/ieho  ím        om       =
+ [^i]-a         F    ej     ej     u       ou        ej       =
+ [^i]-e         P    ych    ym     =       ymi       ych      =
+ [^i]-e         N    eho    emu    =       im        om       =
i-a              mf   e      i      u       ou        i        in*
[cčšžďťňľj]-a    mf   e      i      u       ou        i        in*
-a               mf   y      e/ovi  u       ou        e/ovi    ov*/in*
-ce              p    c      ciam   =       cami      ciach    =
-ie              n    ia     iu     =       ím        í        =
+ -e             m    eho/a  emu/ovi eho/a  em        emovi/ovi/om =
-e               n    a      u      =       om        i        =
+ -o             m    a      ovi    a       om        ovi      ov*
-o               n    a      u      =       om        e/u      =
-um              n    a      u      =       om        e        =
+ [iy]-          m    ho     mu     ho      m         m/ovi    =
-y               p    ov/0   om/ám  =/ov    mi/ami    och/ách  =
+ [ňžščľťcz]-    f    e/i    i      =       ou        i        =
+ st-            f    i      i      =       ou        i        =
+ -ec            m    ca     covi/cu =/ca   com       ci/covi  cov*
+ -ok            m    ka/ku  kovi/ku =/ka   kom       ku/kovi  kov*
+ -ek            m    ka/ku  kovi/ku =/ka   kom       ku/kovi  kov*
+ -([rvtl])ol    m    \1la   \1lovi =/\1la  \1lom     \1lovi   \1lov*
+ -([dt])er      m    \1ra   \1rovi =/\1ra  \1rom     \1rovi   \1rov*
[áéíóúu]-        m    a      ovi    a       om        ovi      ov*
[bcčdďfghjklľmnňpqrsštťvwxzž]- m a/u/e u/ovi/i =/a om e/u/i/ovi ov*
"""

TABLES = {"pl": POLISH, "cs": CZECH, "sk": SLOVAK}
# what an acronym takes behind a hyphen, and in Czech and Slovak behind nothing
ACRONYMS = {
    "pl": "-u -owi -em -ie -a -ów -om -ami -ach".split(),
    "cs": "u a em ovi -u -em".split(),
    "sk": "u a om ovi -u -om".split(),
}
POSSESSIVE = {
    "cs": ("a", "o", "y", "u", "ě", "i", "ou", "ým", "ých", "ými"),
    "sk": ("", "a", "o", "e", "i", "u", "ou", "ej", "ho", "mu", "om", "ým", "ých", "ými"),
}
