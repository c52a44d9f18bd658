"""The faults that make the flawed edition: each is an edit of clean files below templates/, and one finding.

`expected.yaml` says, for each of them, what the audit has to report.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """What stands in a clean file exactly once, and what the flawed edition has instead."""

    file: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault: the check that finds it, what went wrong at the company, and how it shows."""

    id: str
    check: str
    what: str
    edits: tuple[Edit, ...]


FAULTS: tuple[Fault, ...] = (
    # --- English: pages -----------------------------------------------------------------------------------------
    Fault(
        "en-home-click-here", "vague-link", "The home page's only link to the growers says “Click here”.",
        (Edit("en/home.html", '<a href="/en/about">Read how we choose our growers</a>', '<a href="/en/about">Click here</a>'),),
    ),
    Fault(
        "en-product-http", "insecure-link", "The growers' site moved to https; the product pages never followed.",
        (Edit("en/product.html", "https://growers.", "http://growers."),),
    ),
    Fault(
        "en-details-placeholder", "label-missing", "A redesign put the second address line's name inside the box.",
        (
            Edit(
                "en/details.html",
                '{{ field("line2", "Address line 2", form, problems, autocomplete="address-line2", required=false, optional=say.optional) }}',
                '<div class="field wide"><input name="line2" placeholder="Address line 2" autocomplete="address-line2" value="{{ form.get("line2", "") }}"></div>',
            ),
        ),
    ),
    Fault(
        "en-checkout-titles", "page-title-generic", "Two steps of the checkout have one title.",
        (
            Edit("en/details.html", "Your details, step 1 of 3{% endblock %}", "Checkout{% endblock %}"),
            Edit("en/delivery.html", "Delivery, step 2 of 3{% endblock %}", "Checkout{% endblock %}"),
        ),
    ),
    Fault(
        "en-email-twice", "redundant-entry", "The delivery step asks for the email address that it already has.",
        (
            Edit(
                "en/delivery.html",
                '<p class="known">We will send updates to {{ basket.details.email }}. <a href="/en/checkout/details">Change your details</a></p>',
                '<fieldset><legend>Delivery updates</legend>{{ field("updates", "Email address", form, problems, type="email", autocomplete="email") }}</fieldset>',
            ),
        ),
    ),
    Fault(
        "en-review-long-sentence", "long-sentence", "Somebody had the payment terms rewritten by the lawyers.",
        (
            Edit(
                "en/review.html",
                "You pay after you have tasted it. An invoice comes with the tea, and you have 14 days to pay by bank transfer.",
                "Payment for the goods which are listed above shall be made by bank transfer against the invoice which is enclosed "
                "with the parcel and which falls due for payment within 14 days of the day on which the parcel was handed over "
                "to you or to a person whom you named.",
            ),
        ),
    ),
    Fault(
        "en-review-no-help", "help-missing", "The last step of the checkout lost its header and footer, and with them all help.",
        (
            Edit(
                "en/review.html", "{% block look %}checkout{% endblock %}",
                "{% block look %}checkout{% endblock %}{% block help %}{% endblock %}{% block menu %}{% endblock %}{% block footer %}{% endblock %}",
            ),
        ),
    ),
    Fault(
        "en-thanks-no-next-step", "next-step-missing", "The thank-you page thanks, and says nothing about what comes now.",
        (
            Edit("en/thank-you.html", '  <section class="panel" aria-labelledby="next-title">', "  {#"),
            Edit("en/thank-you.html", "See your order status</a></p>\n  </section>", "See your order status</a></p>\n  #}"),
        ),
    ),
    # --- English: mail, text, call, leaflet ---------------------------------------------------------------------
    Fault(
        "en-mail-total", "total-drift", "The mail's template was copied before delivery had a price: its total leaves it out.",
        (
            Edit("en/confirmation.html", '<tr><td style="padding:9px 0">Delivery</td><td align="right" style="padding:9px 0">{{ market.money(order.delivery.price) }}</td></tr>\n', ""),
            Edit("en/confirmation.html", "{{ market.money(order.total) }}", "{{ market.money(order.subtotal) }}"),
            Edit("en/confirmation.txt", "Delivery: {{ market.money(order.delivery.price) }}\n", ""),
            Edit("en/confirmation.txt", "{{ market.money(order.total) }}", "{{ market.money(order.subtotal) }}"),
        ),
    ),
    Fault(
        "en-mail-encoding", "encoding-garbage", "The mail's opening went through a program that does not know UTF-8.",
        (
            Edit("en/confirmation.html", "Thank you for your order. We are packing it now.", "Thank you for your order. Weâ€™re packing it now."),
            Edit("en/confirmation.txt", "Thank you for your order. We are packing it now.", "Thank you for your order. Weâ€™re packing it now."),
        ),
    ),
    Fault(
        "en-mail-brand", "brand-name-drift", "The mail service writes the company's name as one word.",
        (Edit("en/confirmation.txt", "From: Larkspur Tea", "From: LarkspurTea"),),
    ),
    Fault(
        "en-sms-placeholder", "placeholder-leak", "The text message asks for a name that the order system calls otherwise.",
        (Edit("en/order.yaml", "first_name: ", "forename: "),),
    ),
    Fault(
        "en-sms-phone", "contact-drift", "Two figures of the phone number are swapped in the text message.",
        (Edit("en/dispatch.txt", "020 7946 0958", "020 7946 0985"),),
    ),
    Fault(
        "en-script-reference", "order-reference-drift", "The people on the phone see the number of the old order system.",
        (Edit("en/where-is-my-order.md", "order {{ order.reference }}", "order SO-2026-0417"),),
    ),
    Fault(
        "en-leaflet-price", "price-drift", "The leaflet was printed with last year's price of White Peony.",
        (Edit("en/brewing-guide.html", '{{ market.money(tea.price) }}', '{{ "£12.50" if tea.slug == "white-peony" else market.money(tea.price) }}'),),
    ),
    # --- Chinese: pages -----------------------------------------------------------------------------------------
    Fault(
        "zh-home-click-here", "vague-link", "首页上介绍茶园的链接只写着“点击这里”。",
        (Edit("zh/home.html", '<a href="/zh/about">了解我们怎样挑选茶园</a>', '<a href="/zh/about">点击这里</a>'),),
    ),
    Fault(
        "zh-teas-title", "page-title-generic", "茶叶列表页没有起标题。",
        (Edit("zh/teas.html", "{% block title %}六款茶叶与价格{% endblock %}", "{% block full_title %}无标题{% endblock %}"),),
    ),
    Fault(
        "zh-product-price", "price-drift", "商品页还是调价前的价格，放进购物车就贵了。",
        (Edit("zh/product.html", "{{ market.money(tea.price) }}", "{{ market.money(tea.price - 1000) }}"),),
    ),
    Fault(
        "zh-details-placeholder", "label-missing", "邮政编码只有框内的提示文字，没有标签。",
        (
            Edit(
                "zh/details.html",
                '{{ field("postcode", "邮政编码", form, problems, autocomplete="postal-code", required=false, optional=say.optional, width="half") }}',
                '<div class="field half"><input name="postcode" placeholder="邮政编码（选填）" autocomplete="postal-code" value="{{ form.get("postcode", "") }}"></div>',
            ),
        ),
    ),
    Fault(
        "zh-mobile-twice", "redundant-entry", "配送方式这一步又要填一次手机号码。",
        (
            Edit(
                "zh/delivery.html",
                '<p class="known">发货短信会发到 {{ basket.details.mobile }}。<a href="/zh/checkout/details">修改收货信息</a></p>',
                '<fieldset><legend>发货通知</legend>{{ field("updates", "手机号码", form, problems, type="tel", autocomplete="tel") }}</fieldset>',
            ),
        ),
    ),
    Fault(
        "zh-review-no-help", "help-missing", "确认订单这一步去掉了页头和页脚，找不到客服。",
        (
            Edit(
                "zh/review.html", "{% block look %}checkout{% endblock %}",
                "{% block look %}checkout{% endblock %}{% block help %}{% endblock %}{% block menu %}{% endblock %}{% block footer %}{% endblock %}",
            ),
        ),
    ),
    Fault(
        "zh-status-total", "total-drift", "订单状态页的合计漏了运费。",
        (Edit("zh/order.html", "order.delivery, order.total", "order.delivery, order.subtotal"),),
    ),
    # --- Chinese: mail, text, call, leaflet ---------------------------------------------------------------------
    Fault(
        "zh-mail-placeholder", "placeholder-leak", "确认邮件的称呼没有替换成姓名。",
        (
            Edit("zh/confirmation.html", "{{ order.first_name }}，您好，", "尊敬的 ${name}，您好，"),
            Edit("zh/confirmation.txt", "{{ order.first_name }}，您好：", "尊敬的 ${name}，您好："),
        ),
    ),
    Fault(
        "zh-mail-http", "insecure-link", "确认邮件里的官网链接还是 http。",
        (Edit("zh/confirmation.html", "https://www.larkspur-tea.example", "http://www.larkspur-tea.example"),),
    ),
    Fault(
        "zh-sms-encoding", "encoding-garbage", "短信平台把称呼变成了乱码。",
        (Edit("zh/dispatch.txt", "{{ customer.name }}，您好，", "锟斤拷您好，"),),
    ),
    Fault(
        "zh-sms-no-reference", "order-reference-drift", "发货短信没有订单编号。",
        (Edit("zh/dispatch.txt", "您的订单 {{ order.reference }} 已发货", "您的订单已发货"),),
    ),
    Fault(
        "zh-script-phone", "contact-drift", "客服话术里的热线有两个数字颠倒了。",
        (Edit("zh/where-is-my-order.md", "400-000-7946", "400-000-7964"),),
    ),
    Fault(
        "zh-script-long-sentence", "long-sentence", "话术里有一句话长得念不完。",
        (
            Edit(
                "zh/where-is-my-order.md",
                "快递员会先打电话，也可以放到附近的驿站。",
                "如果快递员到达的时候您家里没有人可以签收，快递员会按照您下单时填写的手机号码先打电话和您联系，"
                "您也可以请快递员把包裹放到小区附近的驿站，再凭短信里的取件码在三天之内自己去取。",
            ),
        ),
    ),
    Fault(
        "zh-leaflet-brand", "brand-name-drift", "印刷厂把公司的名字拆开了。",
        (Edit("zh/brewing-guide.html", "云雀茶，2026 年秋季版", "云雀·茶，2026 年秋季版"),),
    ),
)  # fmt: skip
