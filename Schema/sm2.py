#!/usr/bin/env python3
"""Verifies a checkpoint's line of SM2 with SM3 from FORMAT.md, section 6, and Python 3.8 alone.

    sm2.py CHECKPOINT KEY            exits 0 where KEY, a verifier key of kind SM2-SM3, signed it
That line stands beside the log's own, which verify.py verifies, and never in its place.
"""
import pathlib, re, sys
sys.dont_write_bytecode = True
from verify import checkpoint, sha, un64, want
KIND, ID = b"\xffSM2-SM3", b"1234567812345678"
# GB/T 32918.5: y^2 = x^3 + ax + b over the integers mod P; G generates N points.
P = 2**256 - 2**224 - 2**96 + 2**64 - 1
A = P - 3
B = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93
N = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123
G = (0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7,
     0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0)
START = (0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600,
         0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E)
WORD = 2**32 - 1
def turned(x, by):
    by %= 32
    return (x << by | x >> 32 - by) & WORD
def sm3(data):
    """GB/T 32905."""
    state = START
    data += b"\x80" + bytes(-(len(data) + 9) % 64) + (8 * len(data)).to_bytes(8, "big")
    for at in range(0, len(data), 64):
        w = [int.from_bytes(data[i:i + 4], "big") for i in range(at, at + 64, 4)]
        for j in range(16, 68):
            x = w[j - 16] ^ w[j - 9] ^ turned(w[j - 3], 15)
            w.append(x ^ turned(x, 15) ^ turned(x, 23) ^ turned(w[j - 13], 7) ^ w[j - 6])
        a, b, c, d, e, f, g, h = state
        for j in range(64):
            early = j < 16
            twelfth = turned(a, 12)
            first = turned(twelfth + e + turned(0x79CC4519 if early else 0x7A879D8A, j) & WORD, 7)
            ff = a ^ b ^ c if early else a & b | a & c | b & c
            gg = e ^ f ^ g if early else e & f | ~e & g
            one = ff + d + (first ^ twelfth) + (w[j] ^ w[j + 4]) & WORD
            two = gg + h + first + w[j] & WORD
            a, b, c, d, e, f, g, h = (one, a, turned(b, 9), c,
                                      two ^ turned(two, 9) ^ turned(two, 17), e, turned(f, 19), g)
        state = tuple(x ^ y for x, y in zip(state, (a, b, c, d, e, f, g, h)))
    return b"".join(x.to_bytes(4, "big") for x in state)
def add(p, q):
    """The sum of two points; None is the point at infinity."""
    if p is None or q is None:
        return p or q
    if p[0] == q[0]:
        if (p[1] + q[1]) % P == 0:
            return None
        slope = (3 * p[0] * p[0] + A) * pow(2 * p[1], -1, P) % P
    else:
        slope = (q[1] - p[1]) * pow(q[0] - p[0], -1, P) % P
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P
def times(n, p):
    total = None
    while n:
        total, p, n = add(total, p) if n & 1 else total, add(p, p), n >> 1
    return total
def octets(n): return n.to_bytes(32, "big")
def integer(n):
    data = n.to_bytes(n.bit_length() // 8 + 1, "big")
    return b"\2" + bytes([len(data)]) + data
def pair(der):
    """The two numbers of a SEQUENCE of two INTEGERs in its only encoding."""
    want(len(der) > 8 and len(der) > 6 + der[3], "signature")
    r = int.from_bytes(der[4:4 + der[3]], "big")
    s = int.from_bytes(der[6 + der[3]:], "big")
    inside = integer(r) + integer(s)
    want(der == b"\x30" + bytes([len(inside)]) + inside, "signature")
    return r, s
def sm2(point, der, text):
    """GB/T 32918.2, section 7."""
    key = int.from_bytes(point[1:33], "big"), int.from_bytes(point[33:], "big")
    about = b"".join(map(octets, (A, B) + G + key))
    e = sm3(sm3((8 * len(ID)).to_bytes(2, "big") + ID + about) + text)
    r, s = pair(der)
    t = (r + s) % N
    want(0 < r < N and 0 < s < N and t, "signature")
    sum = add(times(s, G), times(t, key))
    want(sum and (int.from_bytes(e, "big") + sum[0]) % N == r, "signature")
def verifier(text):
    name, id, key = text.split("+", 2)
    data = un64(key)
    want(re.fullmatch(r"\S+", name) and sha(f"{name}\n".encode() + data)[:4].hex() == id, "key id")
    want(data[:8] == KIND and len(data) == 73 and data[8] == 4, "key")
    x, y = int.from_bytes(data[9:41], "big"), int.from_bytes(data[41:], "big")
    want(x < P and y < P and (y * y - x * x * x - A * x - B) % P == 0, "key")
    return name, bytes.fromhex(id), data[8:]
def signed(note, key):
    """The text of a note that this key signed; each line of it must hold."""
    name, id, point = verifier(key)
    text, lines = note.rsplit("\n\n", 1)
    found = False
    for line in lines[:-1].split("\n"):
        dash, who, blob = line.split(" ")
        if dash == "—" and (who, un64(blob)[:4]) == (name, id):
            sm2(point, un64(blob)[4:], (text + "\n").encode())
            found = True
    want(found, "unsigned")
    return text + "\n"
if __name__ == "__main__":
    try:
        path, key = sys.argv[1:]
        origin, size, _ = checkpoint(signed(pathlib.Path(path).read_bytes().decode(), key))
        want(origin == key.split("+")[0], "another origin")
        print(f"the SM2 key signed its checkpoint of size {size}")
    except (ValueError, LookupError) as broken:
        sys.exit(f"does not hold: {broken}")
