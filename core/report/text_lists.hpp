#pragma once
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace resume {

/// Among the languages that have texts; an unknown one has English's place.
size_t place_of_language(std::string_view language);

/// The `count` texts of each language in their order, from one literal a language, with a 0 behind each text.
std::vector<std::string_view> cut_texts(std::span<const std::string_view> by_language, size_t count);

}
