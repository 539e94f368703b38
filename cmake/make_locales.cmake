# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D DIRECTORY=... -D LOCALES=zh_CN;de_DE -P make_locales.cmake
cmake_minimum_required(VERSION 3.25)

find_program(localedef localedef)
if(NOT localedef)
  message(FATAL_ERROR "localedef is missing; apt install locales")
endif()
file(MAKE_DIRECTORY ${DIRECTORY})
foreach(locale IN LISTS LOCALES)
  if(NOT EXISTS ${DIRECTORY}/${locale}.UTF-8/LC_CTYPE)
    execute_process(COMMAND ${localedef} -i ${locale} -f UTF-8 ${DIRECTORY}/${locale}.UTF-8
      RESULT_VARIABLE status ERROR_VARIABLE complaint)
    if(NOT EXISTS ${DIRECTORY}/${locale}.UTF-8/LC_CTYPE)
      message(FATAL_ERROR "localedef cannot make ${locale} (${status}): ${complaint}; apt install locales")
    endif()
  endif()
endforeach()
