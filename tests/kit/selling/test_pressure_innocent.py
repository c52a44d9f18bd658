"""Texts of shops, mails and services that inform, and press nobody: none of them is pressure for sure."""

from __future__ import annotations

import pytest

from auditor.kit.selling.pressure import pressures

MENUS = """Women's shoes|New arrivals|Best sellers|Last shape guide|Gift ideas|Sale|Shop all|Sign in|My account|Track your order
Delivery and returns|Size guide|Size: 3 to 5 years|Limited edition prints|Final Fantasy XIV|Low tables|High chairs|Stock pots
Stockings and tights|Hot sauces|Fast food toys|Watches|Countdown board game|Timers and clocks|Kitchen timers|Digital timer, 24 hours
Hurricane lamps|Last Exit to Brooklyn|The Final Cut on DVD|Seats and saddles|Left-handed scissors|Few-flowered sedge seeds
Popular science|Trend reports|Members' area|Careers|Press|Cookie settings|Wish list|Basket (2)|Your basket is empty|Help centre
Write a review|Customer feedback|Sort by: most popular|Price: low to high|Filter by colour|Gift cards|Student discount|Store finder
Opening hours|Book a table|Room service|Spa days|Day trips|Two-day passes|Weekend breaks|Summer 2025|Save for later|Remove item""".replace(
    "\n", "|"
).split("|")

ENGLISH = """Standard delivery takes 3 to 5 working days.
Order before 2 pm for dispatch the same day.
Order within 4 hours 10 minutes for delivery tomorrow.
Next-day delivery if you order by 8 pm, Monday to Friday.
Your parcel is 8 stops away.
Your parcel will arrive between 10:15 and 11:15.
Your order has left our warehouse in Daventry.
We left your parcel with a neighbour at number 12.
Two items in your order are out of stock and have been refunded.
This item is out of stock. Tell me when it is back.
Back in stock on 12 June.
In stock in 14 of our shops.
23 in stock
More than 100 in stock
Available to order, ships in 2 weeks
We will e-mail you when only a few are left in your alert list.
E-mail me when stock is low
Low stock alerts can be turned off in your settings.
The printer tells you when ink is running low.
You are running low on storage.
Your balance is low.
You have 3 days left in your trial.
Your free trial ends on 4 May. You will not be charged.
Your session will expire in 5 minutes.
Your verification code expires in 10 minutes.
This link is valid for 24 hours.
The link in this e-mail expires in 30 minutes.
Your password expires in 7 days.
You have 2 attempts left.
3 of 5 steps remaining
12 characters left
4 lessons left in this course
You have one free visit left this month.
Your points expire on 31 December 2025.
Your voucher is valid until 30 June 2025.
Your gift card never expires.
Your appointment is in 2 days.
Your table is booked for 7 pm.
Your seats are held for 10 minutes while you pay.
We hold your basket for 60 minutes.
Your subscription ends on 3 March.
Your domain expires in 30 days.
Your contract ends in 2 weeks; nothing changes until then.
Your invoice is due in 14 days.
Payment is due today.
The consultation closes on Friday.
Applications close at noon on 1 September.
Registration closes on 15 May at 17:00.
The exhibition ends on 4 August.
The museum closes at 6 pm; last entry is at 5:15 pm.
Last orders for food at 9 pm.
The kitchen closes in 30 minutes.
Doors close 10 minutes before the start.
Last posting dates for Christmas
The last train leaves at 23:40.
The offer ends on 30 June 2025 at 23:59.
Sale prices apply until 12 January 2025.
Prices include VAT.
The price rises to £12 on 1 April 2026.
Early-bird tickets are on sale until 1 March.
Tickets are limited to four per person.
Places are allocated in the order of booking.
Please allow 20 minutes for parking.
Turn left at the church.
The left shoe is 1 mm longer.
Nothing left to do: you are all set.
The recipe serves 4 people.
The tent sleeps 6 people.
Two people can carry it up the stairs.
A customer asked how to clean it.
One customer in ten returns a dress because of the size.
Last year 2,400 people took part in our survey.
1,200 people responded to the consultation.
Over 3,000 patients are registered with the practice.
More than 500 volunteers joined us in March.
We have sold bicycles since 1921.
We were founded in Leeds in 1988.
Our team in Leeds answers within one working day.
Anna from our support team has replied to you.
Tom has shared a folder with you.
Maria has added you to the project.
Someone signed in to your account from a new device.
Someone has asked to reset your password.
Your friend bought you a gift card.
If someone bought this as a gift, we can exchange it.
You bought this item on 3 March.
You viewed this item recently.
Recently viewed
Your recently ordered items
Reviewed by 212 customers
4.6 out of 5 from 212 reviews
No reviews yet
We are sorry: we are out of this colour until May.
Due to high demand, replies take up to three days.
We are experiencing high demand on our phone lines.
Because of high demand, delivery may take two days longer.
Electricity demand is highest between 5 and 7 pm.
Nurses are in high demand in the region.
Popular questions
Most popular help topics
The battery lasts up to 12 hours.
Charging takes 2 hours 30 minutes.
The film lasts 1 h 52 min.
The journey takes 3 hours 20 minutes.
Bake for 25 minutes, then leave to cool for 10 minutes.
The meeting starts in 15 minutes.
Check-out is by 11 am.
Check-in opens 24 hours before departure.
The gate closes 20 minutes before departure.
Boarding ends in 15 minutes.
We close in August.
Open today until 8 pm
Closed today
Today: 9:00-17:30
Mon-Fri 8:00-18:00
Updated 3 minutes ago
Posted 2 hours ago
Last updated: 12:04:33
Delivered yesterday at 14:05:10
Duration 01:32:10
Call us on 0800 123 4567, we are open until 6 pm.
You can cancel your order free of charge until it is sent.
You can cancel online at any time.
Cancel in your account, under “Membership”.
Cancellation takes two clicks in the app.
To change your delivery address, sign in.
To leave a review, sign in.
To report a fault, call 105.
Call us if your parcel is damaged.
If your booking was cancelled, we will call you.
We will phone you if we have to cancel your appointment.
Phone lines close at 5 pm.
Please e-mail us a photo of the damage.
Contact us if you have a question about your order.
Stop by our shop and say hello.
No thanks
Not now
Maybe later
Skip
No, thank you
Continue without an account
Continue as a guest
No, I don't have a voucher
No, I have already paid
I don't have an account
I do not agree
No, I want to change my answers
I'm just browsing
No, keep my booking
I have read the terms and conditions.
I agree to the terms of use.
Yes, send me the newsletter
Send me offers by e-mail (optional)
By placing your order you accept our terms of sale.
By signing up for our newsletter you agree to receive offers by e-mail.
By continuing you accept the terms of use and the privacy policy.
Create an account to save your designs.
Sign in to see your orders.
You need an account to use the app.
We use cookies to measure how the site is used.
By clicking “Accept all” you agree to the use of cookies for marketing.
Choose which cookies we may use.
Tick the box to subscribe.
Tick this box if you would like our catalogue.
Leave the field empty if you are not sure.
Check the box if you have a parking space.
Please do not tick more than three answers.
Your plan renews on 1 June for £9.
We have received your return.
Your refund will arrive within 5 working days.
Returns are free within 30 days.
You have 14 days to change your mind.
You can return it within 60 days.
Your warranty covers two years.
You have 240 points.
You are 60 points away from a free coffee.
Welcome to the club, Anna.
Thank you for your order.
We have got your message and will answer by Thursday.
Your review helps others to choose.
The class is full. Join the waiting list.
There are still places on the Tuesday course.
Choose a delivery slot
The next delivery slot is tomorrow at 10 am.
Only one voucher can be used per order.
Only 2 guests per room are allowed.
Only children under 12 travel free.
Only cards with a chip are accepted.
The last four digits of your card
Final salary pensions explained
The final instalment is due in May.
This is the final step.
Last step: pay
The first 3 months are free; then £9 a month, cancel online at any time.
There is no need to hurry: you can decide until Friday.
We won't rush you.
Do not wait for a letter: we write by e-mail.
Do not miss your appointment without telling us.
Wash hot and dry at low heat.
Sold by Larkspur Tea Ltd.
Sold in packs of 6.
Sold as a pair.
Ships from and sold by the maker.
Made in limited runs of 200 by our potters.
Our shares are traded in London.
Stocks fell by 3% on Friday.
The supply contract ends in 2027.
Fire extinguishers must be in stock by law.
Seats can be chosen from 24 hours before departure.
The flash card holds 64 GB.
Flash photography is not allowed.
Lightning cable, 1 m
Deal with a complaint
How we deal with your data
Ask for a second opinion
Save your progress
Save paper: go digital
Shop opening times
Buy a parking permit
Book an appointment
Order a replacement card
If you cancel by phone we will confirm by e-mail.
4 people are viewing this document
3 people viewed this document today
Closing soon: planning consultation
45 users online
2 of 5 seats used
12 people are in this call
Sarah just joined the workspace
Jens from Sales just signed the contract
The auction ends Sunday at 18:00
The polls close at 10 pm tonight.
Fixed rate ends 30 June 2027.
The last day of term is 18 July.
Tickets sold out
Your contract has 4 months remaining.
12 days left in your billing month
Data left: 3 GB
Deploy finished 4 minutes ago
Sale of alcohol ends at 10 pm
Your bin day is today.""".splitlines()

CHINESE = """库存23件
现货，48小时内发货
有货
无货，到货通知我
预计5月12日送达
您的包裹还有8站到达
您的订单已从杭州仓库发出
下午2点前下单，当天发货
周一至周五20点前下单，次日送达
您还有2次输入机会
验证码10分钟内有效
链接24小时内有效，请尽快完成验证
登录已过期，请重新登录
试用期还剩3天，到期不收费
您的会员将于6月30日到期
您的积分将于12月31日到期
优惠券有效期至2025年6月30日
本次活动截至2025年6月30日23:59
活动时间：6月1日至6月18日
请在30分钟内完成支付，超时订单将自动关闭
座位为您保留15分钟
退款将在5个工作日内到账
支持7天无理由退货
您有14天时间考虑
保修两年
末班车23:40发车
展览8月4日结束
博物馆17点停止入场
营业时间：9:00-21:00
厨房21点停止接单
报名截止到5月15日17:00
考试还有3天
距离高考还有20天
会议将在15分钟后开始
电池可用12小时
烘烤25分钟
车程3小时20分钟
视频时长01:32:10
更新于3分钟前
2小时前发布
最后更新：12:04:33
最后一步：付款
最后四位卡号
最后登录时间：昨天
共3步，还剩1步
还可输入12个字
购物车（2）
购物车里还有3件商品未结算
您的订单中有2件商品缺货，已退款
由于需求量大，回复可能需要三天
因来电较多，请耐心等待
当前排队人数12人
热门问题
热门城市
新品上市
畅销榜
全部商品
尺码表
女鞋
礼品卡
收藏夹
最近浏览
您最近看过的商品
4.6分（212条评价）
212人评价
暂无评价
适合4人用餐
可住6人
单人限购2件
每人限购四张票
仅限18岁以上
仅支持银联卡
仅限到店自提
仅需两步即可取消
可随时在线取消
在“我的会员”中即可取消自动续费
如需修改地址，请登录账户
包裹损坏请致电客服
客服电话：400-123-4567
客服在线时间9:00-18:00
暂不需要
不用了，谢谢
以后再说
跳过
取消
不同意
我没有优惠码
继续浏览
我已阅读并同意用户协议
提交订单即表示您同意服务条款
登录后查看订单
我们使用Cookie统计访问情况
接收新品资讯（可选）
勾选即可订阅
请勿勾选超过三项
王经理已回复您的咨询
小李已加入项目
有人在新设备上登录了您的账户
去年共有2400人参加了调查
超过500名志愿者参加了活动
我们自1988年起在杭州经营
本店由拉克斯伯茶业有限公司经营
不着急，周五前决定即可
请在候诊区等候
左转后直行
限高2.1米
限速30公里
限行时段7:00-9:00
停车限时2小时
限时免费停车30分钟
请尽快取件
请及时更新密码
抢救室
快递柜取件码
快速入口
秒表
倒车影像""".splitlines()


@pytest.mark.parametrize("texts", [MENUS, ENGLISH], ids=["menus", "sentences"])
def test_what_informs_in_english_is_not_firm(texts):
    assert [t for t in texts if any(p.firm for p in pressures(t, "en"))] == []


def test_what_informs_in_chinese_is_not_firm():
    assert [t for t in CHINESE if any(p.firm for p in pressures(t, "zh"))] == []


def test_menus_do_not_even_hint_at_pressure():
    """But for the entries that shops use as badges too."""
    hints = {t for t in MENUS if pressures(t, "en")}
    assert hints <= {"Countdown board game"}


def test_enough_texts_are_read():
    assert len(MENUS) + len(ENGLISH) + len(CHINESE) > 300
    assert len(set(MENUS)) == len(MENUS)
    assert len(set(ENGLISH)) == len(ENGLISH)
    assert len(set(CHINESE)) == len(CHINESE)


@pytest.mark.parametrize(
    "text",
    [
        "You can stop any time. We never share your details with other charities.",
        "Order interval drinks before the show. Hurry back: we ring the bell three minutes before the second half.",
    ],
)
def test_what_the_reader_may_do_at_any_time_presses_nobody(text):
    assert pressures(text, "en", all_of_them=False) == ()
