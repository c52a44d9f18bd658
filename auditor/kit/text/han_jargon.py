"""Chinese words of the office and of the system room that customers should not have to read, and everyday ones instead.

Simplified; show it text through `auditor.kit.text.hanzi.simplified`, which keeps the positions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from auditor.kit.memory import Sign

# pattern = what to write instead, best first; many of these words are literal elsewhere: coffee has a 颗粒度
_OFFICE = """
赋能 = 帮助
抓手 = 办法
(?:主动|精准|有效|全面|用户|客户|消息|短信|多渠道|全渠道|渠道|及时)触达 = 联系、通知
触达(?=用户|客户|消费者|您|到您|每|率|更多|人群|渠道) = 联系、通知
(?:形成|打造|构建|实现|完成|业务|服务|管理|流程|营销|数据|交易|商业|全链路)闭环 = 有始有终、跟进到底
闭环(?=管理|服务|运营|流程|处理|机制|体系) = 有始有终、跟进到底
(?:信息|认知|目标|口径|需求|预期|思路|节奏|内部|双方|多方)对齐 = 统一、确认
对齐(?=认知|目标|口径|需求|预期|一下|思路|诉求) = 统一、确认
(?:业务|管理|数据|运营|需求|服务|任务|拆解|权限)颗粒度|颗粒度(?=不够|对齐|拆|较粗|太粗) = 细致程度
(?:用户|品牌|消费者|占领|抢占)心智|心智(?=占领|份额|模型) = 印象
(?:业务|用户|服务|交易|履约|核心|营销|订单)链路|全链路 = 流程、全程
底层逻辑 = 道理
顶层设计 = 总体安排
方法论 = 方法
组合拳 = 一系列办法
(?:数据|用户|经验|能力|私域|资产|方法)沉淀|沉淀(?=为资产|用户|经验|方法) = 积累
复盘 = 回顾
(?:产品|内容|账号|品牌|服务)矩阵 = 系列
垂直领域|垂类 = 专门领域
下沉市场 = 县城和乡镇
拉新 = 吸引新客户
促活 = 让客户常来
用户裂变|裂变(?=营销|活动|传播|增长|拉新|红包) = 邀请朋友
私域|公域 = 自有渠道
流量池|流量变现|引流 = 吸引客户
流量转化|转化漏斗|转化链路 = 成交
降本增效|提质增效|降本提效 = 省钱、省时间
数智化|智慧化 = 数字化
护城河 = 优势
(?:业务|数据|技术|内容|服务|能力)中台 = 系统
端到端 = 全程
拉通 = 协调
(?<!能)打通(?=数据|壁垒|链路|全流程|全链路|线上|上下游|任督|环节|各环节|系统) = 连接
倒逼 = 促使
反哺 = 回报
(?:服务|业务|流程|体验|运营|核心)卡点 = 难处
(?:用户|客户|行业|业务|消费者|核心)痛点|痛点 = 难题
强感知|弱感知|无感知|感知度|用户体感 = 感受
生态位|生态化反|生态闭环|生态赋能 = 合作
深耕(?=赛道|垂直|私域) = 专注
(?:细分|新|黄金|热门|优质|行业|垂直|创业)赛道 = 领域
快速迭代|敏捷迭代|产品迭代 = 改进
场景化(?=落地|运营|营销|赋能) = 按用途
多维度|全方位多层次|多措并举 = 多方面
价值主张 = 好处
增量市场|存量市场|存量用户|增量用户 = 客户
强耦合|解耦 = 分开
对标 = 比照
""".strip()
_WORK = """
(?:订单|配送|服务|商家)?履约(?:异常|失败|超时) = 配送延误
(?:订单|配送|服务|商家|正常|延迟|无法|待|正在|全程)履约|履约(?=中|状态|时效|中心|完成|能力|率|保障|服务) = 配送、完成
(?:请求|必填|传入|校验)?(?:入参|出参)(?:有误|错误|异常|缺失|校验失败|不合法) = 填写的内容有误
入参|出参 = 填写的内容
(?:请求|传入|非法|缺少|系统)?参数(?:错误|异常|有误|非法|缺失|不合法|校验失败) = 填写的内容有误
接口(?:异常|报错|超时|错误|调用失败|返回(?:异常|错误|失败)) = 系统出了问题
(?:服务端|后端|后台|上游|下游)(?:异常|报错|错误|超时|返回(?:异常|错误|失败)) = 系统出了问题
网关(?:异常|超时|错误|报错) = 系统出了问题
鉴权(?:失败|异常|不通过|未通过)? = 验证身份
(?:触发|命中|未通过)(?:了)?(?:平台|系统)?风控(?:规则|策略|系统|拦截|审核)? = 账户安全检查
风控(?:拦截|策略|规则|审核|原因) = 账户安全检查
幂等(?:校验|失败|冲突)? = 请勿重复提交
落库(?:失败|异常)?|入库(?:失败|异常) = 保存
(?:支付|订单|异步|状态)回调(?:失败|异常|超时)? = 处理
灰度(?=发布|测试|上线|用户|期|阶段|中|放量) = 试用
埋点(?:数据|上报)? = 统计
逆向(?:物流|单|订单|流程|履约) = 退货
妥投 = 送达
核销(?!坏账|单据|备案) = 使用
客诉 = 投诉
客单价 = 每单金额
坐席|座席(?=人员|正忙|繁忙|忙|接听|为您) = 客服
外呼|呼出(?=电话|名单) = 打电话
(?<!高)(?<!车)(?<!接)进线(?=量|电话|客户|咨询|高峰|较多) = 来电
提报 = 提交
结转(?=至|到|下) = 转入
冲正 = 撤销这笔款
挂账 = 记账
应收款项|应付款项 = 要付的钱
敞口 = 风险
代偿 = 代还
库存(?:SKU|sku)|(?<![A-Za-z])(?:SKU|SPU)(?![A-Za-z]) = 款式
(?<![A-Za-z])(?:GMV|DAU|MAU|LTV|ARPU|OKR|KOC)(?![A-Za-z]) = -
超出(?:数据)?库?字段长度|字段(?:不合法|校验失败|异常|缺失|为空) = 填写的内容有误
空指针|数据库(?:异常|错误|连接失败) = 系统出了问题
token(?:失效|过期|无效|已失效|已过期) = 登录已过期，请重新登录
会话(?:失效|过期|超时|已过期|已失效) = 登录已过期，请重新登录
""".strip()


# what stands in every one of them: nearly all texts have none
_ANCHOR = Sign(
    "赋能|抓手|触达|闭环|对齐|颗粒度|心智|链路|底层逻辑|顶层设计|方法论|组合拳|沉淀|复盘|矩阵|垂直领域|垂类|下沉市场|拉新|促活|裂变"
    "|私域|公域|流量|引流|转化|降本|提质|数智化|智慧化|护城河|中台|端到端|拉通|打通|倒逼|反哺|卡点|痛点|感知|体感|生态|深耕|赛道|迭代"
    "|场景化|多维度|多层次|多措并举|价值主张|增量|存量|耦合|解耦|对标|履约|入参|出参|参数|接口|服务端|[前后]端|后台|[上下]游|网关|鉴权"
    "|风控|幂等|落库|入库|回调|灰度|埋点|逆向|妥投|核销|客诉|客单价|[坐座]席|外呼|呼出|进线|提报|结转|冲正|挂账|款项|敞口|代偿|字段"
    "|空指针|数据库|token|会话|SKU|sku|SPU|GMV|DAU|MAU|LTV|ARPU|OKR|KOC"
)


@dataclass(frozen=True, slots=True)
class HanTerm:
    """`text[start:end]`, and what to write instead, best first; none where there is no one word for it."""

    start: int
    end: int
    said: str
    instead: tuple[str, ...]


def han_jargon(text: str) -> list[HanTerm]:
    """In order; `text` is simplified Chinese."""
    if text.isascii() or not _ANCHOR[text]:
        return []
    pattern, instead = _table()
    return [HanTerm(m.start(), m.end(), m[0], instead[m.lastgroup or ""]) for m in pattern.finditer(text)]


@cache
def _table() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    parts: list[str] = []
    instead: dict[str, tuple[str, ...]] = {}
    for line in (*_OFFICE.splitlines(), *_WORK.splitlines()):
        pattern, _, words = line.partition(" = ")
        name = f"t{len(parts)}"
        parts.append(f"(?P<{name}>{pattern})")
        instead[name] = () if words == "-" else tuple(words.split("、"))
    return re.compile("|".join(parts)), instead
