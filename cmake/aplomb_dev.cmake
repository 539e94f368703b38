# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# What our own code is built with, and users never see: every warning, as an error.
set(aplomb_warning_flags -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror)
# What the library's headers must stand: users who build without exceptions and type information.
set(aplomb_header_flags ${aplomb_warning_flags} -fno-exceptions -fno-rtti)

add_library(aplomb_dev INTERFACE)
target_compile_features(aplomb_dev INTERFACE cxx_std_20)
target_compile_options(aplomb_dev INTERFACE ${aplomb_warning_flags}
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>) # GCC 12 at -O2 sees an overlap in std::string::insert (GCC bug 105651)
set_target_properties(aplomb_dev PROPERTIES EXPORT_NAME dev)

# What uses threads: the target builds the programs and the label `threads` marks the tests that the preset tsan runs.
add_custom_target(threaded)
function(aplomb_threaded test program)
  set_property(TEST ${test} APPEND PROPERTY LABELS threads)
  add_dependencies(threaded ${program})
endfunction()

# aplomb_program(name source...): one of our own executables, linked with the whole library.
function(aplomb_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE aplomb::aplomb aplomb_dev)
  set_target_properties(${name} PROPERTIES CXX_STANDARD 20 CXX_STANDARD_REQUIRED ON CXX_EXTENSIONS OFF)
endfunction()
