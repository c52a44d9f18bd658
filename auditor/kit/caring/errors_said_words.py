"""The words of error messages: what says nothing, what tells how to go on, what accuses. English and Chinese."""

from __future__ import annotations


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is written with spaces between them."""
    return tuple(words.split())


# Words that fit any message: a message made of them alone names nothing.
EMPTY_EN = frozenset(
    listed(
        "a an the this that these those it its is are was were be been being has have had do does did will would can "
        "could may might must should shall need needs not no n't cannot cant couldnt wasnt isnt dont didnt wont of in "
        "on at to from for with by and or but if as so then than some any all each every one ones more again later "
        "soon now here there below above following before after once you your yours we our us i me my they please "
        "sorry kindly just also still very too only try retry trying tried go back continue proceed something anything "
        "nothing everything someone thing things moment minute minutes few while time another next previous "
        "error errors err fault problem problems issue issues mistake mistakes trouble warning alert notice attention "
        "failure fail failed fails failing invalid incorrect incorrectly wrong wrongly bad valid correct correctly "
        "right proper properly improper required requires require mandatory necessary missing empty blank unknown "
        "unexpected unspecified general internal server system application app technical fatal critical serious "
        "occurred occur happened happen happens encountered went gone come came found detected exists "
        "field fields value values input inputs entry entries data information info form forms question questions "
        "option options choice choices selection item items answer answers request requests operation "
        "action actions process processed processing perform performed complete completed handle handled fulfil "
        "submission submitted submit parameter parameters argument "
        "format formats character characters "
        "enter entered fill filled in out select selected choose chosen pick provide provided supply supplied "
        "typed give given specify specified input check checked review correct fix fixed amend resolve make "
        "made sure ensure oops oop whoops uh oh ooops yikes hmm ouch ah snap damn bummer uhoh ohno darn gosh eek "
        "unable able unfortunately however unsuccessful successful successfully allowed permitted accepted "
        "long short big large small many few much low high old young exceeds exceed maximum minimum length limit size "
        "duplicate nope looks look like seems end side timed trouble having working work works broke broken sorted "
        "acceptable forbidden illegal prohibited denied rejected refused"
    )
)
EMPTY_ZH = listed(
    "请求 请 您好 您 你 的 了 输入 填写 填入 选择 选取 提供 正确 准确 有效 合法 合规 规范 无效 非法 错误 有误 错了 "
    "格式 不正确 不合法 "
    "不规范 不符合 不对 要求 必填项 必填 必选项 必选 必须 此项 该项 本项 这一项 此处 这里 此字段 该字段 字段 为 内容 "
    "信息 数据 参数 数值 值 "
    "选项 项目 项 不能为空 不可为空 不得为空 为空 不能 不可 空 出错了 出错 出现 发生 遇到 系统 程序 内部 服务器 服务 "
    "操作 失败 异常 "
    "未知 提交 校验 验证(?!码|方式|邮) 重新 重试 再试 再次 稍后 稍候 一下 之后 尝试 提示 警告 注意 抱歉 对不起 "
    "很遗憾 哎呀 "
    "糟糕 糟了 啊哦 哎哟 问题 一个 一些 某些 以下 上述 以上 下列 所有 全部 完整 检查 确认(?!密码) 修改 更正 有 是 "
    "请按 按 后 再 试 完善 "
    "无法 未能 不 成功 完成 处理 执行 本次 当前 该 此 这 吧 呢 哦 呀 啦"
)

# What tells the customer to do something.
DO_EN = (
    "enter|select|choose|pick|add|check|use|provide|remove|upload|attach|try|retry|ring|sign (?:in|up|out)"
    "|log (?:in|out|on)|tell|include|update|reset|create|confirm|complete|fill|correct|fix|amend|edit|click"
    "|tap|press|go|visit|open|close|reload|refresh|wait|ask|give|write|insert|specify|make sure|ensure|verify|turn"
    "|switch"
    "|allow|enable|disable|connect|reconnect|install|download|save|delete|shorten|reduce|split|scan|take|agree"
    "|accept|read"
    "|tick|untick|keep|start|begin|restart|return|move|copy|paste|replace|rename|buy|pay|register|apply|send"
    "|submit|see|find|view|get|come|look|speak|talk|reply|top up|drag|describe|double-check"
    "|consider|increase|decrease|lower|raise|clear|leave|undo|skip|stop|resend|rotate|resize|crop|convert"
)
# The same, where the word may as well be the name of a thing (“Email is invalid”): only before its object.
DO_NOUN_EN = (
    "type|contact|call|phone|e-?mail|change|review|set|answer|order|search|request|text|sort|match|limit|cancel|sign"
    "|log"
    "|name"
)
OBJECT_EN = (
    "us|our|your|the|a|an|this|it|them|again|for|to|another|one|\\d|me|in|at|with|customer|support|whether|how|what"
)
MODAL_EN = (
    r"must|should|needs? to|need|has to|have to|can only|may only|can be|only \w+(?: \w+){0,5} (?:is|are|can be)"
    r"|(?:is|are) limited to|at least|at most|no (?:more|longer|fewer|less|later|earlier|bigger|larger|smaller) than"
    r"|(?:fewer|less|more|longer|shorter|greater|smaller|larger|bigger|earlier|later|higher|lower) than|between|up to"
    r"|minimum|maximum|min\.|max\.|for example|e\.g\.|such as|(?:in the format|written|looks) like (?=\d|this"
    r"|[“\"\'‘])|, like"
    r"|(?:cannot|can['’]?t|can not|must not|mustn['’]t|may not|shouldn['’]t|should not)"
    r" (?:be (?:blank|empty|longer|shorter|more|less|greater|smaller|larger|lower|higher|before|after|in the"
    r"|the same|left"
    r"|zero|negative|used|equal|earlier|later)|contain|include|have|exceed|start|end|begin|match|mix|overlap|repeat)"
    r"|(?:file|image|photo|document) types? (?:we|you)|we (?:only )?accept|you can(?! ?not|['’]t)|you['’]ll need"
)
# What names its cause so that the cure is plain: “is too long”, “has expired”, “do not match”.
CAUSE_EN = (
    r"(?:is|are|was) (?:required|missing|mandatory|needed|empty|blank|taken|in use|in the (?:past|future)|expired"
    r"|out of stock|sold out|not yet|already|(?:password|write)[ -]protected|incomplete|longer|shorter|unavailable"
    r"|not a (?:number|date)|not available|closed|locked)"
    r"|isn['’]t (?:available|a number|a date)|too (?:many|few|long|short|big|large|small|old|young|early|late|weak"
    r"|common|high|low|simple"
    r"|recent|much|little|soon|heavy|easy|similar)|(?:has|have) (?:\w+ )?(?:expired|run out|been (?:used|taken"
    r"|reached|reported|removed|deleted|locked)|ended|passed)"
    r"|expired|already (?:exists?|taken|in use|used|registered|been|added|subscribed|have|has|signed)"
    r"|(?:do(?:es)?|did)(?:n['’]?t| not) (?:match|exist|have (?:enough|an?|any|the)|contain|include|add up|agree)"
    r"|not the same"
    r"|contains? (?:an?|characters|letters|numbers|spaces|unsupported|special)\b"
    r"|not enough|insufficient|no internet|offline|lost (?:your |the )?connection|connection (?:was )?lost"
)
# What says that something is wrong; without such a word a text is not read as a bare refusal.
SIGN_EN = (
    r"invalid|incorrect(?:ly)?|wrong(?:ly)?|errors?|fail(?:ed|ure|s)?|bad|problems?|issues?|unable|mistakes?"
    r"|unsuccessful"
    r"|unsupported|unrecogni[sz]ed|unexpected|declined|rejected|denied|refused|illegal|forbidden|prohibited|unknown"
    r"|mismatch"
    r"|malformed|unacceptable|inaccurate|unauthori[sz]ed|(?:could|can|did|does|do|was|were|is|are|has"
    r"|have)(?:n['’]?t| ?not)(?: (?:be )?\w{1,20})?"
    r"|disallowed|not an? (?:valid|correct|proper|supported|accepted|recogni[sz]ed)|not (?:right|working"
    r"|authori[sz]ed|saved|sent|published|updated|created|added|completed|loaded|uploaded|delivered|placed"
    r"|valid|allowed|accepted"
    r"|permitted|supported|possible|found|correct|recogni[sz]ed|successful|processed)"
    r"|went wrong|wrong|timed out|(?:having|had) trouble|oops|whoops|uh[- ]oh|yikes"
)
SIGN_ZH = (
    "无效|非法|错误|有误|不正确|不合法|不合规|不规范|不对|不支持|不符|失败|异常|出错|故障|无法|未能|不存在|拒绝|禁止"
    "|未通过|不匹配|"
    "无权限|没有权限|权限不足|开小差|走丢|未知|繁忙|正忙|不可用"
)
DO_ZH = (
    "(?<![申邀])请(?!求)|建议|可以?(?:在|到|前往|点击|使用|换|联系|拨打|尝试|选择|登录|改)|重试|再试|试试|联系|拨打"
    "|致电|换一"
    "|点击|返回|刷新|"
    "检查|核对|重新(?:输入|填写|选择|上传|获取|登录|提交|发送)"
)
MODAL_ZH = (
    "必须|[须需](?!求)|应(?:为|该|在|当|是|由|包含|大于|小于|早于|晚于)|不能(?!提交|处理|完成)|不得|不可(?:为|以|含"
    "|超|少|多|早|晚|重)|不超过|"
    "不少于|不大于|不小于|不多于|至少|至多|最多|最少|最长|最短|限制?(?:为|在|\\d)|只能|仅(?:支持|限|能|可)|例如|比如"
    "|如[：:]|"
    "支持(?:的格式|上传|[A-Za-z])|\\d+\\s{0,2}(?:[-~—–至到]\\s{0,2}\\d+\\s{0,2})?(?:位|个?字|个?字符|岁|元|MB|M|KB)"
)
CAUSE_ZH = (
    "已(?:经)?(?:存在|被(?:注册|使用|占用|绑定|领取)|过期|失效|注册|绑定|使用|领取|满|售罄|结束|下架|用完|达|超)"
    "|不一致|不相同|[太过]"
    "(?:长|短|大|小|多|少|弱|早|晚|简单|频繁)|不能为空|为空|未(?:填|填写|选|选择|输入|上传|勾选|设置|绑定|登录)|缺少"
    "|(?<!权限)不足|超过|超出|超限|"
    "已断开|没有网络|无网络|密码保护|必填|必选"
)
BLAME_EN = (
    r"(?<!if )(?<!when )(?<!have )(?<!case )(?<!think )(?<!unless )\byou(?:['’]ve| have)? (?:\w+ly )?(?:entered"
    r"|typed|provided|supplied|submitted|selected|chosen|chose"
    r"|used|input|inputted|gave|given|filled in|put in|put|specified|picked|uploaded|attempted"
    r"|tried)\b[^.!?\n]{0,60}?\b(?:wrong(?:ly)?"
    r"|incorrect(?:ly)?|invalid|not valid|mistakes?|errors?|illegal|bad|improper(?:ly)?|unacceptable|inaccurate"
    r"|does(?:n['’]t| not) exist"
    r"|unsupported|forbidden|not (?:correct|allowed|permitted))\b"
    r"|(?<!if )(?<!when )(?<!case )(?<!think )(?<!unless )(?<!have )\byou(?:['’]ve| have)? (?:failed|neglected"
    r"|forgot(?:ten)?|refused|omitted|missed|skipped"
    r"|messed|screwed|botched|broke|violated|misspelled|mistyped|mis-?entered|left out|ignored|caused)\b"
    r"|(?<!if )(?<!when )(?<!case )(?<!why )\byou (?:did not|didn['’]?t|never) (?:enter|provide|select|choose|fill"
    r"|complete|type|specify|supply|agree|accept|read"
    r"|follow|answer|tick|check|give|include|input|upload|attach|confirm|pick|submit|put|write|save|finish|use)\b"
    r"|(?<!if )(?<!when )\byou(?:['’]ve| have)? (?:made|make) (?:an? |some |too many |the )?(?:errors?|mistakes?"
    r"|typos?)\b"
    r"|(?<!if )\byou(?:['’]re| are) (?:wrong|mistaken|to blame|doing (?:it|this|something) wrong|using (?:an? "
    r"|the )?(?:wrong|invalid|incorrect))\b"
    r"|\byou (?:should|ought to) (?:have \w+(?:ed|en|ead|own|ade)|be more careful|pay (?:more )?attention)\b"
    r"|\byour (?:own )?(?:mistake|error|errors|fault|failure|carelessness|negligence|wrongdoing|bad (?:input|data"
    r"|request))\b"
    r"|\b(?:user|human|operator) (?:error|mistake|fault)\b|\b(?:because of|due to) your (?:mistake|error|failure"
    r"|input|action)\b"
    r"|\b(?:pay attention|be (?:more )?careful next time|read (?:the )?(?:instructions|manual) (?:first|properly"
    r"|carefully|again)|can['’]?t you read)\b"
    r"|\b(?:stupid|dumb|idiot|silly|lazy|careless) (?:user|mistake|error|you)\b"
)
HARSH_EN = (
    r"(?<!error )(?<!errors )\b(?:illegal|forbidden|prohibited|disallowed|bad (?:input|data|request|value|format|entry)"
    r"|unacceptable|violat(?:es|ion|ed)|unauthori[sz]ed (?:access|attempt|action|request|user)|abort(?:ed)?"
    r"|terminated)\b"
)
BLAME_ZH = (
    "(?<!如果)(?<!若)(?<!是否)[你您](?:是不是|又|已)?(?:输错|填错|选错|写错|搞错|弄错|打错|点错|传错|输入错|填写错"
    "|操作错|操作不当|忘记|忘了|漏填|漏选|违反|不按|"
    "没有?按|未按|没看|不会|乱)(?!.{0,8}(?:吗|？|\\?))|[你您]的(?:操作|输入|填写|行为)(?:有误|错误|不当|违规|失误"
    "|非法)|"
    "(?:由于|因为?)[你您](?:的|自己的?|个人)?(?:失误|错误|疏忽|操作不当|操作失误|输入错误|填写错误|个人原因)|(?:看清"
    "|看清楚|认真看|仔细看清?)(?:楚)?再|"
    "你(?:眼睛|难道|怎么)|[你您]自己(?:的问题|造成|负责)"
)
HARSH_ZH = (
    "非法(?:输入|字符|操作|请求|访问|用户|参数|登录|数据|值|格式)?|违规(?:操作|输入|访问)|禁止(?:访问|操作|提交)|"
    "拒绝访问|恶意"
)
JARGON_EN = (
    r"\b(?:validation|validator|validate[ds]?|null(?: value| pointer)?|undefined|NaN|non-null|not null|exceptions?"
    r"|syntax|pars(?:e|ing|ed)(?: error)?|"
    r"regex(?:p)?|regular expression|payloads?|(?:internal )?server errors?|internal errors?|bad request|unhandled"
    r"|unspecified"
    r"|database|constraint|foreign key|overflow|out of (?:range|bounds|memory)|malformed|schema|JSON|XML|CSRF"
    r"|stack ?trace|runtime"
    r"|callback|endpoint|API|boolean|integer|float(?:ing)?|(?:a|valid|empty|the|long|of) strings?|(?:query|request"
    r"|input|missing|invalid|required|bad|null) (?:parameters?|arguments?|params?)"
    r"|(?:parameters?|arguments?) (?:is|are|error|missing|invalid)|token (?:mismatch|invalid|missing|error)"
    r"|invalid (?:token|session|state|request|operation)|form post|post error"
    r"|auth(?:entication|ori[sz]ation)? (?:failed|failure|error)|permission denied|access denied|access is denied"
    r"|unauthori[sz]ed|not authenticated|timeout|socket|buffer|fatal|kernel|segfault|I/O"
    r"|dependent record|deprecated|config(?:uration)? error|ajax|gateway|proxy error|write error|read error|DNS|TCP"
    r"|SSL|TLS|HTTPS? (?:error|status|request)"
    r"|entit(?:y|ies) (?:not|could)|unprocessable|not acceptable|method not allowed|enum|timestamp|UUID|GUID|hash"
    r"|checksum|encoding|unicode|UTF-?8|ASCII|whitespace|alphanumeric|delimiter|operand"
    r"|non-?zero exit|errno|retry limit|rate limit(?:ed)?|throttl(?:ed|ing))\b"
)
JARGON_ZH = (
    "参数(?:错误|有误|异常|缺失|不合法|无效|非法|为空)|(?:空指针|空值异常|数据库|服务器内部|内部(?:服务器)?错误"
    "|校验(?:失败|不通过|异常|错误)|"
    "解析(?:失败|错误|异常)|字段(?:校验|缺失|非空)|非空校验|正则|接口(?:异常|错误|超时|调用|返回)|请求(?:失败|异常"
    "|超时|参数|非法|头|体)|"
    "返回值|响应(?:异常|超时|码)|序列化|堆栈|运行时|未捕获|令牌|token|Token|鉴权|签名错误|签名失败|回调|网关|null"
    "|NULL|undefined|主键|外键|索引越界|越界|入参|出参|字符串|布尔|整型|枚举)"
)
ALARM_EN = (
    r"(?:^|[^\w])(?:oops(?:ie)?|oop|whoops(?:ie)?|uh[- ]?oh|oh (?:no|snap|dear|crap|my|noes)|yikes|ouch|d['’]oh"
    r"|aw,? snap|bummer|darn|dang|damn|eek|woah|whoa|houston|gremlins|"
    r"hmm+|ruh[- ]roh|catastrophic(?:ally)?|fatal|disaster|critical (?:error|failure)|panic|danger|!!+)(?!\w)"
)
ALARM_ZH = "哎呀|啊哦|糟糕|糟了|完蛋|哎哟|哇哦|天哪|呜呜|致命|严重错误|崩溃|!{2,}|！{2,}"
# Right answers that a message may show, by the field's key.
SAMPLES = {
    "email": "name@example.com", "phone": "07911 123456", "postcode": "SW1A 2AA", "birthday": "27 3 1990",
    "card-number": "1234 5678 9012 3456", "card-expiry": "03/29", "url": "https://example.com",
}  # fmt: skip
SAMPLES_US = {"phone": "(201) 555-0123", "postcode": "94107", "birthday": "3/27/1990"}
SAMPLES_CN = {**SAMPLES, "phone": "13800138000", "postcode": "100000", "birthday": "1990-03-27"}
