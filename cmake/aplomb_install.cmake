# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0
include(CMakePackageConfigHelpers)

set(aplomb_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/aplomb)
configure_package_config_file(cmake/aplombConfig.cmake.in ${PROJECT_BINARY_DIR}/aplombConfig.cmake
  INSTALL_DESTINATION ${aplomb_package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/aplombConfigVersion.cmake
  COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT)

install(EXPORT aplomb NAMESPACE aplomb:: FILE aplombTargets.cmake DESTINATION ${aplomb_package_dir})
install(FILES ${PROJECT_BINARY_DIR}/aplombConfig.cmake ${PROJECT_BINARY_DIR}/aplombConfigVersion.cmake
  DESTINATION ${aplomb_package_dir})
install(FILES LICENSE THIRD_PARTY.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
