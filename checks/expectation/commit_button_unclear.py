"""The button that binds the customer does not say so.

## What it finds
The button that leads from the last page of the checkout to the confirmation, when it is called “Continue”, “Next”,
“Submit”, “OK”, 下一步, 确定, 提交 and the page asks for a total above nothing.

Bad: “Continue”. Good: “Order and pay £19.90”. Bad: 下一步. Good: 支付 ¥268.00.

## Why it matters
The customer believes there is another page to look things over, and has bought. In the European Union such an order
need not bind the customer at all.

## How to fix
Say the act and the amount: “Pay £19.90”, “Order with obligation to pay”, 提交订单并支付.

## Not reported
Steps before the last one, “Continue to payment”, pages on which nothing is to pay, wallets and orders with one
press, the page of a bank that asks whether it is really you (3-D Secure), and search or newsletter buttons on the
same page.

## Sources
Directive 2011/83/EU, article 8(2); GOV.UK Design System, “Check answers”.
"""

from __future__ import annotations

from auditor.api import (
    Confidence,
    Fault,
    JourneyEvidence,
    Links,
    Params,
    Severity,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.promising.binding import (
    binds,
    buttons,
    is_bank,
    is_express,
    last_page,
    pressed,
    says_nothing,
    total_at,
)
from auditor.kit.text.wording import shown


@journey_check(
    id="commit-button-unclear",
    title="Binding button that does not say so",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Links, Walk),
)
def commit_button_unclear(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001
    pair = last_page(journey)
    if pair is None:
        return not_applicable(say("there is no page before a confirmation page"))
    here, after = pair
    if is_bank(here):
        return not_applicable(say("the last page is that of a bank"))
    button = pressed(here, after)
    if button is None or is_express(button.text):
        return not_applicable(say("the button that was pressed is not known"))
    total = shown(total_at(journey.ledger, here), 40)
    if not total:
        return not_applicable(say("nothing is to pay on the last page"))
    if not says_nothing(button.text) or any(binds(b.text) for b in buttons(here)):
        return judged(examined=1)
    label = shown(button.text, 40)
    fault = Fault(
        say("“{label}” orders for {total} and does not say so", label=label, total=total),
        (here.place(button, marks=(button.text,)),),
        confidence=Confidence.HIGH,
        key="unclear",
        fix=say("Name the act and the amount: “Order and pay {total}”.", total=total),
    )
    return judged(examined=1, faults=[fault])
