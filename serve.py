#!/usr/bin/env python3
"""Builds the resume checker and serves it on this machine. What is missing is installed first."""
import argparse
import errno
import signal
import socket
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "tooling"))
from build import SITE, alone, build_site  # noqa: E402
from console import Trouble, say  # noqa: E402
from machine import set_up  # noqa: E402
from server import Server  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8000, help="the port to serve on (8000)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to serve on (127.0.0.1: this machine alone)")
    parser.add_argument("--build-only", action="store_true", help="build, and do not serve")
    given = parser.parse_args()
    if not 0 <= given.port <= 65535:
        parser.error("a port is a number from 0 to 65535")
    return given


def open_server(host, port):
    try:
        return Server(host, port, SITE)
    except OSError as error:
        raise port_trouble(error, host, port) from None


def port_trouble(error, host, port):
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else 8000
        return Trouble(f"Port {port} is in use by another program.", f"./serve.py --port {other}")
    if error.errno == errno.EACCES:
        return Trouble(f"Port {port} is open to root only.", "./serve.py --port 8000")
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return Trouble(f"{host} is no address of this machine.", "./serve.py --host 127.0.0.1")
    return Trouble(f"Cannot serve on {host}, port {port}: {error.strerror}.")


def stop(*_):
    raise KeyboardInterrupt


def main():
    given = arguments()
    signal.signal(signal.SIGTERM, stop)
    server = None if given.build_only else open_server(given.host, given.port)
    env = set_up()
    with alone():
        build_site(env)
    if server is None:
        say(f"Built: {SITE.relative_to(Path.cwd()) if SITE.is_relative_to(Path.cwd()) else SITE}")
        return
    try:
        server.listen()
    except OSError as error:
        raise port_trouble(error, given.host, given.port) from None
    say(f"The resume checker is at {server.address()}  (Ctrl-C ends it)")
    with server:
        server.serve_forever()


if __name__ == "__main__":
    try:
        main()
    except Trouble as trouble:
        trouble.show()
        sys.exit(1)
    except KeyboardInterrupt:
        say("\nEnded.")
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        Trouble("The disk is full. Free some gigabytes and start again.", "df -h").show()
        sys.exit(1)
