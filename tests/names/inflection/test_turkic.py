"""Turkic names with their suffixes."""

from tests.names.inflection.table import family

TABLE = """
az place Gəncə
  + Gəncədə, Gəncəyə, Gəncənin, Gəncədən, Gəncəni, Gəncədəki, Gəncədir
  - gəncəli, Gəncəli, Gəncəlilər, Gəncəda, Gəncəvi, gəncədə
az place Bakı
  + Bakıda, Bakıya, Bakının, Bakıdan, Bakını
  - Bakılı, bakılı, Bakıdə, Bakıxanov
az place Dağlıq Qarabağ
  + Dağlıq Qarabağda, Dağlıq Qarabağın, Dağlıq Qarabağa, Dağlıq Qarabağdan
  - Dağlıq Qarabağlı, Qarabağda, Aşağı Qarabağda
az place Azərbaycan
  + Azərbaycanda, Azərbaycanın, Azərbaycana, Azərbaycandan
  - Azərbaycanlı, azərbaycanlılar
az person İlham Əliyev
  + İlham Əliyevin, İlham Əliyevə, İlham Əliyevdən, İlham Əliyevi, İlham Əliyevlə
  - İlham Əliyeva, Heydər Əliyevin, Əliyevin, İlham Əliyevçi
az person Məmmədov
  + Məmmədovun, Məmmədovdan, Məmmədovu
  - Məmmədova, Məmmədovanın
az org Müsavat Partiyası
  + Müsavat Partiyasının, Müsavat Partiyasına, Müsavat Partiyasında
  - Müsavatçı, Partiyasının
tr place Türkiye
  + Türkiye'nin, Türkiye’de, Türkiye'ye, Türkiye'den, Türkiye'deki, TÜRKİYE'NİN
  - Türkiyeli, türkiyede, Türkiye'da
tr place İstanbul
  + İstanbul'da, İstanbul'un, İstanbul'a, İstanbul'dan, İSTANBUL'DA
  - İstanbullu, istanbulda, İstanbul'lu
tr place Irak
  + Irak'ta, Irak'ın, Irak'a, Irak'tan
  - Iraklı, Irakçı, ırakta
tr org NATO
  + NATO'nun, NATO'ya, NATO'dan, NATO'da
  - NATOcu, Natoya, NATO'cu
tr place Hazar Denizi
  + Hazar Denizi'nde, Hazar Denizi'ne, Hazar Denizi'nin
  - Hazar Denizli, Denizi'nde
tr person Recep Tayyip Erdoğan
  + Recep Tayyip Erdoğan'ın, Recep Tayyip Erdoğan'a, Recep Tayyip Erdoğan'dan
  - Recep Tayyip Erdoğancı, Erdoğan'ın, Emine Erdoğan'ın
tk place Aşgabat
  + Aşgabatda, Aşgabadyň, Aşgabatdan
  - aşgabatly, Aşgabatly
kk place Алматы
  + Алматыда, Алматының, Алматыға, Алматыдан, Алматыны
  - Алматылық, алматылық, Алматыде
kk place Қазақстан
  + Қазақстанда, Қазақстанның, Қазақстанға, Қазақстаннан
  - қазақстандық, Қазақстандық
kk person Нұрсұлтан Назарбаев
  + Нұрсұлтан Назарбаевтың, Нұрсұлтан Назарбаевқа, Нұрсұлтан Назарбаевпен
  - Дариға Назарбаеваның, Назарбаевтың
ky place Бишкек
  + Бишкекте, Бишкектин, Бишкекке, Бишкектен
  - Бишкектик, бишкектик
ky place Ош
  - Ошто, Оштук
uz place Toshkent
  + Toshkentda, Toshkentning, Toshkentga, Toshkentdan, Toshkentni
  - Toshkentlik, toshkentlik
uz place Тошкент
  + Тошкентда, Тошкентнинг, Тошкентга
  - Тошкентлик, тошкентда
uz place Samarqand
  + Samarqandda, Samarqandning, Samarqandga
  - Samarqandlik, Samarqandiy
"""

test_a_form_is_found, test_another_word_is_left, test_there_are_enough = family(TABLE)
