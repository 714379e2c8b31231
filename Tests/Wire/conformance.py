"""The same bytes to our parser and to h11: nobody may see two requests where the other sees one.

Usage: conformance.py PARSE [COUNT] [SEED]. PARSE is the program of Sources/Parse.

Requests are made well-formed from a seed and then spoilt: framing, white space, line ends, chunk sizes, whole requests
inside bodies. Both parsers read until they refuse, close or run out. Who refuses closes the connection, so a refusal is
safe wherever it comes; what must never differ is the list of requests before it, and a request that one has
finished while the other still waits for its end.
"""

import collections
import struct
import subprocess
import sys
import threading

import h11

import spoilt

program = sys.argv[1]
count = int(sys.argv[2]) if len(sys.argv) > 2 else 40_000
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 7230
spoilt.DICE.seed(seed)

def theirs(data):
    """What h11 sees, in the words of Parse."""
    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=1 << 20)
    connection.receive_data(data)
    requests = []
    current = None
    try:
        while True:
            event = connection.next_event()
            if event is h11.NEED_DATA:
                return requests, "more" if current or connection.trailing_data[0] else "open"
            if event is h11.PAUSED:
                return requests, "close"
            if isinstance(event, h11.Request):
                current = [event.method, event.target, b""]
                version = event.http_version
            elif isinstance(event, h11.Data):
                current[2] += bytes(event.data)
            elif isinstance(event, h11.EndOfMessage):
                requests.append(":".join(part.hex() for part in current))
                current = None
                # The answer, so that the next request may be read.
                connection.send(h11.Response(status_code=204, headers=[]))
                connection.send(h11.EndOfMessage())
                if connection.our_state is h11.MUST_CLOSE or connection.their_state is h11.MUST_CLOSE:
                    return requests, "close of 1.0" if version == b"1.0" else "close"
                connection.start_next_cycle()
            elif isinstance(event, h11.ConnectionClosed):
                return requests, "close"
    except h11.RemoteProtocolError as error:
        return requests, f"refused: {str(error).split('(')[0][:60]}"


def ours(conversations):
    parse = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def write():
        for data in conversations:
            parse.stdin.write(struct.pack(">I", len(data)) + data)
        parse.stdin.close()

    threading.Thread(target=write, daemon=True).start()
    for line in parse.stdout:
        *requests, end = line.decode().split()
        yield requests, end


def judge(mine, other):
    """None when safe, else what is wrong."""
    (my_requests, my_end), (their_requests, their_end) = mine, other
    if my_end == "split":
        return "the same bytes read differently when cut"
    i_refuse, they_refuse = my_end.isdigit(), their_end.startswith("refused")
    # h11 keeps no connection of HTTP/1.0 open, whatever the client says: it reads no further, so there is nothing to see.
    they_stop = they_refuse or their_end == "close of 1.0"
    shared = min(len(my_requests), len(their_requests))
    if my_requests[:shared] != their_requests[:shared]:
        return "the same bytes, other requests"
    if len(my_requests) > shared and not they_stop:
        return "we see a request more"
    if len(their_requests) > shared and not i_refuse:
        return "we see a request less"
    if not i_refuse and not they_stop and my_end != their_end:
        return f"ends {my_end} here and {their_end} there"
    return None


conversations = [spoilt.conversation() for _ in range(count)]
kinds = collections.Counter()
wrong = []
answers = 0
for data, mine in zip(conversations, ours(conversations)):
    answers += 1
    other = theirs(data)
    problem = judge(mine, other)
    if problem:
        wrong.append((problem, data, mine, other))
    stricter = mine[1].isdigit(), other[1].startswith("refused")
    kinds[{(False, False): "both accept", (True, True): "both refuse", (True, False): "only we refuse",
           (False, True): "only h11 refuses"}[stricter]] += 1
    if stricter == (False, True):
        kinds[f"  h11 alone: {other[1][9:]}"] += 1

print(f"{answers} conversations, seed {seed}, h11 {h11.__version__}")
for kind, number in sorted(kinds.items(), key=lambda item: (item[0].startswith(" "), item[0])):
    print(f"{number:>8}  {kind}")
for problem, data, mine, other in wrong[:10]:
    print(f"\n{problem}\n  bytes {data!r}\n  ours  {mine}\n  h11   {other}")
if answers != count:
    sys.exit(f"the parser ended after {answers} of {count}")
if wrong:
    sys.exit(f"{len(wrong)} dangerous disagreements")
