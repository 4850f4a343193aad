"""The clauses of a sentence: each with its own words and those that it shares with others.

One pass from left to right over the words of a line. What begins a clause: coordination, relative pronouns,
conjunctions, "including" and "with", and the participles of `clause_stack`. Where the grammar is in doubt a clause
stays whole.
"""

from reportedly.claims.propositions.ahead import (
    absolute_follows,
    antecedent,
    clause_follows,
    gap_follows,
    group_at,
    is_relative,
    new_subject,
    next_word,
    of_them_follows,
    portion_begins,
    relative_begins,
)
from reportedly.claims.propositions.clause import Clause, Sort
from reportedly.claims.propositions.clause_stack import ClauseStack
from reportedly.claims.propositions.lines import Line
from reportedly.claims.propositions.phrases import DATES, EVENTS, begins, verb_words
from reportedly.claims.propositions.verb_groups import Mood
from reportedly.claims.propositions.verbs import listed
from reportedly.claims.propositions.word_classes import Tag

_CONDITIONS = listed("if unless provided")
_ENDS_PART = listed("in on at near after before during since as following over")
_PARTED = listed("including mostly")
_MEASURES = listed("minutes hour hours day days week weeks month months year years shortly just soon moments")


def clauses(line: Line, *, headline: bool) -> list[Clause]:
    """The clauses of a line in the order in which they begin. In a `headline` a participle may be the verb."""
    reader = _Clauses(line)
    reader.read(headline)
    return reader.found


class _Clauses(ClauseStack):
    """Reads one line."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.them = "them" in line.words  # whether "30 of them" need be looked for

    def read(self, headline: bool) -> None:
        self.open(Clause(Sort.MAIN), alone=True)
        place = 0
        while place < len(self.line):
            group = group_at(self.line, place)
            if group is None:
                self._word(place)
            else:
                self.verb(group)
            place = place + 1 if group is None else group.last + 1
        for clause in self.found:
            if clause.verb is None and clause.bare is not None and (headline or clause.sort is not Sort.MAIN):
                self.take(clause, clause.bare)

    def _word(self, place: int) -> None:
        tag, word = self.line.tags[place], self.line.words[place]
        if tag is Tag.STOP:
            self.open(Clause(Sort.MAIN), alone=True)
        elif tag is Tag.COMMA:
            self._comma(place)
        elif tag is Tag.AND:
            self._and(place)
        elif tag in (Tag.REL, Tag.THAT):
            self._relative(place)
        elif tag is Tag.SUB:
            self._conjunction(place)
        elif word == "with" and self.top.verb and absolute_follows(self.line, place + 1):
            self.open(Clause(Sort.ABSOLUTE))
        elif (word in _PARTED or self.them) and self._parts(place):
            self._part(place)
        elif self.them and self.top.own and self._complete() and of_them_follows(self.line, place):
            self.open(Clause(Sort.MAIN, own=[place]), alone=True)
        else:
            if self.top.sort is Sort.PART and word in _ENDS_PART and len(self.stack) > 1 and len(self.top.own) > 1:
                self.stack.pop()
            self.top.own.append(place)

    def _comma(self, place: int) -> None:
        after = place + 1
        if after < len(self.line) and self.line.tags[after] is Tag.AND:
            return
        group, waiting = group_at(self.line, after), self.waiting()
        if group is not None and group.mood is Mood.FINITE and waiting is None and self.coordinates(group, place):
            return
        if waiting is None and self._complete() and new_subject(self.line, after, absolute=False):
            self.open(Clause(Sort.MAIN), alone=True)
            return
        while len(self.stack) > 1 and (self.top.sort is Sort.PART or (self.top.verb and self.waiting())):
            self.stack.pop()

    def _and(self, place: int) -> None:
        line, top, after = self.line, self.top, next_word(self.line, place + 1)
        group = group_at(line, after)
        if top.whole or (group is not None and (self.coordinates(group, place) or self.stack[-1] is not top)):
            if top.whole:
                top.own.append(place)
        elif (
            after < len(line)
            and line.tags[after] is Tag.THAT
            and (top.waits or top.verb)
            and clause_follows(line, after)
        ):
            self.open(Clause(Sort.MAIN), alone=True)
        elif group is None and top.verb and gap_follows(line, place, [at for at in top.own if at > top.verb.last]):
            self._gap(self.with_verb())
        elif group is None and self._complete() and new_subject(line, place + 1, absolute=top.sort is Sort.ABSOLUTE):
            absolute = top.sort is Sort.ABSOLUTE
            self.open(Clause(Sort.ABSOLUTE if absolute else Sort.MAIN), alone=not absolute)
        else:
            top.own.append(place)

    def _complete(self) -> bool:
        """Whether no open clause still needs a verb."""
        top = self.top
        return not (top.lacks_verb or top.waits or top.whole or any(one.verb is None for one in self.stack[:-1]))

    def _gap(self, clause: Clause) -> None:
        """A clause that shares subject and verb with the one before."""
        verb = verb_words(self.line, clause.verb) if clause.verb else []
        shared = [*clause.subject, *verb]
        self.open(Clause(clause.sort, shared=shared, verb=clause.verb, subject=clause.subject))

    def _relative(self, place: int) -> None:
        line, top = self.line, self.top
        start = relative_begins(line, place)
        noun = antecedent(line, start)
        if noun is None or top.whole or not is_relative(line, place):
            top.waits += line.words[place] != "that" or noun is not None or top.verb is not None
            if top.own or line.tags[place] is Tag.REL:
                top.own.append(place)
            return
        noun = self._meant(noun)
        shared = [at for at in range(begins(line, noun, 0), noun + 1) if line.tags[at] is not Tag.SIGN]
        if start < place:
            top.own = [at for at in top.own if at < start]
        while len(self.stack) > 1 and self.top.sort is Sort.PART:
            self.stack.pop()
        self.open(Clause(Sort.RELATIVE, own=list(range(start, place + 1)), shared=shared))

    def _meant(self, noun: int) -> int:
        """The noun that a relative clause after a day tells something of: "the attack on Sunday which killed six"."""
        if self.line.words[noun] not in DATES:
            return noun
        return next((at for at in reversed(self.top.own) if self.line.words[at] in EVENTS), noun)

    def _conjunction(self, place: int) -> None:
        word, top = self.line.words[place], self.top
        top.whole = top.whole or word in _CONDITIONS
        if top.whole or word == "so" or not clause_follows(self.line, place) or self._all_wanted(place):
            top.own.append(place)
            self.line.tags[place] = Tag.SUB if top.whole or word == "so" else Tag.PREP
            return
        while len(self.stack) > 1 and self.top.verb is not None:
            self.stack.pop()
        self._measured(place)
        self.open(Clause(Sort.ADVERBIAL))

    def _measured(self, place: int) -> None:
        """ "Two days" before "after" is no part of the clause before."""
        own, line = self.top.own, self.line
        while self.top.verb and own and own[-1] == place - 1 and line.words[own[-1]] in _MEASURES:
            place = own.pop()
            if own and line.tags[own[-1]] in (Tag.NUM, Tag.DET):
                place = own.pop()

    def _all_wanted(self, place: int) -> bool:
        """Whether the verbs that follow are all needed by clauses that are open: "strikes since May have hit"."""
        line = self.line
        open_ = sum(one.lacks_verb for one in self.stack)
        begun = any(one.lacks_verb and any(line.tags[at] is Tag.NOUN for at in one.own) for one in self.stack)
        ahead = [one.first for one in line.ahead(place) if one.mood is Mood.FINITE]
        if not begun:
            return 0 < sum(line.tags[first - 1] is not Tag.AND for first in ahead) <= open_
        return len(ahead) <= open_ or (line.words[place] == "as" and line.words[place + 1] in ("a", "an"))

    def _parts(self, place: int) -> bool:
        """Whether words that name a part of what was named begin here."""
        top = self.top
        if top.whole or self.line.words[place] == "including":
            return not top.whole
        begun = top.sort is Sort.PART and len(top.own) == 1 and top.own[-1] == place - 1
        return bool(top.own) and not begun and portion_begins(self.line, place, top.own[-1])

    def _part(self, place: int) -> None:
        while len(self.stack) > 1 and self.top.sort is Sort.PART:
            self.stack.pop()
        whole, part = self.top, Clause(Sort.PART, own=[place])
        if self.line.words[place] == "including":
            part.of = whole
        elif self.line.words[place] == "mostly" and whole.own:
            part.shared = list(range(begins(self.line, whole.own[-1], whole.own[0]), whole.own[-1] + 1))
        self.open(part)
