#!/usr/bin/env python3
"""Verifies a ledger from FORMAT.md and Python 3.8 alone, without the program that wrote it.

    verify.py LEDGER                  each line, link, document, evidence; prints size, head, root
    verify.py LEDGER CHECKPOINT KEY   also that it continues a checkpoint signed with that key
Exits 0 where all holds, else 1. It reads what events file and erase, no more; vectors/check.py."""
import base64, hashlib, json, pathlib, re, sqlite3, sys
NUMBER, LARGEST = "(0|[1-9][0-9]{0,18})", 2**53 - 1
LINE = re.compile(
    b'{"event":(.*),"prev":"([0-9a-f]{64})","rest":%b,"seq":%b}' % ((NUMBER.encode(),) * 2), re.S)
P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
def want(holds, what):
    if not holds: raise ValueError(what)
def sha(data): return hashlib.sha256(data).digest()
def un64(text):
    want(base64.b64encode(base64.b64decode(text)).decode() == text, "base64 in another spelling")
    return base64.b64decode(text)
def number(text, most=2**63 - 1):
    want(re.fullmatch(NUMBER, text, re.A) and int(text) <= most, "number")
    return int(text)
def canonical(data):
    def integer(text):
        return number(text.lstrip("-"), LARGEST) * (-1 if text[0] == "-" else 1)
    def depth(value):
        want(not isinstance(value, str) or "\0" not in value, "U+0000")
        if not isinstance(value, (dict, list)):
            return 0
        want(all(re.fullmatch("[a-z_]+", key) for key in value if isinstance(value, dict)), "key")
        inside = value.values() if isinstance(value, dict) else value
        return 1 + max(map(depth, inside), default=0)
    value = json.loads(data.decode(), parse_int=integer, parse_float=number, parse_constant=number)
    again = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    want(depth(value) <= 8 and again.encode() == data, "another spelling")
    return value
def chain(rows):
    head, left, count = bytes(32), 0, 0
    for key, line, kept in rows:
        digest, parts = sha(b"\0" + line), LINE.fullmatch(line)
        form = parts and len(line) <= 65535 and len(parts[1]) <= 65000
        want(digest == kept and form, f"entry {count}: {'form' if digest == kept else 'digest'}")
        rest, seq = (number(part.decode(), LARGEST) for part in parts.groups()[2:])
        want(key == seq == count, f"entry {count}: number")
        want(parts[2].decode() == head.hex(), f"entry {count}: link")
        want(left == 0 or rest == left - 1, f"entry {count}: rest")
        head, left, count = digest, rest, count + 1
        yield parts[1]
    want(left == 0, f"entry {count}: missing")
def node(left, right): return sha(b"\1" + left + right)
def half(size): return 1 << (size - 1).bit_length() - 1
def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha(b"")
    return node(root(leaves[:half(len(leaves))]), root(leaves[half(len(leaves)):]))
def included(leaf, index, size, path):
    want(0 <= index < size and (size > 1) == bool(path), "length")
    if size == 1:
        return leaf
    if index < half(size):
        return node(included(leaf, index, half(size), path[:-1]), path[-1])
    return node(path[-1], included(leaf, index - half(size), size - half(size), path[:-1]))
def continued(old, size, path, top):
    """The roots, old and new, that a path leads to; top is the old one where that is left out."""
    if old == size:
        want(len(path) == (0 if top else 1), "length")
        return (top or path[0],) * 2
    want(path, "length")
    if old <= half(size):
        first, last = continued(old, half(size), path[:-1], top)
        return first, node(last, path[-1])
    tops = continued(old - half(size), size - half(size), path[:-1], None)
    return tuple(node(path[-1], top) for top in tops)
def consistent(old, size, path, old_top, top):
    want(0 <= old <= size and (size or top == sha(b"")), "size")
    tops = continued(old, size, path, old_top) if old else (sha(b""), path or top)
    want(tops == (old_top, top), "consistency")
def add(p, q):
    both = D * p[0] * q[0] * p[1] * q[1]
    return ((p[0] * q[1] + p[1] * q[0]) * pow(1 + both, -1, P) % P,
            (p[1] * q[1] + p[0] * q[0]) * pow(1 - both, -1, P) % P)
def times(n, p):
    return add(p if n & 1 else (0, 1), times(n >> 1, add(p, p))) if n else (0, 1)
def point(data):
    sign, y = divmod(int.from_bytes(data, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    want(len(data) == 32 and y < P and x * x % P == square and (x or not sign), "no point")
    return (x if x & 1 == sign else P - x), y
def ed25519(key, signature, text):
    s, hashed = signature[32:], hashlib.sha512(signature[:32] + key + text).digest()
    s, h = int.from_bytes(s, "little"), int.from_bytes(hashed, "little") % ORDER
    x, y = add(times(s, point(b"\x58" + b"\x66" * 31)), times(ORDER - h, point(key)))
    found = (y | (x & 1) << 255).to_bytes(32, "little")
    want(len(signature) == 64 and s < ORDER and found == signature[:32], "signature")
def verifier(text):
    name, id, key = text.split("+", 2)
    data = un64(key)
    want(re.fullmatch(r"\S+", name) and sha(f"{name}\n".encode() + data)[:4].hex() == id, "key id")
    want(data[:1] in (b"\1", b"\4") and times(8, point(data[1:])) != (0, 1), "key")
    return name, bytes.fromhex(id), data
def signed(note, keys):
    want(not re.search("[\0-\x09\x0b-\x1f]", note), "note")
    text, lines = note.rsplit("\n\n", 1)
    text, found, known = text + "\n", [], [(key, *verifier(key)) for key in keys]
    want(lines.endswith("\n") and lines.count("\n") <= 100, "signature lines")
    for line in lines[:-1].split("\n"):
        dash, who, blob = line.split(" ")
        blob = un64(blob)
        want(dash == "—" and re.fullmatch(r"[^\s+]+", who) and len(blob) > 4, "signature line")
        for key, name, id, data in known:
            if (name, id) == (who, blob[:4]):
                time = int.from_bytes(blob[4:12], "big") if data[0] == 4 else None
                head = "" if time is None else f"cosignature/v1\ntime {time}\n"
                ed25519(data[1:], blob[12 if head else 4:], (head + text).encode())
                found += [] if key in dict(found) else [(key, time)]
    want(found, "unsigned")
    return text, found
def checkpoint(text):
    origin, size, top, end = text.split("\n")
    want(re.fullmatch(r"[^\s+]+", origin) and end == "" and len(un64(top)) == 32, "checkpoint")
    return origin, number(size), un64(top)
def main(path, note=None, key=None):
    file = sqlite3.connect(pathlib.Path(path).resolve().as_uri() + "?mode=ro", uri=True)
    file.text_factory = bytes
    entries = file.execute("SELECT seq, line, digest FROM entry ORDER BY seq").fetchall()
    events = [canonical(event) for event in chain(entries)]
    for digest, content in file.execute("SELECT digest, content FROM document"):
        want(sha(content) == digest, f"document {digest.hex()}")
    erased = {e["body"]["entry"] for e in events if e["type"] == "document.erased"}
    filed = file.execute("PRAGMA user_version").fetchone()[0] > 2
    for (seq,) in file.execute("SELECT DISTINCT seq FROM evidence") if filed else []:
        found = file.execute("SELECT piece, content FROM evidence WHERE seq = ? ORDER BY 1", (seq,))
        (places, parts), body = zip(*found), events[max(seq, 0)]["body"]
        kept = sum(map(len, parts)) - 32, sha(b"".join(parts)).hex()
        whole = kept[0] == 0 < body["bytes"] or kept == (body["bytes"], body["digest"])
        want(whole and places == (*range(len(places)),) and seq not in erased, f"evidence of {seq}")
    leaves = [row[2] for row in entries]
    print(f"size {len(leaves)}\nhead {leaves[-1].hex()}\nroot {root(leaves).hex()}")
    if note:
        origin, size, top = checkpoint(signed(pathlib.Path(note).read_bytes().decode(), [key])[0])
        base = events[0]["body"]["base"]
        want(origin == f"{base}/{leaves[0].hex()}" == key.split("+")[0], "another origin")
        want(size <= len(leaves) and root(leaves[:size]) == top, f"another past at size {size}")
        print(f"continues its checkpoint of size {size}")
if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (ValueError, LookupError, RecursionError, sqlite3.Error) as broken:
        sys.exit(f"does not hold: {broken}")
