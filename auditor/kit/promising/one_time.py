"""Messages that carry a link or a code that works once: for a new password, to confirm an address, to log in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.passages import passages
from auditor.kit.promising.timewords import says_when
from auditor.kit.text.hanzi import simplified
from auditor.model.artifacts import Links, Mail

if TYPE_CHECKING:
    from auditor.kit.passages import Passage
    from auditor.model.evidence import Evidence

_LINK = re.compile(
    r"(?i:^(?:please )?(?:click (?:here )?to )?(?:re)?set (?:up )?(?:my |your |a |the )?(?:new )?password"
    r"|^choose (?:a|your) (?:new )?password"
    r"|^(?:verify|confirm|activate|validate) (?:my |your |this |the )?(?:e-?mail(?: address)?|account|registration"
    r"|subscription)$"
    r"|^(?:log|sign) ?in (?:now|securely|with this link|to .{1,30})$)"
    r"|^(?:立即|点击|马上)?(?:重置|重设|修改|设置(?:新)?)(?:您的)?(?:登录)?密码$|^(?:立即|点击|马上)?(?:验证|激活"
    r"|确认)(?:您的|我的)?(?:邮箱|账户|账号|电子邮箱|邮箱地址)$"
)
_SUBJECT = re.compile(
    r"(?i:(?<![a-z])(?:password reset|reset (?:your )?password|resetting (?:your )?password"
    r"|forgot(?:ten)? (?:your )?password"
    r"|(?:verify|confirm|activate) your (?:e-?mail|account)|(?:sign|log)[- ]?in link|magic link)(?![a-z]))|(?:重置"
    r"|找回|重设)(?:您的)?密码|(?:验证|激活)您?的?(?:邮箱|账户|账号)"
)
_CODE = re.compile(
    r"(?i:(?<![a-z])(?:verification|security|confirmation|access|one[- ]time|log-?in|sign[- ]in|authentication"
    r"|single[- ]use) (?:pass)?codes?(?: is|:| for [^\n:]{1,30}?(?: is|:))?[ \n]{0,3}"
    r"[A-Z]{0,3}-?\d{4,8}(?!\d)|(?<!\d)\d{4,8} is your (?:[\w-]+ ){0,4}(?:code|passcode|otp)(?![a-z]))"
    r"|(?:验证码|校验码|动态码|动态密码)(?:是|为)?[：: ]{0,2}[【\[]?\d{4,8}(?!\d)|(?<!\d)\d{4,8}[】\]]?[ ]?(?:（"
    r"|\()?(?:是|为)?(?:您|你)?的?[^，。\n]{0,8}(?:验证码|校验码)"
)  # fmt: skip
_PRESSED = frozenset({"link", "button", "cell", "paragraph"})
_NAME = 60  # characters of the name of a button
_DONE = re.compile(
    r"(?i:(?:has|have) been (?:reset|changed|updated|verified|confirmed|activated)|was (?:changed|reset)"
    r"|password (?:changed|updated))|已(?:成功)?(?:重置|修改|更改|激活|验证)|(?:重置|修改|验证|激活)成功"
)
_VALID = re.compile(
    r"(?i:(?<![a-z])(?:expir|valid|good for|works? (?:once|for|until|only)|only works|can (?:only )?be used"
    r"|only be used|use it (?:within|once|before)|single use"
    r"|lasts? (?:for )?(?:\d|an? |one )))|有效|失效|过期|到期|仅限"
)
_NOBODY = re.compile(
    r"(?i:unable to (?:find|locate)|(?:not|n['’]t|no) (?:[a-z]+ ){0,4}(?:an? )?"
    r"(?:account|registered|recogni[sz]e|find|found|match))|(?:没有|未)(?:找到|注册|查到)|不存在"
)  # who asked is not known here: there is no link for them
_IN_SENTENCE = re.compile(r"(?i:(?<![a-z])(?:link|code|button|password|click)(?![a-z]))|链接|验证码|校验码|按钮|点击")


def without_validity(here: Evidence) -> tuple[Passage, str, str] | None:
    """(text, its words, `link` or `code`) of a message that does not say how long its link or code works."""
    found = passages(here)
    texts = [simplified(p.text[:2000]) for p in found]
    if any(_says_enough(text) for text in texts):
        return None
    for passage, text in zip(found, texts, strict=True):
        if match := _CODE.search(text):
            return passage, passage.text[match.start() : match.end()], "code"
    if not any(link.href for link in (here[Links].links if Links in here else ())):
        return None
    for passage, text in zip(found, texts, strict=True):
        if passage.block.role in _PRESSED and len(text) <= _NAME and _LINK.search(text.strip()):
            return passage, passage.text, "link"
    subject = here[Mail].subject if Mail in here else ""
    if not _SUBJECT.search(simplified(subject)):
        return None
    body = [(p, t) for p, t in zip(found, texts, strict=True) if p.block.role != "subject"]
    told = [p for pattern in (_SUBJECT, _IN_SENTENCE) for p, t in body if pattern.search(t)]
    return (told[0], told[0].text, "link") if told else None


def _says_enough(text: str) -> bool:
    """How long it works, or that there is none."""
    if _VALID.search(text) or _DONE.search(text) or _NOBODY.search(text):
        return True
    return bool(_IN_SENTENCE.search(text)) and says_when(text)
