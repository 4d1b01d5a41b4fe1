import pytest

pytest.register_assert_rewrite("tests.names.inflection.table")
