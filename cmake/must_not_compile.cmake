# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D COMPILER=... -D SOURCE=... -D FLAGS=...;... -P must_not_compile.cmake
cmake_minimum_required(VERSION 3.25)

# message(FATAL_ERROR) breaks its text into lines, NOTICE prints it as it is. No macro: that would take what a compiler says
# for code.
function(refuse what)
  message(NOTICE "${what}")
  message(FATAL_ERROR "the harness is not satisfied")
endfunction()

set(ENV{LC_ALL} C) # plain quotes, English messages
file(STRINGS ${SOURCE} expectations REGEX "^// expect: ")
if(NOT expectations)
  refuse("harness: ${SOURCE} has no line `// expect: <regex>`")
endif()

execute_process(COMMAND ${COMPILER} -std=c++20 -fsyntax-only ${FLAGS} ${SOURCE}
  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(status EQUAL 0)
  refuse("harness: ${SOURCE} compiles, but must not")
endif()
if(NOT status EQUAL 1)
  refuse("harness: ${COMPILER} did not run properly (${status}):\n${said}")
endif()
foreach(line IN LISTS expectations)
  string(REGEX REPLACE "^// expect: " "" regex "${line}")
  if(NOT said MATCHES "${regex}")
    refuse("harness: ${COMPILER} refuses ${SOURCE}, but nothing it says matches\n  ${regex}\nIt says:\n${said}")
  endif()
endforeach()

execute_process(COMMAND ${COMPILER} -std=c++20 -fsyntax-only -DAPLOMB_TWIN ${FLAGS} ${SOURCE}
  RESULT_VARIABLE status OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT status EQUAL 0 OR NOT said STREQUAL "")
  refuse("harness: the twin (-DAPLOMB_TWIN) of ${SOURCE} must compile without a word; ${COMPILER} says:\n${said}")
endif()
