"""Our solver finds what scikit-learn's finds. The engine's environment has scikit-learn, so it is asked there."""

import json
import subprocess

from assistant.settings import ROOT

ENGINE = ROOT / ".venv-engine" / "bin" / "python"
SCRIPT = """
import json
import numpy as np
from scipy.sparse import hstack, csr_matrix, random as sparse_random
from sklearn.linear_model import LogisticRegression
from assistant.engine.solver import fit

chance = np.random.default_rng(7)
rows, classes = 600, 6
labels = np.concatenate([np.arange(classes), chance.choice(classes, rows - classes, p=[0.4, 0.2, 0.2, 0.1, 0.05, 0.05])])
dense = chance.normal(size=(rows, 8)) + labels[:, None] * 0.3
sparse = sparse_random(rows, 40, density=0.1, format="csr", random_state=7)
both = hstack([sparse, csr_matrix(dense)]).tocsr()
theirs = LogisticRegression(class_weight="balanced", max_iter=500, tol=1e-6).fit(both, labels)
weights, intercepts = fit(sparse, dense, labels, classes=classes, most_steps=500)
scores = both @ weights.T + intercepts
sure = np.exp(scores - scores.max(1, keepdims=True))
sure /= sure.sum(1, keepdims=True)
print(json.dumps({
    "same class": float((scores.argmax(1) == theirs.predict(both)).mean()),
    "furthest": float(np.abs(sure - theirs.predict_proba(both)).max()),
    "shapes": [list(weights.shape), list(intercepts.shape)],
}))
"""


def test_it_finds_the_same_as_scikit_learn():
    asked = subprocess.run([ENGINE, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, cwd=ROOT, check=True)
    found = json.loads(asked.stdout)
    assert found["same class"] == 1.0 and found["furthest"] < 0.01, found
    assert found["shapes"] == [[6, 48], [6]]
