"""A network of our own to listen in: every host name leads here, and whoever looks one up or connects is written down.
Runs a command in it: world.py LOG COMMAND... Needs network and mount namespaces of its own, which `unshare` gives
(tooling/stages.py). Each name gets an address of its own, so that a connection that says nothing names itself too."""
import fcntl
import json
import os
import selectors
import socket
import struct
import subprocess
import sys
import tempfile
import threading

NAMESERVER = "127.0.0.53"
TCP_PORTS = (80, 443, 3478, 8080)
UDP_PORTS = (80, 443, 3478)


class World:
    def __init__(self, log):
        self.log = open(log, "a", buffering=1)
        self.lock = threading.Lock()
        self.addresses, self.names = {}, {}

    def heard(self, way, name):
        with self.lock:
            self.log.write(json.dumps({"way": way, "name": name}) + "\n")

    def address_of(self, name):
        with self.lock:
            if name not in self.addresses:
                number = len(self.addresses) + 1
                self.addresses[name] = f"127.77.{number // 250}.{number % 250 + 1}"
                self.names[self.addresses[name]] = name
            return self.addresses[name]


def bring_up_loopback():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        request = struct.pack("16sH14s", b"lo", 0x1 | 0x40, b"")  # up, running
        fcntl.ioctl(any_socket, 0x8914, request)
        # Whoever has no address but 127.0.0.1 is not asked for names by every library (AI_ADDRCONFIG).
        request = struct.pack("16sHH4s8x", b"lo:1", socket.AF_INET, 0, socket.inet_aton("10.77.0.1"))
        fcntl.ioctl(any_socket, 0x8916, request)


def use_own_nameserver():
    with tempfile.NamedTemporaryFile("w", suffix=".conf", delete=False) as file:
        file.write(f"nameserver {NAMESERVER}\noptions timeout:1 attempts:1\n")
    os.chmod(file.name, 0o644)
    subprocess.run(["mount", "--bind", file.name, "/etc/resolv.conf"], check=True)


def read_name(query):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1:at + 1 + query[at]].decode("ascii", "replace").lower())
        at += 1 + query[at]
    return ".".join(labels), at + 1


def answer_name(world, query):
    """An address for A, nothing for every other kind."""
    name, end = read_name(query)
    kind = struct.unpack(">H", query[end:end + 2])[0]
    world.heard("dns", name)
    answers = b""
    if kind == 1:
        answers = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 1, 4) + socket.inet_aton(world.address_of(name))
    head = query[:2] + b"\x81\x80" + struct.pack(">HHHH", 1, 1 if answers else 0, 0, 0)
    return head + query[12:end + 4] + answers


def serve_names(world):
    names = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    names.bind((NAMESERVER, 53))
    while True:
        query, sender = names.recvfrom(4096)
        try:
            names.sendto(answer_name(world, query), sender)
        except (IndexError, struct.error):
            pass


def serve_connections(world):
    """Notes at which address a connection or datagram came in, answers HTTP with nothing, and hangs up."""
    waiting = selectors.DefaultSelector()
    for port in TCP_PORTS:
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("0.0.0.0", port))
        listener.listen(200)
        waiting.register(listener, selectors.EVENT_READ, "tcp")
    for port in UDP_PORTS:
        listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        listener.setsockopt(socket.IPPROTO_IP, 8, 1)  # IP_PKTINFO: at which address it came in
        listener.bind(("0.0.0.0", port))
        waiting.register(listener, selectors.EVENT_READ, "udp")
    while True:
        for key, _ in waiting.select():
            if key.data == "tcp":
                connection, _ = key.fileobj.accept()
                world.heard("tcp", world.names.get(connection.getsockname()[0], connection.getsockname()[0]))
                threading.Thread(target=answer_connection, args=(connection,), daemon=True).start()
            else:
                _, extra, _, _ = key.fileobj.recvmsg(4096, 256)
                for _, _, data in extra:
                    address = socket.inet_ntoa(data[8:12])
                    world.heard("udp", world.names.get(address, address))


def answer_connection(connection):
    try:
        connection.settimeout(2)
        connection.recv(4096)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\n"
                           b"Content-Length: 0\r\nConnection: close\r\n\r\n")
    except OSError:
        pass
    finally:
        connection.close()


def main():
    log, command = sys.argv[1], sys.argv[2:]
    world = World(log)
    bring_up_loopback()
    use_own_nameserver()
    for service in (serve_names, serve_connections):
        threading.Thread(target=service, args=(world,), daemon=True).start()
    sys.exit(subprocess.run(command, env=dict(os.environ, RESUME_WORLD=log)).returncode)


if __name__ == "__main__":
    main()
