import pytest

from reportedly.resolve.names import alike, folded, initials, sound, within


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("As-Sahil", "Al-Sahil"),
        ("As-Sahil", "as Sahil"),
        ("As-Sahil", "Assahil"),
        ("An-Nur", "Annur"),
        ("The Northern Ledger", "Northern Ledger"),
        ("Karim Abdel Rahman", "Karim Abdulrahman"),
        ("Karim Abdel Rahman", "Karim Abdurrahman"),
        ("Quds Brigade", "Qods Brigade"),
        ("Hizbollah", "Hezbollah"),
        ("Daesh", "Daish"),
        ("Daesh", "Islamic State"),
        ("UN", "United Nations"),
        ("U.N.", "United Nations"),
        ("José Ortega", "Jose Ortega"),
        ("Harbour Observatory for Human Rights", "HOHR"),
        ("Harbour Observatory for Human Rights", "HOFHR"),
        ("Telm TV", "Telm Television"),
        ("Quill’s", "Quill"),
    ],
)
def test_alike(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Quill", "Ada Quirk"),
        ("Northern Ledger", "Southern Ledger"),
        ("Channel Six", "Channel Seven"),
        ("UN", "UNICEF"),
        ("Telm", "Tolm Office"),
        ("HOHR", "Harbour Office"),
        ("Reed", "Rudd"),
    ],
)
def test_not_alike(one: str, other: str) -> None:
    assert not alike(one, other)


@pytest.mark.parametrize(
    ("few", "many"),
    [
        ("Quill", "Ada Quill"),
        ("Harbour Observatory", "Harbour Observatory for Human Rights"),
        ("the Observatory", "Harbour Observatory for Human Rights"),
        ("Abdulsalam", "Karim Abdel Salam"),
        ("Salam", "Karim Abdel Salam"),
    ],
)
def test_within(few: str, many: str) -> None:
    assert within(few, many)
    assert not within(many, few)


@pytest.mark.parametrize(("few", "many"), [("Ada", "Ada Quill"), ("Sand", "Ada Quill"), ("", "Ada Quill"), ("Q", "")])
def test_not_within(few: str, many: str) -> None:
    assert not within(few, many)


def test_what_names_are_compared_by() -> None:
    assert folded("The Harbour-Watch of Télm") == ("harbour", "watch", "telm")
    assert folded("The") == ("the",)
    assert folded("…") == ()
    assert sound("Khalid") == sound("Halid")
    assert initials("Free Press of Norhaven") == {"fpn", "fpon"}
