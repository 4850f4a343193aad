import types

import reportedly


def test_what_is_exported_is_what_is_listed() -> None:
    public = {
        name
        for name, value in vars(reportedly).items()
        if not name.startswith("_") and not isinstance(value, types.ModuleType)
    }
    assert public == set(reportedly.__all__)
    assert sorted(reportedly.__all__) == reportedly.__all__


def test_the_verbs_stay_functions_when_their_folders_are_imported() -> None:
    import reportedly.attribute.words
    import reportedly.read.text

    assert callable(reportedly.read)
    assert callable(reportedly.attribute)
