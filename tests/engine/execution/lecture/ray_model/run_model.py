"""Runs a scenario on the model: `python3 run_model.py FILE [NAME=VALUE …]`.

Prints what the program prints, and on stderr its makespan in seconds. NAME=VALUE replaces the literal that is
assigned to NAME, or given to num_cpus for the name workers.
"""
import re
import sys

import ray


def main():
    source = open(sys.argv[1], encoding="utf-8").read()
    for setting in sys.argv[2:]:
        name, value = setting.split("=", 1)
        pattern = r"(num_cpus=)\w+" if name == "workers" else rf"(?m)^({name} += )\S+"
        source, count = re.subn(pattern, lambda found: found.group(1) + value, source, count=1)
        if count == 0:
            sys.exit(f"there is nothing to set for {name}")

    def program():
        exec(compile(source, sys.argv[1], "exec"), {"__name__": "__main__"})
        ray.kernel.driver_ended = ray.kernel.now

    ray.kernel.start(program)
    sys.stdout.flush()
    print(repr(ray.kernel.driver_ended), file=sys.stderr)


main()
