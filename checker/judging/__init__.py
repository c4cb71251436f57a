"""What rules stand on: keys, standing, rivalries, evidence, wording, folding, coverage."""
