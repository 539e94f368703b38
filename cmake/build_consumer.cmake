# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
#
# cmake -D SOURCE= -D BUILD= -D GENERATOR= -D COMPILER= -D PREFIX= -D APLOMB_SOURCE_DIR= -P build_consumer.cmake
# Configures a consumer project from nothing, builds it and runs its program `quick`.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${BUILD})
foreach(step IN ITEMS configure build run)
  if(step STREQUAL configure)
    set(command ${CMAKE_COMMAND} -S ${SOURCE} -B ${BUILD} -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${COMPILER}
      -DCMAKE_PREFIX_PATH=${PREFIX} -DAPLOMB_SOURCE_DIR=${APLOMB_SOURCE_DIR} --no-warn-unused-cli)
  elseif(step STREQUAL build)
    set(command ${CMAKE_COMMAND} --build ${BUILD} --verbose)
  else()
    set(command ${BUILD}/quick)
  endif()
  execute_process(COMMAND ${command} RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${step} failed (${status})")
  endif()
endforeach()
