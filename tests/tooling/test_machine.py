"""What the set-up says when something is missing: one sentence, and what to run."""
import os
import sys
import unittest
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tooling"))
import console  # noqa: E402
import machine  # noqa: E402
import stages  # noqa: E402

MISSING = (["no-such-package"], ["no-such-program"], [], None)


class MissingTest(unittest.TestCase):
    def setUp(self):
        patch = mock.patch.dict(machine.NEEDS, {"missing": MISSING})
        patch.start()
        self.addCleanup(patch.stop)

    def test_without_root_it_says_what_to_run(self):
        with mock.patch.object(os, "geteuid", lambda: 1000), self.assertRaises(console.Trouble) as caught:
            machine.install_packages(["missing"])
        self.assertIn("no-such-package", str(caught.exception))
        self.assertIn("sudo apt-get update && sudo apt-get install -y", caught.exception.run)

    def test_a_full_disk_is_said_before_anything_is_installed(self):
        usage = mock.Mock(free=1e6)
        with mock.patch.object(os, "geteuid", lambda: 0), mock.patch.object(machine.shutil, "disk_usage", lambda _: usage):
            with self.assertRaises(console.Trouble) as caught:
                machine.install_packages(["missing"])
        self.assertIn("nearly full", str(caught.exception))

    def test_nothing_missing_installs_nothing(self):
        with mock.patch.object(machine, "run_step", side_effect=AssertionError("nothing is to be run")):
            machine.install_packages([])


class ExplainTest(unittest.TestCase):
    def explain(self, output):
        return str(console.explain("Packages from npm", [output], console.LOGS / "x.log", None))

    def test_no_network(self):
        for output in ("npm error code EAI_AGAIN\n", "Temporary failure resolving 'deb.example'\n",
                       "fatal: unable to access 'https://x/': Could not resolve host: x\n"):
            self.assertIn("The network cannot be reached", self.explain(output))

    def test_no_disk(self):
        self.assertIn("The disk is full", self.explain("write error: No space left on device\n"))


class CountTest(unittest.TestCase):
    def test_gtest(self):
        good = "[==========] 41 tests from 5 test suites ran. (12 ms total)\n[  PASSED  ] 41 tests.\n"
        self.assertEqual(stages.count_gtest(good), (41, 0))
        bad = "[==========] 3 tests from 1 test suite ran. (1 ms)\n[  PASSED  ] 1 test.\n[  FAILED  ] 2 tests, listed below:\n"
        self.assertEqual(stages.count_gtest(bad), (1, 2))
        self.assertIsNone(stages.count_gtest("Segmentation fault\n"))

    def test_node(self):
        self.assertEqual(stages.count_node("ℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\n"), (3, 2))
        self.assertIsNone(stages.count_node("SyntaxError\n"))

    def test_unittest(self):
        self.assertEqual(stages.count_unittest("Ran 7 tests in 0.1s\n\nFAILED (failures=1, errors=1)\n"), (5, 2))

    def test_a_program_that_fails_without_a_failed_test_is_a_failure(self):
        argv = ["sh", "-c", "echo Ran 2 tests; exit 3"]
        with mock.patch.object(stages, "show_end"):
            self.assertEqual(stages.run_tests("self-test", argv, dict(os.environ), 10, stages.count_unittest), (2, 1))

    def test_a_program_that_ends_early_is_trouble(self):
        with mock.patch.object(stages, "show_end"), self.assertRaises(console.Trouble):
            stages.run_tests("self-test", ["sh", "-c", "exit 1"], dict(os.environ), 10, stages.count_unittest)


if __name__ == "__main__":
    unittest.main()
