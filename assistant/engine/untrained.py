"""What Rasa asks of a component that learns nothing and looks only at what was understood."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData


class Untrained(GraphComponent):
    """Made without settings; training data go through it as they are."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "Untrained":
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data
