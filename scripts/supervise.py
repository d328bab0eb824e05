"""supervisord, which looks ten times a second instead of once what became of its processes.

Python calls a poll again that a signal broke off, so supervisor hears of a death at its next look, and starts again
what died at the look after that: up to two seconds in which a family's message has nobody to go to.
"""

import sys

from supervisor import poller, supervisord

LOOK_SECONDS = 0.1


class Quicker(poller.Poller):
    def poll(self, timeout: float) -> tuple[list[int], list[int]]:
        return super().poll(min(timeout, LOOK_SECONDS))


def main() -> None:
    poller.Poller = Quicker
    supervisord.main(sys.argv[1:])


if __name__ == "__main__":
    main()
