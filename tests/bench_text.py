"""Service prose of any length for benchmarks: sentences that do not repeat, of the kind that companies write."""

from __future__ import annotations

import itertools

_WHO = ["We", "Our team in Leeds", "Your adviser", "The courier", "Customer service", "The warehouse", "A technician"]
_DOES = [
    "will send you the new contract", "checks the documents that you uploaded", "refunds the amount to your card",
    "can change the delivery address for you", "confirms the appointment by text message", "reviews your complaint",
    "utilises the details in your account", "is unable to accept parcels without a reference number",
]  # fmt: skip
_WHEN = [
    "within two working days", "as soon as the payment of £24.90 has arrived", "before 6 March 2027",
    "shortly after you have returned the form", "when all items are in stock again", "if nobody is at home",
]  # fmt: skip
_WHY = [
    "so that you can plan ahead.", "because the best price is only guaranteed until then.", "and tells you why.",
    "unless you cancel in your account first.", "which is what the terms of the agreement provide for.",
]  # fmt: skip
_ZH_WHO = ["我们", "您的客户经理", "客服团队", "快递员", "系统", "售后部门", "门店工作人员"]
_ZH_DOES = [
    "将把新合同发送到您的邮箱", "会核对您上传的资料", "把款项退回原支付账户", "可以为您修改收货地址", "通过短信确认预约时间",
    "正在处理您的投诉", "根据履约情况进行闭环跟进", "无法受理没有单号的包裹",
]  # fmt: skip
_ZH_WHEN = [
    "在两个工作日内",
    "收到货款199元后",
    "于2027年3月6日前",
    "在您寄回表格之后尽快",
    "待全部商品到货时",
    "如家中无人",
]
_ZH_WHY = [
    "，以便您提前安排。",
    "，因为最优惠的价格仅保留到那时。",
    "，并说明原因。",
    "，除非您先在账户中取消。",
    "，具体以协议约定为准。",
]


def prose(language: str, words: int) -> tuple[str, ...]:
    """Paragraphs of four sentences, `words` words (English) or characters (Chinese) in all, or a few more."""
    english = language == "en"
    parts = (_WHEN, _WHO, _DOES, _WHY) if english else (_ZH_WHEN, _ZH_WHO, _ZH_DOES, _ZH_WHY)
    sentences = (
        f"{when[0].upper()}{when[1:]}, {who[0].lower()}{who[1:]} {does} {why} Case {number}." if english
        else f"{when}{who}{does}{why}编号{number}。"
        for number, (why, does, who, when) in enumerate(itertools.cycle(itertools.product(*reversed(parts))))
    )  # fmt: skip
    made: list[str] = []
    count = 0
    for four in iter(lambda: " ".join(itertools.islice(sentences, 4)), ""):
        made.append(four)
        count += len(four.split()) if english else len(four)
        if count >= words:
            break
    return tuple(made)
