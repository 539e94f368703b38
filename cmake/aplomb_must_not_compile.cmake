# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# Every tests/must_not_compile/<name>.cpp is a wrong program that opens with `// expect: <regex>` lines. With each compiler
# at hand the test refused.<name>.<compiler> passes when the compiler refuses it, every regex matches what it says, and the
# twin, the same file with -DAPLOMB_TWIN, compiles without a word.
find_program(APLOMB_GXX NAMES g++)
find_program(APLOMB_CLANGXX NAMES clang++ clang++-14)
get_target_property(boost_dirs Boost::headers INTERFACE_INCLUDE_DIRECTORIES)

set(refused_include_flags -I ${PROJECT_SOURCE_DIR}/include)
foreach(dir IN LISTS boost_dirs)
  if(dir AND NOT dir STREQUAL "/usr/include")
    list(APPEND refused_include_flags -isystem ${dir})
  endif()
endforeach()

function(aplomb_refused source label)
  cmake_path(GET source STEM name)
  foreach(compiler IN ITEMS g++ clang++)
    string(REPLACE "++" "XX" variable "APLOMB_${compiler}")
    string(TOUPPER ${variable} variable)
    if(${variable})
      add_test(NAME ${label}.${name}.${compiler} COMMAND ${CMAKE_COMMAND}
        -D COMPILER=${${variable}} -D SOURCE=${source} "-D FLAGS=${aplomb_header_flags};${refused_include_flags}"
        -P ${PROJECT_SOURCE_DIR}/cmake/must_not_compile.cmake)
      set_tests_properties(${label}.${name}.${compiler} PROPERTIES LABELS must_not_compile)
    endif()
  endforeach()
endfunction()

file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/must_not_compile/*.cpp)
foreach(source IN LISTS sources)
  aplomb_refused(${source} refused)
endforeach()

# The harness tests itself: each of these breaks one of its rules, so the harness must fail.
file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/must_not_compile/self_test/*.cpp)
foreach(source IN LISTS sources)
  aplomb_refused(${source} refused_self_test)
  cmake_path(GET source STEM name)
  file(STRINGS ${source} complaint REGEX "^// harness: ")
  string(REPLACE "// harness: " "" complaint "${complaint}")
  foreach(compiler IN ITEMS g++ clang++)
    if(TEST refused_self_test.${name}.${compiler})
      set_tests_properties(refused_self_test.${name}.${compiler} PROPERTIES PASS_REGULAR_EXPRESSION "${complaint}")
    endif()
  endforeach()
endforeach()
