"""Python code run in forks of one process that has imported the libraries already.

Importing torch or scikit-learn takes longer than most snippets run. The process imports them
once; each snippet then runs in a fork of its own, as its main module, in its own directory and
environment, and ends as a program does. The snippets still import what they use: only those
modules are there before that a library's own name brings.
"""

import atexit
import gc
import importlib
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import traceback
import types


class Preforked:
    """The process, seen from the outside; it is started when it is first needed."""

    def __init__(self, python, modules, environment):
        self.python = python
        self.modules = modules
        self.environment = environment  # threads and the like, which libraries read when loaded
        self.lock = threading.Lock()
        self.process = None
        self.channel = None

    def run(self, home, environment, out, err, limit):
        """Runs card.py of a directory: its exit status, or None after `limit` seconds."""
        answer, theirs = socket.socketpair()
        with answer:
            with theirs, self.lock:
                if self.process is None:
                    self.start()
                request = json.dumps({"home": home, "environment": environment}).encode()
                descriptors = [out.fileno(), err.fileno(), theirs.fileno()]
                socket.send_fds(self.channel, [request], descriptors)
            with answer.makefile("r") as lines:
                leader = int(lines.readline())
                # nothing more is sent before the end, so there is nothing in the file's buffer
                if select.select([answer], [], [], limit)[0]:
                    return int(lines.readline())
                os.killpg(leader, signal.SIGKILL)
                lines.readline()
                return None

    def start(self):
        """Starts the process, which ends when this one does."""
        self.channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self.process = subprocess.Popen(
                [self.python, __file__, str(theirs.fileno()), *self.modules],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )

    def close(self):
        """Ends the process, if it was started."""
        if self.process is not None:
            self.channel.close()
            self.process.wait()


# ---- inside -----------------------------------------------------------------------------------


def serve(channel):
    """Forks for each request, until there is no one to ask any more."""
    while True:
        request, descriptors, _, _ = socket.recv_fds(channel, 65536, 3)
        if not request:
            return
        if os.fork() == 0:
            channel.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            out, err, answer = descriptors
            if attend(answer):
                end(run(json.loads(request), out, err))
        for descriptor in descriptors:
            os.close(descriptor)


def attend(answer):
    """Forks once more: true in the new process; the old one reports its end, and ends."""
    leader = os.fork()
    if leader == 0:
        os.close(answer)
        os.setsid()  # so that what it starts can be ended with it
        return True
    os.write(answer, f"{leader}\n".encode())
    _, status = os.waitpid(leader, 0)
    os.write(answer, f"{os.waitstatus_to_exitcode(status)}\n".encode())
    os._exit(0)


def run(request, out, err):
    """Runs card.py as `python3 card.py` does; returns its exit status."""
    os.chdir(request["home"])
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.close(out)
    os.close(err)
    os.environ.clear()
    os.environ.update(request["environment"])
    tempfile.tempdir = None
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()  # as unlike as in two programs
    file = os.path.abspath("card.py")
    sys.argv = ["card.py"]
    sys.path[0] = request["home"]
    main = types.ModuleType("__main__")
    main.__file__ = file
    sys.modules["__main__"] = main
    with open(file, encoding="utf-8") as source:
        text = source.read()
    try:
        exec(compile(text, file, "exec"), main.__dict__)
    except SystemExit as wanted:
        if wanted.code is not None and not isinstance(wanted.code, int):
            print(wanted.code, file=sys.stderr)
            return 1
        return wanted.code or 0
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def end(status):
    """Ends this process as a program ends, but leaves the libraries as they are: to take them
    apart would first copy all the memory that is shared with the others."""
    threading._shutdown()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status & 0xFF)


if __name__ == "__main__":
    for module in sys.argv[2:]:
        importlib.import_module(module)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    gc.freeze()  # what is there now is never looked at again, so it stays shared
    with socket.socket(fileno=int(sys.argv[1])) as requests:
        serve(requests)
