from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

KERNEL = Path(__file__).resolve().parents[3] / "desktop" / "kernel"
CODE = """
import sys
sys.path.insert(0, {folder!r})
import threading, torch_libraries
torch_libraries.load_in_background()
for thread in threading.enumerate():
    if thread is not threading.main_thread():
        thread.join()
print('libtorch_cpu.so' in open('/proc/self/maps').read(), 'torch' in sys.modules)
import torch
print(float(torch.ones(3).sum()))
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="done on Linux only")
def test_torch_works_with_libraries_that_were_loaded_before() -> None:
    code = CODE.format(folder=str(KERNEL))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False", "3.0"]
