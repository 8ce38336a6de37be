#pragma once
#include "core/resume/rows.hpp"

namespace resume {

/// Whether row `i` is the wrapped rest of the row before it: it begins in small letters, stands below the
/// text of a bullet, or the row before is as long as a wrapped one and no sentence ends there.
bool goes_on(const Document& document, const std::vector<Row>& rows, uint32_t i);

/// Whether row `i` stands as far right as the rows above it up to a bullet, which is further left.
bool hangs_below(const std::vector<Row>& rows, uint32_t i);

/// Adds the bullets of the rows [first, end) to `bullets`, wrapped rows joined. Where some rows have a mark,
/// the others are no bullets: a line about the employer, or a list of technologies.
void read_bullets(const Document& document, const std::vector<Row>& rows, uint32_t first, uint32_t end,
                  uint32_t position, std::vector<Bullet>& bullets);

}
