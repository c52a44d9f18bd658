"""With which words a page says that somebody is there now, or that nobody is. English and Chinese (simplified)."""

from __future__ import annotations

import re

_WHO = (
    r"(?:we|our (?:lines?|phone ?lines?|team|office|advis[eo]rs?|agents?|chat|live chat|support team|help ?desk)"
    r"|(?:the )?(?:phone ?lines?|lines?|chat|live chat|help ?desk|support|customer (?:service|support)|agents?"
    r"|advis[eo]rs?|an? (?:agent|advis[eo]r|member of (?:our|the) team)))"
)
# A statement: it can be wrong.
OPEN = re.compile(
    rf"(?i:\b{_WHO}(?:['’]re| (?:is|are)) (?:(?:now|currently|right now|all) )?"
    r"(?:open|online|available|here to (?:help|chat|talk))"
    r"(?! (?:from|between|on|until the|every|each|at|mon|tue|wed|thu|fri|sat|sun|24|by|only|for|in|via))\b"
    r"|\b(?:open now|now open|currently open|we['’]re open|online now|available now|agents? online"
    r"|chat (?:is )?online)\b)"
    r"|(?:客服|顾问|专员|人工|热线|电话)(?:现在|目前|当前|正)?(?:在线|在岗|营业|接听)中?(?!时间)"
    r"|(?:正在|现在|目前|当前)(?:营业|服务|在线|接听)|营业中"
)
# An invitation to do it now.
CALL = re.compile(
    r"(?i:\b(?:chat|talk|speak)(?: (?:with|to) (?:us|an? \w+|our team|someone))? now\b|\bcall(?: us)? now\b"
    r"|\bstart (?:a |your )?(?:live )?chat\b|\blive chat\b|\bchat live\b)"
    r"|(?:立即|马上|立刻|现在)(?:咨询|致电|拨打|联系|聊天)|在线咨询|联系在线客服"
)
CLOSED = re.compile(
    r"(?i:\b(?:closed|offline|away|unavailable|out of (?:office )?hours"
    r"|outside (?:of )?(?:our )?(?:office |opening |working |business )?hours"
    r"|not (?:open|available|online|here)|(?:re-?)?opens?(?: again)?"
    r" (?:at|on|from|tomorrow|today|mon|tue|wed|thu|fri|sat|sun|[0-9])"
    r"|back (?:at|on|tomorrow|mon|tue|wed|thu|fri|sat|sun|in the morning)|leave (?:us )?a message"
    r"|next working day|next business day"
    r"|when we (?:are open|reopen|open)|as soon as we (?:open|are back))\b)"
    r"|已下班|下班|休息|打烊|非(?:工作|营业|服务)时间|暂停(?:服务|营业)|请留言|离线|不在线|已关闭|恢复服务|开始营业|上班后"
)
MAYBE = re.compile(r"(?i:\b(?:if|when|whenever|while|once|during|not|n['’]t|never)\b)|如果|当|时段|期间|未|不在")
CHAT = re.compile(r"(?i:\b(?:chat|agent|advis[eo]r|online)\b)|在线|咨询|聊天|客服")
PHONE = re.compile(r"(?i:\b(?:call|phone|telephone|lines?|ring)\b)|致电|拨打|电话|热线|接听")
STORE = re.compile(
    r"(?i:\b(?:shops?|stores?|branch(?:es)?|caf[eé]|showroom|restaurant|museum)\b)|门店|店铺|分店|营业厅"
)
