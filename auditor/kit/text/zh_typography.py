"""How Chinese text is set: which punctuation, whether Latin words stand apart, which of the two ways to write."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.memory import remembered
from auditor.kit.text.wording import HAN

_HALF = re.compile(
    rf"(?<=[{HAN}])(?:[,;!?](?=\s?[{HAN}“‘《「]|\s*$)|\.(?=[{HAN}]|\s+[{HAN}]|\s*$)|:(?=[{HAN}]))", re.MULTILINE
)
_FULL = re.compile(rf"(?<=[{HAN}”’》」）)])[，。；！？：]")
_APART = re.compile(rf"[{HAN}] (?=[A-Za-z]{{2}})|(?<=[A-Za-z]{{2}}) [{HAN}]")
_TOGETHER = re.compile(rf"[{HAN}](?=[A-Za-z]{{2}})|(?<=[A-Za-z]{{2}})[{HAN}]")
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ]+")
_REACH = 8  # characters beside a Latin word that are shown
_WORD = 20  # letters of a Latin word
_SENTENCE = 6  # Han characters of a text that is more than a label
_HAN = re.compile(f"[{HAN}]")


_PAIRS = (  # traditional and simplified; only characters that the other way to write does not have at all
    "們们這这時时為为個个來来對对說说國国過过還还進进動动問问見见現现開开發发會会訂订單单貨货請请務务頁页購购買买賣卖價价錢钱"
    "實实際际類类選选項项數数應应該该認认證证記记錄录變变點点擊击線线電电話话網网絡络連连結结經经驗验統统關关閉闭聯联繫系係系"
    "鍵键無无與与長长門门間间車车運运費费優优惠惠種种產产業业員员錯错誤误報报讀读寫写聽听視视覺觉歡欢迎迎謝谢愛爱學学"
    "習习書书圖图畫画體体驟骤詳详細细繼继續续確确識识別别導导飛飞機机場场廣广東东樓楼層层號号碼码張张條条款款約约級级給给"
    "紅红綠绿藍蓝銀银鐵铁鋼钢險险隊队陽阳陰阴階阶隨随難难離离雙双雜杂風风飲饮館馆餐餐馬马驚惊魚鱼鳥鸟麗丽齊齐龍龙歲岁歷历"
    "處处備备傳传傷伤億亿儘尽償偿內内兩两則则創创劃划區区協协參参嗎吗喚唤團团園园圍围壓压壞坏聲声奪夺婦妇媽妈孫孙寧宁寶宝審审將将"
    "專专尋寻屬属師师帳帐帶带幣币幫帮庫库廠厂廳厅強强彈弹後后從从復复徵征恆恒懷怀態态慶庆戰战戲戏據据擁拥擔担擇择損损換换搖摇攜携"
    "敗败敵敌斷断權权檢检標标樣样樂乐極极構构檔档歸归殺杀氣气決决沒没況况測测潔洁濟济營营獎奖獨独獲获環环畢毕療疗盡尽監监盤盘"
    "碼码禮礼稅税積积穩稳窮穷競竞筆笔節节範范簡简簽签籌筹紀纪約约純纯紙纸組组終终給给維维緊紧練练縣县總总織织義义職职臨临"
    "舉举舊旧興兴華华萬万葉叶蓋盖藝艺藥药蘇苏號号衛卫補补裝装規规親亲觀观計计討讨訊讯設设許许訴诉診诊詞词試试誠诚調调談谈論论講讲"
    "護护讓让負负財财責责貴贵資资賓宾質质賬账贈赠轉转輕轻載载輸输辦办達达遞递遠远適适遲迟遺遗鄉乡郵邮醫医釋释針针鎖锁鏈链"
    "鐘钟閱阅隱隐頂顶順顺預预領领頭头題题願愿顧顾顯显飯饭駛驶騎骑驗验髮发鬆松鮮鲜黃黄黨党"
)
_OLD = frozenset(old for old, new in zip(_PAIRS[::2], _PAIRS[1::2], strict=True) if old != new) - set(_PAIRS[1::2])
_BOTH = frozenset("系后里面只台云几干复松划征别尽范制准游回向借志周占舍升卷沈叶苏岳并")  # both have them
_NEW = frozenset(_PAIRS[1::2]) - set(_PAIRS[::2]) - _BOTH


@dataclass(frozen=True, slots=True)
class Set:
    """Spans of a text: half-width and full-width signs, Latin words apart and together, full-width letters."""

    half: tuple[tuple[int, int], ...] = ()
    full: int = 0
    apart: tuple[tuple[int, int], ...] = ()
    together: tuple[tuple[int, int], ...] = ()
    wide: tuple[tuple[int, int], ...] = ()
    traditional: str = ""
    simplified: str = ""


@remembered
def typesetting(text: str) -> Set:
    """Of a text in Chinese; labels say nothing of punctuation and spaces."""
    long = len(_HAN.findall(text[:400])) >= _SENTENCE
    return Set(
        tuple(m.span() for m in _HALF.finditer(text)) if long else (),
        sum(1 for _ in _FULL.finditer(text)),
        tuple(m.span() for m in _APART.finditer(text)) if long else (),
        tuple(m.span() for m in _TOGETHER.finditer(text)) if long else (),
        tuple(m.span() for m in _WIDE.finditer(text)) if long else (),
        "".join(c for c in text if c in _OLD),
        "".join(c for c in text if c in _NEW),
    )


def with_word(text: str, span: tuple[int, int]) -> str:
    """A place between Chinese and a Latin word, with the whole word."""
    start, end = span
    while start > 0 and span[0] - start < _WORD and text[start - 1].isascii() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and end - span[1] < _WORD and text[end].isascii() and text[end].isalnum():
        end += 1
    return text[start:end].strip()


def beside(text: str, span: tuple[int, int], reach: int = _REACH) -> str:
    """The sign with its nearest neighbours, within its line."""
    start, end = span
    left, right = text[max(start - reach, 0) : start], text[end : end + reach]
    return left.rpartition("\n")[2].lstrip() + text[start:end] + right.partition("\n")[0].rstrip()
