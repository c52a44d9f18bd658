"""Traditional Chinese characters as the simplified ones of the word lists, one for one, so that positions stay."""

from __future__ import annotations

_PAIRS = (
    "戶户務务熱热線线電电話话郵邮聯联繫系係系絡络們们幫帮問问題题見见詢询諮咨專专員员隊队團团這这復复覆复訂订單单會会將将於于與与"
    "為为動动請请內内個个時时鐘钟處处備备貨货審审運运輸输發发後后續续隨随預预計计屆届達达點点擊击憑凭帶带攜携錄录陸陆過过盡尽儘尽"
    "關关註注冊册確确認认購购買买報报謝谢進进蹤踪號号訊讯護护結结帳账賬账遞递機机撥拨親亲應应總总額额實实領领證证驗验碼码網网頁页"
    "簽签裝装經经間间準准開开還还無无從从現现幾几兩两來来饋馈緊紧統统錯错誤误異异敗败訴诉樣样當当誰谁麼么對对較较"
    "費费錢钱評评價价調调滿满議议權权條条獲获獎奖讓让該该賣卖選选擇择識识寫写讀读週周優优課课歲岁離离圖图書书險险顧顾導导聽听視视"
    "類类幣币貴贵質质損损壞坏維维願愿輪轮礙碍語语譯译飲饮點点殘残"
    "庫库張张搶抢僅仅餘余瀏浏覽览殺杀銷销營营廣广絕绝贈赠禮礼紅红圍围標标"
)
_TABLE = str.maketrans(_PAIRS[::2], _PAIRS[1::2])


def simplified(text: str) -> str:
    """The same text, as long as before; other scripts and simplified Chinese stay as they are."""
    return text if text.isascii() else text.translate(_TABLE)
