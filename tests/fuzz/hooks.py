"""What the questions to the API are made with: ids that exist, so that they get past the door, and an
address of their own behind one proxy, so that the limits against abuse do not answer for the API.
Absent: judging the answers; Schemathesis does that by the API's own description.
"""

import json
import os
import random

import schemathesis

KNOWN = json.loads(os.environ["ADUAN_FUZZ_KNOWN"])


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    return known(path_parameters)


@schemathesis.hook
def map_query(context, query):
    return known(query)


@schemathesis.hook
def map_body(context, body):
    return known(body)


def known(values):
    """Three of four times puts ids that exist in place of generated ones."""
    if not isinstance(values, dict) or random.random() < 0.25:
        return values
    return {name: KNOWN.get(name, value) for name, value in values.items()}


@schemathesis.serializer("application/offset+octet-stream")
def piece(context, value):
    """Bytes of an upload: what was generated, whatever it is."""
    return value if isinstance(value, bytes) else json.dumps(value, default=str).encode()


@schemathesis.hook
def before_call(context, case, kwargs):
    case.headers = case.headers or {}
    if "/tus" in case.path and random.random() < 0.75:
        case.headers["Tus-Resumable"] = "1.0.0"
        case.headers["Content-Type"] = "application/offset+octet-stream"
    octets = ".".join(str(random.randrange(256)) for _ in range(3))
    case.headers["X-Forwarded-For"] = f"10.{octets}"
