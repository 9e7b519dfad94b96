"""Holds scripts against the JSON Schema, as an editor does that completes and checks while one types.

usage: scripts.py SCHEMA FILE...

The scripts are loaded by YAML 1.2. A line is printed for each that the schema does not accept; the last line counts
what was read.
"""

import json
import pathlib
import sys

import jsonschema
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    count = 0
    for name in sys.argv[2:]:
        count += 1
        try:
            script = YAML(typ="safe", pure=True).load(pathlib.Path(name).read_text("utf-8"))
        except YAMLError as error:
            print(f"{pathlib.Path(name).name}: {error.problem}")
            continue
        fault = jsonschema.exceptions.best_match(validator.iter_errors(plain(script)))
        if fault is not None:
            place = "/".join(str(step) for step in fault.absolute_path)
            print(f"{pathlib.Path(name).name}: {place}: {fault.message[:160]}")
    print(f"read {count}")


def plain(value):
    """Keys as JSON has them: texts."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


main()
