"""Measures Kaoji and its peers side by side, in one run, on the same lines; not part of CI.

    python3 -m venv peers && peers/bin/pip install eventsourcing pymerkle csv-diff daff
    apt-get install -y git postgresql sqlite3-tools
    swift build -c release
    peers/bin/python Tests/Peers/peers.py --entries 100000 --rows 230000

Every peer writes the very lines of a ledger that kaoji-bench makes. A peer that is not installed is named
and left out. Ratios are Kaoji's rate over the peer's, so above 1 Kaoji is faster; single runs on a shared
machine say little beyond a factor of two. What each peer guarantees differs, and is said beside its figure.
"""

import argparse
import contextlib
import csv
import hashlib
import importlib.metadata
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

RESULTS = []


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run(*words, **options):
    return subprocess.run(words, check=True, capture_output=True, text=True, **options).stdout


def note(task, peer, rate, unit, ours, remark):
    """Keeps a figure; `ours` is Kaoji's rate in the same unit, where there is one."""
    RESULTS.append(
        {"task": task, "peer": peer, "rate": rate, "unit": unit, "kaoji": ours,
         "ratio": ours / rate if ours else None, "remark": remark})
    ratio = f"{ours / rate:9.2f}" if ours else "        -"
    mine = f"{ours:12,.0f}" if ours else "           -"
    print(f"{task:16} {peer:26} {rate:12,.0f} {mine} {unit:10} {ratio}  {remark}", flush=True)


def version(package):
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


# Appending, verifying, proving


def single(bench, place):
    """Kaoji's own durable commits a second, taken anew beside each peer's: the disk's pace changes."""
    folder = tempfile.mkdtemp(dir=place)
    measured = float(run(bench, "--task", "durable", folder).split()[0])
    shutil.rmtree(folder)
    return measured


def eventsourcing(lines, singles, ours, place):
    from uuid import uuid4

    from eventsourcing.persistence import StoredEvent
    from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

    name = f"eventsourcing {version('eventsourcing')}"
    recorder = SQLiteApplicationRecorder(SQLiteDatastore(f"{place}/events.db"))
    recorder.create_table()

    def events(some):
        return [StoredEvent(uuid4(), 1, "line", line) for line in some]

    def alone():
        for event in events(lines[:singles]):
            recorder.insert_events([event])

    note("single append", name, singles / seconds(alone), "commits/s", ours["single"](),
         "SQLite WAL, synchronous=FULL; the recorder alone: no chain, no rules, no scores")

    def together():
        for start in range(0, len(lines), 1000):
            recorder.insert_events(events(lines[start:start + 1000]))

    note("batched append", name, len(lines) / seconds(together), "lines/s", ours["batch"],
         "1,000 a transaction; no chain, no rules, no scores")

    def read():
        found, start = 0, 1
        while found < len(lines):
            some = recorder.select_notifications(start=start, limit=1000)
            found += len(some)
            start = some[-1].id + 1

    note("replay", name, len(lines) / seconds(read), "events/s", ours["replay"],
         "reading the stored bytes alone: nothing decoded, checked or computed")


def pymerkle(lines, singles, ours, place):
    from pymerkle import SqliteTree, verify_consistency, verify_inclusion

    name = f"pymerkle {version('pymerkle')}"
    tree = SqliteTree(f"{place}/tree.db")
    note("single append", name,
         singles / seconds(lambda: [tree.append_entry(line) for line in lines[:singles]]),
         "commits/s", ours["single"](), "SQLite rollback journal, synchronous=FULL; leaves only")
    note("batched append", name, len(lines) / seconds(lambda: [
        tree.append_entries(lines[start:start + 1000]) for start in range(0, len(lines), 1000)]),
         "lines/s", ours["batch"], "1,000 a transaction; leaves only")
    size, root = tree.get_size(), tree.get_root()
    places = [1 + int.from_bytes(hashlib.sha256(b"%d" % n).digest()[:6], "big") % size
              for n in range(50)]

    def inclusions():
        for index in places:
            verify_inclusion(tree.get_leaf(index), root, tree.prove_inclusion(index, size))

    def continuations():
        for old in places:
            verify_consistency(tree.get_root(old), root, tree.prove_consistency(old, size))

    note("inclusion proof", name, len(places) / seconds(inclusions), "proofs/s",
         ours["inclusion"], "made from SQLite and checked")
    note("consistency", name, len(places) / seconds(continuations), "proofs/s",
         ours["consistency"], "made from SQLite and checked")


def git(lines, ours, place):
    name = run("git", "--version").strip().replace(" version", "")
    repository = f"{place}/repository"
    run("git", "init", "--quiet", "--bare", repository)
    stream = pathlib.Path(f"{place}/stream")
    with stream.open("wb") as out:
        for number, line in enumerate(lines):
            out.write(b"commit refs/heads/main\ncommitter a <a@b> %d +0000\n" % (1_700_000_000 + number))
            out.write(b"data %d\n%s\n" % (len(line), line))
        out.write(b"done\n")
    with stream.open("rb") as source:
        spent = seconds(lambda: subprocess.run(
            ["git", "-c", "core.fsync=all", "-C", repository, "fast-import", "--quiet", "--done"],
            stdin=source, check=True))
    note("batched append", f"{name} fast-import", len(lines) / spent, "lines/s", ours["batch"],
         "one commit a line, in its message; core.fsync=all, synced once, at the end")
    spent = seconds(lambda: run("git", "-C", repository, "fsck", "--full", "--no-progress"))
    note("verification", f"{name} fsck", len(lines) / spent, "lines/s", ours["verify"],
         "every object hashed; SHA-1")


CHAIN = """
CREATE EXTENSION pgcrypto;
CREATE TABLE entry (seq bigint PRIMARY KEY, line text NOT NULL, prev bytea NOT NULL, digest bytea NOT NULL);
CREATE FUNCTION chained() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last entry;
BEGIN
    SELECT * INTO last FROM entry ORDER BY seq DESC LIMIT 1;
    NEW.seq := coalesce(last.seq + 1, 0);
    NEW.prev := coalesce(last.digest, '\\x00'::bytea);
    NEW.digest := digest(NEW.prev || convert_to(NEW.line, 'UTF8'), 'sha256');
    RETURN NEW;
END $$;
CREATE TRIGGER chained BEFORE INSERT ON entry FOR EACH ROW EXECUTE FUNCTION chained();
CREATE FUNCTION stays() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'append only'; END $$;
CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION stays();
"""

RECHECK = """
SELECT count(*) FROM (
    SELECT digest, prev, line, lag(digest) OVER (ORDER BY seq) AS before FROM entry
) AS e
WHERE digest = digest(prev || convert_to(line, 'UTF8'), 'sha256')
    AND prev = coalesce(before, '\\x00'::bytea)
"""


@contextlib.contextmanager
def server(place):
    """A PostgreSQL of its own, on a socket in a folder; as nobody where we are root."""
    homes = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"))
    home = str(homes[-1]) if homes else os.path.dirname(shutil.which("initdb") or "")
    data = f"{place}/postgres"
    os.makedirs(data)
    as_other = []
    if os.geteuid() == 0:
        as_other = ["runuser", "-u", "nobody", "--"]
        os.chmod(place, 0o755)
        shutil.chown(data, "nobody")
    run(*as_other, f"{home}/initdb", "-D", f"{data}/data", "-U", "peer", "-E", "UTF8", "--no-locale",
        cwd=data)
    # Its output goes to a file: a pipe would stay open as long as the server runs.
    subprocess.run([*as_other, f"{home}/pg_ctl", "-D", f"{data}/data", "-l", f"{data}/log", "-w", "-o",
                    f"-c listen_addresses= -c unix_socket_directories={data}", "start"],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=data)
    try:
        yield ["psql", "-X", "-q", "-h", data, "-U", "peer", "-v", "ON_ERROR_STOP=1", "-d", "postgres"]
    finally:
        run(*as_other, f"{home}/pg_ctl", "-D", f"{data}/data", "-m", "fast", "stop", cwd=data)


def postgresql(lines, singles, ours, place):
    def literal(line):
        return "'" + line.decode().replace("'", "''") + "'"

    with server(place) as psql:
        name = "PostgreSQL " + run(*psql, "-At", "-c", "SHOW server_version").split()[0]
        run(*psql, "-c", CHAIN)
        statements = pathlib.Path(f"{place}/single.sql")
        statements.write_text(
            "".join(f"INSERT INTO entry (line) VALUES ({literal(line)});\n" for line in lines[:singles]))
        spent = seconds(lambda: run(*psql, "-f", str(statements)))
        note("single append", name, singles / spent, "commits/s", ours["single"](),
             "fsync=on, synchronous_commit=on; chained by trigger with pgcrypto, no scores")
        batches = pathlib.Path(f"{place}/batch.sql")
        with batches.open("w") as out:
            for start in range(0, len(lines), 1000):
                out.write("BEGIN;\n")
                for line in lines[start:start + 1000]:
                    out.write(f"INSERT INTO entry (line) VALUES ({literal(line)});\n")
                out.write("COMMIT;\n")
        run(*psql, "-c", "TRUNCATE entry")
        spent = seconds(lambda: run(*psql, "-f", str(batches)))
        note("batched append", name, len(lines) / spent, "lines/s", ours["batch"],
             "1,000 a transaction; chained by trigger with pgcrypto, no scores")
        found = []
        spent = seconds(lambda: found.append(run(*psql, "-At", "-c", RECHECK)))
        assert int(found[0]) == len(lines), "the chain must hold"
        note("verification", name, len(lines) / spent, "lines/s", ours["verify"],
             "every digest and link again, in SQL")


# Comparing two years


def year_tables(ledger, place):
    """The scored rows of the last two years, as CSV and as SQLite tables."""
    rows = sqlite3.connect(ledger).execute(
        "SELECT agency || '/' || indicator, year, title, weight, state, exact, score FROM scored_table")
    years = {}
    for key, year, *cells in rows:
        years.setdefault(year, []).append([key, *cells])
    last = sorted(years)[-2:]
    names = ["id", "title", "weight", "state", "exact", "score"]
    for year, side in zip(last, "ab"):
        with open(f"{place}/{side}.csv", "w", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(names)
            writer.writerows(years[year])
        database = sqlite3.connect(f"{place}/{side}.db")
        database.execute("CREATE TABLE t (id TEXT PRIMARY KEY, title, weight, state, exact, score)")
        database.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?)", years[year])
        database.commit()
        database.close()
    return len(years[last[-1]])


def year_diff(bench, rows, place, limit):
    ledger = f"{place}/years.db"
    run(bench, "--make", ledger, "--entries", str(rows * 8), "--years", "2")
    count = year_tables(ledger, place)
    compared, changed, spent = run(bench, "--task", "diff", ledger).split()
    ours = int(compared) / float(spent)
    print(f"year diff: {compared} rows, {changed} of them differ; Kaoji folds both years from the log, "
          "and gives each difference with its causes", flush=True)

    def peer(name, words, remark):
        try:
            spent = seconds(lambda: subprocess.run(
                words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=limit))
        except subprocess.TimeoutExpired:
            print(f"{'year diff':16} {name:26} not done within {limit} s", flush=True)
            RESULTS.append({"task": "year diff", "peer": name, "rate": None, "unit": "rows/s",
                            "kaoji": ours, "ratio": None, "remark": f"not done within {limit} s"})
            return
        note("year diff", name, count / spent, "rows/s", ours, remark)

    a, b = f"{place}/a", f"{place}/b"
    tools = pathlib.Path(sys.executable).parent
    if shutil.which("sqldiff"):
        peer("sqldiff " + run("sqlite3", "--version").split()[0] if shutil.which("sqlite3") else "sqldiff",
             ["sqldiff", "--table", "t", f"{a}.db", f"{b}.db"], "cells that differ, without causes")
    else:
        print("not found: sqldiff")
    for package, tool, words in [
        ("csv-diff", "csv-diff", [f"{a}.csv", f"{b}.csv", "--key=id"]),
        ("daff", "daff.py", ["--id", "id", "--output", f"{place}/daff.csv", f"{a}.csv", f"{b}.csv"]),
    ]:
        if version(package) and (tools / tool).exists():
            peer(f"{package} {version(package)}", [str(tools / tool), *words],
                 "cells that differ, without causes")
        else:
            print(f"not found: {package}")


def ours_of(bench, entries, place):
    report = json.loads(subprocess.run(
        [bench, "--json", "--entries", str(entries)], check=True, stdout=subprocess.PIPE, text=True).stdout)
    print("Kaoji: " + ", ".join(f"{key} {value}" for key, value in sorted(report["machine"].items())))
    rows = {row["name"]: row["measured"] for row in report["rows"]}
    return {
        "single": lambda: single(bench, place), "batch": rows["batched append, whole path"],
        "verify": rows["chain verification"], "replay": rows["replay, every score recomputed"],
        "inclusion": 1e6 / rows["inclusion proof, checked"],
        "consistency": 1e6 / rows["consistency proof, checked"],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", default=".build/release/kaoji-bench")
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--singles", type=int, default=1_000)
    parser.add_argument("--rows", type=int, default=230_000, help="of each year in the year diff")
    parser.add_argument("--limit", type=int, default=600, help="seconds a diff may take")
    parser.add_argument("--only", choices=["log", "diff"], help="one half of it")
    parser.add_argument("--json", help="a file for the figures")
    options = parser.parse_args()
    bench = os.path.abspath(options.bench)
    with tempfile.TemporaryDirectory() as place:
        if options.only != "diff":
            log(bench, options, place)
        if options.only != "log":
            year_diff(bench, options.rows, place, options.limit)
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(RESULTS, indent=2, ensure_ascii=False) + "\n")


def log(bench, options, place):
    """Appending, verifying, replaying and proving, on the lines of one ledger."""
    ours = ours_of(bench, options.entries, place)
    ledger = f"{place}/ledger.db"
    run(bench, "--make", ledger, "--entries", str(options.entries))
    lines = [line.encode() for (line,) in
             sqlite3.connect(ledger).execute("SELECT line FROM entry ORDER BY seq")]
    print(f"Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version} in Python, "
          f"{len(lines)} lines, {sum(map(len, lines)) / len(lines):.0f} bytes on average")
    print(f"{'task':16} {'peer':26} {'peer':>12} {'Kaoji':>12} {'unit':10} {'Kaoji/peer':>9}")
    for package, measure in [("eventsourcing", eventsourcing), ("pymerkle", pymerkle)]:
        if version(package):
            measure(lines, options.singles, ours, place)
        else:
            print(f"not found: {package}")
    if shutil.which("git"):
        git(lines, ours, place)
    else:
        print("not found: git")
    if shutil.which("psql") and (shutil.which("initdb") or os.path.isdir("/usr/lib/postgresql")):
        postgresql(lines, options.singles, ours, place)
    else:
        print("not found: PostgreSQL")


if __name__ == "__main__":
    main()
