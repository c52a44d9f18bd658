"""The words for special needs, English and Chinese: data for the checks that ask whether they can be stated."""

from __future__ import annotations

import re

GENERAL = re.compile(
    r"(?i:\b(?:access(?:ibility)? (?:needs?|requirements?|support|arrangements?|help|adjustments?)|(?:special"
    r"|additional|individual|particular|extra|other) (?:needs?|requirements?|requests?|assistance"
    r"|arrangements?|instructions?|help)"
    r"|accessibility (?:adviser|team|line|service)|reasonable adjustments?|special assistance"
    r"|assistance (?:needs?|required|request)|disabilit(?:y|ies)|disabled (?:customers|guests|visitors"
    r"|passengers)"
    r"|anything (?:else )?(?:we|you(?:['’]d| would) like us to|that we) (?:should |need to |can )?(?:know"
    r"|do to help)|how can we make (?:this|your visit|it) easier|vulnerable customers|priority services?)\b)"
    r"|无障碍|特殊(?:需求|需要|要求|照顾|服务|旅客|人群)|其他(?:需求|要求)|个性化需求|残[疾障](?:人士|人|旅客"
    r"|顾客)|爱心(?:服务|通道)|适老"
)
NOTES = re.compile(
    r"(?i:\b(?:notes?|comments?|(?:delivery|special|order|driver|courier|booking) (?:instructions?|notes?"
    r"|requests?)|additional information|requests?|remarks?|message|instructions?|requirements?"
    r"|anything else)\b)"
    r"|备注|留言|附言|特殊要求|说明|要求|需求|补充"
)
_PATTERNS = (
    (
        r"wheel ?chairs?|step[- ]free|level access|ramps?\b|mobility|walking (?:aid|frame)|accessible (?:room"
        r"|toilet|entrance|parking|seat)|\blifts?\b|blue badge|轮椅|坡道|行动不便|无台阶|电梯|无障碍"
    ),
    (
        r"large[- ](?:print|type)|braille|audio (?:version|format|description)|easy[- ]read|screen readers?"
        r"|blind|sight|visual(?:ly)? impair|大字|盲文|语音版|视障|视力"
    ),
    (
        r"sign language|\bBSL\b|\bASL\b|hearing|deaf|text relay|relay uk|textphone|minicom|video relay"
        r"|subtitles|captions|手语|听障|听力|字幕|文字客服"
    ),
    (
        r"interpret(?:er|ers|ing|ation)|translat(?:or|ion|ions|ed)|other languages|language line|口译|翻译"
        r"|外语|其他语言|多语"
    ),
    (
        r"diet(?:ary|s)?|allerg(?:y|ies|en|ens|ic)|vegan|vegetarian|halal|kosher|gluten|intoleran|过敏|忌口"
        r"|素食|清真|饮食|糖尿病"
    ),
    (
        r"(?:to|at|on) (?:the|your) door|door ?step|carry|upstairs|(?:room|floor) of (?:your )?choice"
        r"|help (?:carrying|with (?:carrying|stairs|lifting))|two[- ]person|送货上门|送到门口|上楼|搬运|上门"
    ),
    (
        r"carers?|on behalf|third[- ]party|power of attorney|someone else|companion|support worker"
        r"|representative|代办|陪同|家属|代理|监护"
    ),
    r"guide dogs?|assistance dogs?|service animals?|导盲犬|辅助犬",
    r"quiet (?:hour|room|space)|autis|sensory|neurodiver|dementia|learning disab|sunflower|自闭|感官|认知|失智",
    r"child(?:ren)? ?seat|high ?chair|pushchair|pram|baby|infant|cot\b|儿童座椅|婴儿|推车",
)
NEEDS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)
