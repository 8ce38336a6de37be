#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/resume/resume.hpp"

namespace resume::rules {

/// The list items outside of sections that only list; all of position 0. For a resume without bullets.
std::vector<Bullet> list_items(const Resume& resume);

/// Whether bullets are English enough for rules about English wording. Too few words to tell are if the whole
/// text is in `language` en, or, where that is empty, if all are ASCII.
bool is_english(const Document& document, std::span<const Bullet> bullets, std::string_view language);

/// Places of the bullets that tell something: three tokens or more, and more than a list of skills.
std::vector<uint32_t> telling_bullets(const Resume& resume, std::span<const Bullet> bullets);

/// The place of the word behind 'Label:' within the first words of a line; the line's end if there is no
/// label.
uint32_t after_label(const Document& document, const Stretch& words);

}
