"""The printed training program of a person's own texts: they are read, cut and parted as Playground does it.

The vocabulary is built again when the program runs, of the texts it trains on.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from playground.compile import script_table_parts, script_text_parts, writing
from playground.compile.plan import Plan
from playground.compile.script_columns import ColumnsWriter
from playground.compile.script_data import printed
from playground.compile.script_own import PLACED, SPLITS, PartedData, dealing, dealt, on_device, parting
from playground.compile.script_table import NEEDS, READERS, missing_words, reading
from playground.compile.text import literal
from playground.data import texts, tokens
from playground.data.info import DatasetInfo
from playground.data.own import pictures, split, text, text_files
from playground.data.shipped import sample_file
from playground.graph.files import Project

_PLAINER = {
    "-> Parts:": "-> tuple:",
    "-> Numbers:": "-> np.ndarray:",
    "list[list[Rows]]": "list",
    "Iterable[Sequence[str]]": "list",
    "Sequence[Sequence[str]]": "list",
    "-> Sequence[str]:": "-> list[str] | str:",
    "Sequence[str]": "list[str]",
}
"""Annotations, as programs have them."""


class TextWriter(ColumnsWriter):
    own_data = "the texts"

    def __init__(self, project: Project, data: DatasetInfo, training: dict[str, Any], plan: Plan) -> None:
        super().__init__(project, data, training, plan)
        options = texts.options_of(data, data.check(project.options))
        self.is_own = data.files == "own"
        self.data = PartedData(data, options, text.sizes(options))
        self.options = options
        self.book = text.book_of(options)
        self.corpus = self.book.corpus
        how = "random" if self.book.writes and options["split"] not in ("random", "in order") else options["split"]
        self._how = "random" if self.corpus.parts and not self.book.writes else how
        self._places = {c.name: place for place, c in enumerate(self.corpus.columns)}
        self.needs = NEEDS.get(str(self.corpus.facts.get("format"))) or self.needs

    def constants(self) -> str:
        # Those that come along lie elsewhere on another machine.
        place = self.options["path"] if self.is_own else Path(self.options["path"]).name
        lines = [super().constants(), f"DATA = {literal(place)}"]
        lines.append(f"SPECIAL = {literal(list(self.book.special))}")
        if not self.book.writes:
            lines.append(f"CLASSES = {literal(list(self.book.classes))}")
        if self.corpus.kind == "table":
            lines.append(missing_words())
        if self._how == "by column":
            lines.append(f"PARTS = {literal(split.PARTS)}")
        return "\n".join(lines)

    def functions(self) -> list[str]:
        used: list[Callable[..., Any]] = [*([] if self.is_own else [sample_file]), self._reader]
        if self.corpus.kind == "table":
            used = [READERS[self.corpus.facts["format"]], script_table_parts.column]
        elif self.corpus.kind == "files":
            used = [text_files.text_files, script_text_parts.read_files]
        else:
            used.append(text_files.units_of if self.corpus.kind == "plain" else text_files.pairs_of)
        if self.corpus.kind == "files" and not self.book.writes:
            used.append(text_files.labels_of)
        if self.corpus.kind == "table" and not self.book.writes:
            used.append(script_table_parts.classes)
        used += [tokens.tokens_of, *([tokens.pieces_of] if self.book.writes else []), tokens.vocabulary_of]
        used += [tokens.numbered, *([] if self.book.writes else [script_table_parts.places]), SPLITS[self._how]]
        used += [dealing(self._how)] if self.data.folds else []
        return [_plain(printed(function)) for function in used]

    # Lines of main

    def load(self) -> list[str]:
        book = self.book
        cut = f"tokens_of(text, {literal(book.form.by)}, {book.form.lower!r})"
        lines = self._read()
        if book.writes:
            lines += [
                f"tokens = [{cut} for text in texts if text]",
                f"pieces, of = pieces_of(tokens, {book.length})",
                *self._parted_pieces(),
                f"vocabulary = {self._vocabulary('pieces')}",
                "kept = kept[: args.limit]",
                f"rows = numbered(pieces, vocabulary, {book.length + 1}, {literal(book.form.padding)})",
                'columns = {"text": rows[:, :-1], "next": rows[:, 1:]}',
            ]
        else:
            lines += [
                'used = [i for i, text in enumerate(texts) if text and labels[i] not in ("", "(missing)")]',
                "texts, labels = [texts[i] for i in used], [labels[i] for i in used]",
                f"tokens = [{cut} for text in texts]",
                *self._parted(),
                f"vocabulary = {self._vocabulary('tokens')}",
                "kept = kept[: args.limit]",
                "columns = {",
                f'    "text": numbered(tokens, vocabulary, {book.length}, {literal(book.form.padding)}),',
                '    "label": places(labels, CLASSES),',
                "}",
            ]
        return [*lines, "", *PLACED, *on_device(self.data)]

    @property
    def _reader(self) -> Callable[..., Any]:
        return script_text_parts.read_text if self.is_own else script_text_parts.read_sample

    def _vocabulary(self, name: str) -> str:
        # No more than the network has places for, whatever file is read.
        most = len(self.book.vocabulary)
        return f"vocabulary_of([{name}[i] for i in kept], SPECIAL, {most}, {self.book.least})"

    def _read(self) -> list[str]:
        facts, kind = self.corpus.facts, self.corpus.kind
        if kind == "plain":
            read = f"{self._reader.__name__}(args.data, {literal(facts['encoding'])})"
            return [f"texts = units_of({read}, {literal(facts['unit'])})"]
        if kind == "pairs":
            read = f"{self._reader.__name__}(args.data, {literal(facts['encoding'])})"
            return [f"texts, labels = pairs_of({read}, {facts['header']!r}, {facts['label_first']!r})"]
        if kind == "files":
            folder = Path(self.options["path"])
            left_out = [path.relative_to(folder).as_posix() for path in self.corpus.left_out]
            given = ", ".join(map(literal, (facts["encoding"], facts["encodings"], left_out)))
            lines = [f"files, texts = read_files(args.data, {given})"]
            if not self.book.writes:
                lines.append(f"labels, parts = labels_of(args.data, files, {literal(pictures.PARTS)})")
            return lines
        lines = [f"rows = {reading(facts)}"]
        lines.append(f'texts = [text or "" for text in column(rows, {self._places[self.corpus.text_column]})]')
        if not self.book.writes:
            lines.append(f"labels = classes(column(rows, {self._places[self.corpus.target]}))")
        return lines

    def _call(self, first: str) -> str:
        o = self.options
        return parting(self._how, first, o["test"], o["validation"], o["seed"])

    def _dealt(self, labels: str = "labels") -> list[str]:
        return dealt(self.data, self._how, self.options["seed"], labels)

    def _parted(self) -> list[str]:
        if self.corpus.parts:
            lines = ["parts = np.array([parts[i] for i in used])"]
            lines += ['tested, aside = np.flatnonzero(parts == "test"), np.flatnonzero(parts == "validation")']
            lines += ['kept = np.flatnonzero((parts != "test") & (parts != "validation"))']
            if self.data.folds:
                pool = f"np.random.default_rng({self.options['seed']!r}).permutation(np.concatenate([kept, aside]))"
                return [*lines, f"kept, aside = folded({pool}, FOLD, FOLDS)"]
            if "validation" in self.corpus.parts:
                return lines
            drawn = f"at_random(len(kept), 0.0, {self.options['validation']!r}, {self.options['seed']!r})"
            return [*lines, f"first, second, _ = {drawn}", "kept, aside = kept[first], kept[second]"]
        if self._how in ("random", "in order"):
            return [f"kept, aside, tested = {self._call('len(texts)')}", *self._dealt()]
        if self._how == "stratified":
            return [f"kept, aside, tested = {self._call('labels')}", *self._dealt()]
        place = self._places[self.options["split_column"]]
        lines = [f'groups = ["(missing)" if value is None else value for value in column(rows, {place})]']
        lines += ["groups = [groups[i] for i in used]", f"kept, aside, tested = {self._call('groups')}"]
        return [*lines, *self._dealt("groups")]

    def _parted_pieces(self) -> list[str]:
        units = "len(pieces)" if self.book.by_piece else "len(tokens)"
        lines = [f"kept, aside, tested = {self._call(units)}", *self._dealt()]
        if self.book.by_piece:
            return lines
        parts = "np.flatnonzero(np.isin(of, part)) for part in (kept, aside, tested)"
        return [*lines, f"kept, aside, tested = ({parts})"]

    @property
    def _is_written(self) -> bool:
        """Whether the program can let the network write."""
        return self.book.writes and len(self.readings) == len(self.answers) == len(self.plan.results) == 1

    def tools(self) -> list[str]:
        own = [_plain(printed(function)) for function in (writing.drawn, writing.write)] if self._is_written else []
        return [*super().tools(), *own]

    def more(self) -> list[str]:
        if not self._is_written:
            return []
        form = self.book.form
        given = f"{self.book.length}, {literal(form.by)}, {form.lower!r}, {literal(form.padding)}"
        return ["if args.write is not None:", f"    print(write(network, vocabulary, args.write, {given}))"]

    def _arguments(self) -> list[str]:
        lines = super()._arguments()
        if self._is_written:
            at = next(i for i, line in enumerate(lines) if '"--device"' in line)
            lines.insert(at, 'parser.add_argument("--write", metavar="START", help="write a text that begins so")')
        return lines


def _plain(source: str) -> str:
    for old, new in _PLAINER.items():
        source = source.replace(old, new)
    return source
