"""What the company sells, to whom, and how it can be reached: the one source of every page, mail and leaflet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, TypeAlias

Language: TypeAlias = Literal["en", "zh"]
Motif: TypeAlias = Literal["sprig", "needles", "rock", "peony", "jasmine", "cake"]


@dataclass(frozen=True, slots=True)
class Tea:
    """One tin. `price` is in pence or fen; `tint` is the tin's colour, `liquor` that of the tea in the cup."""

    slug: str
    name: str
    family: str
    origin: str
    taste: str
    story: str
    price: int
    net: str
    water: str
    minutes: str
    dose: str
    tint: str
    liquor: str
    motif: Motif


@dataclass(frozen=True, slots=True)
class Delivery:
    """A way of sending the parcel; `price` as in `Tea`, `days` are the working days that it takes at most."""

    id: str
    name: str
    when: str
    price: int
    days: int


@dataclass(frozen=True, slots=True)
class Market:
    """The company as one country meets it. `phone` as shown, `phone_link` as dialled; `terms` is the name of a file.

    From `free_from` on, in pence or fen, the first of the deliveries costs nothing.
    """

    language: Language
    html_lang: str
    currency: str
    symbol: str
    brand: str
    phone: str
    phone_link: str
    hours: str
    email: str
    terms: str
    teas: tuple[Tea, ...]
    deliveries: tuple[Delivery, ...]
    free_from: int
    say: Mapping[str, str]

    def tea(self, slug: str) -> Tea | None:
        """The tea with that slug, if it is sold here."""
        return next((tea for tea in self.teas if tea.slug == slug), None)

    def delivery(self, id: str) -> Delivery | None:
        """The delivery with that id."""
        return next((way for way in self.deliveries if way.id == id), None)

    def money(self, amount: int) -> str:
        """Pence or fen as customers read them: `£14.00`, `¥128.00`."""
        return f"{self.symbol}{amount / 100:,.2f}"

    @property
    def free_delivery(self) -> str:
        """The sum from which delivery is free, in whole pounds or yuan: `£40`."""
        return f"{self.symbol}{self.free_from // 100}"


_ENGLISH = (
    Tea(
        "larkspur-breakfast", "Larkspur Breakfast", "Black tea", "Assam and Yunnan",
        "Malt, honey and a brisk finish. It takes milk well.",
        "Our first blend, and still the one we drink at eight in the morning. Two gardens, one spoon, no flavouring.",
        950, "125 g", "100 °C", "3 minutes", "3 g", "#9a4a32", "#a2441d", "sprig",
    ),
    Tea(
        "spring-dragon-well", "Spring Dragon Well", "Green tea", "Hangzhou, Zhejiang",
        "Toasted chestnut, fresh peas and a sweet end.",
        "Picked in the last week of March and pressed flat by hand in a warm pan. We buy one small lot each year.",
        1800, "50 g", "80 °C", "2 minutes", "3 g", "#5f7f52", "#c3c06a", "needles",
    ),
    Tea(
        "white-peony", "White Peony", "White tea", "Fuding, Fujian",
        "Melon, hay and soft blossom. It is gentle and hard to spoil.",
        "One bud and two leaves, dried slowly and left alone. We give it to people who say they dislike tea.",
        1400, "50 g", "85 °C", "4 minutes", "4 g", "#a98a5b", "#e0bd7a", "peony",
    ),
    Tea(
        "wuyi-rock-oolong", "Wuyi Rock Oolong", "Oolong", "Wuyi, Fujian",
        "Roasted nuts, dark fruit and warm stone.",
        "The bushes grow in gaps between cliffs. The leaf is roasted over charcoal and then rests for a season.",
        1600, "75 g", "95 °C", "2 minutes", "5 g", "#6b4a3a", "#b5662b", "rock",
    ),
    Tea(
        "jasmine-pearls", "Jasmine Pearls", "Scented green tea", "Fuzhou, Fujian",
        "Night jasmine over clear, sweet green tea.",
        "Each pearl is rolled by hand, then laid among fresh flowers for six nights. Watch it open in a glass.",
        1250, "75 g", "80 °C", "3 minutes", "3 g", "#4b4f86", "#d6c36e", "jasmine",
    ),
    Tea(
        "old-tree-puer", "Old Tree Pu’er", "Dark tea", "Menghai, Yunnan",
        "Cocoa, damp wood and dates. It is smooth and deep.",
        "From trees older than our grandparents, pressed into a cake in 2016 and kept in our dry store since.",
        2100, "100 g", "100 °C", "1 minute", "6 g", "#4a3a44", "#6b2a1a", "cake",
    ),
)  # fmt: skip

_CHINESE = (
    Tea(
        "larkspur-breakfast", "云雀早餐红茶", "红茶", "云南凤庆",
        "蜜香、麦芽香，收口利落，加奶也好喝。",
        "这是我们的第一款拼配茶，也是店里每天早上八点喝的茶。只用两个茶园的茶叶，不加香精。",
        8800, "125 克", "100 ℃", "3 分钟", "3 克", "#9a4a32", "#a2441d", "sprig",
    ),
    Tea(
        "spring-dragon-well", "明前龙井", "绿茶", "浙江杭州",
        "炒栗香，豆花香，回甘清甜。",
        "三月最后一周采摘，老师傅在铁锅里用手压平。我们每年只收一小批。",
        16800, "50 克", "80 ℃", "2 分钟", "3 克", "#5f7f52", "#c3c06a", "needles",
    ),
    Tea(
        "white-peony", "福鼎白牡丹", "白茶", "福建福鼎",
        "蜜瓜、干草和淡淡花香，口感柔和。",
        "一芽两叶，慢慢晾干，不炒不揉。不爱喝茶的朋友，我们都请他先喝这一款。",
        12800, "50 克", "85 ℃", "4 分钟", "4 克", "#a98a5b", "#e0bd7a", "peony",
    ),
    Tea(
        "wuyi-rock-oolong", "武夷岩茶", "乌龙茶", "福建武夷山",
        "焙火坚果香，熟果香，岩韵明显。",
        "茶树长在山崖的石缝里。茶叶用炭火慢焙，再静置一季。",
        14800, "75 克", "95 ℃", "2 分钟", "5 克", "#6b4a3a", "#b5662b", "rock",
    ),
    Tea(
        "jasmine-pearls", "茉莉龙珠", "花茶", "福建福州",
        "茉莉夜香，茶汤清甜。",
        "每一颗都是手工揉成，再和鲜花一起窨制六夜。放进玻璃杯，可以看它慢慢舒展。",
        11800, "75 克", "80 ℃", "3 分钟", "3 克", "#4b4f86", "#d6c36e", "jasmine",
    ),
    Tea(
        "old-tree-puer", "古树普洱", "黑茶", "云南勐海",
        "可可、木香和红枣味，醇厚顺滑。",
        "茶树比我们的爷爷还年长。2016 年压成茶饼，一直放在自家的干仓里。",
        19800, "100 克", "100 ℃", "1 分钟", "6 克", "#4a3a44", "#6b2a1a", "cake",
    ),
)  # fmt: skip

BRITAIN = Market(
    language="en",
    html_lang="en-GB",
    currency="GBP",
    symbol="£",
    brand="Larkspur Tea",
    phone="020 7946 0958",
    phone_link="+442079460958",
    hours="Monday to Friday, 9am to 5pm",
    email="hello@larkspur-tea.example",
    terms="Terms and returns.pdf",
    teas=_ENGLISH,
    deliveries=(
        Delivery("standard", "Standard delivery", "within 3 working days", 395, 3),
        Delivery("express", "Express delivery", "on the next working day", 695, 1),
    ),
    free_from=4000,
    say=MappingProxyType(
        {
            "skip": "Skip to main content", "main_menu": "Main menu", "teas": "Teas", "about": "About us",
            "delivery_returns": "Delivery and returns", "help": "Help and contact", "basket": "Basket",
            "call": "Call us on", "other_language": "中文", "tagline": "Loose-leaf tea from Britain and China",
            "visit": "Shop", "service": "Service", "talk": "Talk to us", "view": "View",
            "quantity": "Quantity", "tea": "Tea", "each": "Each", "amount": "Amount", "subtotal": "Subtotal",
            "delivery": "Delivery", "total": "Total", "progress": "Checkout progress", "done": "done",
            "step_details": "Your details", "step_delivery": "Delivery", "step_review": "Review",
            "optional": "optional", "problem": "There is a problem", "error": "Error:",
            "water": "Water", "time": "Time", "dose": "Tea per cup", "net": "Net weight", "origin": "Origin",
            "taste": "Taste", "small_print": "Larkspur Tea is a made-up company. No tea is for sale here.",
        }
    ),
)  # fmt: skip

CHINA = Market(
    language="zh",
    html_lang="zh-CN",
    currency="CNY",
    symbol="¥",
    brand="云雀茶",
    phone="400-000-7946",
    phone_link="4000007946",
    hours="周一至周五 9:00–17:00",
    email="nihao@larkspur-tea.example",
    terms="配送与退货说明.pdf",
    teas=_CHINESE,
    deliveries=(
        Delivery("standard", "标准快递", "3 个工作日内", 1200, 3),
        Delivery("express", "次日达", "下一个工作日", 2500, 1),
    ),
    free_from=30000,
    say=MappingProxyType(
        {
            "skip": "跳到正文", "main_menu": "主菜单", "teas": "全部茶叶", "about": "关于我们",
            "delivery_returns": "配送与退换", "help": "帮助与联系", "basket": "购物车",
            "call": "客服电话", "other_language": "English", "tagline": "原叶好茶，直达您手中",
            "visit": "逛逛", "service": "服务", "talk": "联系我们", "view": "查看",
            "quantity": "数量", "tea": "茶叶", "each": "单价", "amount": "金额", "subtotal": "商品小计",
            "delivery": "运费", "total": "合计", "progress": "结账进度", "done": "已完成",
            "step_details": "收货信息", "step_delivery": "配送方式", "step_review": "确认订单",
            "optional": "选填", "problem": "请检查以下内容", "error": "出错了：",
            "water": "水温", "time": "时间", "dose": "每杯用量", "net": "净含量", "origin": "产地",
            "taste": "口感", "small_print": "云雀茶是虚构的公司，本站不出售任何商品。",
        }
    ),
)  # fmt: skip

MARKETS: Mapping[str, Market] = MappingProxyType({"en": BRITAIN, "zh": CHINA})
