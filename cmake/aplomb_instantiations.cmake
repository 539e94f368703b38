# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# instantiations: what the programs of tests/instantiations make Clang instantiate, held to +10 % of the committed baseline.
# instantiations.rows: that every row of a ladder adds the same.
# Only Clang 14 with the libstdc++ of GCC 12 counts as the baseline does. Needs APLOMB_CLANGXX and refused_include_flags.
if(NOT APLOMB_CLANGXX)
  return()
endif()
execute_process(COMMAND ${APLOMB_CLANGXX} --version OUTPUT_VARIABLE clang_version)
if(NOT clang_version MATCHES "clang version 14\\.")
  return()
endif()

file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/instantiations/*.cpp)
set(counting ${PROJECT_SOURCE_DIR}/cmake/count_instantiations.cmake)
set(baseline ${PROJECT_SOURCE_DIR}/tests/instantiations/baseline.txt)
add_test(NAME instantiations COMMAND ${CMAKE_COMMAND} -D COMPILER=${APLOMB_CLANGXX} "-D FLAGS=${refused_include_flags}"
  "-D SOURCES=${sources}" -D DIRECTORY=${PROJECT_BINARY_DIR}/instantiations -D BASELINE=${baseline} -P ${counting})
add_test(NAME instantiations.rows COMMAND ${CMAKE_COMMAND} -D COMPILER=${APLOMB_CLANGXX} "-D FLAGS=${refused_include_flags}"
  -D SOURCE=${PROJECT_SOURCE_DIR}/bench/rows/aplomb.cpp -D DIRECTORY=${PROJECT_BINARY_DIR}/instantiations/rows
  -P ${PROJECT_SOURCE_DIR}/cmake/count_row_instantiations.cmake)
set_tests_properties(instantiations instantiations.rows PROPERTIES LABELS instantiations TIMEOUT 600)
add_custom_target(instantiation_baseline COMMAND ${CMAKE_COMMAND} -D COMPILER=${APLOMB_CLANGXX}
  "-D FLAGS=${refused_include_flags}" "-D SOURCES=${sources}" -D DIRECTORY=${PROJECT_BINARY_DIR}/instantiations
  -D BASELINE=${baseline} -D UPDATE=ON -P ${counting} VERBATIM)
