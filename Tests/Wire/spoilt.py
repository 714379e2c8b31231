"""Makes requests, most of them spoilt in about one place: framing, names, white space, line ends, chunk sizes, bytes."""

import random

DICE = random.Random()

INNER = b"GET /inner HTTP/1.1\r\nHost: a\r\n\r\n"
METHODS = [b"GET", b"HEAD", b"POST", b"PUT", b"PATCH", b"DELETE", b"OPTIONS"]
SPACES = [b"", b" ", b"\t", b"  ", b" \t "]
ODD_SPACES = [b"\x0b", b"\x0c", b"\xa0", b"\x00", b"\r", b"\n"]
LINE_ENDS = [b"\n", b"\r", b"\r\r\n", b"\n\n", b"\r\n\r\n", b"\n\r", b""]
LENGTHS = [b"%d", b"+%d", b"-%d", b"0%d", b"0x%x", b"%d, %d", b"%d,%d", b"%d ", b" %d", b"%d;", b"%d\x0b", b"\xd9\xa3", b"%d.0",
           b"1%d", b"00000000000000000000%d", b"99999999999999999999%d", b"%d\t", b"_%d", b"%d_0", b"\"%d\"", b""]
CODINGS = [b"chunked", b"Chunked", b"CHUNKED", b" chunked", b"\tchunked", b"chunked ", b"chunked\t", b"\x0bchunked",
           b"chunked\x0c", b"identity", b"gzip, chunked", b"chunked, gzip", b"chunked, chunked", b"chunked,", b",chunked",
           b", chunked", b"chunked;q=1", b"\"chunked\"", b"chunke", b"xchunked", b"chunked\x00", b"identity, chunked", b""]
NAMES = [b"Content-Length", b"content-length", b"Content-Length ", b" Content-Length", b"Content_Length",
         b"Content-Length\t", b"Content-Length\x00", b"Transfer-Encoding", b"transfer-encoding", b"Transfer-Encoding ",
         b"\tTransfer-Encoding", b"Transfer\x00-Encoding", b"Transfer_Encoding", b"Transfer-Encoding:", b"Host",
         b"Connection", b"X-Note", b"", b"Transfer-Encoding\xa0", b"Content-Length\x0b"]
SIZES = [b"%x", b"%X", b"0%x", b"0x%x", b"+%x", b"-%x", b"%x ", b" %x", b"%x\t", b"%x;a=b", b"%x ;a", b"%x;a=\"\r\n\"", b"%x\n",
         b"%x;\n", b"%x;\x00", b"00000000000000000%x", b"%xg", b"", b"ffffffffffffffff%x", b"%x_0", b"%x\x0b", b"%x,", b"%x;"]


def body_bytes():
    kind = DICE.randrange(5)
    if kind == 0:
        return INNER
    if kind == 1:
        return b"0\r\n\r\n" + INNER
    if kind == 2:
        return b"a=1&b=" + bytes(DICE.randrange(32, 127) for _ in range(DICE.randrange(30)))
    if kind == 3:
        return bytes(DICE.randrange(256) for _ in range(DICE.randrange(40)))
    return b""


def chunked(body, spoilt):
    out = []
    while body:
        size = DICE.randint(1, len(body))
        piece, body = body[:size], body[size:]
        form = DICE.choice(SIZES) if spoilt and DICE.random() < 0.4 else DICE.choice(SIZES[:3])
        told = size + DICE.choice([-1, 1, 2]) if spoilt and DICE.random() < 0.1 else size
        end = DICE.choice(LINE_ENDS) if spoilt and DICE.random() < 0.15 else b"\r\n"
        after = DICE.choice(LINE_ENDS) if spoilt and DICE.random() < 0.15 else b"\r\n"
        out.append((form % told if b"%" in form else form) + end + piece + after)
    last = DICE.choice([b"0", b"00", b"0;x", b"-0", b"0x0", b"", b"0 "]) if spoilt and DICE.random() < 0.2 else b"0"
    trailer = DICE.choice([b"", b"", b"X-T: 1\r\n", b"Content-Length: 5\r\n", b"Host: b\r\n", b" folded\r\n", b"bad\r\n"]) \
        if spoilt else b""
    end = DICE.choice(LINE_ENDS) if spoilt and DICE.random() < 0.15 else b"\r\n"
    return b"".join(out) + last + b"\r\n" + trailer + end


def length(body, spoilt):
    form = DICE.choice(LENGTHS) if spoilt else b"%d"
    told = len(body)
    if spoilt and DICE.random() < 0.2:
        told = max(0, told + DICE.choice([-1, 1, -5, len(INNER)]))
    return form.replace(b"%d", b"%d" % told).replace(b"%x", b"%x" % told)


def request(spoilt):
    """One request, well-formed, or with about one thing wrong with it."""
    wrong = DICE.choice(["framing", "name", "line", "chunk", "space", "first", "bytes"]) if spoilt else ""
    method = DICE.choice(METHODS)
    target = DICE.choice([b"/", b"/a", b"/a?b=c", b"/%41", b"http://b/x", b"/" + b"x" * DICE.randrange(50)])
    version = b"HTTP/1.1" if DICE.random() < 0.93 else b"HTTP/1.0"
    first = method + b" " + target + b" " + version
    if wrong == "first":
        first = DICE.choice([
            method + b"  " + target + b" " + version, method + b"\t" + target + b" " + version, b" " + first, first + b" ",
            method + b" " + target, method + b" " + target + b" HTTP/1.2", method + b" " + target + b" http/1.1",
            method.lower() + b" " + target + b" " + version, method + b" /a b " + version, b"\r\n" + first, b"\n" + first,
            b"\r\n\r\n" + first, method + b" " + target + b" HTTP/2.0", method + b" " + target + b" HTTP/1.10",
            method + b" " + target + b"\x00 " + version, b"G@T / HTTP/1.1", method + b" " + target + b" HTTP/01.1"])
    fields = [(b"Host", b"a")]
    body = b""
    framed = DICE.random()
    if framed < 0.35:
        body = body_bytes()
        fields.append((b"Content-Length", length(body, wrong == "framing")))
    elif framed < 0.7:
        body = chunked(body_bytes(), wrong == "chunk")
        fields.append((b"Transfer-Encoding", DICE.choice(CODINGS) if wrong == "framing" else b"chunked"))
    if wrong == "framing" and DICE.random() < 0.6:
        fields.append(DICE.choice([
            (b"Content-Length", length(body, True)), (b"Content-Length", b"%d" % len(body)), (b"Content-Length", b"0"),
            (b"Transfer-Encoding", DICE.choice(CODINGS)), (b"Transfer-Encoding", b"chunked")]))
        if not body:
            body = DICE.choice([INNER, b"0\r\n\r\n" + INNER])
    if wrong == "name":
        fields.append((DICE.choice(NAMES), DICE.choice([b"5", b"chunked", b"a", b"0", b"close", b""])))
        if not body and DICE.random() < 0.5:
            body = DICE.choice([INNER, b"5\r\nhello\r\n0\r\n\r\n"])
    if DICE.random() < 0.15:
        fields.append((b"Connection", DICE.choice([b"close", b"keep-alive", b"Close", b"x, close", b"upgrade"])))
    if DICE.random() < 0.3:
        fields.append((b"X-Note", DICE.choice([b"1", b"", b"a b", b"\xd0\xb9", b"a:b", b"\"q\""])))
    DICE.shuffle(fields)
    lines = [first]
    for name, value in fields:
        before, after = DICE.choice(SPACES), DICE.choice(SPACES)
        if wrong == "space" and DICE.random() < 0.5:
            before = DICE.choice(SPACES + ODD_SPACES)
        colon = DICE.choice([b":", b" :", b"\t:", b"", b"::"]) if wrong == "space" and DICE.random() < 0.3 else b":"
        lines.append(name + colon + before + value + after)
        if wrong == "space" and DICE.random() < 0.2:
            lines.append(DICE.choice([b" folded", b"\tfolded", b" Content-Length: 3", b" "]))
    head = b""
    for line in lines + [b""]:
        end = DICE.choice(LINE_ENDS) if wrong == "line" and DICE.random() < 0.2 else b"\r\n"
        head += line + end
    whole = head + body
    if wrong == "bytes":
        spoil = bytearray(whole)
        for _ in range(DICE.randint(1, 3)):
            place = DICE.randrange(len(spoil))
            action = DICE.randrange(3)
            if action == 0:
                spoil[place] = DICE.randrange(256)
            elif action == 1:
                del spoil[place]
            else:
                spoil.insert(place, DICE.choice(b"\r\n\t :;,0x\x00\x80"))
            if not spoil:
                break
        whole = bytes(spoil)
    return whole


def conversation():
    spoilt = DICE.random() < 0.85
    requests = [request(False) for _ in range(DICE.choice([0, 0, 1]))] + [request(spoilt)]
    requests += [request(False) for _ in range(DICE.choice([0, 1, 1]))]
    return b"".join(requests)
