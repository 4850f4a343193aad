"""The clauses that are open while a sentence is read, and which of them a verb belongs to.

The innermost clause is the last of the stack. Where the grammar is in doubt a verb stays in the clause at hand. Knows
no conjunctions: what begins a clause is told in `clauses`.
"""

from reportedly.attribute.lexicon import may_hold_cue
from reportedly.claims.propositions.clause import Clause, Sort
from reportedly.claims.propositions.lines import Line
from reportedly.claims.propositions.phrases import DATES, PLACES, after_seam, begins, core
from reportedly.claims.propositions.verb_groups import Group, Mood
from reportedly.claims.propositions.verbs import listed
from reportedly.claims.propositions.word_classes import Tag

_PERCEIVED = listed("see saw seen seeing sees watch watched find found keep kept spend spent")
_RESULTS = listed(
    """killing wounding injuring destroying damaging leaving forcing causing prompting sparking driving pushing
    bringing raising resulting triggering setting burning hitting making displacing trapping ending sending
    turning cutting putting reducing fuelling fueling levelling leveling capturing"""
)


class ClauseStack:
    """Clauses found so far, and those of them that are open."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.found: list[Clause] = []
        self.stack: list[Clause] = []

    @property
    def top(self) -> Clause:
        """The innermost open clause."""
        return self.stack[-1]

    def open(self, clause: Clause, *, alone: bool = False) -> None:
        """Begins a clause, inside those that are open or `alone`."""
        if alone:
            self.stack.clear()
        self.stack.append(clause)
        self.found.append(clause)

    def verb(self, group: Group) -> None:
        """Reads a verb."""
        if group.mood is Mood.ING:
            self._ing(group)
        elif group.mood is Mood.FINITE:
            self._finite(group)
        elif group.mood is Mood.PARTICIPLE and self.top.verb is None and self.top.bare is None:
            if self.top.sort is Sort.ABSOLUTE:
                self.take(self.top, group)
            self.top.bare = group
        self.top.own.extend(range(group.first, group.last + 1))

    def take(self, clause: Clause, group: Group) -> None:
        """Gives a clause its verb, and by that its subject."""
        clause.verb = group
        before = [place for place in clause.own if place < group.first]
        if clause.subject:
            return
        if clause.sort is Sort.RELATIVE:
            clause.subject = core(self.line, before[1:]) or clause.shared
        else:
            clause.subject = clause.shared or core(self.line, before)

    def _finite(self, group: Group) -> None:
        if self.top.lacks_verb:
            self.take(self.top, group)
        elif self.top.waits:
            self.top.waits -= 1
        elif not self.top.whole:
            waiting = self.waiting()
            if waiting is not None and not self._told(group):
                self._back(waiting, group)
            elif waiting is None and self._lists(group) and self.coordinates(group, group.first):
                self.take(self.top, group)

    def waiting(self) -> Clause | None:
        """The innermost clause around this one that has no verb yet."""
        return next((one for one in reversed(self.stack[:-1]) if one.lacks_verb), None)

    def _lists(self, group: Group) -> bool:
        """Whether it is one of several verbs whose commas were lost: "killed ten wounded forty and left many"."""
        verb, line = self.top.verb, self.line
        if verb is None or group.form is None or not group.form.past or group.first < group.last:
            return False
        told = may_hold_cue(line.words[group.last]) or may_hold_cue(line.words[verb.last])
        if verb.form is None or told or line.tags[group.first - 1] is not Tag.NOUN:
            return False
        later = (one.first for one in line.ahead(group.last) if one.mood is Mood.FINITE)
        return any(line.tags[first - 1] is Tag.AND for first in later)

    def _told(self, group: Group) -> bool:
        """Whether a verb belongs to what is said in the clause at hand ("which denied its ships were there")."""
        verb = self.top.verb
        if verb is None or not may_hold_cue(self.line.words[verb.last]) or self.line.tags[verb.last + 1] is Tag.PREP:
            return False
        return any(one.mood is Mood.FINITE for one in self.line.ahead(group.last))

    def _back(self, waiting: Clause, group: Group) -> None:
        """A clause inside ends, and the verb is that of the clause around it."""
        inner = self.top
        while self.top is not waiting:
            self.stack.pop()
        if all(self.line.tags[place] is Tag.SIGN for place in waiting.own) and inner.own:
            start = after_seam(self.line, inner.own)
            waiting.own = [place for place in inner.own if place >= start]
            inner.own = [place for place in inner.own if place < start]
        self.take(waiting, group)

    def _ing(self, group: Group) -> None:
        top, leads = self.top, not self.top.own
        if top.verb is None and top.sort in (Sort.ABSOLUTE, Sort.PARTICIPLE):
            self.take(top, group)
        elif top.lacks_verb and leads and top.sort is Sort.MAIN and not top.whole:
            self.open(Clause(Sort.PARTICIPLE, of=top))
            self.top.verb = group
        elif top.lacks_verb:
            top.bare = top.bare or (group if self.line.headline else None)
        elif not (top.whole or self._gerund(group) or self._perceived()):
            before = top.own
            clause = self.with_verb()
            self.open(Clause(Sort.PARTICIPLE, shared=self._agent(clause, group, before), of=clause))
            self.take(self.top, group)

    def _gerund(self, group: Group) -> bool:
        """Whether "and" joins it to something else than a participle: "from burning it or selling it"."""
        return group.first > 0 and self.line.tags[group.first - 1] is Tag.AND and self.top.verb is not None

    def with_verb(self) -> Clause:
        """The innermost clause with a verb that is no participle; what is open inside it ends."""
        while len(self.stack) > 1 and (self.top.sort in (Sort.PART, Sort.PARTICIPLE) or self.top.verb is None):
            self.stack.pop()
        return self.top

    def _agent(self, clause: Clause, group: Group, before: list[int]) -> list[int]:
        """Whose participle it is: the subject's where it tells a result or follows a name, else the noun's before."""
        line = self.line
        if line.words[group.first] in _RESULTS:
            main = self.stack[0]
            active = main.verb is not None and not main.verb.passive
            return list(main.subject if active else clause.subject)
        last = before[-1] if before else group.first
        away = line.named(last) or line.words[last] in DATES or line.words[last] in PLACES
        if away or line.tags[group.first - 1] is not Tag.NOUN:
            return list(clause.subject)
        head = [place for place in before if place >= begins(line, last, before[0])]
        return head if line.tags[head[0]] is not Tag.VERB else list(clause.subject)

    def _perceived(self) -> bool:
        """Whether a participle completes the verb: "saw him leaving", "had water coming in"."""
        verb = self.top.verb
        if verb is None or self.top.sort is Sort.RELATIVE:
            return False
        word = self.line.words[verb.last]
        there = [self.line.words[place] for place in self.top.subject] == ["there"]
        return word in _PERCEIVED or there or (verb.form is None and word in ("has", "have", "had"))

    def coordinates(self, group: Group, place: int) -> bool:
        """Opens a clause with the subject of the one whose verb is of the same sort, if there is one."""
        before = place - 1
        while before > 0 and self.line.tags[before] is Tag.SIGN:
            before -= 1
        clause = next((one for one in reversed(self.stack) if one.goes_on_with(group)), None)
        if clause is None or clause.verb is None:
            return False
        if clause.verb.last >= before and (group.first == group.last or clause.verb.form is None):
            return False  # "killed and wounded dozens", "has not and will not"
        while self.stack.pop() is not clause:
            pass
        self.open(Clause(clause.sort, shared=list(clause.subject), of=clause.of))
        return True
