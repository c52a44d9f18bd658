"""Who talks in a line of a script or a chat: `agent: …`, 客服：…."""

from __future__ import annotations

import re

_AGENT = (
    "agent adviser advisor rep representative operator csr assistant bot chatbot "
    "客服 坐席 座席 专员 專員 客服专员 客服專員 客服人员 "
    "客服人員 客服代表 人工客服 智能客服 机器人 機器人 话务员 接线员 前台 护士 导诊 "
    "职员 職員 店员 店員 柜员 櫃員 营业员 服务员 工作人员 值班员 管家 顾问 顧問 話務員 接線員 護士"
)
_CUSTOMER = (
    "customer caller client guest patient user passenger "
    "客户 顾客 用户 客戶 顧客 用戶 客人 旅客 患者 会员 會員 学员 家长 市民 买家 乘客 来电人 病人 访客 "
    "业主 业户 車主 车主 住客 食客 学生 申请人 投保人 储户"
)
SPEAKERS = {
    **dict.fromkeys(_AGENT.split(), "agent"),
    **dict.fromkeys(_CUSTOMER.split(), "customer"),
}
TURN = re.compile(
    rf"[*_]{{0,3}}({'|'.join(sorted(SPEAKERS, key=len, reverse=True))})"
    r"(?: ?(?:[(（][^()（）\n]{1,30}[)）]|[A-D1-9]))?"
    r"[*_]{0,3}[ \t]*[:：][*_]{0,3}[ \t]*(.*)",
    re.IGNORECASE | re.DOTALL,
)


def role_of(speaker: str) -> str:
    """Agent or customer, of the word that the script uses."""
    return SPEAKERS[speaker.lower()]
