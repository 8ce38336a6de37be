#include <algorithm>

#include "core/posting/reader.hpp"

namespace resume {

static constexpr std::string_view languages[] = {
    "Arabic",     "Bengali",   "Bulgarian", "Cantonese",  "Catalan", "Chinese",  "Croatian",   "Czech",
    "Danish",     "Dutch",     "English",   "Estonian",   "Finnish", "French",   "German",     "Greek",
    "Hebrew",     "Hindi",     "Hungarian", "Indonesian", "Italian", "Japanese", "Korean",     "Latvian",
    "Lithuanian", "Malay",     "Mandarin",  "Norwegian",  "Persian", "Polish",   "Portuguese", "Romanian",
    "Russian",    "Serbian",   "Slovak",    "Slovenian",  "Spanish", "Swedish",  "Tagalog",    "Thai",
    "Turkish",    "Ukrainian", "Urdu",      "Vietnamese"};
static_assert(std::is_sorted(std::begin(languages), std::end(languages)));

std::span<const std::string_view> spoken_language_names() { return languages; }

}
