"""The report: one page that shows a person what a run did, and why."""
