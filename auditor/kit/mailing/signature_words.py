"""The words with which mails close and are signed, English and Chinese: data for `auditor.kit.mailing.signatures`."""

from __future__ import annotations

import re

_FORMAL = (
    r"(?:with )?(?:my |our )?(?:kind|kindest|best|warm|warmest|friendly|sincere) (?:personal )?(?:regards|wishes)"
    r"|(?:with )?regards"
    r"|yours(?: (?:sincerely|faithfully|truly))?|(?:very )?sincerely(?: yours)?|cheers|all the best|best|all best"
    r"|take care|see you (?:soon|there|in class|then)|speak soon|talk soon|until (?:then|next time)|welcome aboard"
    r"|(?:with )?(?:much )?love|respectfully(?: yours)?|cordially|warmly|with gratitude|gratefully"
    r"|happy (?:shopping|travels|reading|cooking|learning|building|planning)"
)
_THANKS = (
    r"(?:many |our )?thanks(?: (?:so|very) much| again| a (?:lot|million))?(?: for [^.!?\n]{3,50})?"
    r"|(?:a big )?thank you(?: (?:so|very) much| again)?(?: for [^.!?\n]{3,50})?"
)
_FORMAL_ZH = (
    r"此致敬礼|此致|敬礼|顺祝商祺|顺颂商祺|祝商祺|商祺|顺颂时祺|顺祝时祺|时祺|谨启|敬上|谨上|祝好|致礼|此复|特此通知"
    r"|敬祝(?:商祺|安好|安康)|顺祝(?:安好|安康)|祝您?(?:生活|工作|购物|旅途|用餐|身体|一切|学习|使用)?(?:愉快|顺利|安好|安康|健康)"
)
_THANKS_ZH = r"(?:再次)?(?:衷心)?(?:感谢|谢谢)(?:您|你|使用|选择|光临|支持|大家)?[^。！？!?\n]{0,18}"

CLOSING = re.compile(rf"(?:{_FORMAL})[ ,!.~–—-]{{0,3}}|(?:{_FORMAL_ZH})[ ，,！!。.~～]{{0,3}}", re.IGNORECASE)
THANKS = re.compile(rf"(?:{_THANKS})[ ,!.~–—-]{{0,3}}|(?:{_THANKS_ZH})[ ，,！!。.~～]{{0,3}}", re.IGNORECASE)
# both in one line, because the mail's own line break was none: “Thanks for your interest, The Acme Team”
RUN_ON = re.compile(
    rf"(?P<closing>(?:{_FORMAL}|{_THANKS}),|(?:{_FORMAL_ZH}|{_THANKS_ZH})[，,])\s{{1,3}}(?P<signer>[^,，\n]{{2,60}})",
    re.IGNORECASE,
)
DELIMITER = re.compile(r"(?:--|—|__{1,20}|–)\s{0,2}")
TEAM = re.compile(
    r"(?i:(?:the|your) (?:(?!.{0,40}[.!?] )\S.{0,48} )?(?:team|crew|family|folks)|team [A-Z][^.!?,]{1,30}"
    r"|(?:all of us|everyone|everybody|your friends) at [^.!?,]{2,40}"
    r"|[A-Z][\w&’' -]{1,30} (?:team|crew|customer (?:service|care|support)))[.!]?"
    r"|(?:—|--) ?[^\d\s—–-][^.!?。！？\n]{1,40}"
    r"|[^，。！？；\n]{0,24}(?:团队|客服部|客服中心|客户服务部|客户服务中心|服务中心|项目组|编辑部|运营部|敬上|谨启|谨上|团队敬上)"
)
# a client's line: the mail was written by hand, on the way
BY_HAND = re.compile(
    r"(?i:^(?:sent|get) (?:from|with|using) (?:my |a )?(?:iphone|ipad|android|galaxy|samsung|blackberry|mobile|phone"
    r"|outlook|gmail|yahoo mail|huawei|xiaomi|proton ?mail|mail for windows)|^get outlook for)"
    r"|^(?:发自|從|从|發自)(?:我的|我)? ?(?:iPhone|iPad|手机|手機|華為|华为|小米|QQ|网易|Outlook|OPPO|vivo|安卓|三星)",
)
# a machine where a company should stand
MACHINE = re.compile(
    r"(?<![A-Za-z0-9.])(?:(?:\d{1,3}\.){3}\d{1,3}(?::\d{2,5})?|localhost(?::\d{2,5})?|[\w-]{1,40}\.local|example\.(?:com|org|net))(?![A-Za-z0-9])",
    re.IGNORECASE,
)
