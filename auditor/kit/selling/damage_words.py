"""What a blind replacement of words leaves behind: the compounds that such filters cut into, and what they write."""

from __future__ import annotations

# Before 性服务: a filter that deletes 性服 leaves 前瞻务.
OF_SERVICE = """
前瞻 针对 综合 系统 主动 差异 一次 创新 引导 支持 便捷 持续 长期 季节 阶段 个体 整体 全局 基础 公共 普惠 互动 体验
灵活 精准 合规 安全 稳定 可靠 高效 专属 定期 预见 超前 探索 示范 战略 开放 共享 协同 多样 便民 福利 惠民
"""
# Before 性: a filter that turns 现代 into 现代化 leaves 现代化性.
OF_QUALITY = """
现代 多样 专业 系统 国际 规范 标准 智能 科学 全面 完整 稳定 合理 个 统一 整体 先进 前瞻 便捷 灵活
"""
# 最 first, and then what replaced it: 更终, 较后 are no words.
FOR_MOST = "更|较|極|极|很|非常|比较|相当|十分|特别"
MOST_AND = (
    "终(?:结果|解释权|用户|成[交果品]|版本|目标|确认|价格|决定|审核|方案|付款|目的地)"
    "|后(?:一[步天次公期轮批页关个件]|期限|截止|阶段|防线|确认|付款)"
    "|初(?:目的|设想|版本|阶段|的想法)|惠国"
)
# 最 deleted.
WITHOUT_MOST = (
    ("(?:利益|价值|效益|利润|收益|效率|效果|资源|优势|影响)大化", "最大化"),
    ("(?<=尽)大(?=努力|可能|限度|程度)", "最大"), ("(?:成本|风险|损失|影响)小化", "最小化"),
    ("(?<=[在于])时间(?=联系您|为您处理|回复您|通知您|赶到|响应)", "第一时间"),
    ("名列前茅(?:时间|步[，：:]|步是|次来|天到|印象|手资料)", "第一…"),
    ("(?:数一数二|首屈一指)(?:时间|步|次来|天到|印象)", "第一…"),
    ("首(?:时间|印象)(?=联系|回复|通知|为您|响应|很|是|，)", "第一…"),
)  # fmt: skip
# 最佳 replaced.
PRACTICE = (
    "(?<![的])(?:理想|较佳|更佳|良好的?佳|优质的?佳|极佳|很好|不错的?)实践(?=案例|指南|分享|经验|手册|库|标准|奖"
    "|模型|路径)"
    "|(?:行业|业界|业内|国际|国内|同行|标杆|借鉴|参考|对标|学习|推广|沉淀|总结|提炼|遵循|结合|全球|领域)(?:[的等]"
    "|内|与|和|最|各类){0,2}理想实践(?![了着过于中到])"
)
# prefix, what a filter takes for a bad word, suffix: 24口交换机 becomes 24**换机.
CUT_ZH = (
    ("接", "口交", "互"), ("", "口交", "换机"), ("出", "口交", "易"), ("港", "口交", "通"), ("路", "口交", "通"),
    ("窗", "口交", "互"), ("个", "性服", "务"), ("定制", "性服", "务"), ("", "做爱", "心"), ("特", "色情", "怀"),
    ("特", "色情", "景"), ("角", "色情", "感"), ("慢", "性病", ""), ("急", "性病", ""), ("一次", "性交", "付"),
    ("一次", "性交", "清"), ("一次", "性交", "费"), ("综合", "性交", "通"), ("公", "共产", "品"),
    ("平", "台独", "立"), ("平", "台独", "家"), ("方", "法轮", "换"), ("算", "法轮", "询"), ("公", "开房", "源"),
    ("", "第一", "时间"), ("", "第一", "印象"), ("", "最佳", "实践"), ("", "最后", "一步"), ("", "最终", "用户"),
    ("", "最大", "限度"), ("", "最新", "版本"), ("", "第一", "步"),
)  # fmt: skip
# English words that hold a bad one, which such filters star out or replace: cl*ss, clbuttic, Scunt****e.
CUT_EN = {
    "ass": (
        "class classic classical classes classroom glass glasses pass passes passing passage passenger passengers"
        " passion passport "
        "password passwords assess assessment asset assets assign assigned assignment assist assistance assistant"
        " assistants associate "
        "associated association assume assure assurance assemble assembly assortment assorted grass mass massage"
        " massive brass compass "
        "embassy ambassador bypass harass cassette sassy"
    ),
    "cock": "cocktail cocktails cockpit peacock hancock hitchcock cockroach woodcock",
    "cunt": "scunthorpe",
    "sex": "essex sussex middlesex sextet unisex",
    "tit": (
        "title titles subtitle titanium titanic institute institution constitution competition competitive petition"
        " quantity identity "
        "entity stitch stitching titled practitioner partition"
    ),
    "anal": "analysis analyst analysts analyse analyze analysed analytics canal analogue",
    "cum": "document documents documentation cucumber cucumbers circumstance circumstances accumulate cumulative cumin",
    "shit": "mishit shitake shiitake",
    "penis": "penistone peninsula",
    "rape": "therapeutic drape drapes grape grapes grapefruit scrape skyscraper",
    "dick": "dickens dickinson dickson",
    "spic": "spice spices spicy suspicious conspicuous hospice",
    "cialis": "specialist specialists socialist",
    "crap": "scrap scrape skyscraper",
    "fag": "fagus leafage",
    "hell": "hello shell shells shellfish seashell",
    "homo": "homogeneous homologation",
    "tard": "mustard custard tardy",
    "turd": "saturday sturdy",
    "arse": "arsenal parse rehearse coarse sparse",
    "poo": "pool spoon shampoo poor",
}
INSTEAD_EN = {
    "ass": ("butt",),
    "tit": ("breast",),
    "cock": ("rooster",),
    "shit": ("poo",),
    "hell": ("heck",),
}
KNOWN_EN = ("medireview", "moespresso", "reviewuate", "reviewuation", "freestatement")
# Words that a replacement happens to spell.
WHOLE_EN = frozenset({"buttress", "butted", "breasted", "pbutt"})
