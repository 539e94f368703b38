# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D PROGRAM=... -D SOURCE=... -P compare_output.cmake
# Runs an example and compares what it prints with the comment that ends its source: everything after the line
# `// Output:`, without the leading `// ` of each line.
cmake_minimum_required(VERSION 3.25)

file(READ ${SOURCE} source)
string(FIND "${source}" "\n// Output:\n" start REVERSE)
if(start EQUAL -1)
  message(FATAL_ERROR "${SOURCE} does not end with a comment `// Output:` and what the program prints")
endif()
math(EXPR start "${start} + 12")
string(SUBSTRING "${source}" ${start} -1 expected)
string(REGEX REPLACE "(^|\n)// ?" "\\1" expected "${expected}")

execute_process(COMMAND ${PROGRAM} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
string(STRIP "${expected}" expected)
string(STRIP "${printed}" printed)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} exits with ${status}")
endif()
if(NOT printed STREQUAL expected)
  message(FATAL_ERROR "${SOURCE} promises\n----\n${expected}\n----\nbut the program prints\n----\n${printed}\n----")
endif()
