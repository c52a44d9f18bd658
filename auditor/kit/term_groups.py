"""The groups of synonyms that come with the product, English and Chinese: data for `auditor.kit.terms`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a group.

    forms: other spellings that are the same word · anywhere: pattern within a text, behind a border of words
    · label: pattern of a whole label · cue: it counts only where something else is about an account.
    """

    word: str
    anywhere: str = ""
    label: str = ""
    forms: tuple[str, ...] = ()
    cue: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """One thing and its words. `anchors`: substrings (case folded) of which a text must have one.

    apart: where one touchpoint shows two of the words, they name two things. polish: a difference of spelling only.
    """

    concept: str
    language: str
    anchors: tuple[str, ...]
    words: tuple[Word, ...]
    apart: bool = False
    polish: bool = False


# what may follow “sign in” where it is what a customer does (“sign in ink” is not)
_DONE = (
    r"(?=\W{0,4}$|\s?[.,;:!?)|/·]|\s+(?:to|or|and|again|here|now|first|as|below|page|form|screen|button|link|details|so"
    r"|for|before|if|when|by|via|on our|on the|securely|instead|with (?:your|email|an? )|using your)(?![A-Za-z]))"
)
_STATE = r"(?=\W{0,4}$|\s?[.,;:!?)]|\s+(?:to|as|or|and)(?![A-Za-z]))"
_END = r"(?![A-Za-z])"
_WITH = r"(?!\s+with (?!your|email|an? |e-mail))"  # “Login with Acme” is the wording of Acme
_FILLED = r"(?:your |my |the |shopping |this |our ){0,3}"
_INTO = rf"(?:add(?:ed|ing)?|return|back|go|moved)(?: [\w’'-]{{1,20}}){{0,3}}? (?:in|to|into) {_FILLED}"
_ACCOUNT = rf"(?:an? |your |my |new |free |online ){{0,3}}account{_END}"
_REGISTER = (
    rf"(?<!the )(?<!cash )(?<!a )(?<!this )(?<!gift )(?<!our )register"
    rf"(?=\W{{0,4}}$|\s?[.,;:/)|]|\s+(?:now|here|today|with us|for an? (?:[\w-]{{1,20}} )?account|an account){_END})"
)
_SIGN_UP = (
    r"sign(?:ing)?[ -]?up(?=\W{0,4}$|\s?[.,;:/)|]|\s+(?:now|here|today|for free|for an? (?:[\w-]{1,20} )?account"
    rf"|and|or|with (?:your|email)){_END})"
)


def _carrier(word: str, *, product: bool) -> Word:
    """Basket, cart or bag, as what is being bought; `product`: the word is also a thing that shops sell."""
    frames = [f"{_INTO}{word}{_END}", f"shopping {word}{_END}"]
    if not product:
        frames += [
            rf"(?:your|my) {word}(?= (?:is|total|contains|now|has)|\W{{0,4}}$|\s?[.,;:!?)]){_END}",
            f"{word} (?:total|subtotal|summary)",
        ]
    label = rf"(?:(?:view|see|edit|update|empty|go to|your|my) ){{0,2}}(?:shopping )?{word}"
    return Word(word, "|".join(frames), label)


def _carriage(word: str) -> Word:
    """Delivery or shipping, as a service with a price; addresses are left out, for browsers name those."""
    frames = (
        rf"free {word}{_END}|{word}(?: and handling)? (?:costs?|charges?|fees?|methods?|options?|policy|rates?){_END}"
    )
    return Word(word, frames, rf"(?:free )?{word}(?: (?:and|&) (?:returns|handling))?")


GROUPS: tuple[Group, ...] = (
    Group("sign_in", "en", ("sign", "log"), (
        Word("sign in", rf"sign(?:ing)?[ -]?in{_DONE}|signed[ -]in{_STATE}", forms=("sign-in", "signin")),
        Word("log in", rf"log(?:ging)?[ -]in{_DONE}|logged[ -]in{_STATE}|login{_END}{_WITH}", forms=("login",)),
    )),
    Group("sign_out", "en", ("out", "off"), (
        Word("sign out", rf"sign(?:ed|ing)?[ -]?out{_STATE.replace('to|as', 'of|here')}", forms=("sign-out",)),
        Word("log out", rf"log(?:ged|ging)?[ -]?out{_END}", forms=("logout", "log-out")),
        Word("log off", rf"log(?:ged|ging)?[ -]?off{_END}"),
    )),
    Group("sign_up", "en", ("register", "sign", "account"), (
        Word("create an account", rf"creat(?:e|ing) {_ACCOUNT}", forms=("create account", "create your account")),
        Word("register", _REGISTER, cue=True),
        Word("sign up", _SIGN_UP, forms=("sign-up", "signup"), cue=True),
    )),
    Group("basket", "en", ("basket", "cart", "bag"), (
        _carrier("basket", product=False), _carrier("cart", product=False), _carrier("bag", product=True),
    )),
    Group("delivery", "en", ("delivery", "shipping"), (_carriage("delivery"), _carriage("shipping"))),
    Group("promo_code", "en", ("code",), tuple(
        Word(f"{kind} code", rf"{kind}{more}[ -]codes?{_END}")
        for kind, more in (("voucher", ""), ("coupon", ""), ("promo", "(?:tion(?:al)?)?"), ("discount", ""))
    ), apart=True),
    Group("postcode", "en", ("post", "zip"), (
        Word("postcode", rf"post[ -]?codes?{_END}", forms=("post code",)),
        Word("ZIP code", rf"zip[ -]codes?{_END}", r"zip", forms=("zip code", "zip")),
    ), apart=True),
    Group("mobile", "en", ("mobile", "cell"), (
        Word("mobile number", rf"mobile (?:phone|number|telephone){_END}", r"mobile", forms=("mobile", "mobile phone")),
        Word("cell phone", rf"cell(?: ?phone| number){_END}", r"cell", forms=("cell", "cellphone", "cell number")),
    ), apart=True),
    Group("customer_service", "en", ("customer",), (
        Word("customer service", rf"customer services?{_END}", forms=("customer services",)),
        Word("customer support", rf"customer support{_END}"),
        Word("customer care", rf"customer care{_END}"),
    ), apart=True),
    Group("order_number", "en", ("order",), (
        Word("order number", rf"order (?:number|no\.?|#){_END}", forms=("order no",)),
        Word("order reference", rf"order ref(?:erence)?(?: (?:number|no)){{0,1}}{_END}", forms=("order ref",)),
        Word("order ID", r"order (?:ID|Id)(?![A-Za-z])", forms=("order id",)),
    ), apart=True),
    Group("email", "en", ("mail",), (
        Word("email", rf"emails?{_END}(?![@.]\w)"), Word("e-mail", rf"e-mails?{_END}(?![@.]\w)"),
    ), polish=True),
    Group("sign_in", "zh", ("登",), (
        Word("登录", "登录", forms=("登錄",)),
        Word("登入", "登入"),
        Word("登陆", r"(?<![风势磅将式先品面次球])登陆(?=[账帐后页]|密码|状态|失败|成功|您的|\W{0,3}$|[，。！])"),
    )),
    Group("sign_up", "zh", ("注册", "创建", "新建"), (
        Word("注册", r"注册(?![商资地公会号证机登办于在表码税]|有限)(?=[账帐成失完新会用即后，。！]|\W{0,3}$)"),
        Word("创建账号", "(?:创建|新建)(?:新|您的|你的|一个|我的){0,2}[账帐][号户]", forms=("创建账户", "新建账号")),
    )),
    Group("basket", "zh", ("购物",), (
        Word("购物车", "购物车"),
        *(
            Word(word, rf"(?:加入|放入|放进|添加到|移出|我的|您的|你的|返回|查看){word}", word)
            for word in ("购物袋", "购物篮")
        ),
    )),
    Group("checkout", "zh", ("结算", "结账", "结帐"), (
        Word("结算", r"结算(?=页|时选|前)", r"(?:去|前往|立即|马上|确认)?结算"),
        Word("结账", r"结[账帐](?=页|时|前)", r"(?:去|前往|立即|马上|确认)?结[账帐]", forms=("结帐",)),
    )),
    Group("order_number", "zh", ("订单",), (
        Word("订单号", r"订单号(?!段)", forms=("订单号码",)), Word("订单编号", "订单编号"),
    ), apart=True),
    Group("promo_code", "zh", ("码",), (
        Word("优惠码", "优惠代?码", forms=("优惠代码",)), Word("折扣码", "折扣代?码"), Word("促销码", "促销代?码"),
    ), apart=True),
    Group("voucher", "zh", ("券",), tuple(
        Word(word, rf"(?:使用|输入|领取|选择|我的|兑换){word}", word) for word in ("优惠券", "代金券", "折扣券")
    ), apart=True),
    Group("delivery_method", "zh", ("方式",), (
        Word("配送方式", "配送方式"), Word("送货方式", "送货方式"),
        Word("快递方式", "快递方式"), Word("物流方式", "物流方式"),
    ), apart=True),
    Group("delivery_fee", "zh", ("费",), (
        Word("运费", "", "运费"), Word("邮费", "", "邮费"), Word("快递费", "", "快递费"), Word("配送费", "", "配送费"),
    ), apart=True),
    Group("customer_service", "zh", ("在线",), (
        Word("在线客服", "", "在线客服"), Word("在线咨询", "", "在线咨询"),
    ), apart=True),
    Group("account", "zh", ("账", "帐"), tuple(
        Word(
            f"账{kind}",
            rf"(?:创建|注册|登录|登入|我的|您的|你的|会员|用户)[账帐]{kind}(?!余额|资金|明细)",
            f"[账帐]{kind}",
            forms=(f"帐{kind}",),
        )
        for kind in "号户"
    ), apart=True),
    Group("account_spelling", "zh", ("账", "帐"), (
        Word("账", "账(?=[号户单])"), Word("帐", "帐(?=[号户单])"),
    ), polish=True),
    Group("code", "zh", ("码",), (
        Word("验证码", r"(?<![卡面全])验证码"), Word("动态码", "动态码", forms=("动态密码",)),
        Word("校验码", r"(?<![卡面全])校验码"),
    )),
)  # fmt: skip
