# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

set_property(GLOBAL PROPERTY aplomb_tests "")

# aplomb_test(name source...): the program test_<name>, run by ctest as unit.<name> and, under every locale of
# aplomb_locales.cmake, as locale.<name>.<locale>. The macros APLOMB_SOURCE_DIR and APLOMB_BIN_DIR (where programs are
# built) are defined for tests that read the repository or run a program.
function(aplomb_test name)
  set(target test_${name})
  aplomb_program(${target} ${ARGN} ${PROJECT_SOURCE_DIR}/tests/support/locale.cpp)
  target_link_libraries(${target} PRIVATE Catch2::Catch2WithMain Threads::Threads)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
  target_compile_definitions(${target} PRIVATE
    APLOMB_SOURCE_DIR="${PROJECT_SOURCE_DIR}" APLOMB_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  add_test(NAME unit.${name} COMMAND ${target} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  # The walk over the whole grid of policies takes minutes without an optimiser, more under a sanitizer.
  set_tests_properties(unit.${name} PROPERTIES LABELS unit TIMEOUT 600)
  if(NOT name MATCHES "^(architecture|corpus|documentation)$") # their subject is files
    set_property(GLOBAL APPEND PROPERTY aplomb_tests ${name})
  endif()
endfunction()
