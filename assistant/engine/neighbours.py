"""What the nearest training messages were about. Without Rasa; `NeighbourVote` is the component around it."""

import numpy as np


def shares(similarity: np.ndarray, labels: np.ndarray, *, nearest: int, sharpness: float, classes: int) -> np.ndarray:
    """The share of each class among the `nearest` messages. `similarity` is 1 for the same words; `sharpness` is how
    much more a nearer one counts.
    """
    near = np.argpartition(-similarity, min(nearest, len(similarity)) - 1)[:nearest]
    weights = np.exp(sharpness * (similarity[near] - similarity[near].max()))
    return np.bincount(labels[near], weights=weights, minlength=classes) / weights.sum()


def blended(ranking: list[dict], names: list[str], votes: np.ndarray, share: float) -> list[dict]:
    """The classifier's ranking with the neighbours' votes mixed in, surest first. A name the neighbours do not know
    keeps its own confidence, scaled.
    """
    voted = dict(zip(names, votes.tolist(), strict=True))
    mixed = [
        {
            "name": one["name"],
            "confidence": (1 - share) * float(one["confidence"]) + share * voted.get(one["name"], 0.0),
        }
        for one in ranking
    ]
    return sorted(mixed, key=lambda one: -one["confidence"])


def main_directions(rows: np.ndarray, most: int) -> np.ndarray:
    """The `most` directions in which these rows differ most, as columns: what is nearest along them is nearest in all,
    at a fraction of the memory. All directions where there are no more.
    """
    _, directions = np.linalg.eigh(rows.T @ rows)
    return np.ascontiguousarray(directions[:, -most:], dtype=np.float32)
