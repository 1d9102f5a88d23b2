"""Writes one message, told as JSON on standard input, to the file that is named."""
import json
import sys
from datetime import datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

order = json.load(sys.stdin)
message = EmailMessage(policy=policy.SMTP)
message["Subject"] = order["subject"]
message["From"] = Address(order["from"], "news", "mail.example")
message["To"] = "readers@mail.example"
message["Date"] = format_datetime(datetime.fromisoformat(order["date"]))
message["Message-ID"] = "<%s@mail.example>" % order["name"]
form = {"charset": order["charset"], "cte": order["encoding"]}
if order["encoding"] == "7bit":
    form["cte"] = "quoted-printable"
if order["parts"] in ("text", "both"):
    message.set_content(order["text"], **form)
if order["parts"] == "html":
    message.set_content(order["html"], subtype="html", **form)
if order["parts"] == "both":
    message.add_alternative(order["html"], subtype="html", **form)
    message.set_boundary("=-part-of-%s" % order["name"])
with open(sys.argv[1], "wb") as file:
    file.write(message.as_bytes())
