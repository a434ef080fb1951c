"""Starts a server with the demonstration and one case in it, and has Schemathesis ask every operation of
its description, as nobody and as officers of three posts. Fails when an answer is a 5xx, has a status
or type that is not described, or differs from its schema.

ADUAN_BIN names the server. Absent: the numbers of a load test, and what the answers mean.
"""

import base64
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
import uuid

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMATHESIS = os.path.join(os.path.dirname(sys.executable), "schemathesis")
PASSWORD = "aduan-peragaan-2026"
# Nobody, who checks complaints, who enters them at a desk, and who manages accounts.
LOGINS = ["", "klarifikasi.jenawi", "admin.jenawi", "administrator.jenawi"]
SECONDS_OF_EACH = 45
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def post(base, path, body, **headers):
    headers = {"content-type": "application/json", **headers}
    request = urllib.request.Request(base + path, json.dumps(body).encode(), headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def get(base, path, token):
    request = urllib.request.Request(base + path, headers={"authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


def filed(base):
    """A complaint, so that there is something to find."""
    form = {"story": "Lampu jalan di depan balai desa mati sejak Senin malam.", "place": "Balong",
            "happened_on": "", "name": "Sari Ambarwati", "phone": "0812-3456-7890",
            "address": "Balong RT 02 RW 01", "email": "", "files": []}
    key = {"idempotency-key": str(uuid.uuid4())}
    return post(base, "/api/v1/agencies/jenawi/cases", form, **key)


def begun(base):
    """The id of an upload, so that there is something to go on with."""
    said = ",".join(f"{name} {base64.b64encode(value.encode()).decode()}"
                    for name, value in {"key": str(uuid.uuid4()), "filename": "surat.pdf"}.items())
    headers = {"tus-resumable": "1.0.0", "upload-length": "1000", "upload-metadata": said}
    with urllib.request.urlopen(urllib.request.Request(base + "/api/v1/tus", b"", headers)) as answer:
        return answer.headers["location"].rsplit("/", 1)[-1]


def ask(base, login):
    receipt = filed(base)
    known = {"number": receipt["number"], "code": receipt["code"], "agency": "jenawi", "upload": begun(base)}
    headers = []
    if login:
        session = post(base, "/api/v1/session", {"login": login, "password": PASSWORD})
        known["post"] = session["posts"][0]["id"]
        headers = ["-H", f"Authorization: Bearer {session['token']}"]
        rows = get(base, f"/api/v1/queue?post={known['post']}&view=mine", session["token"])["rows"]
        if rows:
            known["case"] = rows[0]["id"]
    command = [SCHEMATHESIS, "--no-color", "run", base + "/api/v1/openapi.json", *headers,
               "--phases", "examples,coverage,fuzzing", "--checks", CHECKS, "--max-examples", "15",
               "--max-time", str(SECONDS_OF_EACH), "--no-shrink", "--generation-database", "none",
               "--continue-on-failure", "--warnings", "off"]
    setting = {"SCHEMATHESIS_HOOKS": "hooks", "ADUAN_FUZZ_KNOWN": json.dumps(known), "PYTHONPATH": HERE}
    print(f"fuzz: as {login or 'nobody'}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(command, env={**os.environ, **setting}, cwd=folder).returncode


def main():
    with tempfile.TemporaryDirectory() as data:
        setting = {**os.environ, "ADUAN_DATA": data, "ADUAN_LISTEN": "127.0.0.1:0", "ADUAN_PROXY_HOPS": "1",
                   "DATABASE_URL": "", "ADUAN_LOG": "error"}
        aduan = os.environ["ADUAN_BIN"]
        subprocess.run([aduan, "demo", "--accounts-only"], env=setting, check=True, stdout=subprocess.DEVNULL)
        server = subprocess.Popen([aduan, "serve"], env=setting, stdout=subprocess.PIPE, text=True)
        try:
            base = server.stdout.readline().split()[-1]
            failed = [login or "nobody" for login in LOGINS if ask(base, login)]
        finally:
            server.terminate()
            server.wait()
    if failed:
        sys.exit(f"fuzz: the API and its description differ for: {', '.join(failed)}")


main()
