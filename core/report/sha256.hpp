#pragma once
#include <string>
#include <string_view>

namespace resume {

/// SHA-256 of `bytes` (FIPS 180-4), 64 hexadecimal digits in lower case.
std::string sha256(std::string_view bytes);

}
