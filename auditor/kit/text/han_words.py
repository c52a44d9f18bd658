"""Words of Chinese text, and which of them are bookish: said in contracts and notices, not across a counter."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from auditor.kit.text.wording import HAN

if TYPE_CHECKING:
    from collections.abc import Callable


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# cut as one by everybody who shops
_OURS = _listed(
    """
    二维码 付款码 优惠券 会员卡 信用卡 公众号 发货单 取件码 客服热线 小程序 工作日 微信 快递员 手机号 支付宝 收货人
    收货地址 服务台 自提点 订单号 身份证 运费险 退款单 银行卡 验证码
    """
)
BOOKISH = _listed(
    """
    一概 一经 上述 下述 不予 不可抗力 不得 丙方 业已 业经 严禁 中止 为此 为限 乃 义务 之 之日 之日起 乙方 予 予以
    亟待 亟需 亦 从而 代为 代办 以供 以期 以资 价款 佐证 何地 何种 依据 依照 倘有 倘若 免责 全数 公示 兹 写明 准予
    凡 凭此 出具 出示 函告 列明 前述 办结 务必 务请 务须 勿 即为 即日起 即行 参照 受托 受理 变更 另行 呈报 因故 均
    声明 备案 复函 如期 如若 妥为 妥否 婉拒 对此 尚 尚未 就此 尽数 届时 届期 届满 履行 已予 已然 应予 废止 径行 恕
    恕不 恕难 悉 悉数 悉知 惟 我司 我方 所列 所属 所得 所涉 所示 所致 所述 抑或 报备 报送 拟 拟定 按期 据此 授予
    提请 撤销 敬启 敬告 敬请 斟酌 方可 方能 旋即 无权 日益 暂不 暂缓 暂行 最终解释权 有权 未予 未经 未能 本司 来函
    标的 标的物 核准 核实 核验 概不 款项 款额 此类 此项 毋 涉及 特此 用以 由此 甲方 申领 知悉 签章 签署 籍此 系 终止
    给付 综上 综上所述 缔结 缴付 缴存 缴纳 自起 致使 致函 若干 获悉 藉此 行将 解除 订立 让与 该等 该类 该项 诸多
    诸如 谢绝 谨启 谨此 谨致 贵司 贵方 资费 赋予 足额 转让 载明 进而 违约 违约金 述明 迳行 通告 逾 逾时 逾期 遂 遵照
    酌定 酌情 鉴于 鉴此 阐明 附具 除外 非经 须
    """
)
# as bookish by origin, and said by everybody
_SPOKEN = _listed(
    """
    一律 一旦 与 且 严格 之下 之中 之内 之前 之后 之外 之间 于 产生 代理 以上 以下 以便 以免 以内 以及 何 何时 余额
    保留 全额 公告 关于 其 其中 其他 其余 其它 切勿 则 到期日 即 即可 及 双方 取消 各方 否则 告知 因此 失效 如下
    如有 如遇 如需 妥善 委托 审核 导致 尤其 尽 并 或者 截止 截至 所需 承担 持有 按照 授权 支付 故 无法 有关 有效期
    期满 期间 期限 权利 极 核对 此 注明 生效 申请人 相关 禁止 等等 给予 自行 若 若有 若需 证明 该 请勿 责任 费用
    赔偿 造成 金额 非 领取
    """
)
_RUN = re.compile(f"[{HAN}]+")
_LONGEST = 5  # characters of a bookish word


def han_words(text: str) -> list[str]:
    """The words of the Chinese in it, without signs, numbers and other scripts."""
    cut = _cutter()
    found: list[str] = []
    for run in _RUN.findall(text):
        found += cut(run)
    return found


def bookish(text: str) -> list[str]:
    """Those of its words that are bookish, in order."""
    return [w for w in han_words(text) if w in BOOKISH]


@cache
def _cutter() -> Callable[[str], list[str]]:
    try:
        import rjieba  # noqa: PLC0415 - a tenth of a second that only Chinese text has to pay
    except ImportError:
        return _cut_by_list
    for word in sorted(_OURS):
        rjieba.add_word(word, None, None)
    return rjieba.cut


def _cut_by_list(run: str) -> list[str]:
    """Where the library cannot be loaded: words that we list, longest first; else two characters make a word."""
    known = BOOKISH | _SPOKEN | _OURS
    found: list[str] = []
    at = 0
    while at < len(run):
        length = next((n for n in range(_LONGEST, 1, -1) if run[at : at + n] in known), 0)
        if not length:
            single = run[at] in BOOKISH
            length = 1 if single or at + 1 >= len(run) or run[at + 1] in BOOKISH else 2
        found.append(run[at : at + length])
        at += length
    return found
