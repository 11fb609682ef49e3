#!/usr/bin/env python3
"""Holds verify.py against the test vectors beside this file; prints how many of each kind.

A vector with `broken` must be refused, every other one taken for what it says. sm2.json is for
sm2.py. Trust policies, and what events may say, are left to others: policies.json, and `illegal`
in evidence.json.
"""
import contextlib, io, json, pathlib, sqlite3, sys, tempfile
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent))
sys.dont_write_bytecode = True
import sm2 as sm2_lines
import verify
from verify import want, un64

def hashes(texts):
    return [bytes.fromhex(text) for text in texts]

def parts(file, heading, number, keys):
    """The number, the path and the checkpoint of a proof file."""
    top, note = file.split("\n\n", 1)
    lines = top.split("\n")
    want(not heading or lines.pop(0) == heading, "heading")
    if heading and lines[0].startswith("extra "):
        un64(lines.pop(0)[6:])
    want(lines[0].startswith(number) and len(lines) <= 64, "number")
    path = [un64(line) for line in lines[1:]]
    want(all(len(part) == 32 for part in path), "hash")
    origin, size, root = verify.checkpoint(verify.signed(note, keys)[0])
    want(any(key.split("+")[0] == origin for key in keys), "origin")
    return verify.number(lines[0][len(number):]), size, path, root

def canonical(v):
    verify.canonical(bytes.fromhex(v["hex"]))
def chains(v):
    rows = zip(v["numbers"], (line.encode() for line in v["lines"]), hashes(v["digests"]))
    want(len(list(verify.chain(rows))) == len(v["lines"]), "length")
def roots(v):
    want(verify.root(hashes(v["leaves"])).hex() == v["root"], "root")
def inclusion(v):
    leaf, root = hashes([v["leaf"], v["root"]])
    want(verify.included(leaf, v["index"], v["size"], hashes(v["path"])) == root, "root")
def consistency(v):
    old_root, root = hashes([v["old_root"], v["root"]])
    verify.consistent(v["old"], v["size"], hashes(v["path"]), old_root, root)
def keys(v):
    want(verify.verifier(v["key"])[2].hex() == v["public"], "public")
def notes(v):
    found = verify.signed(v["note"], v["keys"])[1]
    want(found == [(each["key"], each["time"]) for each in v["signed"]], "signed")
def sm2(v):
    found = []
    for key in v["keys"]:
        try:
            if un64(key.split("+", 2)[2])[:1] == b"\xff":
                sm2_lines.signed(v["note"], key)
                found.append((key, None))
            else:
                found += verify.signed(v["note"], [key])[1]
        except ValueError as error:
            want(str(error) == "unsigned", str(error))
    want(found, "unsigned")
    want(sorted(found) == sorted((each["key"], each["time"]) for each in v["signed"]), "signed")
def checkpoints(v):
    origin, size, root = verify.checkpoint(v["text"])
    want((origin, size, root.hex()) == (v["origin"], v["size"], v["root"]), "parts")
def inclusion_files(v):
    index, size, path, root = parts(v["file"], "c2sp.org/tlog-proof@v1", "index ", v["keys"])
    want(verify.included(hashes([v["leaf"]])[0], index, size, path) == root, "root")
def consistency_files(v):
    old, size, path, root = parts(v["file"], None, "old ", v["keys"])
    verify.consistent(old, size, path, hashes([v["old_root"]])[0], root)
def appends(v):
    text = "kaoji/append/v1\n{origin}\n{first}\n{size}\n{root}\n{actor}\n".format(**v)
    verify.ed25519(*hashes([v["key"], v["signature"]]), text.encode())
def enrolments(v):
    data = verify.verifier(v["key"])[2]
    want(data[0] == 1, "kind")
    text = "kaoji/enroll/v1\n{origin}\n{key}\n".format(**v)
    verify.ed25519(data[1:], bytes.fromhex(v["proof"]), text.encode())
def evidence(v):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "ledger.db")
        file = sqlite3.connect(path)
        file.executescript("CREATE TABLE entry (seq, line, digest); PRAGMA user_version = 3;"
                           "CREATE TABLE document (digest, content);"
                           "CREATE TABLE evidence (seq, piece, content)")
        file.executemany("INSERT INTO entry VALUES (?, ?, ?)", [
            (seq, line, verify.sha(b"\0" + line.encode())) for seq, line in enumerate(v["lines"])])
        file.executemany("INSERT INTO evidence VALUES (:entry, :piece, :content)", [
            {**piece, "content": bytes.fromhex(piece["content"])} for piece in v["pieces"]])
        file.commit()
        file.close()
        with contextlib.redirect_stdout(io.StringIO()):
            verify.main(path)

wrong = 0
for check in (canonical, chains, roots, inclusion, consistency, keys, notes, sm2, checkpoints,
              inclusion_files, consistency_files, appends, enrolments, evidence):
    name = check.__name__.replace("_", "-")
    vectors = json.loads((here / f"{name}.json").read_text("utf-8"))["vectors"]
    vectors = [vector for vector in vectors if vector.get("broken") != "illegal"]
    for vector in vectors:
        try:
            check(vector)
            refused = None
        except (ValueError, LookupError, RecursionError) as error:
            refused = error
        if (refused is None) == ("broken" in vector):
            wrong += 1
            print(f"{name}: {vector['name']}: {refused or 'taken, though broken'}")
    print(f"{name}: {len(vectors)}")
sys.exit(1 if wrong else 0)
