# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# headers.<layer>: every header compiles alone, twice included, without exceptions and type information. A translation unit
# is generated per header; the objects are built by the test, so that one bad header fails one test, not the build.
# link.two_units: two translation units that include everything link to one program.
set(generated ${PROJECT_BINARY_DIR}/headers)
get_property(layers GLOBAL PROPERTY aplomb_layers)
get_property(adapters GLOBAL PROPERTY aplomb_adapters)
cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)

function(aplomb_build_test name target)
  add_test(NAME ${name} COMMAND ${CMAKE_COMMAND} --build ${PROJECT_BINARY_DIR} --target ${target} --parallel ${cores})
  set_tests_properties(${name} PROPERTIES LABELS headers RESOURCE_LOCK build TIMEOUT 1200)
endfunction()

set(everything "")
foreach(layer IN LISTS layers adapters ITEMS aplomb)
  get_property(headers GLOBAL PROPERTY aplomb_headers_${layer})
  if(layer STREQUAL json AND NOT TARGET Boost::json)
    continue()
  endif()
  set(units "")
  foreach(header IN LISTS headers)
    cmake_path(RELATIVE_PATH header BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/include OUTPUT_VARIABLE included)
    string(REPLACE "/" "_" unit ${included})
    file(CONFIGURE OUTPUT ${generated}/${unit}.cpp CONTENT "#include <${included}>\n#include <${included}>\n" @ONLY)
    list(APPEND units ${generated}/${unit}.cpp)
    if(NOT layer IN_LIST adapters)
      string(APPEND everything "#include <${included}>\n")
    endif()
  endforeach()
  if(units)
    add_library(headers_${layer} OBJECT EXCLUDE_FROM_ALL ${units})
    target_link_libraries(headers_${layer} PRIVATE aplomb::${layer} aplomb_dev)
    if(NOT layer IN_LIST adapters)
      target_compile_options(headers_${layer} PRIVATE -fno-exceptions -fno-rtti)
    endif()
    aplomb_build_test(headers.${layer} headers_${layer})
  endif()
endforeach()

file(CONFIGURE OUTPUT ${generated}/two_units_a.cpp @ONLY
  CONTENT "${everything}\nbool other_unit();\nbool other_unit() { return !aplomb::version.empty(); }\n")
file(CONFIGURE OUTPUT ${generated}/two_units_b.cpp @ONLY
  CONTENT "${everything}\nbool other_unit();\nint main() { return other_unit() ? 0 : 1; }\n")
add_executable(two_units EXCLUDE_FROM_ALL ${generated}/two_units_a.cpp ${generated}/two_units_b.cpp)
target_link_libraries(two_units PRIVATE aplomb::aplomb aplomb_dev)
target_compile_options(two_units PRIVATE -fno-exceptions -fno-rtti)
aplomb_build_test(link.two_units two_units)
set_tests_properties(link.two_units PROPERTIES LABELS link) # with either compiler; `headers` with one is enough
