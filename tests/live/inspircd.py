"""InspIRCd with its WebSocket module on free ports: a real IRC server, written by others."""

from __future__ import annotations

import contextlib
import os
import pathlib
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator

CONFIG = """
<path moduledir="{modules}">
<server name="irc.example.org" description="test" network="Test" id="001">
<admin name="test" nick="test" email="test@example.org">
<bind address="127.0.0.1" port="{web}" type="clients" hook="websocket">
<bind address="127.0.0.1" port="{plain}" type="clients">
<module name="sha1"><module name="websocket"><module name="cap"><module name="ircv3"><module name="ircv3_ctctags">
<wsorigin allow="*">
<websocket sendastext="yes">
<connect name="main" allow="*" timeout="20" pingfreq="{ping}" hardsendq="64M" softsendq="32M" recvq="64M" threshold="1000000"
 commandrate="1000000" fakelag="no" localmax="1000" globalmax="1000" resolvehostnames="no" useident="no" limit="5000">
<performance netbuffersize="65534" somaxconn="128">
<dns server="127.0.0.1" timeout="1">
<options prefixquit="" suffixquit="" syntaxhints="no" defaultmodes="nt" allowzerolimit="no">
<log method="file" type="* -USERINPUT -USEROUTPUT" level="default" target="{folder}/ircd.log">
<pid file="{folder}/ircd.pid">
"""


UNPACKED = pathlib.Path(__file__).resolve().parents[2] / "build/inspircd"


def program() -> pathlib.Path | None:
    """Returns the server's program: that of the system, else the distribution's package unpacked in build/; None without."""
    if pathlib.Path("/usr/sbin/inspircd").exists():
        return pathlib.Path("/usr/sbin/inspircd")
    unpacked = UNPACKED / "usr/sbin/inspircd"
    if not unpacked.exists():
        with tempfile.TemporaryDirectory() as folder:
            fetched = subprocess.run(["apt-get", "download", "inspircd"], cwd=folder, capture_output=True, check=False)
            if fetched.returncode != 0:
                return None
            subprocess.run(["dpkg-deb", "-x", next(pathlib.Path(folder).glob("*.deb")), UNPACKED], check=True)
    return unpacked


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class InspIRCd:
    """A running server; `web` and `plain` are its ports."""

    def __init__(self, folder: pathlib.Path, web: int, plain: int, ping: int) -> None:
        self.web, self.plain, self.ping, self.folder = web, plain, ping, folder
        self.config = folder / "inspircd.conf"
        self.program = program()
        modules = self.program.parents[1] / "lib/inspircd/modules"
        self.config.write_text(CONFIG.format(web=web, plain=plain, folder=folder, ping=ping, modules=modules))
        self.start()

    def start(self) -> None:
        root = ["--runasroot"] if os.geteuid() == 0 else []
        with (self.folder / "output").open("w") as output:
            self.process = subprocess.Popen([self.program, "--nofork", *root, "--config", str(self.config)], stdout=output,
                                            stderr=subprocess.STDOUT)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.web), 1):
                return
            time.sleep(0.1)
        raise AssertionError((self.folder / "output").read_text())

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


@contextlib.contextmanager
def inspircd(ping: int = 60) -> Iterator[InspIRCd]:
    """A server that is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="crowdline-ircd-") as folder:
        server = InspIRCd(pathlib.Path(folder), free_port(), free_port(), ping)
        try:
            yield server
        finally:
            server.stop()


class Writer:
    """A chatter on the plain port."""

    def __init__(self, port: int, nick: str, channel: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), 20)
        self.channel = channel
        self.lines = self.socket.makefile("r", encoding="utf-8", newline="\r\n")
        self.send("CAP REQ :message-tags", f"NICK {nick}", f"USER {nick} 0 * :{nick}", "CAP END")
        self.wait_for(" 001 ")
        self.send(f"JOIN #{channel}")
        self.names = self.wait_for(" 353 ")
        self.wait_for(" 366 ")

    def send(self, *lines: str) -> None:
        self.socket.sendall("".join(line + "\r\n" for line in lines).encode())

    def say(self, *texts: str) -> None:
        self.send(*(f"@+crowd=a\\sb\\:c PRIVMSG #{self.channel} :{text}" for text in texts))

    def wait_for(self, mark: str) -> str:
        for line in self.lines:
            if line.startswith("PING"):
                self.send("PONG" + line[4:].rstrip())
            if mark in line:
                return line
        raise AssertionError(f"the server ended before {mark}")

    def wait_for_guest(self) -> None:
        """The guest has come in, before the writer or now: what is said from now on must be read."""
        if "justinfan" not in self.names:
            assert "justinfan" in self.wait_for(" JOIN ")

    def close(self) -> None:
        self.lines.close()
        self.socket.close()
