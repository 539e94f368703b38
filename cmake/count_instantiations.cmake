# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D COMPILER= -D FLAGS=...;... -D SOURCES=a.cpp;b.cpp -D DIRECTORY=... -D BASELINE=file [-D UPDATE=ON] -P count_instantiations.cmake
# Counts the classes and functions that Clang instantiates for each source and compares with the committed baseline, lines of
# `name classes functions`: more than 10 % above it fails. UPDATE writes the baseline instead. The counts depend on the
# compiler and its standard library, not on the machine.
cmake_minimum_required(VERSION 3.25)

include(${CMAKE_CURRENT_LIST_DIR}/instantiations_of.cmake)
file(MAKE_DIRECTORY ${DIRECTORY})
set(made "")
set(failed OFF)
foreach(source IN LISTS SOURCES)
  cmake_path(GET source STEM name)
  instantiations_of(${source} ${name} Class Function)
  string(APPEND made "${name} ${Class} ${Function}\n")

  if(NOT UPDATE)
    file(STRINGS ${BASELINE} line REGEX "^${name} [0-9]+ [0-9]+$")
    if(NOT line)
      message(FATAL_ERROR "${BASELINE} has no line for ${name}; it would be `${name} ${Class} ${Function}`")
    endif()
    string(REPLACE " " ";" numbers "${line}")
    list(GET numbers 1 classes)
    list(GET numbers 2 functions)
    math(EXPR now "${Class} + ${Function}")
    math(EXPR then "${classes} + ${functions}")
    math(EXPR now_tenfold "${now} * 10")
    math(EXPR limit_tenfold "${then} * 11")
    if(now EQUAL 0)
      message(FATAL_ERROR "${COMPILER} reports no instantiations for ${name}")
    elseif(now_tenfold GREATER limit_tenfold)
      message(NOTICE "${name}: ${now} instantiations (${Class} classes, ${Function} functions), more than 10 % above ${then}")
      set(failed ON)
    else()
      message(NOTICE "${name}: ${now} instantiations (${Class} classes, ${Function} functions), baseline ${then}")
    endif()
  endif()
endforeach()

if(UPDATE)
  file(READ ${BASELINE} opening)
  string(REGEX MATCH "^(#[^\n]*\n)*" opening "${opening}")
  file(WRITE ${BASELINE} "${opening}${made}")
elseif(failed)
  message(FATAL_ERROR "make it cheaper, or say in the change why it is worth it and build the target `instantiation_baseline`")
endif()
