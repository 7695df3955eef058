"""The printed training program of networks with several Inputs or Outputs, targets by wire, noise, or players.

Data are columns by name, losses are by Output. All else is as in ``playground.compile.script``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from playground.compile import script_parts
from playground.compile.names import identifiers
from playground.compile.plan import Plan
from playground.compile.script import Writer
from playground.compile.script_data import printed
from playground.compile.script_rates import RateWriter
from playground.compile.text import literal
from playground.data import generated
from playground.data.catalogue import SOURCES
from playground.data.columns import Column
from playground.data.info import DatasetInfo
from playground.errors import CompileError
from playground.graph.files import Project
from playground.project.players import is_of, players_of
from playground.tasks.answers import Answer, Reading


def needs_columns(plan: Plan, data: DatasetInfo) -> bool:
    """Whether the program is about more than one column in and one compared with one that comes out."""
    answers, readings = tuple(plan.task.answers.values()), tuple(plan.task.readings.values())
    return (
        len(answers) > 1
        or answers[0].column is None
        or answers[0].column.name != data.target.name
        or answers[0].weight != 1
        or answers[0].goal not in ("classes", "numbers")
        or any(reading.column is None or reading.column.name != data.input.name for reading in readings)
        or data.input.holds_whole_numbers
        or data.name in SOURCES
    )


class ColumnsWriter(Writer):
    # "total" is a function here.
    summed = "total_loss"

    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        super().__init__(project, data, training, plan)
        self.plan = plan
        self.answers: tuple[Answer, ...] = tuple(plan.task.answers.values())
        self.readings: tuple[Reading, ...] = tuple(plan.task.readings[node] for node in plan.inputs)
        balanced = plan.task.balanced
        if balanced is not None and balanced.column is not None:
            self.labels = f"train[{literal(balanced.column.name)}]"
        names = identifiers(plan.outputs)
        self.names = [names[node] for node in plan.outputs]
        self.is_made = data.name in generated.MAKERS or data.name in SOURCES
        # Of images that are made here it shows when the program runs what they are: all are prepared at once.
        self.prepare = "prepare" if self.data.is_image and (self.data.is_augmented or not self.is_made) else ""
        self.is_noisy = any(reading.is_noise for reading in self.readings)
        self.players: list[Mapping[str, Any]] = list(training.get("players") or ())
        lacking = next((what for player in players_of(self.players) for what in player.lacks), None)
        if lacking is not None:
            raise CompileError(lacking)
        self.player_rates = self._rates_of_players()

    def _rates_of_players(self) -> list[RateWriter]:
        """The schedule of each player, from its own optimiser's rate. Those that compute alike have one function."""
        names: dict[tuple[str, ...], str] = {}
        made = []
        for player in self.players:
            rates = RateWriter(self.training["schedule"], player["optimizer"]["lr"])
            number = len(names) + 1
            name = names.setdefault(tuple(rates.function()), f"schedule{number}" if number > 1 else "schedule")
            made.append(rates.renamed(name))
        return made

    # Data

    def load(self) -> list[str]:
        """Lines of ``main`` that make ``train``, ``val`` and ``test``: tensors on the device by column."""
        first, second = self.data.data.input, self.data.data.target
        key = literal(first.name)
        lines = self._generated() if self.is_made else self._pairs(first.name, second.name)
        share = self.data.has_validation
        lines.append(f"order = np.random.default_rng(SEED).permutation(len(pool[{literal(second.name)}]))")
        lines += self.data.parting("kept")
        lines += self._prepare_columns()
        if self.prepare and self.data.options["standardize"]:
            lines.append(f"mean, std = (values.to(device) for values in statistics(pool[{key}][kept]))")
        lines += [
            "",
            "def on_device(columns: dict, index: object) -> dict[str, torch.Tensor]:",
            "    return {name: torch.tensor(values[index], device=device) for name, values in columns.items()}",
            "",
        ]
        if self.prepare:
            lines += ["", "def prepare(images: torch.Tensor) -> torch.Tensor:  # bytes as the network sees them"]
            lines += [f"    return {self.data.prepared_images()}", ""]
        lines.append("train = on_device(pool, kept)")
        lines += ["val = on_device(pool, aside)"] if share else []
        lines += ["test = on_device(rest, slice(None))"] if self.data.has_test else []
        lines.append(f"train_y = train[{literal(second.name)}]")
        return [*lines, f"val_y = val[{literal(second.name)}]"] if self.data.may_hold_none and share else lines

    @property
    def _parts(self) -> tuple[str, ...]:
        return ("pool", "rest") if self.data.has_test else ("pool",)

    def _prepare_columns(self) -> list[str]:
        """Lines that prepare all measured columns but the images that are prepared batch by batch, and the targets that
        the network learns standardised."""
        first, lines = self.data.data.input, []
        read = {reading.column: None for reading in self.readings if reading.column is not None}
        for column in dict.fromkeys((first, *read)):
            if column.is_measured and not (column == first and self.prepare):
                lines += self._prepare_column(column)
        return lines + self.learned_lines(self._parts)

    def learned_lines(self, parts: Sequence[str]) -> list[str]:
        """Lines that standardise the targets that the network learns so, in dictionaries of arrays by column; the first
        of them has the rows of training at ``kept``."""
        if not self.learned:
            return []
        lines = ["# What the network learns; an answer in the unit of the data is output * unit + middle."]
        lines += ["units = {}"]
        for column in self.learned:
            key = literal(column.name)
            lines += [f"middle, unit = fitted({parts[0]}[{key}][kept], {_axes(column)!r})"]
            lines += [f"{part}[{key}] = ({part}[{key}] - middle) / unit" for part in parts]
            lines += [f"units[{key}] = torch.tensor(unit, device=device)"]
        return lines

    def _prepare_column(self, column: Column) -> list[str]:
        key = literal(column.name)
        values = [f"{part}[{key}]" for part in self._parts]
        if not self.data.options.get("standardize", False):
            if column.kind != "image":
                return []
            white = f"({column.white} if {{0}}.dtype == np.uint8 else 1)"
            return [f"{one} = ({one} / {white.format(one)}).astype(np.float32)" for one in values]
        if column == self.data.data.input and column.kind in ("vector", "number"):
            lines = [f"mean, std = pool[{key}][kept].mean(0), pool[{key}][kept].std(0)"]
            return [*lines, *(f"{one} = ({one} - mean) / std" for one in values)]
        lines = [f"mean, std = fitted(pool[{key}][kept], {_axes(column)!r})"]
        return [*lines, *(f"{one} = (({one} - mean) / std).astype(np.float32)" for one in values)]

    def _generated(self) -> list[str]:
        o, data = self.data.options, self.data.data
        kept, rng = self.data.points - self.data.tested, f"np.random.default_rng({o['seed']!r})"
        if data.name in SOURCES:
            told = [f"{literal(name)}: {literal(value)}" for name, value in o.items()]
            lines = _listed(f"columns = {SOURCES[data.name].make.__name__}({{", told, f"}}, {rng})")
        else:
            how = repr(o["length"]) if "length" in o else repr(o["noise"])
            lines = [f"columns = {data.name.replace('-', '_')}({self.data.points!r}, {how}, {rng})"]
        lines.append(f"pool = {{name: values[:{kept}] for name, values in columns.items()}}")
        if self.data.has_test:
            lines.append(f"rest = {{name: values[{kept}:] for name, values in columns.items()}}")
        return lines

    def _pairs(self, first: str, second: str) -> list[str]:
        data = self.data.data
        lines = self.data.read()
        for name, start in zip(self._parts, ("", "test_"), strict=False):
            followers = [c for c in data.columns if c.remainder]
            more = "".join(f", {literal(c.name)}: {start}y % {c.remainder}" for c in followers)
            lines.append(f"{name} = {{{literal(first)}: {start}x, {literal(second)}: {start}y{more}}}")
        return lines

    def functions(self) -> list[str]:
        """Those that get the data."""
        name = self.data.data.name
        if name in SOURCES:
            source = SOURCES[name]
            made = printed(source.make).replace("Mapping[str, object]", "dict")
            return [
                *self.data.folding(),
                *map(printed, source.parts),
                made,
                *(self.data.for_images() if self.prepare else []),
            ]
        if name in generated.MAKERS:
            maker = getattr(generated, name.replace("-", "_"))
            return [*self.data.folding(), printed(maker).replace("-> Arrays", "-> dict[str, np.ndarray]")]
        return self.data.functions()

    # What the network takes, and its losses

    def tools(self) -> list[str]:
        order = (script_parts.balanced,) if self.is_balanced else ()
        parts = (*order, script_parts.batches, script_parts.load_weights, script_parts.best_device)
        fits = any("fitted(" in line for line in self._prepare_columns())
        more = (*((script_parts.fitted,) if fits else ()), *((script_parts.measures,) if self.learned else ()))
        own = (script_parts.own_rates, script_parts.follow) if self.factors else ()
        members = (script_parts.members,) if self.players else ()
        among = (script_parts.among,) if self.players and self.factors else ()
        return [
            *(self._loss_of(number) for number in range(len(self.answers))),
            self._inputs_of(),
            self._losses_of(),
            self._total(),
            *self._evaluate(),
            *self._schedules(),
            *map(printed, (*more, *parts, *own, *members, *among)),
        ]

    def _schedules(self) -> list[str]:
        """The functions of the schedules, each once."""
        writers = self.player_rates or [self.rates]
        return list(dict.fromkeys(text for rates in writers for text in rates.function()))

    def _loss_of(self, number: int) -> str:
        is_single = self._shape(number)[0] == 1
        lines = self.answers[number].body(is_single=is_single, smoothing=self.training["label_smoothing"])
        arguments = "output: torch.Tensor"
        if self.answers[number].goal not in ("nothing", "constant"):
            arguments += ", target: torch.Tensor"
        head = f"def loss_of_{self.names[number]}({arguments}) -> torch.Tensor:"
        return "\n".join([head, *(f"    {line}" for line in lines)])

    def _shape(self, number: int) -> tuple[int, ...]:
        return next(s.shape for s in self.plan.steps if s.node == self.plan.outputs[number])

    def _inputs_of(self) -> str:
        takes = ", generator: torch.Generator" if self.is_noisy else ""
        lines = [
            f"def inputs_of(batch: dict[str, torch.Tensor]{takes}) -> tuple[torch.Tensor, ...]:",
            '    """What the network takes, one tensor for each Input."""',
        ]
        if self.is_noisy:
            lines.append("    some = next(iter(batch.values()))")
        given = list(map(self._given, self.readings))
        told = _listed("return (", given, ")") if len(given) > 1 else [f"return ({given[0]},)"]
        return "\n".join([*lines, *(f"    {line}" for line in told)])

    def _given(self, reading: Reading) -> str:
        if reading.is_noise or reading.column is None:
            sizes = ", ".join(("len(some)", *map(str, reading.shape or ())))
            return f"torch.randn({sizes}, generator=generator, device=some.device)"
        value = f"batch[{literal(reading.column.name)}]"
        return f"{value}[:, None]" if not reading.column.shape else value

    def _losses_of(self) -> str:
        count = len(self.plan.results)
        given = [f"given{n}" for n in range(count)]
        lines = [
            "def losses_of(inputs: tuple, results: object, batch: dict) -> dict[str, torch.Tensor]:",
            '    """The loss of each Output."""',
            f"    {', '.join(given)} = results" if count > 1 else "    given0 = results",
            "    return {",
        ]
        for number, (name, answer) in enumerate(zip(self.names, self.answers, strict=True)):
            lines.append(f'        "{name}": loss_of_{name}({", ".join([given[number], *self._target(answer)])}),')
        return "\n".join([*lines, "    }"])

    def _target(self, answer: Answer) -> list[str]:
        place = self.plan.places.get(answer.node)
        if place is not None:
            kind, index = place
            return [f"inputs[{index}]" if kind == "inputs" else f"given{index}.detach()"]
        return [f"batch[{literal(answer.column.name)}]"] if answer.column is not None else []

    def _total(self) -> str:
        lines = [
            "def total(losses: dict[str, torch.Tensor]) -> torch.Tensor:",
            '    """The weighted sum of the losses."""',
            "    return sum(WEIGHTS[name] * loss for name, loss in losses.items())",
        ]
        return "\n".join(lines)

    def constants(self) -> str:
        weights = ", ".join(
            f'"{name}": {answer.weight!r}' for name, answer in zip(self.names, self.answers, strict=True)
        )
        return "\n".join([super().constants(), f"WEIGHTS = {{{weights}}}  # of the losses"])

    # Measuring

    def _evaluate(self) -> list[str]:
        if not (self.data.has_validation or self.data.has_test):
            return []
        size = 500 if self.data.is_image else 5000
        learned = [number for number, answer in enumerate(self.answers) if answer.column in self.learned]
        seeded = ", torch.Generator(some.device).manual_seed(start)" if self.is_noisy else ""
        several = len(self.answers) > 1
        lines = [
            "@torch.no_grad()",
            f"def evaluate(network, {self._given_tools}columns) -> dict[str, float]:",
            '    """The mean losses, and the share of right answers where there are such."""',
            "    network.eval()",
            "    count, sums = len(next(iter(columns.values()))), {}",
            *(f"    missed{number} = []" for number in learned),
            f"    for start in range(0, count, {size}):",
            f"        batch = {{name: values[start : start + {size}] for name, values in columns.items()}}",
            *self._prepared_batch("        "),
            *(["        some = next(iter(batch.values()))"] if self.is_noisy else []),
            f"        inputs = inputs_of(batch{seeded})",
            *(f"        {line}" for line in self._forward()),
            "        losses = losses_of(inputs, results, batch)",
            '        found = {"loss": total(losses)' + (", **losses}" if several else "}"),
            *(f"        {line}" for number in range(len(self.answers)) for line in self._right(number)),
            f"        size = min({size}, count - start)",
            "        for name, value in found.items():",
            "            sums[name] = sums.get(name, 0.0) + value.item() * size",
            *self._means(learned),
        ]
        return ["\n".join(lines), printed(script_parts.told)]

    @property
    def _given_tools(self) -> str:
        """What ``evaluate`` takes between the network and the columns."""
        return ("prepare, " if self.prepare else "") + ("units, " if self.learned else "")

    def _means(self, learned: list[int]) -> list[str]:
        """Lines that give what was measured; with it, in the unit of the data, how far answers are off the targets that
        were learned standardised."""
        if not learned:
            return ["    return {name: value / count for name, value in sums.items()}"]
        lines = ["    found = {name: value / count for name, value in sums.items()}"]
        for number in learned:
            column, name = self.answers[number].column, self.names[number]
            assert column is not None
            key = literal(column.name)
            given = [f"torch.cat(missed{number}) * units[{key}]", f"columns[{key}] * units[{key}]"]
            head = "found |= measures(" if len(self.answers) == 1 else "own = measures("
            lines += [f"    {line}" for line in _listed(head, given, ")")]
            if len(self.answers) == 1:
                continue
            lines.append(f'    found |= {{f"{name} {{name}}": value for name, value in own.items()}}')
        return [*lines, "    return found"]

    def _right(self, number: int) -> list[str]:
        answer, name = self.answers[number], self.names[number]
        if answer.column is None:
            return []
        output = f"results[{number}]" if len(self.plan.results) > 1 else "results"
        target = f"batch[{literal(answer.column.name)}]"
        if answer.column in self.learned:
            return [f"missed{number}.append({output} - {target})"]
        if not answer.can_be_right:
            return []
        key = f"{name} accuracy" if len(self.answers) > 1 else "accuracy"
        predicted = f"{output}.argmax({1 if answer.goal == 'pixels' else -1})"
        if answer.goal == "labels":
            predicted = f"({output} > {answer.loss.threshold:g})"
        elif answer.goal == "classes" and self._shape(number) == (1,):
            predicted = f"({output}[:, 0] > {answer.loss.threshold:g})"
        if answer.goal == "tokens" and answer.ignore is not None:
            return [
                f"counts = {target} != {answer.ignore!r}",
                f"right = ({predicted} == {target}) & counts",
                f'found["{key}"] = right.sum() / counts.sum()',
            ]
        return [f'found["{key}"] = ({predicted} == {target}).float().mean()']

    def _measure(self, part: str) -> list[str]:
        lines = [f"{part}_found = evaluate(network, {self._given_tools}{part})"]
        judges = self.rates.is_plateau or self.training["early_stopping"] is not None
        return [*lines, f'{part}_loss = {part}_found["loss"]'] if part == "val" and judges else lines

    def _told(self, part: str, loss: str) -> str:
        return ("validation " if part == "val" else "") + f"{{told({part}_found)}}"

    # Training

    def _prepared_batch(self, indent: str) -> list[str]:
        if not self.prepare:
            return []
        key = literal(self.data.data.input.name)
        return [f"{indent}batch[{key}] = prepare(batch[{key}])"]

    def _forward(self) -> list[str]:
        if not self.is_mixed:
            return ["results = network(*inputs)"]
        call = "network(*inputs)"
        full = f"tuple(part.float() for part in {call})" if len(self.plan.results) > 1 else f"{call}.float()"
        return [
            f"with torch.autocast(inputs[0].device.type, torch.{self.precision}):",
            f"    results = {full}",
        ]

    def loop(self) -> list[str]:
        lines = super().loop()
        if self.is_noisy and not self.data.is_augmented:
            at = lines.index("shuffle = torch.Generator().manual_seed(SEED)")
            lines.insert(at + 1, "generator = torch.Generator(device).manual_seed(SEED)")
        if not self.players:
            return lines
        made = self.rates.lengths()
        made += ["schedulers = []"] if self.rates.is_stepped else []
        made += ["plateaus = []"] if self.rates.is_plateau else []
        for player, rates in zip(self.players, self.player_rates, strict=True):
            trained = f"among(own_rates(network, {self.factors!r}), own)" if self.factors else "own"
            own = self._made(player["optimizer"], trained)
            names = [self.names[self.plan.outputs.index(node)] for node in player["minimises"]]
            made += [
                *_listed("own = members(", ["network", *map(literal, self._keys(player["trains"]))], ")"),
                *self._joins(own, f"[{', '.join(map(literal, names))}], {player.get('steps', 1)!r}", rates),
            ]
        at = next(i for i, line in enumerate(lines) if line.startswith("optimizer = "))
        return [*lines[:at], "players = []", *made, *lines[at + 1 + len(self.rates.lines()) :]]

    def _joins(self, optimizer: str, rest: str, rates: RateWriter) -> list[str]:
        """Lines by which a player joins the others, with the schedule of its rate."""
        if not (rates.is_stepped or rates.is_plateau):
            return [f"players.append(({optimizer}, own, {rest}))"]
        lines = [f"optimizer = {optimizer}", f"players.append((optimizer, own, {rest}))", *rates.of_optimizer()]
        lines += ["schedulers.append(scheduler)"] if rates.is_stepped else []
        return [*lines, "plateaus.append(plateau)"] if rates.is_plateau else lines

    def _keys(self, trained: list[str]) -> tuple[str, ...]:
        """Names of the modules that these nodes, or layers in them, have."""
        known = {step.key: None for step in self.plan.steps if any(is_of(step.node, one) for one in trained)}
        made = {step.key for step in self.plan.steps if step.call and step.parameters}
        return tuple(name for name in known if name in made)

    def _step(self) -> list[str]:
        key = literal(self.data.data.input.name)
        lines = ["index = index.to(device)", "batch = {name: values[index] for name, values in train.items()}"]
        if self.data.is_augmented:
            lines.append(f"batch[{key}] = augment(batch[{key}].float(), generator)")
        lines += self._prepared_batch("")
        drawn = "inputs_of(batch, generator)" if self.is_noisy else "inputs_of(batch)"
        forward = [f"inputs = {drawn}", *self._forward(), "losses = losses_of(inputs, results, batch)"]
        if not self.players:
            lines += [*forward, "loss = total(losses)", "optimizer.zero_grad()", *self._backward()]
            return [*lines, f"{self.summed} += loss.item() * len(index)"]
        body = [
            *forward,
            "loss = total({name: losses[name] for name in names})",
            "optimizer.zero_grad()",
            *self._backward("own"),
        ]
        return [
            *lines,
            "found = {}",
            "for optimizer, own, names, times in players:  # in turn",
            *(f"    {line}" for line in super()._follow()),
            "    for _ in range(times):",
            *(f"        {line}" for line in body),
            "    found |= {name: losses[name].detach() for name in names}",
            *(["for scheduler in schedulers:", "    scheduler.step()"] if self.rates.is_stepped else []),
            f"{self.summed} += total(found).item() * len(index)",
        ]

    def _follow(self) -> list[str]:
        # Of players, each one's at the beginning of its turn.
        return [] if self.players else super()._follow()

    def _lowered(self, judged: str) -> list[str]:
        if not self.players:
            return super()._lowered(judged)
        return ["for plateau in plateaus:", f"    plateau.step({judged})"]


def _axes(column: Column) -> tuple[int, ...]:
    """Of an array of the column: all but that of its channels or features."""
    return tuple(axis for axis in range(len(column.shape) + 1) if axis != column.channel_axis)


def _listed(head: str, entries: list[str], tail: str) -> list[str]:
    """A call on one line, or with an argument on each."""
    line = f"{head}{', '.join(entries)}{tail}"
    return [line] if len(line) <= 100 else [head, *(f"    {entry}," for entry in entries), tail]
