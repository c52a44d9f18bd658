# ruff: noqa: E501 - lists are read across
"""How mails say where a matter stands, English and Chinese: data for `auditor.kit.mailing.phases`."""

from __future__ import annotations

_THING = r"(?:order|parcel|package|item|items|shipment|delivery|purchase|goods|pre-?order)s?"
_BOOKED = r"(?:order|booking|reservation|appointment|registration|application|request|place|seat|table|stay|trip|subscription)"
# what a text says, and the signs of it
STATES: dict[str, str] = {
    "shipped": (
        rf"(?i:\b(?:{_THING}\b[^.!?\n]{{0,40}}\b(?:(?:has|have|had|was|were|is|are|been|just|now) ){{1,3}}(?:shipped|dispatched|sent(?! to you by e-?mail)|on (?:its|the|their) way)"
        rf"|^(?:your |it['’]?s |is |it has |has )?(?:[\w&’'-]{{1,20}} ){{0,3}}(?:{_THING} )?(?:#?[\w-]{{1,20}} )?(?:has |is |was )?(?:been )?(?:shipped|dispatched|on (?:its|the) way)\b"
        r"|we(?:['’]ve| have)(?: just)? (?:shipped|dispatched|sent) (?:your|the|it)\b)"
        r"|out for delivery\b)|(?:订单|包裹|商品|宝贝|货物|快递)[^，。！？\n]{0,16}(?:已经?(?:为您)?(?:发货|发出|寄出|出库|发运)|已在路上|正在派送)"
        r"|^[^，。\n]{0,12}(?:已发货|已发出|已寄出)|(?:我们)?已(?:经)?为您(?:发货|寄出)"
    ),
    "preparing": (
        rf"(?i:\bwe(?:['’]re| are)(?: now| currently| still)? (?:(?:packing|picking) (?:it|your)|(?:preparing|getting (?:it|your)|processing|putting together)\b[^.!?\n]{{0,30}}?(?:\b{_THING}|\bit\b|\bready))\b"
        rf"|\b{_THING}\b[^.!?\n]{{0,30}}\b(?:is|are) (?:now |currently |still )?being (?:prepared|packed|picked|processed|put together)"
        rf"|\b{_THING}\b[^.!?\n]{{0,20}}\b(?:has not|hasn['’]t|have not|haven['’]t) (?:yet )?(?:been )?(?:shipped|dispatched|left)"
        r"|\bwe(?:['’]ll| will) (?:ship|dispatch|send) (?:it|your (?:order|parcel))\b)"
        r"|(?:订单|商品|包裹)?[^，。！？\n]{0,8}正在(?:为您)?(?:备货|打包|配货|拣货|准备发货|处理您的订单)|(?:订单|包裹|商品)[^，。！？\n]{0,8}(?:尚未|还未|还没有?)(?:发货|出库|寄出)"
        r"|(?:我们)?(?:将|会)(?:尽快)?为您(?:安排)?(?:发货|寄出)"
    ),
    "delivered": (
        rf"(?i:\b{_THING}\b[^.!?\n]{{0,40}}\b(?:(?:has|have|was|were) (?:been )?(?:delivered|arrived)|is delivered)\b"
        rf"|^delivered:)|(?:订单|包裹|快递|商品)[^，。！？\n]{{0,12}}(?:已签收|已送达|已妥投)"
    ),
    "undelivered": (
        rf"(?i:\b(?:{_THING}|we|courier|driver)\b[^.!?\n]{{0,40}}\b(?:could(?: not|n['’]t) (?:be delivered|deliver)|(?:was|were) unable to deliver|missed you|failed to deliver))"
        r"|(?:派送|投递|配送)(?:失败|未成功)|未能(?:送达|投递|派送)"
    ),
    "confirmed": (
        rf"(?i:\b{_BOOKED}\b[^.!?\n]{{0,30}}\b(?:is|are|has been|have been|was)(?: now| all)? confirmed\b|\bwe (?:can |are (?:pleased|happy|delighted) to )?confirm (?:your|that your) {_BOOKED}\b"
        rf"|^(?:your )?{_BOOKED}(?: #?[\w-]{{1,20}})? confirmed\b|^confirmed[:,–—-]? {{0,2}}(?:your |the )?{_BOOKED}\b)|(?:订单|预订|预约|报名|申请)[^，。！？\n]{{0,10}}(?:已确认|确认成功|预订成功|预约成功)|^(?:预订|预约)成功"
    ),
    "unconfirmed": (
        rf"(?i:\b{_BOOKED}\b[^.!?\n]{{0,40}}\b(?:not yet (?:been )?confirmed|(?:is|are) (?:still )?(?:awaiting|pending|subject to) (?:confirmation|approval)|hasn['’]t been confirmed|has not (?:yet )?been confirmed)"
        rf"|\bwe(?:['’]ll| will) confirm (?:it|your {_BOOKED})\b|\bthis (?:e-?mail|message) is not (?:a|an|your) (?:{_BOOKED} )?(?:confirmation|acceptance)\b)"
        r"|(?:订单|预订|预约|申请)[^，。！？\n]{0,10}(?:待确认|尚未确认|还未确认|等待确认|未确认)|(?:不代表|不等于|并非)[^，。\n]{0,8}(?:确认|预订成功|预约成功)"
    ),
    "cancelled": (
        rf"(?i:\b(?:{_BOOKED}|{_THING}|flight|event|class|course)\b[^.!?\n]{{0,40}}\b(?:is|are|was|were|has been|have been)(?: now)? cancell?ed\b|^(?:your )?(?:\w+ )?{_BOOKED}(?: #?[\w-]{{1,20}})? (?:is |was |has been )?cancell?ed\b"
        rf"|\bwe(?:['’]ve| have)(?: had to)? cancell?(?:ed)? (?:your|the)\b)|(?:订单|预订|预约|航班|活动|课程)[^，。！？\n]{{0,12}}(?:已(?:被)?取消|取消成功)"
    ),
    "refunded": (
        r"(?i:\b(?:we(?:['’]ve| have)(?: now| just)? (?:refunded|issued (?:a|your) refund|sent your refund)|refund\b[^.!?\n]{0,30}\b(?:has been|was|is) (?:issued|sent|paid|completed?|processed)"
        r"|(?:has|have) been refunded|you(?:['’]ve| have) been refunded|^(?:you(?:['’]re| are) )?refunded\b|^(?:your )?refund (?:complete|issued|sent)))|退款(?:已(?:到账|退回|完成|原路退回|成功)|成功)|已(?:为您|全额|原路)?退款"
    ),
    "refund due": (
        r"(?i:\b(?:we(?:['’]ll| will| are going to) (?:refund|issue (?:a|your) refund|process (?:a|your|the) refund)|(?:will|shall) be refunded|refund\b[^.!?\n]{0,30}\b(?:is (?:still )?(?:pending|being processed|on hold)|has not (?:yet )?been|will be (?:issued|made|processed)(?! by (?:your|the) (?:bank|card)))))"
        r"|退款(?:正在处理|处理中|审核中|申请已提交)|(?:将|会)(?:为您|在)[^，。\n]{0,16}退款"
    ),
    "paid": (
        r"(?i:\b(?:we(?:['’]ve| have)(?: now)? received your payment|payment\b[^.!?\n]{0,40}\b(?:(?:was|is|has been) (?:successful|received|complete|taken|processed|accepted)|went through)|thank(?:s| you) for your payment|^payment (?:received|successful|confirmed|complete)))"
        r"|(?:付款|支付|缴费|扣款)成功|已(?:成功)?(?:收到您的(?:付款|款项)|付款|支付成功)"
    ),
    "unpaid": (
        r"(?i:\bpayment\b[^.!?\n]{0,40}\b(?:failed|was declined|(?:has )?(?:not|n['’]t) (?:gone? through|been (?:received|successful))|(?:did|could)(?: not|n['’]t) (?:go through|be (?:processed|taken))|is (?:still )?(?:overdue|outstanding))"
        r"|\bwe(?:['’]ve| have)? (?:could(?: not|n['’]t)|were unable to|weren['’]t able to|not yet received|(?:have|['’]ve) not received) (?:process |take |collect )?(?:your (?:last )?payment)|^payment (?:failed|declined|overdue))"
        r"|(?:付款|支付|扣款|缴费)(?:失败|未成功)|尚未(?:付款|支付|收到您的付款)"
    ),
    "approved": (
        rf"(?i:\b(?:application|request|claim|account|loan|{_BOOKED})\b[^.!?\n]{{0,40}}\b(?:has been|have been|is|was) (?:approved|accepted)\b)|(?:申请|审核|认证|贷款|理赔|补贴|补助|资格)[^，。！？\n]{{0,8}}(?:已通过|通过审核|已批准|获批)|^审核通过"
    ),
    "declined": (
        r"(?i:\b(?:application|request|claim|loan)\b[^.!?\n]{0,40}\b(?:has been|have been|was|is) (?:declined|rejected|refused|unsuccessful|turned down)\b|\b(?:cannot|can['’]t|unable to|not able to) (?:approve|accept) your (?:application|request|claim))"
        r"|(?:申请|审核|认证|贷款|理赔|补贴|补助|资格)[^，。！？\n]{0,8}(?:未通过|未获批|被拒|驳回|不通过)"
    ),
    "under review": (
        r"(?i:\b(?:application|request|claim|loan)\b[^.!?\n]{0,30}\b(?:is|are) (?:now |still |currently )?(?:under review|being (?:reviewed|assessed|considered))|\bwe(?:['’]re| are) (?:still |currently )?reviewing your (?:application|request|claim))"
        r"|(?:申请|认证|理赔)[^，。！？\n]{0,8}(?:审核中|正在审核|待审核)"
    ),
}
AGAINST: dict[str, frozenset[str]] = {
    "shipped": frozenset({"preparing", "cancelled"}),
    "delivered": frozenset({"preparing", "undelivered", "cancelled"}),
    "undelivered": frozenset({"delivered"}),
    "preparing": frozenset({"cancelled", "delivered"}),
    "confirmed": frozenset({"unconfirmed", "cancelled", "declined"}),
    "unconfirmed": frozenset({"confirmed"}),
    "cancelled": frozenset({"confirmed", "shipped", "preparing", "delivered"}),
    "refunded": frozenset({"refund due"}),
    "refund due": frozenset({"refunded"}),
    "paid": frozenset({"unpaid"}),
    "unpaid": frozenset({"paid"}),
    "approved": frozenset({"declined", "under review"}),
    "declined": frozenset({"approved"}),
    "under review": frozenset({"approved", "declined"}),
}
