"""Logging in to Twitch: both flows, expiry, refresh, revocation, logout, and that no secret is left anywhere."""

from __future__ import annotations

import json
import re
import stat
import unittest
import urllib.error
import urllib.request

from simulated import CHAT, Twitch, twitch, until


def tokens_of(server: Twitch) -> set[str]:
    """Returns the secrets of the stored login."""
    login = json.loads(server.login_file.read_text())
    return {login["access_token"], login["refresh_token"]}


def leaks(server: Twitch, secrets: set[str]) -> list[str]:
    """Returns every file of the run, but the login itself, that holds one of the secrets."""
    found = []
    for path in server.folder.rglob("*"):
        if not path.is_file() or path == server.login_file:
            continue
        data = path.read_bytes()
        found += [str(path) for secret in secrets if secret.encode() in data]
    return found


class Login(unittest.TestCase):
    def test_device_code(self) -> None:
        with twitch() as server:
            printed = server.run("login", "twitch")
            self.assertRegex(printed, r"Open http://\S+ in a browser and confirm the code \w+\.")
            self.assertIn("Logged in to Twitch as sim_user.", printed)
            self.assertEqual(stat.S_IMODE(server.login_file.stat().st_mode), 0o600)
            status = server.run("auth", "status")
            self.assertIn("Logged in to Twitch as sim_user", status)
            self.assertIn("user:read:chat", status)
            self.assertIn("logged in to Twitch as sim_user", server.run("doctor"))
            found = json.loads(server.run("search", "moss", "--json"))
            self.assertEqual([channel["id"] for channel in found["channels"]], ["mossyowl"])
            self.assertEqual(leaks(server, tokens_of(server)), [])
            self.assertNotEqual(leaks(server, {"sim_user"}), [], "what is printed would be found")

    def test_the_user_refuses(self) -> None:
        with twitch("--faults", "denied") as server:
            printed = server.run("login", "twitch", status=5)
            self.assertIn("refused", printed)
            self.assertFalse(server.login_file.exists())

    def test_the_user_takes_time(self) -> None:
        with twitch("--faults", "slow-consent:for=120s") as server:
            self.assertIn("Logged in", server.run("login", "twitch"))

    def test_ctrl_c_ends_the_wait(self) -> None:
        with twitch("--faults", "slow-consent:for=1200s") as server:
            process = server.start("login", "twitch")
            until(lambda: "confirm the code" in server.output(), "the code")
            process.terminate()
            self.assertEqual(process.wait(3), 5)
            self.assertIn("given up", server.output())

    def browser(self, server: Twitch, port: int):
        process = server.start("login", "twitch", "--browser", client="confidential",
                               CROWDLINE_TWITCH_REDIRECT_PORT=str(port))
        found = until(lambda: re.search(r"Open (\S+) in a browser", server.output()), "the address")
        return process, found.group(1)

    def test_browser(self) -> None:
        with twitch() as server:
            process, address = self.browser(server, 33011)
            with self.assertRaises(urllib.error.HTTPError) as foreign:
                urllib.request.urlopen("http://localhost:33011/?code=stolen&state=wrong", timeout=10)
            self.assertEqual(foreign.exception.code, 400)
            foreign.exception.close()
            with urllib.request.urlopen(address, timeout=10) as page:
                self.assertIn("close this page", page.read().decode())
            self.assertEqual(process.wait(20), 0, server.output())
            self.assertIn("Logged in to Twitch as sim_user.", server.output())
            secrets = tokens_of(server) | {server.facts["client_secret"]}
            self.assertEqual(leaks(server, secrets), [])

    def test_browser_refused(self) -> None:
        with twitch("--faults", "denied") as server:
            process, address = self.browser(server, 33012)
            with self.assertRaises(urllib.error.HTTPError) as refused:
                urllib.request.urlopen(address, timeout=10)
            refused.exception.close()
            self.assertEqual(process.wait(20), 5)
            self.assertIn("refused", server.output())

    def test_browser_needs_a_secret(self) -> None:
        with twitch() as server:
            self.assertIn("twitch.client_secret", server.run("login", "twitch", "--browser", status=5))

    def test_without_a_client_id(self) -> None:
        with twitch() as server:
            for command in (("login", "twitch"), ("auth", "status"), ("search", "moss")):
                printed = server.run(*command, client="none", status=5)
                self.assertIn("https://dev.twitch.tv/console/apps", printed)
                self.assertEqual(len(printed.strip().splitlines()), 1)
            self.assertIn("register an application", server.run("doctor", client="none"))

    def test_without_a_login(self) -> None:
        with twitch() as server:
            self.assertIn("run crowdline login twitch", server.run("search", "moss", status=5))
            self.assertIn("run crowdline login twitch", server.run("doctor"))
            self.assertIn("Nobody is logged in", server.run("logout", "twitch"))

    def test_the_secret_of_the_program_is_enough_to_search(self) -> None:
        with twitch() as server:
            self.assertIn("mossyowl", server.run("search", "moss", client="confidential"))
            self.assertIn("own token", server.run("doctor", client="confidential"))
            wrong = server.run("search", "moss", client="confidential", status=5, CROWDLINE_TWITCH_CLIENT_SECRET="wrong-secret")
            self.assertIn("correct twitch.client_id", wrong)
            self.assertEqual(leaks(server, {server.facts["client_secret"], "wrong-secret"}), [])


class Life(unittest.TestCase):
    def test_an_expired_login_is_refreshed(self) -> None:
        with twitch("--hold", "0", "--faults", "expired-tokens:at=600s") as server:
            server.run("login", "twitch")
            before = tokens_of(server)
            until(lambda: server.log("fault"), "the end of the tokens")
            self.assertIn("mossyowl", server.run("search", "moss"))
            after = tokens_of(server)
            self.assertFalse(before & after, "both were replaced")
            self.assertEqual(leaks(server, before | after), [])

    def test_a_revoked_login_says_so_and_can_be_renewed(self) -> None:
        with twitch("--hold", "0", "--faults", "revoked-tokens:at=600s") as server:
            server.run("login", "twitch")
            secrets = tokens_of(server)
            until(lambda: server.log("fault"), "the revocation")
            for command in (("search", "moss"), ("auth", "status")):
                printed = server.run(*command, status=5)
                self.assertIn("run crowdline login twitch", printed)
                self.assertEqual(len(printed.strip().splitlines()), 1)
            server.run("login", "twitch")
            self.assertIn("mossyowl", server.run("search", "moss"))
            self.assertEqual(leaks(server, secrets | tokens_of(server)), [])

    def test_a_refused_token_is_refreshed_once(self) -> None:
        with twitch("--faults", "401:path=/helix;count=1") as server:
            server.run("login", "twitch")
            self.assertIn("mossyowl", server.run("search", "moss"))
            self.assertEqual([fault["fault"] for fault in server.log("fault")], ["401"])
            self.assertEqual(len(server.log("token")), 2, "the login and one refresh")

    def test_logout_revokes(self) -> None:
        with twitch() as server:
            server.run("login", "twitch")
            login = server.login_file.read_bytes()
            secrets = tokens_of(server)
            self.assertIn("Logged out", server.run("logout", "twitch"))
            self.assertFalse(server.login_file.exists())
            server.login_file.write_bytes(login)
            server.login_file.chmod(0o600)
            self.assertIn("run crowdline login twitch", server.run("auth", "status", status=5))
            self.assertEqual(leaks(server, secrets), [])

    def test_a_login_that_others_may_read_is_not_used(self) -> None:
        with twitch() as server:
            server.run("login", "twitch")
            server.login_file.chmod(0o644)
            self.assertIn("chmod 600", server.run("search", "moss", status=5))


class Trouble(unittest.TestCase):
    """Requests that go wrong on the way."""

    def search(self, faults: str, status: int = 0) -> tuple[str, Twitch]:
        with twitch("--hold", "0", "--faults", faults) as server:
            server.run("login", "twitch")
            printed = server.run("search", "moss", status=status)
            self.assertTrue(server.log("fault"), "the fault struck")
            return printed, server

    def test_too_many_requests_are_waited_for(self) -> None:
        self.assertIn("mossyowl", self.search("429:path=/helix;share=1;count=1")[0])

    def test_a_server_that_fails_for_a_moment(self) -> None:
        for fault in ("500", "503", "cut-body"):
            with self.subTest(fault=fault):
                self.assertIn("mossyowl", self.search(f"{fault}:path=/helix;share=1;count=1")[0])

    def test_a_server_that_fails_for_good(self) -> None:
        printed, _ = self.search("503:path=/helix;share=1", status=4)
        self.assertEqual(len(printed.strip().splitlines()), 1)
        self.assertIn("503", printed)

    def test_answers_that_are_none(self) -> None:
        for fault in ("bad-json", "empty-body"):
            with self.subTest(fault=fault):
                printed, _ = self.search(f"{fault}:path=/helix;share=1", status=3)
                self.assertEqual(len(printed.strip().splitlines()), 1)

    def test_pages_of_every_kind(self) -> None:
        names = ["mossyowl", "mossypond", "mossystone"]
        channels = [part for name in names for part in ("--twitch", f"{name}={CHAT}")]
        requests = {"short-pages": 4, "short-pages,repeated-rows": 4, "repeated-cursor": 2, "no-pagination": 1}
        for fault, count in requests.items():
            with self.subTest(fault=fault), twitch(*channels, "--faults", fault) as server:
                found = json.loads(server.run("search", "moss", "--json", client="confidential"))
                self.assertEqual(sorted(channel["id"] for channel in found["channels"]), names)
                server.stop()
                asked = [answer for answer in server.log("answer") if answer["path"] == "/helix/search/channels"]
                self.assertEqual(len(asked), count)


if __name__ == "__main__":
    unittest.main()
