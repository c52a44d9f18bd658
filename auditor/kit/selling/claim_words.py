"""Words of advertising that claims to be the best: what is claimed, of what, and what makes it no claim."""

from __future__ import annotations

# The three that China's Advertising Law names.
STATUTORY = ("国家级", "最高级", "最佳")
# Praise that 最 raises to a claim.
PRAISE = (
    "先进|优质|优惠|优秀|优越|优良|优美|优|好|佳|强大|强|棒|赞|便宜|低价格?|廉价|实惠|划算|超值|具?性价比|高性价比"
    "|专业|权威|全面|完善|齐全|全"
    "|高端|高档|高级|豪华|奢华|奢侈|尊贵|尊享|顶尖|顶级|舒适|安全|可靠|稳定|有效|高效|快速|快捷|快|便捷|方便|正宗"
    "|纯正|地道|畅销|热销|热卖"
    "|受欢迎|受信赖|受信任|受追捧|受青睐|火爆|火|红|热门|知名|著名|有名|时尚|新潮|潮|前沿|尖端|科学|环保|健康|天然"
    "|纯净|划时代|靠谱"
    "|放心|值得信赖|值得信任|值得拥有|值得选择|具实力|有实力|具影响力|有影响力|具竞争力|有竞争力|具创新力|具规模"
    "|大规模|大|领先|卓越|出色|完美|极致|精湛|精准"
    "|成熟|雄厚|丰富|智能|人性化|低|满意|理想|给力|美|美味|好吃|好喝|好用|好看"
)
# What a company advertises. A claim about anything else is about the world.
OFFERED = (
    "产品|商品|服务|团队|技术|设备|工艺|品质|质量|品牌|价格|价|材料|原料|食材|面料|配料|配方|系统|平台|软件|方案"
    "|解决方案|体验|享受|选择|供应商|服务商"
    "|运营商|制造商|生产商|经销商|公司|企业|厂家|厂商|机构|商家|店铺|商城|网店|门店|酒店|民宿|餐厅|饭店|银行|保险"
    "|学校|医院|课程|师资|教练|专家|阵容"
    "|礼物|礼品|优惠|折扣|性价比|口碑|功效|疗效|性能|功能|配置|芯片|引擎|网络|物流|快递|售后|客服|保障|资源|渠道"
    "|基地|生产线|实验室"
    "|手机|电脑|电视|空调|汽车|车型|家具|家电|护肤品|化妆品|面膜|精华|奶粉|茶叶|茶|酒|咖啡|衣服|鞋|食品|保健品|药品"
    "|楼盘|户型|地段|物业|套餐|套装|款式"
    "|旅行社|线路|景区|乐园|App|APP|app|网站|工具|模型|算法"
)
SCOPE = (
    "全国|全网|全球|全世界|世界|国内|国际|业内|行业内?|业界|市场上?|市面上?|同类(?:产品)?|同行业?|亚洲|中国|国产"
    "|东南亚|华东|华南|华北|华中|西南|西北|东北"
    "|全省|全市|本市|本地|当地|地区|区域|北京|上海|广州|深圳|杭州|成都|重庆|南京|武汉|西安|苏州|天津|青岛|厦门|长沙"
    "|史上|有史以来|历史|电商"
)
# Each is a claim wherever it stands in promotion.
ABSOLUTE = (
    "第一品牌|第[1１一]名牌|领导品牌|领袖品牌|领军品牌|首选品牌|首选平台|全网首选|行业首选|消费者首选"
    "|千万家庭的?首选|绝无仅有|史无前例|前无古人|空前绝后"
    "|顶级(?!域名|联赛|页面|元素|目录|菜单|节点|会员|赛事|作用域|域|类|导航|权限|账号|玩家|球员|期刊|会议|学府)"
    "|极品(?!装备|飞车|家丁|飛車)"
    "|世界级(?!遗产|自然|文化|地质|赛事|大赛|比赛|奖)|宇宙级|全球级"
    "|天下第一(?!关|泉|楼|山|桥|村|庄|刹|潮|奇|秀|雄|汤|江|行|武|锅|丛|洞|瀑|湖|城|塔)|天下无双"
    "|(?:史上|全网|全国|全城|全市|市场|行业|业内|全球|历史|全年)最低(?:价格?)?|独家秘方|填补(?:国内|国际|世界)空白"
    "|销[量售]冠军|行业领袖"
    "|遥遥领先于?(?:同行|同业|行业|对手|竞品)"
)
# These praise a product only where they stand before one; a person or a code may be 独一无二 too.
BEFORE_OFFERED = "独一无二|无与伦比|举世无双|无可比拟|无可匹敌|至高无上"
FIRST = (
    r"(?:第\s?[一1]|[Nn][Oo][.．]?\s?1|[Tt][Oo][Pp]\s?1"
    r"|[Nn]umber\s[Oo]ne)(?![0-9０-９步次天章条节时项位页款周月年期批季代集层楼栏组轮线阶家个部届人])"
)
FIRST_OF = "销量|销售额|排名|市场占有率|市占率|市场份额|人气|好评率?|产量|用户数|下载量|满意度"
SOLE = (
    r"唯一(?!的?(?:标识|识别|标志|编[码号]|身份|凭[证据]|ID|码|性|确定|有效|真|客服|联系|设备|索引|主键|名称|用户"
    r"|序列"
    r"|证|约束|值|用户|账号|编号|官方))"
)
# The law does not forbid saying what one strives for, or is disposed to.
STRIVES = (
    "力争|力求|争取|追求|致力|努力|希望|但愿|愿景|立志|志在|目标|使命|理念|宗旨|价值观|争做|争创|争当|打造"
    "|(?<!已)(?<!已经)成为(?!了)|期望|梦想|不是|并非|绝不|从不|没有|不敢|禁止|不得|避免|不用|不使用"
)
WISHES = (
    "愿以?|承诺尽|做到|做最|尽可能|尽力|尽量|尽最|竭诚|竭力|竭尽|全力|用心|诚心|真诚|始终|一直|不断|坚持|坚守"
    "|相信|认为|期待|祝愿?|希冀|为了?(?:给|让|使|获得|达到|取得|得到|保证|确保|提供|实现|呈现|带来)|以(?:达到"
    "|获得|取得|得到|确保|保证|求|期|最)"
)
OWN = (
    "本店|本系列|本产品线|我店|我们(?:店里?|家|推出|做|生产|所有|产品线|系列|自己|历年|过去|现有)|自家|店内|店里"
    "|全店|公司(?:历史|成立)"
    "|迄今|至今|历年|旗下|系列中|产品线|该系列|同系列|上一代|前代|往年|这一季|本季"
)
SOURCE = (
    "根据|[^证数依单收票凭]据|^据|根据|数据来源|来源[:：]|资料来源|统计|经[^，。]{1,12}认证|授予|荣获|荣膺|获得"
    "|喜获|获评|获颁"
    "|评为|评选|入选|蝉联|榜单|排行榜|报告|调研|调查|研究院|协会|称号|奖项|大奖|吉尼斯|尼尔森|欧睿|沙利文|艾瑞"
    "|\\[\\d{1,2}\\]|[①②③¹²³*＊※]\\s?$"
)
DATED = r"(?:19|20)\d{2}|\d{1,2}月|[今去前]年|年度|截至|截止|上半年|下半年|季度|双11|双十一|618"
# 最佳 before these is advice, a prize, or a moment.
TIP = (
    "食用|饮用|品尝|赏味|口感|风味|观赏|观看|游览|旅游|旅行|拍摄|浏览|阅读|使用|服用|保存|储存|种植|播种|采摘|冲泡"
    "|温度|水温|时间|时段|时机|时期|季节|日期|月份|距离|位置|角度|姿势|实践|做法"
    "|方法|方式|路径|路线|状态|分辨率|尺寸|比例|用量|剂量|搭配|效果|答案|回答|回复|男|女|导演|影片|歌曲|球员|新人"
    "|辩手|作品|论文|员工|雇主|入住|出行|睡眠|训练|学习|发芽|施工|充电"
)
ADVICE = (
    "建议|推荐|请|选择|挑选|选购|如何|怎么|怎样|哪|什么|吗|呢|是否|适合|根据您|按您|取决|可能|如果|若|为您(?:找到"
    "|匹配|推荐|挑选|计算)|帮您?|比较|对比"
)
GRADE_AFTER = (
    "自然保护|重点|非物质|文物|文化|高新|森林|风景|湿地|地质|旅游|公园|景区|开发区|新区|实验|示范|运动员|裁判|教练"
    "|职业|技能|工法|项目|课题|科研|科技|企业|工程|博士|技术|检测|质检|标准|一级|二级|三级"
    "|(?:贫困|保护|管理|机关|单位|部门|机构|政府|媒体|电台|期刊|协会|学会|奖|非遗|孵化|众创|工业|绿色|专精|特色"
    "|水产|农业|龙头|出版|博物馆|名胜|历史|抢险|应急)"
)
HIGHEST_GRADE = "别|会员|管理|账户|账号|权限|用户|的?(?:会员|权限|管理员|别)|职称|警报|预警|响应|法院|人民|领导|加密"
# 最 before these and a number, or a bound, is a limit.
LIMIT = (
    r"(?:高|低|多|少|大|小|长|短|快|早|晚|迟|远|近|重|轻|厚|薄)"
    r"(?:成交|可|能|为|达|需|只|仅|不|至|到|约|减|享|返|补|赔|消费|订|购|支付|送达|发货|到账|响应|生活|工资|保障|标准|限"
    r"|配置|要求|温|气温|水位|学历|人民|法院|检察|分|档|门槛|首付|金额|限|值|额|承重|容量|起|次日|当日|当天"
    r"|今日|明|隔|[0-9０-９一二三四五六七八九十百千两半几¥￥$])"
)
# Claim to what may stand instead.
REWRITES = {
    "最低价": "近30天本店最低价", "最低": "近30天本店最低价", "销量第一": "（来源，年份）销量第一",
    "第一品牌": "深受顾客喜爱的品牌", "最佳": "优质", "国家级": "（颁发机构，年份）的认定",
    "最高级": "高级", "顶级": "高品质", "唯一": "少有的",
    "最先进": "先进", "最优质": "优质", "最专业": "专业",
    "首选": "很多顾客选择", "独一无二": "独特", "极品": "优质",
    "最便宜": "实惠", "最优惠": "优惠", "无敌": "出色",
    "世界级": "达到（标准号）要求",
}  # fmt: skip

# English: who or what is praised, and how.
BEST = (
    "best|cheapest|finest|fastest|safest|greatest|strongest|biggest|largest|lowest|highest|easiest|quickest"
    "|smartest|tastiest|freshest"
    "|friendliest|purest|healthiest|smoothest|softest|toughest|simplest|most (?:advanced|trusted|reliable|powerful"
    "|affordable|popular|"
    "comfortable|effective|experienced|secure|loved|innovative|complete|comprehensive|luxurious|efficient|beautiful"
    "|delicious)"
)
THINGS = (
    "prices?|rates?|deals?|value|quality|service|services|products?|range|selection|choice|offers?|broadband"
    "|network|coverage|hotels?|rooms?"
    "|beds?|mattress(?:es)?|coffees?|teas?|pizzas?|burgers?|food|beers?|wines?|bank|banking|accounts?|savings"
    "|cards?|insurance|cover"
    "|loans?|mortgages?|phones?|tablets?|laptops?|software|platform|apps?|tool|tools|solutions?|crm|hosting|cars?"
    "|vans?|hire|tyres?"
    "|holidays?|flights?|tours?|fares|shops?|stores?|retailers?|suppliers?|providers?|company|companies|agency"
    "|agencies|brands?"
    "|gyms?|courses?|training|teachers?|tutors?|clinics?|dentists?|salons?|spa|resorts?|restaurants?|cafe|café"
    "|delivery|courier|removals"
    "|shoes|clothes|clothing|furniture|sofas?|kitchens?|windows|gadgets?|toys|gifts?|skincare|creams?|support|team"
    "|experts|technology"
    "|ingredients|materials?|experience|alternative|system|systems|vacuum|headphones|tv|tvs|watch|watches|bikes?"
    "|boilers?|energy|tariffs?"
)
WHERE = (
    r"in (?:the )?(?:world|country|uk|us|usa|eu|europe|britain|england|scotland|wales|ireland|london|china|asia"
    r"|america|city|town|county|"
    r"region|area|industry|market|business|business class|class|land|nation|universe)|on (?:the )?(?:market|web"
    r"|internet|planet|high street|earth)"
    r"|(?:any|every)where(?: else| online)?|around|online|money can buy|of (?:its kind|all time)|ever made|bar none"
    r"|hands down"
)
WORLD = (
    r"(?:the )?(?:world|uk|britain|england|scotland|ireland|london|europe|america|china|asia|nation|country"
    r"|industry|market|city|region|town|"
    r"usa|germany|france|australia|canada)['’]s"
)
