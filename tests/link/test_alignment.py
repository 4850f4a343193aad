from reportedly.link.alignment import aligned, longest, turned
from tests.link.press import FERRY, OTHER, cut


def test_passages_have_offsets_in_both_texts() -> None:
    later = f"NORHAVEN: {OTHER} {FERRY.split('. ')[1].upper()}"
    (one,) = aligned(later, FERRY)
    assert one.span.of(later).lower() == one.other.of(FERRY).lower() == FERRY.split(". ")[1].lower()


def test_a_changed_word_parts_a_passage_and_order_does_not_matter() -> None:
    first, second, *_ = FERRY.split(". ")
    later = f"{second}. {first.replace('31', '43')}."
    found = aligned(later, FERRY)
    assert [one.span.of(later)[:10] for one in found] == ["The ship h", "A fire on ", "people off"]
    assert found[0].other > found[1].other


def test_of_several_places_that_begin_alike_the_longest_is_taken() -> None:
    other = f"the ship had left Telm early. {FERRY}"
    later = "Later the ship had left Telm with about 200 passengers shortly, they say."
    (one,) = aligned(later, other)
    assert one.other.of(other) == "The ship had left Telm with about 200 passengers shortly"


def test_nothing_in_common() -> None:
    assert aligned(FERRY, OTHER) == aligned("", FERRY) == aligned(FERRY, "") == ()
    assert longest(()) is None


def test_words_said_over_and_over_end() -> None:
    drone = "no " * 5_000
    assert len(aligned(drone, drone + "yes")) == 1


def test_seen_from_the_other_side() -> None:
    later = f"{cut(FERRY, 3)} {OTHER}"
    found = aligned(later, FERRY)
    assert turned(turned(found)) == found
    assert turned(found)[0].span == found[0].other
