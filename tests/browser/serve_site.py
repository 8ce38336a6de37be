"""Serves a folder by the program behind ./serve.py, on a port of its own, and prints each request: serve_site.py FOLDER."""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tooling"))
import server  # noqa: E402


def log_request(handler, code="-", size="-"):
    sys.stdout.write(f"{handler.command} {handler.path} {int(code)}\n")  # one call: requests come by threads
    sys.stdout.flush()


server.Handler.log_request = log_request
with server.Server("127.0.0.1", 0, sys.argv[1]) as site:
    site.listen()
    print(site.address(), flush=True)
    site.serve_forever()
