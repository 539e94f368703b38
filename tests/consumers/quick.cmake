# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# The part the consumers share: a user with strict flags of their own, none of which our headers may trip.
if(NOT quick_source)
  set(quick_source ${CMAKE_CURRENT_LIST_DIR}/quick.cpp)
endif()
add_executable(quick ${quick_source})
target_link_libraries(quick PRIVATE aplomb::aplomb ${quick_target})
target_compile_options(quick PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
                                     -Wold-style-cast -Werror)

# Users get the language level and nothing else from us: no flag, no definition.
foreach(property IN ITEMS INTERFACE_COMPILE_OPTIONS INTERFACE_COMPILE_DEFINITIONS INTERFACE_LINK_OPTIONS)
  get_target_property(value aplomb::aplomb ${property})
  if(value)
    message(FATAL_ERROR "aplomb::aplomb gives its users ${property}: ${value}")
  endif()
endforeach()
