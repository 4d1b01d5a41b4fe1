"""Greek: the endings of names. For how to read a row see ``slavic_east``."""

# genitive accusative vocative
GREEK = r"""
+ -ος            m    ου     ο      ε
-ός              m    ού     ό      έ
+ -ος            f    ου     ο      ε
+ -ος            n    ους    =      =
+ -ης            m    η      η      η
+ -ής            m    ή      ή      ή
-ας              m    α      α      α
-άς              m    ά      ά      ά
-ούς             m    ού     ού     ού
-ις              f    εως    ι      ι
-υς              m    υ      υ      υ
+ -η             p    ων     η      η
-η               f    ης/εως/ας η   η
-ή               f    ής     ή      ή
-ά               f    άς     ά      ά
-ώ               f    ούς    ώ      ώ
+ -α             p    ων     α      α
+ -α             P    ων     α      α
-α               f    ας     α      α
-ο               n    ου     ο      ο
-ό               n    ού     ό      ό
-ιο              n    ίου    ιο     ιο
-ί               n    ιού    ί      ί
-ι               n    ιού    ι      ι
-οι              p    ων     ους    οι
+ -ες            P    ων     ες     ες
+ -ες            p    ων     ες     ες
-ες              m    ε      ε      ε
-ές              p    ών     ές     ές
"""

ACRONYMS: dict[str, list[str]] = {}
TABLES = {"el": GREEK}
