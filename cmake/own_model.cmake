# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# Fits a model to the corpus of the repository alone and compares its bytes with the recorded hash: the same data give the
# same bytes with every compiler.
#
# cmake -D PROGRAM=path/to/aplomb -D OUT=path/to/own.model -P own_model.cmake, called in the repository.
file(READ data/model/own.sha256 recorded)
string(STRIP "${recorded}" recorded)
execute_process(COMMAND ${PROGRAM} train data/corpus/zh-Hans.tsv=2 data/corpus/zh-Hant.tsv=2 data/corpus/mixed.tsv=2
  data/corpus/en.tsv=2 --terms data/lexicon/zh.tsv=0.5 --terms data/lexicon/en.tsv=0.5 --out ${OUT} COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 ${OUT} made)
if(NOT made STREQUAL recorded)
  message(FATAL_ERROR "the model fitted to data/corpus has the hash ${made}, not ${recorded}; "
    "when features, lexicon, trainer or corpus changed, fit the default model anew (./dev model) and record this hash in "
    "data/model/own.sha256")
endif()
