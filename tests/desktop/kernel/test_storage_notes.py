from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.storage_notes import (
    FIRST_PRUNE,
    StorageNote,
    StorageNotes,
    address_of,
    storage_address,
    storage_of,
)  # fmt: skip


def test_a_note_is_found_by_every_view_and_by_nothing_else() -> None:
    notes: StorageNotes[StorageNote] = StorageNotes()
    whole, other = torch.zeros(4), torch.zeros(4)
    note = StorageNote(whole.untyped_storage())
    notes.put(whole.untyped_storage(), note)
    assert notes.get(whole[1:].untyped_storage()) is note
    assert notes.get(other.untyped_storage()) is None
    notes.drop(whole.untyped_storage())
    notes.drop(other.untyped_storage())
    assert notes.get(whole.untyped_storage()) is None


def test_a_freed_storage_is_known_to_be_freed() -> None:
    tensor = torch.zeros(4)
    note = StorageNote(tensor.untyped_storage())
    assert not note.freed
    del tensor
    assert note.freed


def test_notes_of_freed_storages_go_and_those_of_living_ones_stay() -> None:
    notes: StorageNotes[StorageNote] = StorageNotes()
    living = [torch.zeros(1) for _ in range(10)]
    for tensor in living:
        notes.put(tensor.untyped_storage(), StorageNote(tensor.untyped_storage()))
    for _ in range(3 * FIRST_PRUNE):
        storage = torch.zeros(1).untyped_storage()
        notes.put(storage, StorageNote(storage))
    assert len(notes) <= FIRST_PRUNE
    assert all(notes.get(tensor.untyped_storage()) is not None for tensor in living)
    notes.clear()
    assert len(notes) == 0


@pytest.mark.parametrize("thing", [None, 3, torch.eye(2).to_sparse()])
def test_what_has_no_storage(thing: Any) -> None:
    notes: StorageNotes[StorageNote] = StorageNotes()
    assert (storage_of(thing), address_of(thing), notes.about(thing)) == (None, None, None)


def test_an_address_finds_the_note_without_asking_a_mode() -> None:
    class Forbidding(torch.overrides.TorchFunctionMode):
        def __torch_function__(self, *_args: Any) -> Any:
            raise AssertionError

    notes: StorageNotes[StorageNote] = StorageNotes()
    whole, other = torch.zeros(4), torch.zeros(4)
    note, part = StorageNote(whole.untyped_storage()), whole[2:]
    notes.put(whole.untyped_storage(), note)
    with Forbidding():
        assert (notes.about(part), notes.about(other)) == (note, None)
        assert notes.by_address[storage_address(whole)] is note
