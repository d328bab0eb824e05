"""`python -m tests.soak.handoffs 20000` prints what was lost, doubled, or confirmed without a row: all must be 0.

Nothing else here: every service that is started reads this file again.
"""

import sys

if __name__ == "__main__":
    from tests.soak.families import main

    sys.exit(main())
