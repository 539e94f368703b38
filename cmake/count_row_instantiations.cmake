# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D COMPILER= -D FLAGS=...;... -D SOURCE=bench/rows/aplomb.cpp -D DIRECTORY=... -P count_row_instantiations.cmake
# A row of a ladder costs the same whatever the number of rows: fails when one of the last 64 of 128 rows makes Clang
# instantiate a quarter more than one of rows 9 to 32.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/instantiations_of.cmake)

file(MAKE_DIRECTORY ${DIRECTORY})
foreach(options IN ITEMS "" -DPROVED)
  foreach(rows IN ITEMS 8 32 64 128)
    instantiations_of(${SOURCE} rows classes functions -DROWS=${rows} ${options})
    math(EXPR count_${rows} "${classes} + ${functions}")
  endforeach()
  math(EXPR first "10 * (${count_32} - ${count_8}) / 24")
  math(EXPR last "10 * (${count_128} - ${count_64}) / 64")
  math(EXPR limit "${first} * 5 / 4")
  message(NOTICE "8, 32, 64, 128 rows ${options}: ${count_8}, ${count_32}, ${count_64}, ${count_128} instantiations; ten rows "
                 "add ${first} at first and ${last} at last")
  if(first LESS_EQUAL 0 OR last GREATER limit)
    message(FATAL_ERROR "a row costs more the more rows there are: look for something that is instantiated for pairs of rows, "
                        "or for lists that grow by one")
  endif()
endforeach()
