"""Asks restic what it keeps of many sets of snapshots, and writes what it says to restic-plans.json beside this file.

    RESTIC=/path/to/restic python3 __tests__/retention/make_restic_plans.py

Made with restic 0.14.0. Each set of snapshots is a host of its own in one repository that lasts as long as the script; times are UTC.
"""

import datetime
import json
import os
import pathlib
import random
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

SEED = 20261122
RESTIC = os.environ.get("RESTIC", "restic")
PERIODS = ["hourly", "daily", "weekly", "monthly", "yearly"]
TAGS = ["good", "best", "v2", "keep me"]
UTC = datetime.timezone.utc
HERE = pathlib.Path(__file__).parent


def at(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=UTC)


def series(start, count, step, wobble, rng):
    """So many moments, a step apart, each later by chance; no two alike."""
    found = set()
    for index in range(count):
        found.add(start + index * step + datetime.timedelta(seconds=rng.randrange(max(1, int(wobble.total_seconds())))))
    return found


def sets_of_times(rng):
    hour, day = datetime.timedelta(hours=1), datetime.timedelta(days=1)
    turns = [at(f"{year}-{edge}T{clock}") for year in range(2018, 2026) for edge in ("12-28", "12-31") for clock in ("00:00:00", "23:59:59")]
    turns += [at(f"{year}-01-0{number}T00:00:00") for year in range(2019, 2026) for number in (1, 3, 4)]
    ends = [at(f"2024-{month:02}-{number:02}T12:00:00") for month in range(1, 13) for number in (1, 28, 29, 30, 31) if is_day(2024, month, number)]
    return {
        "saved every few minutes": series(at("2026-05-30T20:00:00"), 30, hour / 5, hour / 5, rng),
        "saved every hour": series(at("2026-02-27T00:00:00"), 50, hour, hour / 2, rng),
        "saved every night": series(at("2026-01-20T23:30:00"), 45, day, hour, rng),
        "now and then, for years": series(at("2019-03-01T00:00:00"), 40, 63 * day, 60 * day, rng),
        "turns of years, and ISO weeks": set(turns),
        "ends of months in a leap year": set(ends),
        "full hours and midnights": {at("2026-03-31T00:00:00") - index * hour for index in (0, 1, 2, 24, 25, 48, 168, 744, 745, 1416, 8760)},
        "a few in the future": series(at("2026-05-01T00:00:00"), 8, day, day, rng) | {at("2090-01-01T00:00:00"), at("2090-01-02T10:00:00")},
        "all in the future": series(at("2090-05-01T00:00:00"), 6, 20 * day, day, rng),
        "only one": {at("2025-06-07T08:09:10")},
    }


def is_day(year, month, number):
    try:
        datetime.date(year, month, number)
    except ValueError:
        return False
    return True


def tags_of(rng):
    return [tag for tag in TAGS if rng.random() < 0.15]


def duration(rng):
    letters = {"y": 3, "m": 14, "d": 40, "h": 60}
    chosen = [letter for letter in letters if rng.random() < 0.4] or [rng.choice(list(letters))]
    return "".join(f"{rng.randint(1, letters[letter])}{letter}" for letter in chosen)


def policies(rng):
    """Each word by itself, then several at once."""
    counted = ["last", *PERIODS]
    within = ["within", *(f"within-{period}" for period in PERIODS)]
    found = [{f"keep-{word}": count} for word in counted for count in (1, 3, rng.randint(4, 30))]
    found += [{f"keep-{word}": duration(rng)} for word in within for _ in range(4)]
    found += [{"keep-tag": tags} for tags in (["good"], ["good,best"], ["v2", "keep me"], [""], ["", "best,v2"])]
    for _ in range(60):
        words = {f"keep-{word}": rng.randint(1, 12) for word in counted if rng.random() < 0.3}
        words |= {f"keep-{word}": duration(rng) for word in within if rng.random() < 0.2}
        if rng.random() < 0.2:
            words["keep-tag"] = [rng.choice(TAGS)]
        if words:
            found.append(words)
    return found


def restic(*arguments):
    return subprocess.run([RESTIC, "--no-lock", "--no-cache", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


def options(words):
    return [each for word, value in words.items() for one in (value if isinstance(value, list) else [value]) for each in (f"--{word}", str(one))]


def kept_by(words, names):
    """What is kept of each set: `name of the set: [[time, "reason, reason"], ...]`, newest first."""
    plans = json.loads(restic("forget", "--dry-run", "--json", "--group-by", "host", *options(words)))
    kept = {name: [] for name in names}
    for plan in plans:
        reasons = [(each["snapshot"]["time"], each["matches"]) for each in plan["reasons"] or []]
        assert [time for time, _ in reasons] == [each["time"] for each in plan["keep"] or []]
        kept[plan["host"]] = [(time, ", ".join(matches)) for time, matches in reasons]
    return kept


def main():
    rng = random.Random(SEED)
    sets = {name: [(time, tags_of(rng)) for time in sorted(times)] for name, times in sets_of_times(rng).items()}
    asked = policies(rng)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(TZ="UTC", RESTIC_PASSWORD="-", RESTIC_REPOSITORY=f"{folder}/repository")
        pathlib.Path(folder, "empty").touch()
        restic("init", "--quiet")

        def save(name, time, tags):
            more = [each for tag in tags for each in ("--tag", tag)]
            restic("backup", "--quiet", "--force", "--host", name, "--time", f"{time:%Y-%m-%d %H:%M:%S}", *more, f"{folder}/empty")

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda each: save(*each), [(name, *snapshot) for name, snapshots in sets.items() for snapshot in snapshots]))
            kept = list(pool.map(lambda words: kept_by(words, sets), asked))
        version = restic("version").split()[1]
    times = {name: [f"{time:%Y-%m-%dT%H:%M:%SZ}" for time, _ in snapshots] for name, snapshots in sets.items()}
    shown = {name: [[time, tags] for time, (_, tags) in zip(times[name], snapshots)] for name, snapshots in sets.items()}
    # Snapshots are numbered in the order of their times.
    plans = [
        {"words": words, "kept": {name: [[times[name].index(time), why] for time, why in found[name]] for name in sets}}
        for words, found in zip(asked, kept)
    ]
    lines = [f'{{"restic": {json.dumps(version)},', '"sets": {']
    lines += [",\n".join(f"{json.dumps(name)}: {json.dumps(snapshots)}" for name, snapshots in shown.items()), "},", '"plans": [']
    lines += [",\n".join(json.dumps(plan, separators=(",", ":")) for plan in plans), "]}"]
    (HERE / "restic-plans.json").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
