"""The server of serve.py over a small site: what a static host owes a browser, and what it must not give away."""
import http.client
import socket
import subprocess
import sys
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tooling"))
from server import Server, accepts_brotli, known_already  # noqa: E402

PAGE = b"<!doctype html>page\n"
PACKED = b"stands for brotli"
HEADERS = """# a comment
/
  Content-Security-Policy: default-src 'none'
  X-Frame: a: b
/sw.js
  Cache-Control: no-store
"""


class ServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        top = Path(cls.folder.name)
        site = top / "site"
        site.mkdir()
        (top / "secret.txt").write_text("not for the web")
        (site / "index.html").write_bytes(PAGE)
        (site / "index.html.br").write_bytes(PACKED)
        (site / "sw.js").write_text("// worker")
        (site / "app.wasm").write_bytes(b"\0asm")
        (site / "_headers").write_text(HEADERS)
        (site / "way-out.txt").symlink_to(top / "secret.txt")
        cls.site = site
        cls.server = Server("127.0.0.1", 0, site)
        cls.server.listen()
        cls.thread = threading.Thread(target=cls.server.serve_forever, daemon=True)
        cls.thread.start()

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()
        cls.folder.cleanup()

    def ask(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=10)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer, body

    def test_page_with_its_headers(self):
        answer, body = self.ask("/")
        self.assertEqual((answer.status, body), (200, PAGE))
        self.assertEqual(answer.getheader("Content-Type"), "text/html; charset=utf-8")
        self.assertEqual(answer.getheader("Content-Security-Policy"), "default-src 'none'")
        self.assertEqual(answer.getheader("X-Frame"), "a: b")
        self.assertEqual(answer.getheader("X-Content-Type-Options"), "nosniff")

    def test_headers_stay_with_their_path_and_replace_the_servers_own(self):
        answer, _ = self.ask("/sw.js")
        self.assertIsNone(answer.getheader("Content-Security-Policy"))
        self.assertEqual(answer.headers.get_all("Cache-Control"), ["no-store"])
        self.assertEqual(answer.getheader("Content-Type"), "text/javascript; charset=utf-8")

    def test_wasm_type(self):
        self.assertEqual(self.ask("/app.wasm")[0].getheader("Content-Type"), "application/wasm")

    def test_brotli_only_for_those_who_take_it(self):
        packed, body = self.ask("/", Accept_Encoding="gzip, br")
        self.assertEqual((packed.getheader("Content-Encoding"), body), ("br", PACKED))
        plain, body = self.ask("/", Accept_Encoding="gzip, br;q=0")
        self.assertEqual((plain.getheader("Content-Encoding"), body), (None, PAGE))
        for answer in (packed, plain):
            self.assertEqual(answer.getheader("Vary"), "Accept-Encoding")
        self.assertNotEqual(packed.getheader("ETag"), plain.getheader("ETag"))

    def test_unchanged_is_not_sent_again(self):
        tag = self.ask("/")[0].getheader("ETag")
        answer, body = self.ask("/", If_None_Match=f'"other", W/{tag}')
        self.assertEqual((answer.status, body), (304, b""))
        self.assertEqual(answer.getheader("ETag"), tag)
        self.assertEqual(self.ask("/", If_None_Match='"other"')[0].status, 200)

    def test_a_changed_file_is_sent_again(self):
        file = self.site / "news.txt"
        file.write_text("old")
        tag = self.ask("/news.txt")[0].getheader("ETag")
        file.write_text("newer")
        answer, body = self.ask("/news.txt", If_None_Match=tag)
        self.assertEqual((answer.status, body), (200, b"newer"))

    def test_head_has_no_body(self):
        answer, body = self.ask("/", method="HEAD")
        self.assertEqual((answer.status, body), (200, b""))
        self.assertEqual(answer.getheader("Content-Length"), str(len(PAGE)))

    def test_a_query_changes_nothing(self):
        self.assertEqual(self.ask("/?text=x")[1], PAGE)

    def test_only_the_site_is_served(self):
        for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/passwd", "/way-out.txt", "/_headers",
                     "/index.html.br", "/nothing", "/%00", "/" + "a" * 5000, "/index.html/x"):
            with self.subTest(path[:40]):
                self.assertEqual(self.ask(path)[0].status, 404)

    def test_one_connection_serves_several_requests(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=10)
        for path in ("/", "/nothing", "/sw.js"):
            connection.request("GET", path)
            connection.getresponse().read()
        connection.close()


class TablesTest(unittest.TestCase):
    def test_accepts_brotli(self):
        for header, wanted in (("br", True), ("gzip, br", True), ("BR;q=0.5", True), ("*", True), ("", False), ("gzip", False),
                               ("br;q=0", False), ("br;q=0.0", False), ("brotli", False), ("br;q=.", False)):
            with self.subTest(header):
                self.assertEqual(accepts_brotli(header), wanted)

    def test_known_already(self):
        for header, wanted in (('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False), ("", False)):
            with self.subTest(header):
                self.assertEqual(known_already(header, '"a"'), wanted)


class ServePyTest(unittest.TestCase):
    def run_serve(self, *arguments):
        return subprocess.run([sys.executable, ROOT / "serve.py", *arguments], capture_output=True, text=True, timeout=60)

    def test_a_port_in_use_is_said_at_once(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            shown = self.run_serve("--port", str(port))
        self.assertEqual(shown.returncode, 1)
        self.assertEqual(shown.stderr, f"Port {port} is in use by another program.\nRun: ./serve.py --port {port + 1}\n")

    def test_an_address_of_another_machine(self):
        shown = self.run_serve("--host", "192.0.2.1")
        self.assertEqual(shown.returncode, 1)
        self.assertIn("192.0.2.1 is no address of this machine.", shown.stderr)

    def test_a_port_that_is_none(self):
        self.assertEqual(self.run_serve("--port", "70000").returncode, 2)


if __name__ == "__main__":
    unittest.main()
