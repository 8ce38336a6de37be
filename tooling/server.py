"""Serves one folder as a static host would: the headers of its _headers file, precompressed brotli, ETag and 304."""
import hashlib
import http.server
import re
import socket
import urllib.parse
from pathlib import Path

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
}


class Site:
    """The files of a folder. They are read when asked for and kept while they do not change."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()
        self.kept = {}

    def find(self, path):
        """The file for a path of an address, or None. Nothing outside the folder, no brotli copy, no _headers."""
        name = urllib.parse.unquote(path, errors="replace").lstrip("/")
        name += "index.html" if name == "" or name.endswith("/") else ""
        if "\0" in name or name == "_headers" or name.endswith(".br"):
            return None
        try:
            file = (self.folder / name).resolve()
            return file if self.folder in file.parents and file.is_file() else None
        except OSError:  # a name longer than any file's
            return None

    def read(self, file):
        """Bytes and a short hash of them."""
        state = file.stat()
        key = (state.st_mtime_ns, state.st_size)
        if file not in self.kept or self.kept[file][0] != key:
            body = file.read_bytes()
            self.kept[file] = (key, body, hashlib.sha256(body).hexdigest()[:32])
        return self.kept[file][1:]

    def headers(self, path):
        """What _headers says for a path: blocks of a pattern and, indented, 'Name: value'. A * stands for anything."""
        file = self.folder / "_headers"
        found, fits = [], False
        for line in self.read(file)[0].decode().splitlines() if file.is_file() else []:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            if not line[0].isspace():
                pattern = re.escape(line.strip()).replace(r"\*", ".*")
                fits = re.fullmatch(pattern, path) is not None
            elif fits:
                name, _, value = line.partition(":")
                found.append((name.strip(), value.strip()))
        return found


def accepts_brotli(header):
    """Does Accept-Encoding allow br? 'br;q=0' does not."""
    for part in header.split(","):
        name, _, rest = part.strip().partition(";")
        if name.strip().lower() in ("br", "*"):
            weight = re.search(r"q\s*=\s*([0-9.]+)", rest)
            return weight is None or float(weight[1].rstrip(".") or 0) > 0
    return False


def known_already(header, tag):
    """Does If-None-Match name this tag?"""
    names = [part.strip().removeprefix("W/") for part in header.split(",")]
    return tag in names or "*" in names


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 60

    def version_string(self):
        return "resume-checker"

    def do_GET(self):
        self.answer(with_body=True)

    def do_HEAD(self):
        self.answer(with_body=False)

    def answer(self, with_body):
        path = self.path.partition("?")[0].partition("#")[0]
        site = self.server.site
        file = site.find(path)
        if file is None:
            return self.reply(404, [("Content-Type", "text/plain; charset=utf-8")], b"There is nothing here.\n", with_body)
        packed = file.with_name(file.name + ".br")
        headers = [("Content-Type", TYPES.get(file.suffix, "application/octet-stream")),
                   ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-cache")]
        if packed.is_file():
            headers.append(("Vary", "Accept-Encoding"))
            if accepts_brotli(self.headers.get("Accept-Encoding", "")):
                headers.append(("Content-Encoding", "br"))
                file = packed
        body, tag = site.read(file)
        own = site.headers(path)
        named = {name.lower() for name, _ in own}
        headers = [(name, value) for name, value in headers if name.lower() not in named] + own
        headers.append(("ETag", f'"{tag}"'))
        if known_already(self.headers.get("If-None-Match", ""), f'"{tag}"'):
            kept = [pair for pair in headers if pair[0] not in ("Content-Type", "Content-Encoding")]
            return self.reply(304, kept, None, False)
        self.reply(200, headers, body, with_body)

    def reply(self, status, headers, body, with_body):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if body is not None:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, *_):
        """Quiet: what a person reads is not written down, not even here."""


class Server(http.server.ThreadingHTTPServer):
    """Bound at once, so that a port in use is known before a long build; answers after `listen`."""
    daemon_threads = True

    def __init__(self, host, port, folder):
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Handler, bind_and_activate=False)
        self.server_bind()
        self.site = Site(folder)

    def server_bind(self):
        # The base class would look the host's name up, which can take seconds without a network.
        socket_server = self.socket
        socket_server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        socket_server.bind(self.server_address)
        self.server_address = socket_server.getsockname()
        self.server_name, self.server_port = self.server_address[:2]

    def listen(self):
        self.server_activate()

    def handle_error(self, request, client_address):
        """A browser that hangs up is no error."""

    def address(self):
        host = self.server_name
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
        return f"http://{host}:{self.server_port}/"
