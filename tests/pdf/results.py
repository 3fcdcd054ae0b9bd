"""Results of checks, told the way tests/site tells them."""


class Results:
    def __init__(self, may_lack=False):
        self.passed = 0
        self.failed = 0
        self.may_lack = may_lack

    def add(self, name, counted, problems):
        """A check that looked at nothing has failed; only where one report is looked at for itself (`may_lack`) it may have no chart."""
        if self.may_lack and not counted and not problems:
            print(f"none    {name}")
            return
        problems = list(problems) if counted else [*problems, "nothing was checked"]
        if not problems:
            self.passed += 1
            print(f"ok      {name} ({counted})")
            return
        self.failed += 1
        print(f"FAILED  {name} ({counted} looked at, {len(problems)} wrong)")
        for problem in problems[:40]:
            print(f"        {problem}")
        if len(problems) > 40:
            print(f"        … and {len(problems) - 40} more")

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 0 if self.passed and not self.failed else 1


class Found:
    """What checks found in several reports, by the name of the check."""

    def __init__(self):
        self.kinds = {}
        # Set before each report: what its problems begin with.
        self.where = ""

    def add(self, name, counted, problems):
        kind = self.kinds.setdefault(name, [0, []])
        kind[0] += counted
        kind[1] += [f"{self.where}{problem}" for problem in problems]

    def tell(self, results):
        for name, (counted, problems) in self.kinds.items():
            results.add(name, counted, problems)
