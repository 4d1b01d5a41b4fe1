"""Turkic names with their suffixes."""

import pytest

from tests.names.inflection.table import Case, read, spans

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


@pytest.mark.parametrize("case", read(TABLE, forms=True), ids=str)
def test_a_form_is_found(case: Case) -> None:
    assert spans(case) == [case.text]


@pytest.mark.parametrize("case", read(TABLE, forms=False), ids=str)
def test_another_word_is_left(case: Case) -> None:
    assert spans(case) == []


def test_there_are_enough() -> None:
    assert len(read(TABLE, forms=True)) >= 40
    assert len(read(TABLE, forms=False)) >= 40
