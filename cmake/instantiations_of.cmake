# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# instantiations_of(source name classes functions [option...]): how many classes and functions Clang instantiates for a source.
# `name` is that of its files in DIRECTORY. Needs COMPILER, FLAGS and DIRECTORY.
function(instantiations_of source name classes functions)
  execute_process(COMMAND ${COMPILER} -std=c++20 -O0 ${FLAGS} ${ARGN} -ftime-trace -ftime-trace-granularity=0
    -c ${source} -o ${DIRECTORY}/${name}.o RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${source} does not compile")
  endif()
  file(READ ${DIRECTORY}/${name}.json trace)
  file(REMOVE ${DIRECTORY}/${name}.json ${DIRECTORY}/${name}.o)
  string(LENGTH "${trace}" length)
  foreach(kind IN ITEMS Class Function)
    set(word "\"name\":\"Instantiate${kind}\"")
    string(REPLACE "${word}" "" rest "${trace}")
    string(LENGTH "${rest}" rest)
    string(LENGTH "${word}" word)
    math(EXPR ${kind} "(${length} - ${rest}) / ${word}")
  endforeach()
  set(${classes} ${Class} PARENT_SCOPE)
  set(${functions} ${Function} PARENT_SCOPE)
endfunction()
