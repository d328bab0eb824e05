"""Writers are served in the order in which they came, and none is refused while the queue moves."""

import threading
import time

import pytest
from sqlalchemy.exc import TimeoutError

from assistant.records.queue import Queue


def test_writers_are_served_in_the_order_in_which_they_came():
    queue, served, threads = Queue(5.0), [], []

    def write(number):
        with queue.turn():
            served.append(number)
            time.sleep(0.002)

    with queue.turn():
        for number in range(30):
            threads.append(threading.Thread(target=write, args=(number,)))
            threads[-1].start()
            while len(queue._waiting) <= number:
                time.sleep(0.001)
    for thread in threads:
        thread.join()

    assert served == list(range(30))


def test_only_one_writes_at_a_time():
    queue, inside, most = Queue(5.0), [], []

    def write():
        for _ in range(50):
            with queue.turn():
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert max(most) == 1 and len(most) == 400


def test_a_queue_that_does_not_move_refuses_and_lets_the_next_in_when_it_does():
    queue = Queue(0.05)
    with queue.turn(), pytest.raises(TimeoutError):
        threading_enter(queue)

    with queue.turn():
        pass


def test_an_error_inside_lets_the_next_writer_in():
    queue = Queue(0.05)
    with pytest.raises(ValueError), queue.turn():
        raise ValueError
    with queue.turn():
        pass


def threading_enter(queue):
    """As another thread would: the error is raised here."""
    caught = []

    def enter():
        try:
            with queue.turn():
                pass
        except TimeoutError as error:
            caught.append(error)

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    raise caught[0]
