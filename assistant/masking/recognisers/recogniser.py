"""A recogniser of Presidio's that finds its spans with one of our functions."""

from presidio_analyzer import EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from assistant.masking.recognisers.spans import Find


class Spans(EntityRecognizer):
    """`entity` is what stands in square brackets for a span; where two kinds overlap, the one with the greater `score`
    names it.
    """

    def __init__(self, entity: str, find: Find, score: float) -> None:
        self._find, self._score = find, score
        super().__init__(supported_entities=[entity], name=entity)

    def load(self) -> None:
        """Nothing to load: no model, no download."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        return [
            RecognizerResult(self.supported_entities[0], start, end, self._score) for start, end in self._find(text)
        ]
