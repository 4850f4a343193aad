"""English is never refused, however short or battered; other languages are named."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.read.language import language, language_name

SHARED = Path(__file__).parents[2].parent / "shared"
INVENTED = {
    "ar": "قال مسؤول في وزارة النقل إن العبارة غادرت الميناء في موعدها، وأضاف أن عدد الركاب كان قليلا.",
    "fr": "Le ferry a quitté le port à l'heure, a annoncé lundi la capitainerie. Le ministère a démenti que des "
    "passagers aient été blessés dans un incendie.",
    "de": "Die Fähre hat den Hafen pünktlich verlassen, wie das Hafenamt am Montag mitteilte. Das Ministerium wies "
    "Berichte zurück, wonach es bei einem Brand Verletzte gegeben habe.",
    "es": "El transbordador salió del puerto a la hora prevista, informó el lunes la capitanía. El ministerio negó "
    "que hubiera heridos en un incendio.",
    "ru": "Паром вышел из порта по расписанию, сообщили в понедельник в управлении порта. Министерство опровергло "
    "сообщения о том, что при пожаре были пострадавшие.",
    "tr": "Liman idaresi pazartesi günü yaptığı açıklamada feribotun limandan zamanında ayrıldığını söyledi. Bakanlık "
    "bir yangında yaralananlar olduğu yönündeki haberleri yalanladı ve bu konuda çok şey söylemedi.",
    "id": "Kapal feri itu meninggalkan pelabuhan tepat waktu, kata kantor pelabuhan pada hari Senin. Kementerian "
    "membantah bahwa ada penumpang yang terluka dalam kebakaran.",
    "nl": "De veerboot is op tijd uit de haven vertrokken, zei het havenkantoor maandag. Het ministerie ontkende dat "
    "er bij een brand gewonden waren gevallen.",
    "it": "Il traghetto ha lasciato il porto in orario, ha detto lunedì la capitaneria. Il ministero ha negato che ci "
    "fossero feriti in un incendio.",
    "fa": "اداره بندر روز دوشنبه گفت که کشتی به موقع از بندر حرکت کرد و این خبر را که کسی زخمی شده است رد کرد.",
    "zh": "港务局星期一表示，渡轮准时离开港口。",
    "ja": "港湾局は月曜日、フェリーが定刻に出港したと発表した。",
}


@pytest.mark.parametrize("code", INVENTED)
def test_other_languages_are_named(code: str) -> None:
    assert language(INVENTED[code]) == code
    assert language_name(code)[0].isupper()


def test_a_language_without_a_list_is_not_english() -> None:
    code = language("Zubra kelvano tirash obdumel skiravo pentulka gromash veldi " * 5)
    assert code == "und"
    assert language_name(code) == "a language that is not English"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left on time.",
        "the ferry left norhaven on time said the harbour office its captain wasnt hurt and didnt speak",
        "Ferry fire in Norhaven kills six",
        'The "Bundesanstalt für Materialforschung und -prüfung" and the "Agence de la transition" said no.',
    ],
)
def test_english_is_known(text: str) -> None:
    assert language(text) == "en"


@pytest.mark.parametrize("text", ["", "12 34", "Ahmad", "AFP: Six dead", "…"])
def test_too_short_to_tell(text: str) -> None:
    assert language(text) is None


@given(st.text(max_size=200))
def test_any_text_has_an_answer(text: str) -> None:
    code = language(text)
    assert code is None or language_name(code)


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="the corpora are not beside this checkout")
def test_no_article_of_the_corpora_is_refused() -> None:
    with (SHARED / "data/fakes/FA-KES-Dataset.csv").open(encoding="latin-1", newline="") as file:
        texts = [row["article_content"] for row in csv.DictReader(file)]
    assert len(texts) == 804
    for name in ("train", "dev"):
        lines = (SHARED / f"data/polnear/{name}.jsonl").read_text(encoding="utf-8").splitlines()
        texts += [json.loads(line)["text"] for line in lines]
    assert {language(text) for text in texts} == {"en"}
