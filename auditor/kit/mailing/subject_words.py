"""Words of subjects that say nothing, English and Chinese: data for `auditor.kit.mailing.subjects`."""

from __future__ import annotations

import re

# a subject made of these alone names neither a thing nor an action
EMPTY_EN = frozenset(
    (  # noqa: SIM905 - a list of words
        "update updates notification notifications notice notices alert alerts information info message messages"
        " reminder announcement hello hi hey greetings welcome thanks thank mail email e-mail newsletter communication"
        " confirmation response reply request important urgent attention news details"
    ).split()
)
FILLERS_EN = frozenset(
    (  # noqa: SIM905 - a list of words
        "a an the your our my you there for from to of about us with and new re fyi please read very system automatic"
        " automated service customer general some quick just everyone all dear team it is this"
    ).split()
)
EMPTY_ZH = re.compile(
    r"(?:通知|通告|公告|提醒|提示|消息|信息|邮件|系统|服务|客服|重要|温馨|友情|紧急|更新|确认|回复|感谢|谢谢|您好|你好|欢迎|问候|最新"
    r"|自动|站内信|来信|函件|事项|注意){0,4}"
)
FILLERS_ZH = re.compile(
    r"来自|关于|有关|一条|一封|一则|请查收|请注意|请阅读|必读|尊敬的(?:用户|客户|会员)?|您有|新的?|的|给您"
)
