# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D PROGRAM=aplomb -P replay.cmake
# Replays the conversations in $APLOMB_DATA/transcripts/*.jsonl, which are no part of the repository: each runs to its end with
# one object for each customer line, in the order of the lines. Says that it is skipped where there are none.
cmake_minimum_required(VERSION 3.25)

file(GLOB transcripts "$ENV{APLOMB_DATA}/transcripts/*.jsonl")
if("$ENV{APLOMB_DATA}" STREQUAL "" OR NOT transcripts)
  message(NOTICE "skipped: APLOMB_DATA names no folder with transcripts/*.jsonl")
  return()
endif()

function(count_lines input pattern result)
  execute_process(COMMAND grep -cE ${pattern} ${input} OUTPUT_VARIABLE count OUTPUT_STRIP_TRAILING_WHITESPACE)
  set(${result} ${count} PARENT_SCOPE)
endfunction()

foreach(transcript IN LISTS transcripts)
  cmake_path(GET transcript FILENAME name)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${name}.out)
  execute_process(COMMAND ${PROGRAM} replay ${transcript} OUTPUT_FILE ${out} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "replay ${name} exits with ${status}")
  endif()
  count_lines(${transcript} "\"from\": *\"customer\"" said)
  count_lines(${out} "^\\{.*\\}$" heard)
  if(NOT said EQUAL heard OR said EQUAL 0)
    message(FATAL_ERROR "${name}: ${said} customer lines, but ${heard} objects")
  endif()
  message(NOTICE "${name}: ${heard} customer lines")
endforeach()
