# Tables that the theme, the views and the samples are made into while building. Included by imgui_app/CMakeLists.txt.
set(app_generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${app_generated})
set(theme_dir ${CMAKE_CURRENT_SOURCE_DIR}/theme)
set(LUCIDE_ICONS ${PROJECT_SOURCE_DIR}/node_modules/lucide-static/icons CACHE PATH "Folder of lucide-static's SVGs")

add_custom_command(
  OUTPUT ${app_generated}/theme_tokens.hpp ${app_generated}/theme_tables.inc
  COMMAND ${Python3_EXECUTABLE} ${theme_dir}/make_theme.py ${theme_dir}/tokens.json ${app_generated}
  DEPENDS ${theme_dir}/make_theme.py ${theme_dir}/tokens.json
  COMMENT "Making the theme's tables and checking their contrast")
add_custom_command(
  OUTPUT ${app_generated}/icon_names.hpp ${app_generated}/icon_tables.inc
  COMMAND ${Python3_EXECUTABLE} ${theme_dir}/make_icons.py ${theme_dir}/icons.txt ${LUCIDE_ICONS} ${app_generated}
  DEPENDS ${theme_dir}/make_icons.py ${theme_dir}/icons.txt
  COMMENT "Making the icons' lines")

# The folder of views is their register.
file(GLOB view_sources CONFIGURE_DEPENDS views/*.cpp)
list(TRANSFORM view_sources REPLACE ".*/([^/]+)[.]cpp$" "\\1" OUTPUT_VARIABLE view_names)
list(SORT view_names)
file(GLOB samples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/data/samples/*.txt)
add_custom_command(
  OUTPUT ${app_generated}/view_table.cpp ${app_generated}/sample_texts.cpp
  COMMAND ${Python3_EXECUTABLE} ${theme_dir}/make_registers.py ${app_generated} ${view_names} -- ${samples}
  DEPENDS ${theme_dir}/make_registers.py ${view_sources} ${samples}
  COMMENT "Making the registers of views and samples")

set(app_tables ${app_generated}/theme_tokens.hpp ${app_generated}/theme_tables.inc ${app_generated}/icon_names.hpp
    ${app_generated}/icon_tables.inc ${app_generated}/view_table.cpp ${app_generated}/sample_texts.cpp)
# By name too: clang-tidy reads the app's sources before the app itself is built.
add_custom_target(app_tables DEPENDS ${app_tables})
target_sources(app PRIVATE ${app_tables})
target_include_directories(app PRIVATE ${app_generated})
