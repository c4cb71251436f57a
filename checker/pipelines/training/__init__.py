"""Train the language pipelines that are shipped under `checker/pipelines/models`."""
