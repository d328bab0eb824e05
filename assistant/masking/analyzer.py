"""Presidio's analyzer with our own recognisers and no others: none of its predefined ones, no model, nothing fetched.

Presidio is imported when a text is masked for the first time (half a second), so that short commands need not wait for
it.
"""

from functools import cache
from typing import TYPE_CHECKING

from assistant.signs import plain_with_places

if TYPE_CHECKING:
    from presidio_analyzer import AnalyzerEngine, RecognizerResult

LANGUAGE = "en"


def find(text: str, given: tuple[str, ...] = (), spared: frozenset[str] = frozenset()) -> list["RecognizerResult"]:
    """What identifies a person in the text, best first; spans may overlap. `given` and `spared` are as for
    recognisers/people.py. Read by its plain signs; the spans are those of the text itself, what is invisible included.
    """
    from assistant.masking.recognisers.people import People
    from assistant.masking.recognisers.recogniser import Spans

    people = Spans("name", People(given, spared), score=0.4)  # below every number and address
    read, places = plain_with_places(text)
    found = analyzer().analyze(read, LANGUAGE, ad_hoc_recognizers=[people])
    for one in found:
        one.start, one.end = places[one.start], places[one.end - 1] + 1
    return sorted(found, key=lambda one: (-one.score, one.start - one.end, one.start))


@cache
def analyzer() -> "AnalyzerEngine":
    from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
    from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
    from presidio_analyzer.nlp_engine import NerModelConfiguration, NlpArtifacts, SpacyNlpEngine

    from assistant.masking.recognisers import addresses, dates, numbers, online
    from assistant.masking.recognisers.recogniser import Spans

    class Wordless(SpacyNlpEngine):
        """Cuts no words: our recognisers read the text itself. Presidio's own loading would download a model that is
        not there, and spaCy would
        take a second for 4,000 brackets and keep every word a family typed."""

        def load(self) -> None:
            self.nlp = {LANGUAGE: None}  # type: ignore[assignment]  # Presidio declares it as None

        def process_text(self, text: str, language: str) -> NlpArtifacts:
            return NlpArtifacts([], [], [], [], None, language)  # type: ignore[arg-type]  # it wants a Doc, of which nobody asks anything

    class AsFound(ContextAwareEnhancer):
        """Our recognisers look at the words around by themselves; Presidio's enhancer would copy every result to look
        again.
        """

        def __init__(self) -> None:
            super().__init__(
                context_similarity_factor=0,
                min_score_with_context_similarity=0,
                context_prefix_count=0,
                context_suffix_count=0,
            )

        def enhance_using_context(
            self,
            text: str,
            raw_results: list[RecognizerResult],
            nlp_artifacts: NlpArtifacts,
            recognizers: list[EntityRecognizer],
            context: list[str] | None = None,
        ) -> list[RecognizerResult]:
            return raw_results

    ours = [
        Spans("email", online.emails, 1.0),
        Spans("link", online.links, 0.95),
        Spans("nhs number", numbers.nhs_numbers, 0.9),
        Spans("date", dates.full_dates, 0.85),
        Spans("date", dates.births, 0.8),
        Spans("phone", numbers.phones, 0.75),
        Spans("address", addresses.streets, 0.7),
        Spans("postcode", addresses.postcodes, 0.65),
        Spans("number", numbers.hospital_numbers, 0.6),
    ]
    wordless = Wordless(
        models=[{"lang_code": LANGUAGE, "model_name": "blank"}],
        ner_model_configuration=NerModelConfiguration(labels_to_ignore=[]),
    )
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=ours), nlp_engine=wordless, context_aware_enhancer=AsFound()
    )
