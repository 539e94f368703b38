# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

set_property(GLOBAL PROPERTY aplomb_layers "")
set_property(GLOBAL PROPERTY aplomb_adapters "")

# Links `target` to the components named; fails when one was not declared before, so the order of declarations is the
# order of the layers.
function(aplomb_depend target)
  foreach(dependency IN LISTS ARGN)
    if(NOT TARGET aplomb_${dependency})
      message(FATAL_ERROR "${target} depends on `${dependency}`, which is not declared above it")
    endif()
    target_link_libraries(${target} INTERFACE aplomb_${dependency})
  endforeach()
endfunction()

function(aplomb_register target name)
  add_library(aplomb::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  target_compile_features(${target} INTERFACE cxx_std_20)
  if(NOT PROJECT_IS_TOP_LEVEL)
    set_target_properties(${target} PROPERTIES SYSTEM ON) # users' warning flags are not for our headers
  endif()
  if(APLOMB_INSTALL)
    install(TARGETS ${target} EXPORT aplomb FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  endif()
endfunction()

# aplomb_component(name [ADAPTER] [DEPENDS component...] [LINKS target...])
#
# Declares a layer: the INTERFACE target aplomb_<name> with the alias aplomb::<name>, whose headers are all files in
# include/aplomb/<name>/ and the topic umbrella include/aplomb/<name>.hpp.
function(aplomb_component name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ADAPTER" "" "DEPENDS;LINKS")
  set(target aplomb_${name})
  set(root ${PROJECT_SOURCE_DIR}/include)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${root}/aplomb/${name}/*.hpp)
  file(GLOB topic_umbrella CONFIGURE_DEPENDS ${root}/aplomb/${name}.hpp)

  add_library(${target} INTERFACE)
  target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS ${root} FILES ${headers} ${topic_umbrella})
  aplomb_depend(${target} ${arg_DEPENDS})
  target_link_libraries(${target} INTERFACE ${arg_LINKS})
  aplomb_register(${target} ${name})

  set_property(GLOBAL PROPERTY aplomb_headers_${name} ${headers} ${topic_umbrella})
  if(arg_ADAPTER)
    set_property(GLOBAL APPEND PROPERTY aplomb_adapters ${name})
  else()
    set_property(GLOBAL APPEND PROPERTY aplomb_layers ${name})
  endif()
endfunction()

# aplomb_umbrella(name DEPENDS component...): the target for all layers, with the header include/aplomb/<name>.hpp.
function(aplomb_umbrella name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS")
  set(target aplomb_${name})
  set(root ${PROJECT_SOURCE_DIR}/include)
  file(GLOB header CONFIGURE_DEPENDS ${root}/aplomb/${name}.hpp)

  add_library(${target} INTERFACE)
  target_sources(${target} INTERFACE FILE_SET HEADERS BASE_DIRS ${root} FILES ${header})
  aplomb_depend(${target} ${arg_DEPENDS})
  aplomb_register(${target} ${name})
  set_property(GLOBAL PROPERTY aplomb_headers_${name} ${header})
endfunction()
