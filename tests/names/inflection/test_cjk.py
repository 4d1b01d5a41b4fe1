"""Chinese, Japanese and Korean names, where no space shows the end of a word."""

from tests.names.inflection.table import Case, family, spans

TABLE = """
ko place 서울
  + 서울에서, 서울은, 서울이, 서울로, 서울의, 서울을, 서울에, 서울과, 서울까지
  - 서울는, 서울가, 서울와, 서울대, 서울으로, 서울우유
ko place 부산
  + 부산에서, 부산은, 부산을, 부산으로, 부산의
  - 부산는, 부산로, 부산물, 부산항
ko place 한국
  + 한국은, 한국의, 한국에서, 한국으로, 한국과
  - 한국인, 한국어, 한국인은, 주한국
ko place 타이완
  + 타이완의, 타이완은, 타이완에서
  - 타이완인, 타이완계, 타이완어
ko place 광주
  + 광주에서, 광주는, 광주로, 광주의
  - 광주은, 광주인, 광주으로
ko person 문재인
  + 문재인은, 문재인이, 문재인을, 문재인의, 문재인에게
  - 문재인는, 문재인가, 문재인식
ko person 이재명
  + 이재명은, 이재명의, 이재명과
  - 이재명와, 이재명파
ko person 시진핑
  + 시진핑의, 시진핑이, 시진핑에게
  - 시진핑가, 시진핑주의
zh place 北京
  + 他在北京工作=北京, 北京大学=北京
  - 北京人很多, 北京话语
zh place 印度
  + 访问印度总理=印度
  - 印度尼西亚总统, 在印度洋上
zh place 马里
  + 在马里北部=马里
  - 马里兰州, 马里奥说, 马里乌波尔
zh place 中东
  + 访问中东地区=中东
  - 其中东部, 中东部
zh place 东海
  + 在东海上=东海
  - 广东海关, 山东海军
zh person 习近平
  + 主席习近平说=习近平
  - 习近, 近平
ja place ソウル
  + ソウルで=ソウル, ソウル市=ソウル
  - ソウルフル, ミソウル
ja place 日本
  + 日本は=日本, 日本政府=日本
  - 日本人が, 日本語で, 在日本人, 日本海
ja place 京都
  + 京都で=京都, 京都の=京都
  - 東京都, 東京都の
ja person 岸田文雄
  + 首相の岸田文雄は=岸田文雄
  - 岸田, 文雄
"""


def found(case: Case) -> None:
    text, _, name = case.text.partition("=")
    assert spans(case._replace(text=text)) == [name or text]


test_a_form_is_found, test_another_word_is_left, test_there_are_enough = family(TABLE, found=found)
