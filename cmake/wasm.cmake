# What every WASM target shares.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.6)
  message(FATAL_ERROR "Emscripten ${EMSCRIPTEN_VERSION} is too old: 3.1.6 or later is needed.")
endif()

# Debian's toolchain file starts node with a flag that newer nodes refuse.
find_program(NODE NAMES node nodejs REQUIRED)
set(CMAKE_CROSSCOMPILING_EMULATOR ${NODE})

# Debian keeps acorn, which em++ links with, where only Debian's own node looks.
if(EXISTS /usr/share/nodejs)
  set(ENV{NODE_PATH} /usr/share/nodejs)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=/usr/share/nodejs")
endif()

# Each target says how it is optimised; Emscripten's own -O3 would inline what is small for a reason.
set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")

# What every browser of the last two years has, and some Emscriptens do not use by themselves: a kilobyte of each module.
add_compile_options(-msign-ext -mbulk-memory -mnontrapping-fptoint)

# For what is worth its bytes, not its microseconds. Emscripten's own -Oz forbids every inlining, that of vector::begin too,
# which costs bytes and time.
set(RESUME_SMALL -Oz -finline-functions)

# Some libc++ builds lack a symbol that -flto asks for when there are no exceptions.
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_FLAGS "-O2 -flto -fno-exceptions")
check_cxx_source_compiles("#include <string>\n#include <vector>
int main(int n, char** v) { std::vector<std::string> all(v, v + n); return static_cast<int>(all.at(0).size()); }" RESUME_LTO)
unset(CMAKE_REQUIRED_FLAGS)
if(RESUME_LTO)
  add_compile_options(-flto)
  add_link_options(-flto)
endif()

# em++ does not look into /usr/include, and must not: the C library there is not its own.
set(foreign ${PROJECT_BINARY_DIR}/foreign)
if(NOT EXISTS ${foreign}/nlohmann/json.hpp)
  find_path(NLOHMANN nlohmann/json.hpp PATHS /usr/include /usr/local/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(COPY ${NLOHMANN}/nlohmann DESTINATION ${foreign})
endif()
include_directories(SYSTEM ${foreign})

# For programs that node runs while building or testing: one file, with the machine's files in reach.
add_library(resume_node INTERFACE)
target_sources(resume_node INTERFACE ${PROJECT_SOURCE_DIR}/web/find_byte.cpp)
target_compile_options(resume_node INTERFACE -O2)
target_link_options(resume_node INTERFACE -O1 -sENVIRONMENT=node -sSINGLE_FILE=1 -sNODERAWFS=1 -sEXIT_RUNTIME=1
                    -sALLOW_MEMORY_GROWTH=1)

# How modules that people load are linked. The linker's level is also that of wasm-opt over the whole module: at -O3 core.wasm has
# 2 KB (brotli) less than at -O2. Inlining across files only what shrinks: a check takes a twentieth longer than at 60, where small
# code would be inlined like any other, and core.wasm 8 KB (brotli) less. Nor does wasm-opt put what is large and called once into
# its caller: that would bring what the first screen never runs (a file's layout) along with what it does, 10 KB (brotli) of it
# (shell/split.mjs).
add_library(resume_shipped INTERFACE)
target_sources(resume_shipped INTERFACE ${PROJECT_SOURCE_DIR}/web/find_byte.cpp)
target_link_options(resume_shipped INTERFACE -O3 -fno-exceptions -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1
                    -sDYNAMIC_EXECUTION=0 "SHELL:-Wl,-mllvm,-inline-threshold=5"
                    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=60)
