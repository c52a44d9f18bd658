"""Where a journey's mails arrive: the auditor's own server, or a place where something else keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.gather.mails.folders import FolderInbox
from auditor.gather.mails.smtp import SmtpInbox

if TYPE_CHECKING:
    from auditor.gather.mails.arrivals import Kept
    from auditor.model.journey import Inbox


async def open_inbox(inbox: Inbox) -> Kept:
    """The journey's inbox, listening or read.

    Raises:
        UsageError: the port is taken, the host is not ours, the folder is not there, the server does not let us in.
    """
    if inbox.folder is not None:
        folder = FolderInbox(inbox.folder)
        await folder.open()
        return folder
    if inbox.api is not None:
        from auditor.gather.mails.catchers import CatcherInbox  # noqa: PLC0415  # few journeys have one

        catcher = CatcherInbox(inbox.api, verify=inbox.verify)
        await catcher.open()
        return catcher
    if inbox.imap is not None:
        from auditor.gather.mails.imap import ImapInbox  # noqa: PLC0415

        account = ImapInbox(inbox.imap, verify=inbox.verify)
        await account.open()
        return account
    server = SmtpInbox()
    await server.open(inbox.host, inbox.port)
    return server
