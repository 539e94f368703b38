# SPDX-FileCopyrightText: 2026 The Aplomb authors
# SPDX-License-Identifier: BSL-1.0

# The suite once more under locales that break careless code: zh_CN (another language), tr_TR (dotless i), de_DE (comma
# as decimal point, full stop between thousands). The C locale is the plain run. `localedef` makes them in the build folder.
set(aplomb_locales zh_CN tr_TR de_DE)
set(aplomb_locale_dir ${PROJECT_BINARY_DIR}/locales)

add_test(NAME locale.make COMMAND ${CMAKE_COMMAND} -D DIRECTORY=${aplomb_locale_dir} "-D LOCALES=${aplomb_locales}"
  -P ${PROJECT_SOURCE_DIR}/cmake/make_locales.cmake)
set_tests_properties(locale.make PROPERTIES FIXTURES_SETUP locales LABELS locale)

get_property(tests GLOBAL PROPERTY aplomb_tests)
foreach(name IN LISTS tests)
  foreach(locale IN LISTS aplomb_locales)
    add_test(NAME locale.${name}.${locale} COMMAND test_${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(locale.${name}.${locale} PROPERTIES LABELS locale FIXTURES_REQUIRED locales TIMEOUT 600
      ENVIRONMENT "LOCPATH=${aplomb_locale_dir};APLOMB_TEST_LOCALE=${locale}.UTF-8")
  endforeach()
endforeach()
