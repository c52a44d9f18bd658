// Draws a mail program's head above the mail, out of reach of its styles, and says where its parts stand:
// {subject, sender, preheader: [x, y, width, height]}. Texts are set as text, never as HTML.
(mail) => {
  const round = (v) => Math.round(v * 10) / 10;
  const host = document.createElement("mail-head");
  host.setAttribute("style", "all: initial !important; display: block !important; position: relative !important");
  const root = host.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { contain: content }
    div { font-family: system-ui, "DejaVu Sans", "WenQuanYi Micro Hei", sans-serif; overflow-wrap: anywhere }
    #head { background: #ffffff; color: #1b1f24; padding: 20px 24px 16px;
      border-bottom: 1px solid #d9dee3; display: grid; grid-template-columns: 40px 1fr; gap: 12px 14px }
    #line { grid-column: 1 / -1 }
    #subject { font-size: 20px; line-height: 1.3; font-weight: 600; width: fit-content }
    #face { width: 40px; height: 40px; border-radius: 50%; background: #3b5b7a; color: #fff; font-size: 18px; line-height: 40px;
      text-align: center; font-weight: 600 }
    #sender { font-size: 14px; line-height: 20px; font-weight: 600; width: fit-content }
    #to, #preheader { font-size: 13px; line-height: 18px; color: #5b6670; width: fit-content }
    #preheader { grid-column: 1 / -1; font-style: italic }
    @media (prefers-color-scheme: dark) {
      #head { background: #1b1f24; color: #e9ecef; border-bottom-color: #3a4149 }
      #to, #preheader { color: #a4adb6 }
    }
  `);
  root.adoptedStyleSheets = [sheet];
  const made = (name, text, parent) => {
    const element = document.createElement("div");
    element.id = name;
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const head = made("head", "", root);
  const parts = { subject: made("subject", mail.subject || "—", made("line", "", head)) };
  made("face", [...(mail.sender.replace(/[^\p{L}\p{N}]/gu, "") || "?")][0].toUpperCase(), head);
  const who = made("who", "", head);
  parts.sender = made("sender", mail.sender || "—", who);
  if (mail.to) made("to", "→ " + mail.to, who);
  if (mail.preheader) parts.preheader = made("preheader", mail.preheader, head);
  document.documentElement.insertBefore(host, document.body);
  const boxes = {};
  for (const [name, element] of Object.entries(parts)) {
    const box = element.getBoundingClientRect();
    boxes[name] = [box.x + scrollX, box.y + scrollY, box.width, box.height].map(round);
  }
  return boxes;
}
