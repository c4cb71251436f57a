"""The interval of a share that a few trials allow.

Source: Wilson, "Probable inference, the law of succession, and statistical inference" (1927).
"""

from math import sqrt

#: Standard deviations of 95 per cent.
Z = 1.959964


def interval(right: int, size: int) -> tuple[float, float]:
    """Return the bounds of a share; all is possible where nothing was tried."""
    if not size:
        return (0.0, 1.0)
    share, spread = right / size, Z * Z / size
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / size + spread / (4 * size)) / (1 + spread)
    return (max(0.0, middle - half), min(1.0, middle + half))
